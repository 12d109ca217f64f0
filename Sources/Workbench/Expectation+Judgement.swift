// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results
import Scenarios

extension Expectation {
  /// Judges the line on the interval of its left side.
  ///
  /// With the interval [l, u] of the sum at the line's level, that of `RatioCombination` (OutputAnalysis):
  ///
  ///     S > v    holds when l > v, fails when u ≤ v;    S ≥ v    holds when l ≥ v, fails when u < v
  ///     S in a..b    holds when a ≤ l and u ≤ b, fails when u < a or l > b
  ///
  /// and < and ≤ likewise; anything else is undecided, and so is a line without an interval, or a mean of ratios with a value in less
  /// than half of the replications. What holds of every value that the sum can have holds: `recovery_rate <= 100%`.
  ///
  /// Method: <doc:Expectations>.
  ///
  /// - Parameters:
  ///   - looks: How many looks the run's stopping spent its error on; the interval is widened for them.
  ///   - strict: The level at which the line must be contradicted to fail, if higher than its own; otherwise it is
  ///     undecided.
  ///   - ratios: A term's ratios, one per replication.
  /// - Returns: The outcome.
  func outcome(
    looks: Int, failingAt strict: ConfidenceLevel? = nil, ratios: (Term) -> RatioSample
  ) -> ExpectationOutcome {
    outcome(looks: looks, failingAt: strict, of: combination(ratios))
  }

  /// Judges the line on its left side, whose terms may hang together by design.
  func outcome(
    looks: Int, failingAt strict: ConfidenceLevel? = nil, of sum: RatioCombination
  ) -> ExpectationOutcome {
    let level = ((try? ConfidenceLevel(level)) ?? .ninetyFive).shared(among: looks)
    let interval = sum.interval(level: level)
    let seen = sum.isRare ? .undecided : interval.map(judge) ?? .undecided
    let own = isAlwaysTrue(of: sum) ? .pass : seen
    let verdict = own == .fail && !isContradicted(sum, strict) ? .undecided : own
    var outcome = ExpectationOutcome(
      text: text, metric: metric, verdict: verdict, estimate: sum.value, interval: interval,
      n: sum.withAllRatios,
      replicationsNeeded: verdict == .undecided ? needed(sum, interval) : nil)
    outcome.claim = claim
    outcome.isDifference = abs(terms.reduce(0) { $0 + $1.factor }) < 1e-12
    return outcome
  }

  /// Its parts, as results keep them.
  private var claim: ExpectationOutcome.Claim {
    let comparison: ExpectationOutcome.Comparison =
      switch bound {
      case .above: .above
      case .atLeast: .atLeast
      case .below: .below
      case .atMost: .atMost
      case .within: .within
      }
    return ExpectationOutcome.Claim(
      terms: terms.map {
        ExpectationOutcome.Term(
          factor: $0.factor, strategy: $0.strategy, segment: $0.segment, metric: $0.metric)
      }, comparison: comparison, bounds: bound.numbers, level: level)
  }

  /// The left side.
  ///
  /// What is both added and subtracted is not there, so `a.x - a.x` is 0 by design.
  private func combination(_ ratios: (Term) -> RatioSample) -> RatioCombination {
    var merged: [Term] = []
    for term in terms {
      if let same = merged.firstIndex(where: { $0.isLike(term) }) {
        merged[same].factor += term.factor
      } else {
        merged.append(term)
      }
    }
    let left = merged.filter { $0.factor != 0 }
    return RatioCombination(
      (left.isEmpty ? merged : left).map { ($0.factor, ratios($0)) },
      isIdenticalByDesign: left.isEmpty)
  }

  /// Whether a higher level contradicts the line too.
  private func isContradicted(_ sum: RatioCombination, _ strict: ConfidenceLevel?) -> Bool {
    guard let strict else { return true }
    return sum.interval(level: strict).map(judge) == .fail
  }

  /// Whether whatever is possible satisfies the line, such as a share of at most 100 %: that needs no number of replications,
  /// but a value.
  private func isAlwaysTrue(of sum: RatioCombination) -> Bool {
    sum.value != nil && judge(sum.limits.lowerBound, sum.limits.upperBound) == .pass
  }

  private func judge(_ interval: ConfidenceInterval) -> ExpectationOutcome.Verdict {
    judge(interval.low, interval.high)
  }

  private func judge(_ low: Double, _ high: Double) -> ExpectationOutcome.Verdict {
    let (holds, fails) =
      switch bound {
      case .above(let value): (low > value, high <= value)
      case .atLeast(let value): (low >= value, high < value)
      case .below(let value): (high < value, low >= value)
      case .atMost(let value): (high <= value, low > value)
      case .within(let range):
        (
          low >= range.lowerBound && high <= range.upperBound,
          high < range.lowerBound || low > range.upperBound
        )
      }
    return holds ? .pass : fails ? .fail : .undecided
  }

  /// About how many replications would decide, if the estimate stayed where it is.
  ///
  /// What the interval reaches falls with the root of the number, and with the number itself where nothing was counted; nil
  /// where the estimate lies on the bound.
  private func needed(_ sum: RatioCombination, _ interval: ConfidenceInterval?) -> Int? {
    guard let interval, let value = sum.value,
      let bound = bound.numbers.min(by: { abs(value - $0) < abs(value - $1) })
    else { return nil }
    let reach = bound > value ? interval.high - value : value - interval.low
    let ratio = reach / abs(bound - value)
    let number = Double(sum.n) * (sum.fact == .nothingCounted ? ratio : ratio * ratio)
    return number < 1e9 ? Int(number.rounded(.up)) : nil
  }

  /// The metric whose unit the sum has; nil where the terms have several.
  private var metric: String? {
    let units = Set(terms.map { Metric(stored: $0.metric).unit })
    return units.count == 1 ? terms[0].metric : nil
  }
}

extension Expectation.Term {
  /// Whether another term is the same but for its factor.
  fileprivate func isLike(_ other: Self) -> Bool {
    strategy == other.strategy && segment == other.segment && metric == other.metric
  }
}
