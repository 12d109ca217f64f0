// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar

extension Expectation {
  /// Reads a line as it stands under `expect`, parameters put in; nil for a text that is none.
  ///
  /// Whether strategies and metrics of these names exist is not asked.
  public init?(reading text: String) {
    var scanner = ExpectationScanner(text)
    guard let line = try? scanner.expectation() else { return nil }
    self = line
  }

  /// Whether the left side is that of another line but for a factor, whatever the order and side of its terms.
  public func isAboutTheSame(as other: Expectation) -> Bool {
    ScaledExpectation(self).factors == ScaledExpectation(other).factors
  }

  /// Whether every value that passes this line passes another one about the same, at no lower a level.
  public func isAtLeastAsStrict(as other: Expectation) -> Bool {
    let (own, wide) = (ScaledExpectation(self), ScaledExpectation(other))
    return own.factors == wide.factors && level >= other.level && own.liesWithin(wide)
  }
}

/// A line of `expect`, scaled so that the factor of the first of its terms in order of their names is 1.
private struct ScaledExpectation {
  /// Each term's factor; those of one metric are added.
  let factors: [Expectation.Term: Double]
  private let low: Double
  private let high: Double
  private let hasLow: Bool
  private let hasHigh: Bool

  init(_ line: Expectation) {
    var sums: [Expectation.Term: Double] = [:]
    for term in line.terms {
      var name = term
      name.factor = 1
      sums[name, default: 0] += term.factor
    }
    let kept = sums.filter { $0.value != 0 }
    let first = kept.min { Self.name($0.key) < Self.name($1.key) }
    let scale = first?.value ?? 1
    factors = kept.mapValues { $0 / scale }
    let ends = Self.ends(line.bound)
    let isTurned = scale < 0
    (low, high) = (
      (isTurned ? ends.high : ends.low) / scale, (isTurned ? ends.low : ends.high) / scale
    )
    (hasLow, hasHigh) = isTurned ? (ends.hasHigh, ends.hasLow) : (ends.hasLow, ends.hasHigh)
  }

  /// Whether what is allowed here is allowed there.
  func liesWithin(_ other: Self) -> Bool {
    let isAbove = low > other.low || low == other.low && (other.hasLow || !hasLow)
    let isBelow = high < other.high || high == other.high && (other.hasHigh || !hasHigh)
    return isAbove && isBelow
  }

  private static func name(_ term: Expectation.Term) -> String {
    [term.strategy, term.segment ?? "", term.metric].joined(separator: ".")
  }

  /// The ends of what is allowed, and whether they are allowed themselves.
  private static func ends(
    _ bound: Expectation.Bound
  ) -> (low: Double, hasLow: Bool, high: Double, hasHigh: Bool) {
    switch bound {
    case .above(let value): (value, false, .infinity, false)
    case .atLeast(let value): (value, true, .infinity, false)
    case .below(let value): (-.infinity, false, value, false)
    case .atMost(let value): (-.infinity, false, value, true)
    case .within(let range): (range.lowerBound, true, range.upperBound, true)
    }
  }
}
