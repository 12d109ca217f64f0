// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// Warns of packs that can never hold anything back, and of steps that no rule ever lets act.
struct RulePlausibility {
  let scenario: Scenario
  let document: NodeReader
  let strategies: [StrategyReach]

  var days: [CivilDate] {
    (0..<scenario.horizon).compactMap { scenario.start.adding(days: $0) }
  }

  /// Reports every warning.
  func report() {
    checkPacks()
    checkLimits()
    if let model = scenario.behavior.intensity, scenario.uncertainty == nil { checkRights(model) }
    guard !scenario.rules.isObserved else { return }
    for strategy in scenario.strategies { checkSteps(strategy) }
  }

  /// What debtors ask where no rule heeds it, or more than any does; life events that change nothing.
  private func checkRights(_ model: IntensityModel) {
    let demands = scenario.rules.rules.map(\.demand)
    let most = demands.compactMap { demand -> (hours: Int, means: Int)? in
      if case .requests(let hours, let means) = demand { (hours, means) } else { nil }
    }
    for request in model.requests {
      let minutes = request.hours.reduce(0) { $0 + $1.count }
      let binds = most.contains { minutes <= $0.hours * 60 && request.means.count <= $0.means }
      guard !binds else { continue }
      let hours = NumberText.shown(Double(minutes) / 60)
      let taken = "\(hours) hours a week and \(request.means.count) means"
      document["behavior"]["requests"][request.name].warnOfIdle(
        most.isEmpty
          ? "no rule heeds what debtors ask, so `\(request.name)` holds nothing back"
          : "`\(request.name)` takes \(taken), and rules heed at most "
            + most.map { "\($0.hours) and \($0.means)" }.joined(separator: ", or ")
            + ": it holds nothing back",
        help: most.isEmpty
          ? "name a pack with `debtor_blocks`, such as `contact_rules: korea-pdpa`" : "ask for less"
      )
    }
    let suspends = demands.contains { if case .suspension = $0 { true } else { false } }
    for law in model.lifeEvents where law.rate == 0 || !law.holds && !(suspends && law.told > 0) {
      document["behavior"]["life_events"][law.name].warnOfIdle(
        law.rate == 0
          ? "`\(law.name)` befalls nobody, so it changes nothing"
          : "`\(law.name)` neither holds payments up nor suspends contact, so it changes nothing",
        help: law.rate == 0
          ? "write a `rate` above 0"
          : "write `holds_payment: true`, or name a pack with `suspend_on` that is `told`")
    }
  }

  /// A pack none of whose rules binds a channel in use on a day of the run.
  private func checkPacks() {
    let used = strategies.reduce(into: Set<Int>()) { all, reach in
      all.formUnion(reach.steps.flatMap { $0.channel.channels })
    }
    for name in document["contact_rules"].packNames {
      let rules = scenario.rules.rules.filter { $0.name.hasPrefix(name + "-") }
      let acts = rules.contains { rule in
        !used.isDisjoint(with: rule.channels) && days.contains(where: rule.isInForce)
      }
      guard !acts else {
        checkOwnRules(of: name)
        continue
      }
      let reason =
        rules.isEmpty
        ? hasNoRules(name) ? "it has no rules" : "it does not bind this role"
        : rules.allSatisfy { used.isDisjoint(with: $0.channels) }
          ? "no step takes a channel that it binds" : "it is not in force within the run"
      document["contact_rules"].report(
        .idleRules, severity: .warning, "the pack `\(name)` holds nothing back: \(reason)",
        "`\(name)` has no effect",
        help: [
          hasNoRules(name)
            ? "give it rules, or leave it out"
            : "leave `\(name)` out, or look at `role`, `start` and the channels"
        ])
    }
  }

  /// Whether a pack of the scenario's own says nothing.
  private func hasNoRules(_ name: String) -> Bool {
    guard let pack = document["contact_rules"].node.entry("own")?.value.entry(name)?.value,
      let rules = pack.entry("rules")?.value, case .mapping(let entries) = rules.content
    else { return false }
    return entries.isEmpty
  }

  /// Steps at a time of day, or through channels, that are never open: the first of a treatment for each rule, with how many there are.
  private func checkSteps(_ strategy: Strategy) {
    for (number, treatment) in strategy.treatments.enumerated() {
      let closed = treatment.path.enumerated().compactMap { position, step in
        closing(step).map { (position, step, rule: $0) }
      }
      for name in Set(closed.map(\.rule.name)).sorted() {
        let steps = closed.filter { $0.rule.name == name }
        guard let (position, step, rule) = steps.first else { continue }
        let places = document["strategies"][strategy.name]
        let isPath = places.node.entry("path") != nil
        (isPath ? places : places["segments"][number])["path"][position].report(
          .unlawfulStep, severity: .warning,
          "no touch of this step is ever lawful: `\(rule.name)` \(rule.closure(step))",
          "can never act", help: [rule.advice],
          notes: steps.count > 1 ? ["the same is true of \(steps.count - 1) more steps here"] : [])
      }
    }
  }

  /// A rule that keeps a step from acting on every day of the run through all of its channels; nil where some touch may be made.
  private func closing(_ step: Step) -> PackRule? {
    guard case .intensity = step.trigger else {
      let minute = Int((step.time * 1_440).rounded())
      var found: PackRule?
      for channel in step.channel.possible {
        let bound = scenario.rules.rules.filter { $0.channels.contains(channel) }
        let isOpen = days.contains { date in
          bound.allSatisfy { !$0.isClosed(on: date, at: minute) }
        }
        guard !isOpen else { return nil }
        found =
          bound.first { rule in days.allSatisfy { rule.isClosed(on: $0, at: minute) } }
          ?? bound.first
      }
      return found
    }
    return nil
  }
}

extension PackRule {
  /// Whether the rule alone, whatever was done before, forbids a touch.
  fileprivate func isClosed(on date: CivilDate, at minute: Int) -> Bool {
    guard isInForce(on: date) else { return false }
    switch demand {
    case .hours(let hours): return !hours.open(on: date).contains(minute)
    case .never: return true
    case .frequency, .quiet, .oneChannel, .requests, .suspension: return false
    }
  }

  fileprivate func closure(_ step: Step) -> String {
    if case .never = demand { return "forbids the channel" }
    let time = TimeOfDay(minutes: Int((step.time * 1_440).rounded()))
    return "is closed at \(time)"
  }

  fileprivate var advice: String {
    guard case .hours(let hours) = demand, let open = hours.minutes.first(where: { !$0.isEmpty })
    else { return "take another channel" }
    return "write `time: \(TimeOfDay(minutes: open.lowerBound))`, or another lawful time"
  }
}

extension NodeReader {
  /// The packs named by a scenario's `contact_rules`, and its own.
  fileprivate var packNames: [String] {
    switch node.content {
    case .scalar(let scalar): scalar.text == "none" ? [] : [scalar.text]
    case .sequence(let items): items.compactMap(\.word)
    case .mapping(let entries):
      entries.flatMap { entry -> [String] in
        switch (entry.key, entry.value.content) {
        case ("packs", .sequence(let items)): items.compactMap(\.word)
        case ("own", .mapping(let own)): own.map(\.key)
        default: []
        }
      }
    case .reported: []
    }
  }
}

extension SourceNode {
  fileprivate var word: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }
}

extension DiagnosticCode {
  /// Rules that can never hold anything back.
  static let idleRules = DiagnosticCode("S441")
  /// A step that no rule ever lets act.
  static let unlawfulStep = DiagnosticCode("S442")
}
