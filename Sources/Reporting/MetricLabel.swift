// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Measures
import OutputAnalysis

/// The name of a metric in the languages of reports.
enum MetricLabel {
  /// The label of a metric, or its name where this version does not define it.
  ///
  /// `contacts_per_account[sms]` is labelled like `contacts_per_account`, with `[sms]` behind. A label with an amount names
  /// the currency, unless it is empty.
  static func text(_ metric: Metric, in language: ReportLanguage, currency: String) -> String {
    guard metric.isDefined else { return TerminalText.escaped(metric.name) }
    let text = language.choose(metric.label)
      .replacing(
        currencyMark, with: currency.isEmpty ? "" : TerminalText.escaped(currency) + "\u{A0}")
    return metric.member.map { text + " [" + TerminalText.escaped($0) + "]" } ?? text
  }

  /// The label of a metric's name in a stored document.
  static func text(_ name: String, in language: ReportLanguage, currency: String) -> String {
    text(Metric(stored: name), in: language, currency: currency)
  }

  /// Stands before an amount in a label.
  private static let currencyMark = "¤"
}

extension ReportLanguage {
  /// Chooses the version of a text.
  func choose(_ words: Bilingual) -> String { choose(words.english, words.spanish) }
}

extension NamedEstimate {
  /// The metric of the name.
  var metric: Metric { Metric(stored: name) }
}
