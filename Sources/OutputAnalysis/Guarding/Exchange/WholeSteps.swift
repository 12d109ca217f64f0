// SPDX-License-Identifier: GPL-3.0-or-later

/// Values as whole numbers of equal steps.
///
/// Counts and rates of counts lie on steps of their own, which are kept with all their ties. Other values are rounded to a
/// part of the range of all of them together. Neither depends on which value has which label.
enum WholeSteps {
  /// The parts of the range to which values are rounded where shares are counted: rounding adds about (range/240)²/12 to
  /// their variance.
  static let counted = 240
  /// Where they are not counted.
  static let fine = 1_000_000
  /// Own steps are kept where the range has no more of them, by as much more than the parts.
  private static let allowance = 4

  /// The distances of values from the smallest; nil where all are the same, or farther apart than numbers reach.
  static func above(_ values: [Double], steps: Int) -> [Int]? {
    guard let low = values.min(), let high = values.max(), high > low, (high - low).isFinite
    else { return nil }
    return whole(values.map { ($0 - low) / (high - low) }, steps)
  }

  /// The sizes of values; nil where all are 0.
  static func sizes(_ values: [Double], steps: Int) -> [Int]? {
    guard let largest = values.map(\.magnitude).max(), largest > 0 else { return nil }
    return whole(values.map { $0.magnitude / largest }, steps)
  }

  /// Shares of the range in steps.
  private static func whole(_ shares: [Double], _ steps: Int) -> [Int] {
    let own = ownSteps(shares).flatMap { $0 <= Double(allowance * steps) ? $0 : nil }
    let scale = own ?? Double(steps)
    return shares.map { Int(($0 * scale).rounded()) }
  }

  /// The steps from 0 to 1 where all shares lie on multiples of their smallest gap, up to 10,000.
  private static func ownSteps(_ shares: [Double]) -> Double? {
    let sorted = ([0] + shares).sorted()
    let gap = zip(sorted.dropFirst(), sorted).map { $0 - $1 }.filter { $0 > 1e-9 }.min() ?? 1
    let steps = (1 / gap).rounded()
    guard steps <= 10_000 else { return nil }
    let isWhole = shares.allSatisfy { share in
      let multiple = share * steps
      return (multiple - multiple.rounded()).magnitude < 1e-3
    }
    return isWhole ? steps : nil
  }
}
