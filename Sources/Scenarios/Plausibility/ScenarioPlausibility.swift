// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Grammar
import Measures
import Portfolios
import Randomness
import Strategies
import Vocabulary

/// Warns of what a scenario says but can never matter, so that nobody reads meaning into it.
///
/// It warns only where that is certain from the scenario alone: a false alarm is worse than silence.
struct ScenarioPlausibility {
  private let scenario: Scenario
  private let document: NodeReader
  private let reach: DaysPastDueReach?
  private let strategies: [StrategyReach]

  /// Prepares the checks.
  ///
  /// - Parameters:
  ///   - scenario: A scenario that was read without errors.
  ///   - document: The cursor on the document it was read from.
  init(_ scenario: Scenario, in document: NodeReader) {
    self.init(
      scenario, in: document, DaysPastDueReach(scenario.portfolio, horizon: scenario.horizon))
  }

  /// Prepares the checks for accounts of known ages.
  init(_ scenario: Scenario, in document: NodeReader, _ reach: DaysPastDueReach?) {
    (self.scenario, self.document) = (scenario, document)
    self.reach = reach
    strategies = scenario.strategies.map {
      StrategyReach($0, reach, horizon: scenario.horizon)
    }
  }

  /// Reports every warning.
  func report() {
    checkIncomes()
    checkScores()
    checkFrailty()
    checkIrritation()
    checkMinutes()
    checkComplaintCost()
    IdleKeys(scenario, document, strategies).report()
    CalendarPlausibility(scenario: scenario, document: document).report()
    QueryPlausibility(scenario: scenario, document: document).report()
    InboundPlausibility(scenario: scenario, document: document, strategies: strategies).report()
    EnrichmentPlausibility(scenario: scenario, document: document, strategies: strategies).report()
    CapacityPlausibility(scenario, document, strategies, reach).report()
    WordPlausibility(scenario: scenario, document: document, strategies: strategies).report()
    RulePlausibility(scenario: scenario, document: document, strategies: strategies).report()
    PersonPlausibility(scenario: scenario, document: document).report()
    BlockedPlausibility(scenario: scenario, document: document, strategies: strategies).report()
    if case .synthetic(let portfolio) = scenario.portfolio { reportPrices(portfolio.medianBalance) }
    for (strategy, reach) in zip(scenario.strategies, strategies) {
      check(strategy, reach)
      checkConditions(strategy, reach)
    }
    checkStoppingMetric()
    checkExpectations()
    checkControl()
  }

  /// Reports the steps that can never act on these ages, and could on others: those were reported without the ages.
  func reportIdleOnAges() {
    for (strategy, reached) in zip(scenario.strategies, strategies) {
      let anyAge = StrategyReach(strategy, nil, horizon: scenario.horizon)
      each(of: strategy, reached) { step, cursor in
        guard IdleStep(step, nil, anyAge.events, horizon: scenario.horizon) == nil,
          let reason = IdleStep(step, reach, reached.events, horizon: scenario.horizon)
        else { return }
        cursor.warn(of: reason, reach)
      }
    }
  }

  /// Reports what the ages alone tell of agents who are few.
  func reportCapacityOnAges() {
    CapacityPlausibility(scenario, document, strategies, reach).reportOnAges()
  }

  /// Reports priorities that look at scores which some accounts of the file do not have.
  func reportBlankScores(on imported: ImportedPortfolio) {
    guard imported.lacksScores(filledBy: scenario.portfolio.specification) else { return }
    var capacity = CapacityPlausibility(scenario, document, strategies, reach)
    capacity.hasBlankScores = true
    capacity.reportBlankScores()
  }

  /// Reports prices that are out of proportion to the balances.
  ///
  /// A contact that costs more than half of the debts can hardly be worth it, and a complaint that costs ten times as
  /// much is rather in another currency.
  ///
  /// - Parameter median: The median placed balance in currency units.
  func reportPrices(_ median: Double) {
    let used = Set(strategies.flatMap(\.steps).flatMap { $0.channel.channels })
    for (position, channel) in scenario.channels.enumerated() where used.contains(position) {
      let most = channel.mostPerAttempt
      guard most > median else { continue }
      let written = document["channels"][channel.name]
      written[most > 2 * channel.costPerAttempt ? "cost_per_minute" : "cost_per_attempt"]
        .warnOfDearContact(
          "`\(channel.name)`", costing: amount(most),
          median: amount(median))
    }
    guard scenario.complaintCost > 10 * median else { return }
    document["complaint_cost"].warnOfDearComplaint(
      costing: amount(scenario.complaintCost), median: amount(median))
  }

  private func amount(_ units: Double) -> String {
    "\(scenario.currency) \(NumberText.shown(units))"
  }

