// SPDX-License-Identifier: GPL-3.0-or-later

/// Attempts to debtors who are not equally easy to reach, of whom another number is looked for once so many have failed.
///
/// Method: <doc:ClosedForms>, equation (30).
public struct EnrichedAttempts: Hashable, Sendable {
  /// Whom attempts reach before anything is found.
  public let known: RepeatedAttempts
  /// Whom attempts by what is found reach.
  public let found: RepeatedAttempts
  /// How likely something is found.
  public let hit: Double
  /// How many attempts fail before it is looked for, at least 0.
  public let askedAfter: Int

  /// Creates the law of reach.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside the stated domains.
  public init(
    known: RepeatedAttempts, found: RepeatedAttempts, hit: Double, askedAfter: Int
  ) throws(VerificationError) {
    try VerificationError.require(hit >= 0 && hit <= 1, "hit", hit, "from 0 to 1")
    try VerificationError.require(
      askedAfter >= 0, "asked_after", Double(askedAfter), "at least 0")
    self.known = known
    self.found = found
    self.hit = hit
    self.askedAfter = askedAfter
  }

  /// The share of debtors whom at least one of the first attempts reaches.
  ///
  /// - Parameter attempts: How many, at least 0.
  /// - Returns: (30), and (23) where no attempt follows the search.
  /// - Complexity: Proportional to the attempts.
  public func reached(within attempts: Int) -> Double {
    guard attempts > askedAfter else { return known.reached(within: attempts) }
    let later = attempts - askedAfter
    // Never reached by the data that are known, in all attempts and in those before the search.
    let never = 1 - known.reached(within: attempts)
    let before = 1 - known.reached(within: askedAfter)
    return 1 - (1 - hit) * never - hit * before * (1 - found.reached(within: later))
  }
}
