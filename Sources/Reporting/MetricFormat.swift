// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Vocabulary

/// Writes values of one metric with its unit and with the digits its error allows.
struct MetricFormat: Sendable {
  private let unit: Metric.Unit?
  private let currency: String
  private let decimal: DecimalText

  /// - Parameters:
  ///   - metric: The metric's name; without a definition its values are plain numbers.
  ///   - currency: The currency's code.
  ///   - language: The language.
  init(metric: String, currency: String, language: ReportLanguage) {
    unit = Metric.known(metric)?.unit
    self.currency = TerminalText.escaped(currency)
    decimal = DecimalText(language: language)
  }

  /// Whether values are shares, shown in percent and their differences in percentage points.
  var isShare: Bool { unit == .share }

  /// The decimals at which an error shows two digits; a usual number where there is no error.
  func decimals(error: Double?) -> Int {
    SignificantDigits.decimals(forStandardError: error.map { $0 * scale }) ?? usualDecimals
  }

  /// A value, such as `41.20%` or `USD 1.23`.
  func value(_ value: Double, decimals: Int) -> String {
    withUnit(decimal.text(value * scale, decimals: decimals))
  }

  /// A mean with the half-width of its interval: `41.20% ± 0.12`.
  func mean(_ mean: Double, halfWidth: Double?, decimals: Int) -> String {
    let text = value(mean, decimals: decimals)
    guard let halfWidth, halfWidth > 0 else { return text }
    return text + " ± " + decimal.text(halfWidth * scale, decimals: decimals)
  }

  /// A difference with its sign; shares differ by percentage points.
  func difference(_ value: Double, decimals: Int) -> String {
    let number = decimal.text(value * scale, decimals: decimals, isSigned: true)
    return unit == .share ? number + " " + pointsSign : withUnit(number)
  }

  /// A value with its interval: `41.20% (41.11% to 41.29%)`.
  func range(
    _ value: Double, _ interval: ConfidenceInterval?, in language: ReportLanguage
  ) -> String {
    let decimals = decimals(error: interval.map { $0.halfWidth / 2 })
    guard let interval, interval.halfWidth > 0 else { return self.value(value, decimals: decimals) }
    return self.value(value, decimals: decimals) + " ("
      + self.value(interval.low, decimals: decimals)
      + language.choose(" to ", " a ") + self.value(interval.high, decimals: decimals) + ")"
  }

  /// A difference with its interval: `+2.95 pp (+2.90 to +3.01)`.
  func differenceRange(
    _ value: Double, _ interval: ConfidenceInterval?, decimals: Int, in language: ReportLanguage
  ) -> String {
    let text = difference(value, decimals: decimals)
    guard let interval, interval.halfWidth > 0 else { return text }
    return text + " (" + bareDifference(interval.low, decimals: decimals)
      + language.choose(" to ", " a ") + bareDifference(interval.high, decimals: decimals) + ")"
  }

  /// A mean difference with the half-width of its interval: `+2.95 pp ± 0.06`.
  func meanDifference(_ mean: Double, halfWidth: Double?, decimals: Int) -> String {
    let text = difference(mean, decimals: decimals)
    guard let halfWidth, halfWidth > 0 else { return text }
    return text + " ± " + bareSize(halfWidth, decimals: decimals)
  }

  /// A number without its unit.
  func bare(_ value: Double, decimals: Int) -> String {
    decimal.text(value * scale, decimals: decimals)
  }

  /// A number without its unit, with its sign.
  func bareDifference(_ value: Double, decimals: Int) -> String {
    decimal.text(value * scale, decimals: decimals, isSigned: true)
  }

  /// The size of a difference without unit and sign.
  func bareSize(_ value: Double, decimals: Int) -> String {
    decimal.text(value.magnitude * scale, decimals: decimals)
  }

  /// The size of a difference without sign.
  func size(_ value: Double, decimals: Int) -> String {
    let number = decimal.text(value.magnitude * scale, decimals: decimals)
    return unit == .share ? number + " " + pointsSign : withUnit(number)
  }

  /// A margin or a detectable effect, with two significant digits.
  func threshold(_ value: Double) -> String {
    size(value, decimals: SignificantDigits.decimals(forStandardError: value * scale) ?? 0)
  }

  private var pointsSign: String { "pp" }

  private func withUnit(_ number: String) -> String {
    switch unit {
    case .share: number + decimal.percentSign
    case .currency: decimal.language.choose(currency + " " + number, number + " " + currency)
    default: number
    }
  }

  private var scale: Double { unit == .share ? 100 : 1 }

  private var usualDecimals: Int {
    switch unit {
    case .share, .currency, .count, .months, .perThousand, .perHundred, .ratio, nil: 2
    case .currencyPerCurrency: 4
    case .days: 1
    }
  }
}
