// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Vocabulary

/// The one place where ends of intervals are written.
///
/// An end lies where the metric can: no share above 100 %. One that is not zero never reads as zero in the finest place
/// where its sign tells something, and stands as that place instead of behind another sign of comparison: `(≤ 0.0001)`,
/// `−0.0019 to −0.0001`. Ends of values are rounded outwards there.
extension MetricFormat {
  /// An interval as far as the metric's values go, with the mean inside.
  func possible(_ interval: ConfidenceInterval, around mean: Double? = nil) -> ConfidenceInterval {
    interval.within(values, around: mean)
  }

  /// The same for differences.
  func possibleDifference(
    _ interval: ConfidenceInterval, around mean: Double? = nil
  ) -> ConfidenceInterval {
    interval.within(differences, around: mean)
  }

  /// The same for a line of `expect`, whose left side may be a value or a difference of values.
  func ofSum(_ interval: ConfidenceInterval) -> ConfidenceInterval {
    interval.within(differences.lowerBound...values.upperBound)
  }

  /// `± <0.0001` where both ends of an interval that is not a point would read as one and the same number; nil elsewhere.
  private func narrow(
    _ low: Double, _ high: Double, _ texts: [String], decimals: Int
  ) -> String? {
    guard low < high, texts[0] == texts[1] else { return nil }
    let places = max(0, min(decimals, finestDecimals))
    let unit = (0..<places).reduce(1.0) { unit, _ in unit / 10 }
    return high - low < 2 * unit / scale ? "± <" + number(unit / scale, decimals: places) : nil
  }

  // MARK: Values

  /// What an interval adds to a mean: half of it, `± 0.12`, or its ends where they lie unevenly or reach as far as they can,
  /// `(0.02 to 0.31)`; nil where there is no width.
  func spread(_ mean: Double, _ interval: ConfidenceInterval, decimals: Int) -> String? {
    half(mean, interval, decimals: decimals).map {
      $0.isEnds ? "(" + $0.text + ")" : "± " + $0.text
    }
  }

  /// The same for a column under ±: half of the interval with its unit, or its ends.
  func column(_ mean: Double, _ interval: ConfidenceInterval, decimals: Int) -> String {
    guard let half = half(mean, interval, decimals: decimals) else {
      return size(0, decimals: decimals)
    }
    return half.isEnds ? half.text : size(interval.halfWidth, decimals: decimals)
  }

  private func half(
    _ mean: Double, _ interval: ConfidenceInterval, decimals: Int
  ) -> (text: String, isEnds: Bool)? {
    guard interval.halfWidth > 0 else { return nil }
    let possible = possible(interval, around: mean)
    guard possible != interval || interval.isLopsided(around: mean) else {
      return (end(interval.halfWidth, .up, decimals: decimals), false)
    }
    let ends = [
      end(possible.low, .down, decimals: decimals), end(possible.high, .up, decimals: decimals),
    ]
    return (
      narrow(possible.low, possible.high, ends, decimals: decimals) ?? ends.joined(separator: to),
      true
    )
  }

  /// A mean with what its interval adds: `41.20% ± 0.12`, `97.0% (81.2 to 100.0)`.
  func mean(_ mean: Double, _ interval: ConfidenceInterval?, decimals: Int) -> String {
    let spread = interval.flatMap { self.spread(mean, $0, decimals: decimals) }
    return [value(mean, decimals: decimals), spread].compactMap { $0 }.joined(separator: " ")
  }

  /// A value with its interval: `41.20% (41.11% to 41.29%)`.
  func range(_ value: Double, _ interval: ConfidenceInterval?) -> String {
    let decimals = decimals(error: interval.map { $0.halfWidth / 2 })
    let text = self.value(value, decimals: decimals)
    guard let interval, interval.halfWidth > 0 else { return text }
    let possible = possible(interval, around: value)
    let ends = valueEnds(possible, decimals: decimals)
    let narrow = narrow(possible.low, possible.high, [ends.low, ends.high], decimals: decimals).map(
      withUnit)
    return text + " (" + (narrow ?? ends.low + to + ends.high) + ")"
  }

  /// Both ends of an interval of values, each with its unit.
  func valueEnds(
    _ interval: ConfidenceInterval, decimals: Int
  ) -> (low: String, high: String) {
    (
      withUnit(end(interval.low, .down, decimals: decimals)),
      withUnit(end(interval.high, .up, decimals: decimals))
    )
  }

  /// The ends of an interval of values, with the currency where they are money.
  func plainEnds(_ low: Double, _ high: Double, decimals: Int) -> String {
    let ends = [end(low, .down, decimals: decimals), end(high, .up, decimals: decimals)]
    return withCurrency(narrow(low, high, ends, decimals: decimals) ?? ends.joined(separator: to))
  }

