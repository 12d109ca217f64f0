// SPDX-License-Identifier: GPL-3.0-or-later

extension Distribution {
  /// Always 0.
  public static let zero = Distribution.constant(ConstantDistribution(whole: 0))
  /// Always 1.
  public static let one = Distribution.constant(ConstantDistribution(whole: 1))
}

extension Distribution: ExpressibleByIntegerLiteral {
  /// Always the same whole number.
  public init(integerLiteral value: Int) {
    self = .constant(ConstantDistribution(whole: value))
  }
}
