// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Vocabulary

/// Writes values of one metric with its unit, with the digits that its error and its unit bear.
///
/// A number that is not zero and would read as zero in the finest place of its unit is told as `<0.001`.
struct MetricFormat: Sendable {
  private let unit: Metric.Unit?
  private let currency: String
  private let minorDigits: Int
  private let decimal: DecimalText

  /// - Parameters:
  ///   - metric: The metric's name; without a definition its values are plain numbers.
  ///   - currency: The currency's code.
  ///   - language: The language.
  init(metric: String, currency: String, language: ReportLanguage) {
    unit = Metric.known(metric)?.unit
    self.currency = TerminalText.escaped(currency)
    minorDigits = Currency(code: currency)?.minorDigits ?? 2
    decimal = DecimalText(language: language)
  }

  /// Whether values are shares, shown in percent and their differences in percentage points.
  var isShare: Bool { unit == .share }

  /// Whether values are amounts of money.
  var isMoney: Bool { unit == .currency }

  /// The decimals at which an error shows two digits, as far as the unit bears them; a usual number without an error.
  ///
  /// Negative where the error leaves tens or hundreds uncertain.
  func decimals(error: Double?) -> Int {
    let place = SignificantDigits.place(ofStandardError: error.map { $0 * scale })
    return place.map { min($0, finestDecimals) } ?? usualDecimals
  }

  /// The decimals of a value with its error: those that the error bears, or those of the value itself where it is exact.
  func decimals(of value: Double?, error: Double?) -> Int {
    guard let value, let error, Exactness.isRounding(error, of: value) else {
      return decimals(error: error)
    }
    return exactDecimals(value)
  }

  /// The decimals of a difference with its error, the same in every table, card and sentence.
  func decimals(ofDifference difference: Double?, error: Double?) -> Int {
    guard let difference, let error, Exactness.isRounding(error, of: difference) else {
      return decimals(error: error)
    }
    return exactDifferenceDecimals(difference)
  }

  /// The decimals of a value that is known exactly: the usual ones, and more where they are not zero.
  func exactDecimals(_ value: Double) -> Int {
    let shown = value.magnitude * scale
    return (usualDecimals..<finestDecimals).first { decimals in
      let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
      return (shown * power - (shown * power).rounded()).magnitude < 1e-6 * max(shown, 1)
    } ?? max(finestDecimals, usualDecimals)
  }

  /// The decimals of an exact difference, which for shares are always those of the finest place.
  func exactDifferenceDecimals(_ value: Double) -> Int {
    isShare ? finestDecimals : exactDecimals(value)
  }

  /// A value, such as `41.20%` or `USD 1.23`.
  func value(_ value: Double, decimals: Int) -> String {
    withUnit(number(value, decimals: decimals))
  }

  /// What an interval adds to a mean: half of it, `± 0.12`, or its ends where they lie unevenly, `(0.02 to 0.31)`; nil where
  /// there is no width.
  func spread(
    _ mean: Double, _ interval: ConfidenceInterval, decimals: Int, in language: ReportLanguage
  ) -> String? {
    guard interval.halfWidth > 0 else { return nil }
    guard interval.isLopsided(around: mean) else {
      return "± " + bareSize(interval.halfWidth, decimals: decimals)
    }
    return "(" + bare(interval.low, decimals: decimals) + language.choose(" to ", " a ")
      + bare(interval.high, decimals: decimals) + ")"
  }

  /// A mean with the half-width of its interval: `41.20% ± 0.12`.
  func mean(_ mean: Double, halfWidth: Double?, decimals: Int) -> String {
    let text = value(mean, decimals: decimals)
    guard let halfWidth, halfWidth > 0 else { return text }
    return text + " ± " + number(halfWidth, decimals: decimals)
  }

  /// A difference with its sign; shares differ by percentage points.
  func difference(_ value: Double, decimals: Int) -> String {
    let number = number(value, decimals: decimals, isSigned: true)
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
    return text + " (" + ends(interval.low, interval.high, decimals: decimals) + ")"
  }

