// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Vocabulary

/// A mean as every table, card and sentence shows it: `41.20%` and `± 0.12`, `1.00` and `exact`, `none in 20`.
struct EstimateWords: Hashable, Sendable {
  /// What kind of number it is, which notes below a table explain.
  enum Kind: Hashable, Sendable {
    /// Nothing was seen in any replication.
    case neverSeen
    /// It is the same in every replication, by what the scenario is.
    case exact
    /// It was the same in every replication.
    case constant
    /// It has an error.
    case estimated
  }

  let kind: Kind
  /// The value, or that nothing was seen.
  let value: String
  /// What stands behind it: half of the interval, its ends where they lie unevenly, that it is exact, or the upper end of what was never seen.
  let note: String?

  /// Both together.
  var text: String { [value, note].compactMap { $0 }.joined(separator: " ") }

  /// The words of an estimate; nil without a value.
  init?(_ estimate: MetricEstimate, of metric: Metric, _ report: ReportWords) {
    self.init(estimate, of: metric, report.format(metric))
  }

  /// The words of an estimate in the format of its metric; nil without a value.
  init?(_ estimate: MetricEstimate, of metric: Metric, _ format: MetricFormat) {
    guard let mean = estimate.mean else { return nil }
    let language = format.language
    if estimate.isNeverSeen, estimate.fact != .exact,
      estimate.fact == .nothingCounted || metric.isCounted
    {
      let n = DecimalText(language: language).text(estimate.n)
      kind = .neverSeen
      value = language.choose("none in \(n)", "cero en \(n)")
      let decimals = format.decimals(error: estimate.interval95.map { $0.high / 2 })
      note = estimate.interval95.flatMap { interval in
        interval.high > 0 ? "(" + format.most(interval.high, decimals: decimals) + ")" : nil
      }
    } else if estimate.isConstant {
      value = format.value(mean, decimals: format.exactDecimals(mean))
      let n = DecimalText(language: language).text(estimate.n)
      kind = estimate.fact == .noSpread ? .constant : .exact
      note =
        kind == .constant
        ? language.choose("in all \(n)", "en las \(n)")
        : language.choose("exact", "exacto")
    } else {
      kind = .estimated
      let decimals = format.decimals(error: estimate.standardError)
      value = format.value(mean, decimals: decimals)
      // Of what is too small to be shown the error is too.
      let isTiny = [mean, estimate.interval95?.halfWidth ?? 0].allSatisfy {
        $0 == 0 || format.reads0($0, decimals: decimals)
      }
      note =
        isTiny ? nil : estimate.interval95.flatMap { format.spread(mean, $0, decimals: decimals) }
    }
  }
}

/// A difference as every table, card and sentence shows it.
struct DifferenceWords: Hashable, Sendable {
  /// The difference with its sign and unit; a dash without one.
  let value: String
  /// The ends of its interval, with the currency of an amount and no other unit, that it is exact, or that there is none; a
  /// dash of a single replication.
  let interval: String
  /// Whether `interval` tells one, or that the difference is exact.
  let hasInterval: Bool
  /// Half of its interval behind `±`, its ends where they lie unevenly, or that it is exact; nil where nothing is known.
  let half: String?

  /// The words of a difference of a metric.
  init(_ difference: DifferenceEstimate, of format: MetricFormat, in language: ReportLanguage) {
    guard let mean = difference.mean else {
      (value, interval, hasInterval, half) = ("—", "—", false, nil)
      return
    }
    guard !difference.isExact else {
      let exact = language.choose("exact", "exacta")
      value = format.difference(mean, decimals: format.exactDifferenceDecimals(mean))
      (interval, hasInterval, half) = (exact, true, exact)
      return
    }
    let decimals = format.decimals(error: difference.standardError)
    value = format.difference(mean, decimals: decimals)
    hasInterval = difference.interval != nil
    // Two replications that agree by chance tell no error.
    let none = difference.n > 1 ? language.choose("no interval", "sin intervalo") : "—"
    interval =
      difference.interval.map { format.ends($0.low, $0.high, decimals: decimals) } ?? none
    half = difference.interval.flatMap {
      format.differenceSpread(mean, $0, decimals: decimals)
    }
  }

  /// `+2.95 pp (+2.90 to +3.01)`, or `−0.300 pp (exact)`.
  var text: String { hasInterval ? value + " (" + interval + ")" : value }

  /// `+2.95 pp ± 0.06`, or `−0.300 pp exact`.
  var short: String { [value, half].compactMap { $0 }.joined(separator: " ") }
}
