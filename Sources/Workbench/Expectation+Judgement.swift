// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Scenarios
import Vocabulary

extension Expectation {
  /// Judges the line on the interval of its left side.
  ///
  /// With the sum S per replication and its Student interval [l, u] at the line's level:
  ///
  ///     S > v    holds when l > v, fails when u ≤ v;    S ≥ v    holds when l ≥ v, fails when u < v
  ///     S in a..b    holds when a ≤ l and u ≤ b, fails when u < a or l > b
  ///
  /// and < and ≤ likewise; anything else is undecided, and so is a line without an interval or with a value in less than half of the
  /// replications.
  ///
  /// Method: <doc:Expectations>.
  ///
  /// - Parameters:
  ///   - looks: How many looks the run's stopping spent its error on; the interval is widened for them.
  ///   - strict: The level at which the line must be contradicted to fail, if higher than its own; otherwise it is
  ///     undecided.
  ///   - values: The values of a term's metric, one per replication, not a number where undefined.
  /// - Returns: The outcome.
  func outcome(
    looks: Int, failingAt strict: ConfidenceLevel? = nil, values: (Term) -> [Double]
  ) -> ExpectationOutcome {
    let moments = Moments(sums(values))
    let level = ((try? ConfidenceLevel(level)) ?? .ninetyFive).shared(among: looks)
    let interval = moments.interval(level: level)
    // A few values by chance equal would look certain.
    let isRare = moments.count < moments.missing
    let own = isRare ? .undecided : interval.map(judge) ?? .undecided
    let verdict = own == .fail && !isContradicted(moments, strict) ? .undecided : own
    return ExpectationOutcome(
      text: text, metric: metric, verdict: verdict, estimate: moments.mean, interval: interval,
      n: moments.count,
      replicationsNeeded: verdict == .undecided ? needed(moments, interval) : nil)
  }

  /// Whether a higher level contradicts the line too.
  private func isContradicted(_ moments: Moments, _ strict: ConfidenceLevel?) -> Bool {
    guard let strict else { return true }
    return moments.interval(level: strict).map(judge) == .fail
  }

  private func sums(_ values: (Term) -> [Double]) -> [Double] {
    let columns = terms.map { term in (factor: term.factor, values: values(term)) }
    return (0..<(columns.map(\.values.count).min() ?? 0)).map { replication in
      columns.reduce(0) { $0 + $1.factor * $1.values[replication] }
    }
  }

  private func judge(_ interval: ConfidenceInterval) -> ExpectationOutcome.Verdict {
    let (low, high) = (interval.low, interval.high)
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
  /// The half-width falls with the root of the number; nil where the estimate lies on the bound.
  private func needed(_ moments: Moments, _ interval: ConfidenceInterval?) -> Int? {
    guard let interval, let mean = moments.mean else { return nil }
    let distance = bound.numbers.map { abs(mean - $0) }.min() ?? 0
    let number =
      Double(moments.count) * (interval.halfWidth / distance) * (interval.halfWidth / distance)
    return number < 1e9 ? Int(number.rounded(.up)) : nil
  }

  /// The metric whose unit the sum has; nil where the terms have several.
  private var metric: String? {
    let units = Set(terms.map { Metric.known($0.metric)?.unit })
    return units.count == 1 ? terms[0].metric : nil
  }
}
