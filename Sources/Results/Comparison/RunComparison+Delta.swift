// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
public import OutputAnalysis
import Storage

extension RunComparison {
  /// How far a metric is from that of the first run.
  public struct Delta: Hashable, Sendable {
    /// Why two runs are not compared on a metric that both have.
    public enum Withheld: String, Hashable, Sendable {
      /// A sum over all accounts, and the portfolios are not equally large.
      case sizesDiffer = "sizes_differ"
      /// Fewer than two replications, or pairs of them, have a value in both.
      case tooFewValues = "too_few_values"
    }

    /// The difference with its error, its 95 % interval and what is known of it where it does not vary.
    public var difference: DifferenceEstimate
    /// The two-sided p-value; nil when there is nothing to test.
    public var pValue: Double?
    /// Benjamini and Hochberg's p-value over the whole table.
    public var adjustedPValue: Double?
    /// Whether both runs have the same values in all replications, be it by chance.
    public var agrees: Bool
    /// Why nothing is said of the difference; nil where something is.
    public var withheld: Withheld?
    /// The margin that both scenarios have for the metric; nil where they have none, or not the same.
    public var margin: Double?
    /// The interval of two one-sided tests at 5 % each, which is judged against the margin.
    public var interval90: ConfidenceInterval?

    /// Whether the whole table calls it a difference, at a false discovery rate of 5 %.
    public var isFound: Bool { (adjustedPValue ?? 1) < 0.05 }

    /// Whether nothing can differ: the same lives, or values that follow from the scenarios.
    public var isIdentical: Bool { difference.fact == .exact && difference.mean == 0 }

    /// Whether two one-sided tests show a difference smaller than the margin; they are not corrected for the table.
    public var isWithinMargin: Bool {
      margin.map { interval90?.liesWithin(margin: $0) == true } ?? false
    }

    /// Creates a delta.
    public init(
      _ difference: DifferenceEstimate, pValue: Double?, adjustedPValue: Double? = nil,
      agrees: Bool = false
    ) {
      self.difference = difference
      self.pValue = pValue
      self.adjustedPValue = adjustedPValue
      self.agrees = agrees
    }
  }

  /// What is said of a run against the first, in one word.
  public enum Finding: String, Hashable, Sendable, CaseIterable {
    /// A difference to the good.
    case better
    /// A difference to the good, shown to be smaller than the margin.
    case betterWithinMargin = "better_within_margin"
    /// A difference to the bad.
    case worse
    /// A difference to the bad, shown to be smaller than the margin.
    case worseWithinMargin = "worse_within_margin"
    /// More of what is neither better nor worse by itself.
    case higher
    /// Less of it.
    case lower
    /// No difference is shown, and that it is smaller than the margin is.
    case equivalent
    /// Nothing can differ.
    case identical
    /// Neither a difference nor one smaller than the margin is shown.
    case undecided
    /// No difference is shown, and without a margin nothing else can be.
    case notToldApart = "not_told_apart"
    /// Sums of portfolios that are not equally large.
    case sizesDiffer = "sizes_differ"
    /// Fewer than two replications have a value in both.
    case tooFewValues = "too_few_values"
  }
}

extension RunComparison.Delta {
  /// What is said of the run, by the direction that the metric declares; a metric without a definition has none.
  ///
  /// - Parameter metric: The metric's name.
  /// - Returns: The finding.
  public func verdict(of metric: String) -> RunComparison.Finding {
    switch withheld {
    case .sizesDiffer: return .sizesDiffer
    case .tooFewValues: return .tooFewValues
    case nil: break
    }
    if isIdentical { return .identical }
    guard isFound, let mean = difference.mean else {
      return isWithinMargin ? .equivalent : margin == nil ? .notToldApart : .undecided
    }
    switch Metric(named: metric)?.direction ?? .neutral {
    case .neutral: return mean > 0 ? .higher : .lower
    case .higher where mean > 0, .lower where mean < 0:
      return isWithinMargin ? .betterWithinMargin : .better
    case .higher, .lower: return isWithinMargin ? .worseWithinMargin : .worse
    }
  }

  /// The delta in the document of `compare --json`.
  func document(of metric: String) -> JSONValue {
    [
      "difference": .optional(difference.mean), "se": .optional(difference.standardError),
      "ci95": .interval(difference.interval),
      "p": .optional(pValue), "p_adjusted": .optional(adjustedPValue),
      "identical": .bool(isIdentical), "same_values": .bool(agrees),
      "n": .count(difference.n),
      "fact": .optional(difference.fact?.rawValue),
      "margin": .optional(margin),
      "verdict": .string(verdict(of: metric).rawValue),
    ]
  }
}