  private func check(_ strategy: Strategy, _ reached: StrategyReach) {
    let written = document["strategies"][strategy.name]
    let list = written["segments"]
    // A hidden treatment is one warning; its steps would only repeat it.
    for hidden in reached.treatments..<max(reached.treatments, strategy.treatments.count) {
      let blocking = reached.treatments - 1
      list[hidden]["name"].warnOfHiddenTreatment(
        strategy.treatments[hidden].name, behind: strategy.treatments[blocking].name,
        at: list[blocking]["name"].place)
    }
    each(of: strategy, reached) { step, cursor in
      guard let reason = IdleStep(step, reach, reached.events, horizon: scenario.horizon) else {
        return
      }
      cursor.warn(of: reason, reach)
    }
    let takers = OfferTakers(scenario)
    each(of: strategy, reached) { step, cursor in
      guard IdleStep(step, reach, reached.events, horizon: scenario.horizon) == nil else { return }
      if case .bandit(let bandit) = step.channel, bandit.window + 1 >= scenario.horizon {
        cursor["channel"]["bandit"]["reward"].warnOfIdle(
          "no success within \(bandit.window) days is known before the \(scenario.horizon) days of the run are over, so nothing is learned",
          help: "count fewer days, or lengthen `horizon`")
      }
      if let kind = step.offer.kind, let reason = takers.reasonAgainst(kind) {
        cursor["offer"].warnOfIdle(
          "\(reason), so nobody takes this offer", help: takers.help(kind))
      }
      guard case .event(let event, _) = step.trigger,
        let (kind, reason) = takers.reasonAgainst(event)
      else {
        return
      }
      cursor["on"].warnOfIdle(
        "\(reason), so `\(event.rawValue)` never comes", help: takers.help(kind))
    }
  }

  /// Visits the steps of the treatments that somebody may follow, each with its place.
  private func each(
    of strategy: Strategy, _ reached: StrategyReach, _ visit: (Step, NodeReader) -> Void
  ) {
    let written = document["strategies"][strategy.name]
    for (index, treatment) in strategy.treatments.prefix(reached.treatments).enumerated() {
      let path =
        (written.node.entry("path") != nil ? written : written["segments"][index])["path"]
      for (position, step) in treatment.path.enumerated() { visit(step, path[position]) }
    }
  }

  /// Paydays without income bring no cash, and without cash nobody pays.
  private func checkIncomes() {
    guard scenario.behavior.intensity?.liquidity != nil else { return }
    if case .imported(let mapping, _) = scenario.portfolio, mapping.columns.liquidity != nil {
      return
    }
    let segments = scenario.portfolio.specification.segments
    for segment in segments where segment.share > 0 && segment.liquidity == .zero {
      document["portfolio"]["segments"][segment.name].warnOfNoIncome(of: segment)
    }
  }

  /// A score that tells some types from the others tells nothing where all accounts are of them, or none.
  private func checkScores() {
    for segment in scenario.portfolio.specification.segments where segment.share > 0 {
      guard let score = segment.score, score.gini > 0 else { continue }
      let told = segment.types.indices.filter { score.types.contains(UInt8($0)) }
      let share = told.reduce(0) { $0 + segment.types[$1] }
      guard share < 1e-9 || share > 1 - 1e-9 else { continue }
      document["portfolio"]["segments"][segment.name]["score"].warnOfIdle(
        "\(share < 0.5 ? "no account" : "every account") of `\(segment.name)` is of the types that its score tells from the others, so it tells nothing",
        help: "let `of` name some of the segment's `types`")
    }
  }

  /// A frailty that is cut makes debtors less ready to pay than the scenario says.
  private func checkFrailty() {
    guard let model = scenario.behavior.intensity else { return }
    let frailty = scenario.portfolio.specification.frailty
    let cut = model.frailtyCut(variance: frailty)
    guard cut.mean < FrailtyCut.noticedMean else { return }
    document["portfolio"]["frailty"].warn(of: cut, model)
  }

  /// Complaints and opt-outs come of irritation alone: where no channel irritates, their keys say nothing.
  private func checkIrritation() {
    let channels = scenario.channels
    guard channels.allSatisfy({ $0.irritation == 0 }) else { return }
    for channel in channels {
      let written = document["channels"][channel.name]
      for (key, value) in [("complaint", channel.complaint), ("opt_out", channel.optOut)]
      where value > 0 { written[key].warnOfNoIrritation(key == "complaint") }
    }
  }

