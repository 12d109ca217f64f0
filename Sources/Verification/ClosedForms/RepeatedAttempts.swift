// SPDX-License-Identifier: GPL-3.0-or-later

/// Attempts to debtors who are not equally easy to reach: of those to one debtor the share p gets through, and p is Beta(a, b) over
/// debtors.
///
/// Method: <doc:ClosedForms>, equations (23) and (24).
public struct RepeatedAttempts: Hashable, Sendable {
  /// a, above 0.
  public let a: Double
  /// b, above 0.
  public let b: Double

  /// Creates the law of reach.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside the stated domains.
  public init(a: Double, b: Double) throws(VerificationError) {
    try VerificationError.require(a > 0 && a.isFinite, "reach_a", a, "above 0 and finite")
    try VerificationError.require(b > 0 && b.isFinite, "reach_b", b, "above 0 and finite")
    self.a = a
    self.b = b
  }

  /// The share of debtors whom at least one of the first attempts reaches.
  ///
  /// - Parameter attempts: How many, at least 0.
  /// - Returns: 1 − B(a, b + n)/B(a, b).
  /// - Complexity: Proportional to the attempts.
  public func reached(within attempts: Int) -> Double {
    1 - (0..<attempts).reduce(1) { $0 * (1 - reach(after: $1)) }
  }

  /// The share of attempts that reach somebody among debtors whom none before reached.
  ///
  /// - Parameter attempts: How many there were before, at least 0.
  /// - Returns: a/(a + b + n).
  public func reach(after attempts: Int) -> Double { a / (a + b + Double(attempts)) }
}
