// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar

/// A line of a scenario's `expect`: what must hold of the strategies for a change to be acceptable.
///
/// The left side is a sum of metrics with factors, such as `challenger.recovery_rate - champion.recovery_rate`; it has
/// one value per replication, in which all strategies live through the same draws, so a difference is a paired one.
public struct Expectation: Hashable, Sendable {
  /// A metric of a strategy, or of one of its segments, times a factor.
  public struct Term: Hashable, Sendable {
    /// What the metric is multiplied by.
    public var factor: Double
    /// The strategy's name.
    public var strategy: String
    /// The segment's name; nil for all accounts.
    public var segment: String?
    /// The metric's name.
    public var metric: String

    /// Creates a term.
    public init(_ factor: Double, strategy: String, segment: String? = nil, metric: String) {
      self.factor = factor
      self.strategy = strategy
      self.segment = segment
      self.metric = metric
    }
  }

  /// The values allowed.
  public enum Bound: Hashable, Sendable {
    /// Greater than a number.
    case above(Double)
    /// Not less than a number.
    case atLeast(Double)
    /// Less than a number.
    case below(Double)
    /// Not greater than a number.
    case atMost(Double)
    /// Between two numbers, ends included.
    case within(ClosedRange<Double>)

    /// The number, or both ends.
    public var numbers: [Double] {
      switch self {
      case .above(let value), .atLeast(let value), .below(let value), .atMost(let value): [value]
      case .within(let range): [range.lowerBound, range.upperBound]
      }
    }
  }

  /// The line as the user wrote it, with its parameters put in.
  public var text: String
  /// The sum on the left, at least one term; terms on the right were brought over.
  public var terms: [Term]
  /// What the sum must be.
  public var bound: Bound
  /// The level of the interval it is judged on, in [0.5, 1).
  public var level: Double

  /// Creates an expectation.
  public init(text: String, terms: [Term], bound: Bound, level: Double) {
    self.text = text
    self.terms = terms
    self.bound = bound
    self.level = level
  }
}

/// One side of an expectation: metrics with factors, and a number.
struct LinearExpression: Hashable {
  var terms: [Expectation.Term] = []
  var constant = 0.0

  /// This side less another.
  func minus(_ other: LinearExpression) -> LinearExpression {
    LinearExpression(
      terms: terms
        + other.terms.map { term in
          var opposite = term
          opposite.factor = -term.factor
          return opposite
        }, constant: constant - other.constant)
  }
}