  /// A price of minutes without minutes, and minutes without a price.
  private func checkMinutes() {
    for channel in scenario.channels {
      let written = document["channels"][channel.name]
      let minutes = [
        ("minutes_engaged", channel.handling.engaged),
        ("minutes_unanswered", channel.handling.unanswered),
        ("wrap_up", channel.handling.wrapUp),
      ]
      if channel.costPerMinute > 0, channel.handling.isNone {
        written["cost_per_minute"].warnOfIdle(
          "a contact by `\(channel.name)` takes no minutes, so their price costs nothing",
          help: "give the channel `minutes_engaged` or `minutes_unanswered`")
      }
      guard channel.costPerMinute == 0, channel.resource == nil else { continue }
      for (key, law) in minutes where law != .zero {
        written[key].warnOfIdle(
          "minutes of `\(channel.name)` have no price, so they cost nothing",
          help: "give the channel a `cost_per_minute`")
      }
    }
  }

  /// The price of complaints that nobody can make.
  private func checkComplaintCost() {
    let used = Set(strategies.flatMap(\.steps).flatMap { $0.channel.channels })
    let channels = used.map { scenario.channels[$0] }
    guard scenario.complaintCost > 0, !channels.isEmpty else { return }
    let isSilent = channels.allSatisfy { $0.complaint == 0 }
    guard isSilent || channels.allSatisfy({ $0.irritation == 0 }) else { return }
    document["complaint_cost"].warnOfIdle(
      isSilent
        ? "no channel of a step that acts has a `complaint`, so nobody complains"
        : "no channel of a step that acts irritates, so nobody complains",
      help: "give such a channel \(isSilent ? "a `complaint`" : "an `irritation`")")
  }

  /// Conditions that no account ever meets, or that all of them do.
  private func checkConditions(_ strategy: Strategy, _ reached: StrategyReach) {
    let values = ConditionReach(scenario, reach, reached)
    checkConditions(strategy, reached) { values.finding($0) }
  }

  /// Reports the conditions that the accounts of a file settle, and that were open before it was read.
  func reportConditions(on imported: ImportedPortfolio) {
    let rows = ImportedTraits(
      imported, filling: scenario.portfolio.specification,
      minorUnits: Int(scenario.currency.minorUnitsPerUnit))
    for (strategy, reached) in zip(scenario.strategies, strategies) {
      let before = ConditionReach(
        scenario, nil, StrategyReach(strategy, nil, horizon: scenario.horizon))
      let now = ConditionReach(scenario, reach, reached, rows)
      checkConditions(strategy, reached) { condition in
        before.finding(condition) == nil ? now.finding(condition) : nil
      }
    }
  }

  private func checkConditions(
    _ strategy: Strategy, _ reached: StrategyReach,
    finding: (Condition) -> ConditionReach.Finding?
  ) {
    let written = document["strategies"][strategy.name]
    func check(_ conditions: [Condition], _ cursor: NodeReader, _ use: ConditionUse) {
      for condition in conditions {
        guard let finding = finding(condition) else { continue }
        cursor[condition.feature.rawValue].warn(of: finding, condition, use)
      }
    }
    for (index, treatment) in strategy.treatments.prefix(reached.treatments).enumerated() {
      let holder = written.node.entry("path") != nil ? written : written["segments"][index]
      check(treatment.conditions, holder["when"], .treatment(treatment.name))
      check(treatment.stop, holder["stop"], .stop)
      for (position, step) in treatment.path.enumerated() {
        // A step that never acts for another reason is told already; what days it has, by `IdleStep`.
        guard IdleStep(step, reach, reached.events, horizon: scenario.horizon) == nil else {
          continue
        }
        let conditions = step.conditions.filter { $0.feature != .dpd }
        check(conditions, holder["path"][position]["while"], .step)
      }
    }
  }

  private func checkStoppingMetric() {
    let plan = scenario.replications
    guard let metric = plan.until?.metric ?? plan.selection?.metric,
      let need = metric.need, !metric.isZeroWithoutNeed,
      !need.isMet(by: scenario, strategies)
    else { return }
    document["replications"]["until"]["metric"].warnOfMissingMetric(
      metric, need, isSelection: plan.selection != nil)
  }

  /// Lines that no run can judge, or that need none.
  private func checkExpectations() {
    for (index, expectation) in scenario.expectations.enumerated() {
      let cursor = document["expect"][index]
      let missing = expectation.terms.lazy.compactMap { term in
        scenario.lack(of: term).map { (term, $0) }
      }.first { !$0.1.isZero }
      if let (term, lack) = missing {
        cursor.warnOfMissing(term, lack)
      } else if let settled = scenario.settled(expectation) {
        cursor.warnOfSettled(settled.holds, settled.reason)
      }
    }
  }

  private func checkControl() {
    let fewest = ControlVariate.fewestReplications(strategies: scenario.strategies.count)
    let most = scenario.replications.maximum
    guard scenario.varianceReduction.control != nil, most < fewest else { return }
    document["variance_reduction"]["control"].warnOfIdleControl(most, fewest)
  }
}