  /// A mean difference with the half-width of its interval: `+2.95 pp ± 0.06`.
  func meanDifference(_ mean: Double, halfWidth: Double?, decimals: Int) -> String {
    let text = difference(mean, decimals: decimals)
    guard let halfWidth, halfWidth > 0 else { return text }
    return text + " ± " + bareSize(halfWidth, decimals: decimals)
  }

  /// The ends of an interval of differences, with the currency where they are money: `+2.90 to +3.01`, `USD +4.66 to +5.34`.
  func ends(_ low: Double, _ high: Double, decimals: Int) -> String {
    withCurrency(
      bareDifference(low, decimals: decimals) + decimal.language.choose(" to ", " a ")
        + bareDifference(high, decimals: decimals))
  }

  /// The ends of an interval of values, with the currency where they are money.
  func plainEnds(_ low: Double, _ high: Double, decimals: Int) -> String {
    withCurrency(
      bare(low, decimals: decimals) + decimal.language.choose(" to ", " a ")
        + bare(high, decimals: decimals))
  }

  /// An end of an interval of differences that stands alone: an amount has its currency, anything else no unit.
  func differenceEnd(_ value: Double, decimals: Int) -> String {
    withCurrency(bareDifference(value, decimals: decimals))
  }

  /// An end of an interval of sizes that stands alone: an amount has its currency, anything else no unit.
  func sizeEnd(_ value: Double, decimals: Int) -> String {
    withCurrency(bareSize(value, decimals: decimals))
  }

  /// A text of numbers behind or before the currency where they are money, and as it is where they are not.
  private func withCurrency(_ numbers: String) -> String {
    unit == .currency ? withUnit(numbers) : numbers
  }

  /// A number without its unit.
  func bare(_ value: Double, decimals: Int) -> String {
    number(value, decimals: decimals)
  }

  /// A number without its unit, with its sign.
  func bareDifference(_ value: Double, decimals: Int) -> String {
    number(value, decimals: decimals, isSigned: true)
  }

  /// The size of a difference without unit and sign.
  func bareSize(_ value: Double, decimals: Int) -> String {
    number(value.magnitude, decimals: decimals)
  }

  /// The size of a difference without sign.
  func size(_ value: Double, decimals: Int) -> String {
    let number = number(value.magnitude, decimals: decimals)
    return unit == .share ? number + " " + pointsSign : withUnit(number)
  }

  /// A margin or a detectable effect, with two significant digits; one below the finest place is told as that place.
  func threshold(_ value: Double) -> String {
    let place = SignificantDigits.place(ofStandardError: value.magnitude * scale)
    let least = value == 0 ? 0 : finestUnit / scale
    return size(max(value.magnitude, least), decimals: min(place ?? 0, finestDecimals))
  }

  private var pointsSign: String { "pp" }

  /// The number as it is shown: cut to the digits a reader gets, and never zero unless it is.
  private func number(_ value: Double, decimals: Int, isSigned: Bool = false) -> String {
    let shown = value * scale
    if decimals >= finestDecimals, shown.magnitude > Self.noise, shown.magnitude < finestUnit / 2 {
      let least = decimal.text(finestUnit, decimals: finestDecimals)
      return shown < 0 ? ">−" + least : "<" + least
    }
    return decimal.text(
      shown, decimals: min(decimals, finestDecimals), isSigned: isSigned, keepsUnits: keepsUnits)
  }

  /// Whether whole units stay whatever the size of the number: amounts and counts.
  private var keepsUnits: Bool { unit == .currency || unit == .count }

  /// What rounding leaves of a zero.
  private static let noise = 1e-12

  /// The smallest number that is shown.
  private var finestUnit: Double { (0..<finestDecimals).reduce(1.0) { unit, _ in unit / 10 } }

  /// The most decimals that mean something in the unit: thousandths of a percent, hundredths of a minor unit.
  private var finestDecimals: Int {
    switch unit {
    case .share, .perThousand: 3
    case .currency: minorDigits + 2
    case .currencyPerCurrency, .count, .perHundred, .ratio, nil: 4
    case .days, .months: 2
    }
  }

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
    case .share, .count, .months, .perThousand, .perHundred, .ratio, nil: 2
    case .currency: minorDigits
    case .currencyPerCurrency: 4
    case .days: 1
    }
  }
}