  /// The most that a value of which nothing was seen may be: `≤ 0.37`.
  func most(_ high: Double, decimals: Int) -> String {
    "≤ " + withUnit(end(min(high, values.upperBound), .up, decimals: decimals))
  }

  /// An end of an interval of sizes that stands alone: an amount has its currency, anything else no unit.
  func sizeEnd(_ value: Double, decimals: Int) -> String {
    withCurrency(end(value.magnitude, .away, decimals: decimals))
  }

  // MARK: Differences

  /// The ends of an interval of differences, with the currency where they are money: `+2.90 to +3.01`, `USD +4.66 to +5.34`.
  func ends(_ low: Double, _ high: Double, decimals: Int) -> String {
    let ends = [signedEnd(low, decimals: decimals), signedEnd(high, decimals: decimals)]
    return withCurrency(narrow(low, high, ends, decimals: decimals) ?? ends.joined(separator: to))
  }

  /// `± <0.001 pp` where both ends of an interval of differences would read as one and the same number; nil elsewhere.
  func narrowDifference(_ interval: ConfidenceInterval, decimals: Int) -> String? {
    let ends = [interval.low, interval.high].map { signedEnd($0, decimals: decimals) }
    return narrow(interval.low, interval.high, ends, decimals: decimals).map(withPoints)
  }

  /// An end of an interval of differences that stands alone: an amount has its currency, anything else no unit.
  func differenceEnd(_ value: Double, decimals: Int) -> String {
    withCurrency(signedEnd(value, decimals: decimals))
  }

  /// An end of an interval of differences with its unit.
  func fullDifferenceEnd(_ value: Double, decimals: Int) -> String {
    withPoints(signedEnd(value, decimals: decimals))
  }

  private func signedEnd(_ value: Double, decimals: Int) -> String {
    let inside = min(max(value, differences.lowerBound), differences.upperBound)
    return end(inside, .away, decimals: decimals, isSigned: true)
  }

  /// What an interval adds to a difference: `± 0.06`, or `(+0.02 to +0.31)`; nil where there is no width.
  func differenceSpread(
    _ mean: Double, _ interval: ConfidenceInterval, decimals: Int
  ) -> String? {
    guard interval.halfWidth > 0 else { return nil }
    return uneven(mean, interval, decimals: decimals).map { "(" + $0 + ")" }
      ?? "± " + end(interval.halfWidth, .up, decimals: decimals)
  }

  /// The ends of an interval of differences that lie unevenly, or reach as far as they can; nil where half of it says all.
  private func uneven(
    _ mean: Double, _ interval: ConfidenceInterval, decimals: Int
  ) -> String? {
    let possible = possibleDifference(interval, around: mean)
    guard possible != interval || interval.isLopsided(around: mean) else { return nil }
    return ends(possible.low, possible.high, decimals: decimals)
  }

  /// The same for a column under ±.
  func differenceColumn(
    _ mean: Double?, _ interval: ConfidenceInterval, decimals: Int
  ) -> String {
    guard let mean, interval.halfWidth > 0,
      let ends = uneven(mean, interval, decimals: decimals)
    else { return size(interval.halfWidth, decimals: decimals) }
    return ends
  }

  /// A difference with its interval: `+2.95 pp (+2.90 to +3.01)`.
  func differenceRange(
    _ value: Double, _ interval: ConfidenceInterval?, decimals: Int
  ) -> String {
    let text = difference(value, decimals: decimals)
    guard let interval, interval.halfWidth > 0 else { return text }
    return text + " (" + ends(interval.low, interval.high, decimals: decimals) + ")"
  }

  /// A difference with what its interval adds: `+2.95 pp ± 0.06`.
  func meanDifference(_ mean: Double, _ interval: ConfidenceInterval?, decimals: Int) -> String {
    let spread = interval.flatMap { differenceSpread(mean, $0, decimals: decimals) }
    return [difference(mean, decimals: decimals), spread].compactMap { $0 }.joined(separator: " ")
  }

  /// A detectable effect, with two significant digits; nil for one that no difference can reach, as more than 100 points.
  func detectable(_ effect: Double) -> String? {
    let most = isShare ? 1 : differences.upperBound
    return effect <= most ? threshold(effect) : nil
  }

  // MARK: Ends

  /// Where an end that would read as zero goes.
  private enum Rounding { case down, up, away }

  private func end(
    _ value: Double, _ rounding: Rounding, decimals: Int, isSigned: Bool = false
  ) -> String {
    guard reads0(value, decimals: decimals) else {
      return number(value, decimals: decimals, isSigned: isSigned)
    }
    let place = value < 0 ? -finestUnit : finestUnit
    let isKept = rounding == .away || (rounding == .up) == (value > 0)
    return number(isKept ? place / scale : 0, decimals: decimals, isSigned: isSigned)
  }

  private var to: String { language.choose(" to ", " a ") }
}
