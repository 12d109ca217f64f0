// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Measures
import OutputAnalysis

/// What can be said of a metric in words.
enum MetricWording {
  /// Whether less is better.
  static func isLowerBetter(_ name: String) -> Bool { Metric(stored: name).direction == .lower }

  /// Whether neither direction is better by itself.
  static func isNeutral(_ name: String) -> Bool {
    Metric(named: name)?.direction == .neutral
  }

  /// Whether the metric times the placed balance is money.
  static func isShareOfBalance(_ name: String) -> Bool { Metric(stored: name).isShareOfBalance }

  /// A level as percent without needless zeros, so precisely that what is left to chance is right to a hundredth of it: 95 %,
  /// 98.33 %, 99.999 %.
  static func level(_ level: ConfidenceLevel, _ decimal: DecimalText) -> String {
    decimal.percent(level.value, decimals: decimals(ofChance: level.alpha))
  }

  /// What a level leaves to chance, as percent: 5 %, 0.001 %.
  static func chance(_ level: ConfidenceLevel, _ decimal: DecimalText) -> String {
    decimal.percent(level.alpha, decimals: decimals(ofChance: level.alpha))
  }

  /// The fewest decimals of a percentage that keep a probability to a hundredth of itself.
  private static func decimals(ofChance alpha: Double) -> Int {
    var (decimals, shown) = (0, alpha * 100)
    while decimals < 12, (shown - shown.rounded()).magnitude > 0.01 * shown {
      decimals += 1
      shown *= 10
    }
    return decimals
  }
}

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
