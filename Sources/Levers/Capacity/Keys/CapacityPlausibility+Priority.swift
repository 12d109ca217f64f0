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
    let trial = PriorityTrial(
      strategy.priority,
      values: strategy.priority.observables.map { numbers($0, strategy, reach) })
    if let fault = trial.faults.first {
      warn(of: fault, trial, strategy.priority, place)
    } else if trial.isConstant {
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

  private func warn(
    of finding: PriorityTrial.Finding, _ trial: PriorityTrial, _ priority: PriorityExpression,
    _ place: NodeReader
  ) {
    let fault = finding.fault
    let (words, advice) = Self.words(fault.operation)
    let isFirst = fault.value == .infinity
    let whose =
      trial.isNeverNumber
      ? "for every touch"
      : finding.observed.map {
        "where `\(Self.word($0.observable))` is \(NumberText.shown($0.value))"
      }
        ?? "for some touches"
    place.report(
      .priorityWithoutValue, severity: .warning,
      "`\(priority.text)` \(words) \(whose) (character \(fault.offset + 1)): these come \(isFirst ? "first" : "last")",
      isFirst ? "larger than every number" : "no number",
      help: [advice],
      notes: ["among themselves they are ordered by nothing but the identity of the account"])
  }

  /// What went wrong, and what to write.
  private static func words(
    _ operation: PriorityExpression.Operation
  ) -> (fault: String, advice: String) {
    switch operation {
    case .binary(.quotient):
      ("divides by zero", "keep the divisor above 0, as in `balance / (1 + attempts)`")
    case .unary(.log):
      ("takes the logarithm of what is not above 0", "add something, as in `log(1 + attempts)`")
    case .unary(.sqrt):
      ("takes the root of what is below 0", "keep it above 0, as in `sqrt(max(0, dpd))`")
    case .binary(.power):
      ("takes a power that is no number", "keep what is raised above 0, as in `max(1, dpd) ^ 0.5`")
    default: ("grows beyond every number", "take a slower function, as in `log(balance)`")
    }
  }

  private static func word(_ observable: PriorityExpression.Observable) -> String {
    PriorityExpression.words.first { $0.observable == observable }?.word ?? ""
  }

  // MARK: What accounts can have

  /// Numbers that an observable can have at a touch which needs agents.
  private func numbers(
    _ observable: PriorityExpression.Observable, _ strategy: Strategy, _ reach: StrategyReach
  ) -> [Double] {
    switch observable {
    case .noise: return [-2, -0.7, 0.3, 1.5]
    case .waiting: return strategy.unserved == .wait ? (0...30).map(Double.init) : [0]
    case .feature(let feature):
      let steps = reach.steps.filter { step in
        step.channel.channels.contains { scenario.channels[$0].resource != nil }
      }
      return numbers(feature, steps).filter { number in
        steps.contains { step in
          step.conditions.allSatisfy { $0.feature != feature || $0.holds(for: number) }
        }
      }
    }
  }

  private func numbers(_ feature: Feature, _ steps: [Step]) -> [Double] {
    switch feature {
    case .score: return [0.02, 0.25, 0.5, 0.75, 0.98]
    case .balance:
      guard case .synthetic(let portfolio) = scenario.portfolio else { return [1, 50, 500, 2_000] }
      return [0.01, 0.3, 1, 4, 20].map { $0 * portfolio.medianBalance }
    case .vulnerable, .knownClient: return [0, 1]
    case .dpd:
      guard let ages else { return [30, 90, 360] }
      let starts = steps.compactMap { if case .dpd(let start) = $0.trigger { start } else { nil } }
      let own = starts.count == steps.count ? starts.min() : nil
      let first = max(ages.start.lowerBound, own ?? ages.start.lowerBound)
      return (first...max(first, min(ages.last, first + 400))).map(Double.init)
    default: return (0...12).map(Double.init)
    }
  }
}

/// A priority tried on many numbers.
struct PriorityTrial {
  /// A result that is no finite number.
  struct Finding {
    let fault: PriorityExpression.Fault
    /// What alone brings it about, whatever else is observed; nil where it takes more.
    let observed: (observable: PriorityExpression.Observable, value: Double)?
  }

  /// What is no finite number; those with one cause first.
  private(set) var faults: [Finding] = []
  /// Whether every result is the same.
  private(set) var isConstant = true
  /// Whether no result is a finite number.
  private(set) var isNeverNumber = true

  /// Tries an expression.
  ///
  /// - Parameters:
  ///   - priority: The expression.
  ///   - values: Numbers to try, one list for each of its observables.
  init(_ priority: PriorityExpression, values: [[Double]]) {
    guard values.allSatisfy({ !$0.isEmpty }) else {
      (isConstant, isNeverNumber) = (false, false)
      return
    }
    var dice = Dice()
    var first: Double?
    func look(_ point: [Double], _ trial: inout PriorityTrial) -> PriorityExpression.Fault? {
      let value = priority.value(point)
      if value != first ?? value { trial.isConstant = false }
      first = first ?? value
      guard let fault = priority.fault(point) else {
        trial.isNeverNumber = false
        return nil
      }
      return fault
    }
    // One observable after the other, so that a single number that divides by zero is found; then all at random.
    for (position, numbers) in values.enumerated() {
      for number in numbers {
        let found = (0..<3).map { _ in
          var point = values.map { dice.pick($0) }
          point[position] = number
          return look(point, &self)
        }
        guard let fault = found[0], found.allSatisfy({ $0 != nil }) else { continue }
        faults.append(Finding(fault: fault, observed: (priority.observables[position], number)))
      }
    }
    for _ in 0..<1_000 {
      guard let fault = look(values.map { dice.pick($0) }, &self), faults.isEmpty else { continue }
      faults.append(Finding(fault: fault, observed: nil))
    }
  }

  /// The same choices at every reading.
  private struct Dice {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func pick(_ numbers: [Double]) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return numbers[Int(state >> 33) % numbers.count]
    }
  }
}
