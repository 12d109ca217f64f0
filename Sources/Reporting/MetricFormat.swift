// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Vocabulary

/// Writes values of one metric with its unit, with the digits that its error and its unit bear; ends of intervals in
/// `MetricFormat+Intervals`.
///
/// A number that is not zero and would read as zero in the finest place of its unit is told as `<0.001`.
struct MetricFormat: Sendable {
  private let unit: Metric.Unit
  private let currency: String
  private let minorDigits: Int
  /// Between what values of the metric lie, and their differences.
  let values: ClosedRange<Double>
  let differences: ClosedRange<Double>
  private let decimal: DecimalText

  /// - Parameters:
  ///   - metric: The metric; without a definition its values are plain numbers.
  ///   - currency: The currency's code.
  ///   - language: The language.
  init(metric: Metric, currency: String, language: ReportLanguage) {
    unit = metric.unit
    values = metric.possibleValues
    differences = metric.possibleDifferences
    self.currency = TerminalText.escaped(currency)
    minorDigits = Currency(code: currency)?.minorDigits ?? 2
    decimal = DecimalText(language: language)
  }

  /// The format of a metric's name in a stored document.
  init(metric name: String, currency: String, language: ReportLanguage) {
    self.init(metric: Metric(stored: name), currency: currency, language: language)
  }

  var language: ReportLanguage { decimal.language }

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

  /// A difference with its sign; shares differ by percentage points.
  func difference(_ value: Double, decimals: Int) -> String {
    withPoints(number(value, decimals: decimals, isSigned: true))
  }

  /// A signed number with its unit.
  func withPoints(_ number: String) -> String {
    unit == .share ? number + " " + pointsSign : withUnit(number)
  }

  /// A text of numbers behind or before the currency where they are money, and as it is where they are not.
  func withCurrency(_ numbers: String) -> String {
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

  /// The size of a difference without sign.
  func size(_ value: Double, decimals: Int) -> String {
    withPoints(number(value.magnitude, decimals: decimals))
  }

  /// A margin or a detectable effect, with two significant digits; one below the finest place is told as that place.
  func threshold(_ value: Double) -> String {
    let place = SignificantDigits.place(ofStandardError: value.magnitude * scale)
    let least = value == 0 ? 0 : finestUnit / scale
    return size(max(value.magnitude, least), decimals: min(place ?? 0, finestDecimals))
  }

  private var pointsSign: String { "pp" }

  /// The number as it is shown: cut to the digits a reader gets, and never zero unless it is.
  func number(_ value: Double, decimals: Int, isSigned: Bool = false) -> String {
    if reads0(value, decimals: decimals) {
      let least = decimal.text(finestUnit, decimals: finestDecimals)
      return value < 0 ? ">−" + least : "<" + least
    }
    return decimal.text(
      value * scale, decimals: min(decimals, finestDecimals), isSigned: isSigned,
      keepsUnits: keepsUnits)
  }

  /// Whether a value that is not zero would read as zero in the finest place.
  func reads0(_ value: Double, decimals: Int) -> Bool {
    let shown = (value * scale).magnitude
    return decimals >= finestDecimals && shown > Self.noise && shown < finestUnit / 2
  }

  /// Whether whole units stay whatever the size of the number: amounts and counts.
  private var keepsUnits: Bool { unit == .currency || unit == .count }

  /// What rounding leaves of a zero.
  private static let noise = 1e-12

  /// The smallest number that is shown.
  var finestUnit: Double { (0..<finestDecimals).reduce(1.0) { unit, _ in unit / 10 } }

  /// The most decimals that mean something in the unit: thousandths of a percent, hundredths of a minor unit.
  var finestDecimals: Int {
    switch unit {
    case .share, .perThousand: 3
    case .currency: minorDigits + 2
    case .currencyPerCurrency, .count, .perHundred, .ratio, .plain: 4
    case .days, .months: 2
    }
  }

  func withUnit(_ number: String) -> String {
    switch unit {
    case .share: number + decimal.percentSign
    case .currency: decimal.language.choose(currency + " " + number, number + " " + currency)
    default: number
    }
  }

  var scale: Double { unit == .share ? 100 : 1 }

  private var usualDecimals: Int {
    switch unit {
    case .share, .count, .months, .perThousand, .perHundred, .ratio, .plain: 2
    case .currency: minorDigits
    case .currencyPerCurrency: 4
    case .days: 1
    }
  }
}
