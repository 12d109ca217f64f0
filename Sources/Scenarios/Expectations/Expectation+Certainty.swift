// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar
public import Measures
import Vocabulary

extension Expectation.Bound {
  /// Whether all values of a range are allowed, or none is; nil where some are.
  public func isMet(byAll range: ClosedRange<Double>) -> Bool? {
    let (low, high) = (range.lowerBound, range.upperBound)
    let (all, none) =
      switch self {
      case .above(let bound): (low > bound, high <= bound)
      case .atLeast(let bound): (low >= bound, high < bound)
      case .below(let bound): (high < bound, low >= bound)
      case .atMost(let bound): (high <= bound, low > bound)
      case .within(let range):
        (
          low >= range.lowerBound && high <= range.upperBound,
          high < range.lowerBound || low > range.upperBound
        )
      }
    return all ? true : none ? false : nil
  }
}

extension Scenario {
  /// Whether an expectation holds, or fails, whatever happens, and why; nil where that is open.
  func settled(_ expectation: Expectation) -> (holds: Bool, reason: String)? {
    var (low, high) = (0.0, 0.0)
    var reasons: [String] = []
    for term in expectation.terms where term.factor != 0 {
      let lack = lack(of: term)
      let metric = Metric(named: term.metric)
      let values = lack == nil ? metric?.possibleValues ?? -.infinity ... .infinity : 0...0
      let ends = [values.lowerBound * term.factor, values.upperBound * term.factor]
      low += min(ends[0], ends[1])
      high += max(ends[0], ends[1])
      reasons.append(lack?.reason ?? Metric.rangeText(term.metric, values))
    }
    guard low <= high, let holds = expectation.bound.isMet(byAll: low...high) else { return nil }
    return (holds, reasons.uniqued().joined(separator: ", and "))
  }

  /// Why a term of an expectation lacks a value for certain; nil where it may have one.
  func lack(of term: Expectation.Term) -> MetricLack? {
    guard let metric = Metric(named: term.metric) else { return nil }
    if term.segment != nil, metric.need?.isOfAgents ?? false {
      return MetricLack(
        isZero: false, reason: "agents work for all segments together",
        help: "take the whole strategy, `\(term.strategy).\(metric.name)`")
    }
    return lack(of: metric, strategy: term.strategy, on: nil)
  }
}

extension Metric {
  /// Why a metric cannot leave a range, as a clause.
  public static func rangeText(_ name: String, _ values: ClosedRange<Double>) -> String {
    let (low, high) = (values.lowerBound, values.upperBound)
    if low.isFinite, high.isFinite {
      return "`\(name)` lies between \(NumberText.shown(low)) and \(NumberText.shown(high))"
    }
    if low.isFinite { return "`\(name)` is never below \(NumberText.shown(low))" }
    return high.isFinite
      ? "`\(name)` is never above \(NumberText.shown(high))" : "`\(name)` can be anything"
  }
}
