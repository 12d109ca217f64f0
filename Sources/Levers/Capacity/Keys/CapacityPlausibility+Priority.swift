// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Portfolios
import Strategies

/// Orders of calling that order nothing, or that have no number for some touches.
extension CapacityPlausibility {
  /// Warns of a priority that is the same for all touches, or no number for some.
  ///
  /// It is tried on numbers that accounts of the scenario can have; what none of them shows is not told.
  func checkPriority(_ strategy: Strategy, _ reach: StrategyReach) {
    let written = document["strategies"][strategy.name]
    guard !resources(of: reach).isEmpty, written.node.entry("priority") != nil else { return }
    let place = written["priority"]
    let trial = trial(strategy, reach)
    if !trial.findings.isEmpty {
      for finding in trial.distinctFindings { warn(of: finding, strategy.priority, place) }
    } else if isConstant(strategy, reach) {
      place.report(
        .constantPriority, severity: .warning,
        "`\(strategy.priority.text)` is the same for every touch, so it decides nothing",
        "orders nobody",
        help: [
          "write what differs between accounts, such as `balance`, or `noise` for an order by chance"
        ],
        notes: ["of equal priorities the account of the smallest identity comes first"])
    }
  }

  /// Warns of priorities that have no number for accounts of a file whose score is blank.
  func reportBlankScores() {
    for (strategy, reach) in zip(scenario.strategies, strategies) {
      let place = document["strategies"][strategy.name]["priority"]
      guard !resources(of: reach).isEmpty,
        strategy.priority.observables.contains(.feature(.score))
      else { continue }
      for finding in trial(strategy, reach).findings {
        if case .observable = finding.operation { warn(of: finding, strategy.priority, place) }
      }
    }
  }

  private func trial(
    _ strategy: Strategy, _ reach: StrategyReach, onOneDay: Bool = false
  ) -> PriorityTrial {
    PriorityTrial(
      strategy.priority,
      values: strategy.priority.observables.map {
        let numbers = numbers($0, strategy, reach)
        return onOneDay && $0 == .feature(.dpd) && isOfOneAge ? Array(numbers.prefix(1)) : numbers
      })
  }

  /// Whether no two touches that compete on a day can differ.
  private func isConstant(_ strategy: Strategy, _ reach: StrategyReach) -> Bool {
    trial(strategy, reach, onOneDay: true).isConstant
  }

  /// Whether accounts are placed together and at one age, so that on every day all are as old as one another.
  private var isOfOneAge: Bool {
    (ages.map { $0.start.lowerBound == $0.start.upperBound } ?? false)
      && scenario.portfolio.specification.arrivals == nil
  }

  private func warn(
    of finding: PriorityTrial.Finding, _ priority: PriorityExpression, _ place: NodeReader
  ) {
    let (words, advice) = Self.words(finding)
    let (order, label) = Self.order(finding.outcomes)
    place.report(
      .priorityWithoutValue, severity: .warning,
      "`\(priority.text)` \(words) \(Self.touches(finding)) (character \(finding.offset + 1)): \(order)",
      label, help: [advice],
      notes: [
        finding.outcomes.isMixed
          ? "among those that come first, and among those that come last, nothing but the identity of the account decides"
          : "among themselves they are ordered by nothing but the identity of the account"
      ])
  }

  /// Which touches have no finite number.
  private static func touches(_ finding: PriorityTrial.Finding) -> String {
    guard !finding.isOfAll else { return "for every touch" }
    guard let cause = finding.cause else { return "for some touches" }
    let met =
      cause.value.isNaN
      ? "an account has no `\(word(cause.observable))`"
      : "`\(word(cause.observable))` is \(NumberText.shown(cause.value))"
    return cause.isOnlyOne ? "where \(met)" : "where, for example, \(met)"
  }

