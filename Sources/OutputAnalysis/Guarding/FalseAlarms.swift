// SPDX-License-Identifier: GPL-3.0-or-later

/// How many tests one invocation of a gate makes, and how sure each must be.
///
/// With m tests each at α = A/m, two-sided, the probability of any false claim is at most A, however
/// the metrics depend on each other (Bonferroni). m counts what the baselines guard, so it is known
/// before anything is simulated.
public struct FalseAlarms: Hashable, Sendable {
  /// The probability A of any false claim in one invocation.
  public static let rate = 1e-3

  /// The number m of tests, ≥ 1.
  public let tests: Int

  /// Creates a family; a number below 1 counts as 1.
  public init(tests: Int) { self.tests = max(1, tests) }

  /// The level 1 − A/m of one test.
  public var level: ConfidenceLevel {
    let family = (try? ConfidenceLevel(1 - Self.rate)) ?? .ninetyFive
    return family.shared(among: tests)
  }
}
