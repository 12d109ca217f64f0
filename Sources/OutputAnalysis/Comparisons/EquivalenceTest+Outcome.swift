// SPDX-License-Identifier: GPL-3.0-or-later

extension EquivalenceTest {
  /// What the interval of an equivalence test says about the margin.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The whole interval lies strictly inside ±margin.
    case equivalent
    /// The whole interval lies at or beyond one margin: the difference matters.
    case beyondMargin = "beyond_margin"
    /// The interval crosses a margin; more replications are needed.
    case undecided
  }

  /// The verdict at the level of the test.
  public var outcome: Outcome {
    if interval.liesWithin(margin: margin) { return .equivalent }
    return interval.low >= margin || interval.high <= -margin ? .beyondMargin : .undecided
  }
}