  /// Where such touches stand in the order of calling, and what their priority is.
  private static func order(_ outcomes: PriorityOutcomes) -> (words: String, label: String) {
    if outcomes.isMixed { return ("some of these come first, some last", "no finite number") }
    if outcomes.contains(.first) { return ("these come first", "larger than every number") }
    let label = outcomes == .last ? "smaller than every number" : "no number"
    return ("these come last", label)
  }

  /// What went wrong, and what to write.
  private static func words(_ finding: PriorityTrial.Finding) -> (fault: String, advice: String) {
    switch finding.operation {
    case .observable:
      (
        "has no value",
        "give every segment a `score`"
      )
    case .binary(.quotient):
      ("divides by zero", "keep the divisor above 0, as in `balance / (1 + attempts)`")
    case .unary(.log):
      ("takes the logarithm of what is not above 0", "add something, as in `log(1 + attempts)`")
    case .unary(.sqrt):
      ("takes the root of what is below 0", "keep it above 0, as in `sqrt(max(0, dpd))`")
    case .binary(.power) where finding.outcomes.contains(.none):
      ("takes a power that is no number", "keep what is raised above 0, as in `max(1, dpd) ^ 0.5`")
    default:
      (
        "grows beyond every number",
        "take smaller numbers, or a slower function as in `log(balance)`"
      )
    }
  }

  private static func word(_ observable: PriorityExpression.Observable) -> String {
    PriorityExpression.words.first { $0.observable == observable }?.word ?? ""
  }

  // MARK: What accounts can have

  /// How many days past due, or of waiting, are tried.
  private static let mostDays = 400

  /// Numbers that an observable can have at a touch which needs agents.
  private func numbers(
    _ observable: PriorityExpression.Observable, _ strategy: Strategy, _ reach: StrategyReach
  ) -> [Double] {
    switch observable {
    case .noise: return [-2, -0.7, 0.3, 1.5]
    case .waiting:
      // Days that touches wait: none where they do not, else up to the run's last.
      return strategy.unserved == .wait
        ? (0..<min(max(scenario.horizon, 2), Self.mostDays)).map(Double.init) : [0]
    case .feature(let feature):
      let steps = reach.steps.filter { step in
        step.channel.channels.contains { scenario.channels[$0].resource != nil }
      }
      let conditions = ConditionReach(scenario, ages, reach)
      return numbers(feature, steps).filter { number in
        (feature == .balance || conditions.mayBe(feature, number))
          && steps.contains { step in
            step.conditions.allSatisfy { $0.feature != feature || $0.holds(for: number) }
          }
      }
    }
  }

  /// Whether a segment's accounts have no score, which neither it nor a file's column gives them.
  private var isScoreMissing: Bool {
    switch scenario.portfolio {
    case .synthetic(let portfolio):
      portfolio.segments.contains { $0.share > 0 && $0.score == nil }
    case .imported(let mapping, let filling):
      hasBlankScores
        || mapping.columns.score == nil && filling.segments.contains { $0.score == nil }
    }
  }

  private func numbers(_ feature: Feature, _ steps: [Step]) -> [Double] {
    switch feature {
    case .score: return [0.02, 0.25, 0.5, 0.75, 0.98] + (isScoreMissing ? [.nan] : [])
    case .balance:
      guard case .synthetic(let portfolio) = scenario.portfolio else { return [1, 50, 500, 2_000] }
      return [0.01, 0.3, 1, 4, 20].map { $0 * portfolio.medianBalance }
    case .vulnerable, .knownClient, .noticeServed: return [0, 1]
    case .dpd:
      guard let ages else { return [30, 90, 360] }
      let starts = steps.compactMap { if case .dpd(let start) = $0.trigger { start } else { nil } }
      let own = starts.count == steps.count ? starts.min() : nil
      let first = max(ages.start.lowerBound, own ?? ages.start.lowerBound)
      return (first...max(first, min(ages.last, first + Self.mostDays))).map(Double.init)
    default: return (0...12).map(Double.init)
    }
  }
}
