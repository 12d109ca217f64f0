// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
public import Experiments
import Portfolios
import Randomness
public import Results
import Scenarios
import Simulation
import Strategies
import Vocabulary

/// How many agents a scenario's strategies need: they are simulated with so many that no touch waits for one.
///
/// Method: <doc:PlanningCapacity>.
public struct CapacityJob: Sendable {
  private let run: ScenarioRun
  private let strategies: [Int]
  private let resources: [Int]

  /// Chooses what is planned.
  ///
  /// - Parameters:
  ///   - run: The scenario.
  ///   - strategy: The strategy's name; all whose touches need agents without it.
  ///   - resource: The resource's name; all without it.
  /// - Throws: ``CapacityProblem`` for names that are not there, and where nothing needs agents.
  public init(
    _ run: ScenarioRun, strategy: String? = nil, resource: String? = nil
  ) throws(CapacityProblem) {
    let scenario = run.resolved.scenario
    guard !scenario.resources.isEmpty else { throw .noResources }
    guard scenario.variants.isEmpty else { throw .variants }
    let resources = try Self.positions(
      resource, scenario.resources.map(\.name), Bilingual(en: "resource", es: "el recurso"))
    strategies = try Self.positions(
      strategy, scenario.strategies.map(\.name), Bilingual(en: "strategy", es: "la estrategia")
    ).filter {
      !run.resolved.experiment.model.resourcesInUse(strategy: $0).isDisjoint(with: resources)
    }
    guard !strategies.isEmpty else { throw .nothingAsked }
    self.run = run
    self.resources = resources
  }

  private static func positions(
    _ name: String?, _ names: [String], _ noun: Bilingual
  ) throws(CapacityProblem) -> [Int] {
    guard let name else { return Array(names.indices) }
    guard let position = names.firstIndex(of: name) else {
      throw .unknown(name, noun, among: names)
    }
    return [position]
  }

  /// How many replications are simulated.
  public var replications: Int { run.replications }

  /// Nominal account-days of one replication.
  public var accountDaysPerReplication: Double {
    let experiment = run.resolved.experiment
    return Double(experiment.debtors.accountCount * experiment.model.settings.horizon)
      * Double(strategies.count)
  }

  /// Simulates and sums up.
  ///
  /// - Parameters:
  ///   - occupancy: The share of their time that agents are to be busy, in (0, 1].
  ///   - threads: How many simulations run at once; it changes no number.
  ///   - control: Progress and halt.
  /// - Returns: What is needed, beside what there is.
  /// - Throws: ``RunFailure`` as a run does.
  public func execute(
    occupancy: Double, threads: Int, control: RunControl
  ) async throws(RunFailure) -> CapacityPlan {
    let scenario = run.resolved.scenario
    var agents = min(Self.mostAgents, run.resolved.experiment.debtors.accountCount / 4 + 1)
    while true {
      let experiment = try experiment(agents: agents)
      let results = await experiment.run(0..<replications, threads: threads, control: control)
      if let fault = control.fault { throw .fault(fault) }
      guard results.count == replications else { throw .nothingComplete }
      let used = results.lazy.flatMap(\.totals).flatMap(\.resources)
      if used.allSatisfy(\.hasTimeLeft) {
        return CapacityPlan(
          scenario: scenario.name, start: scenario.start, horizon: scenario.horizon,
          accounts: experiment.debtors.accountCount, replications: replications,
          occupancy: occupancy, needs: needs(results))
      }
      guard agents < Self.mostAgents else { throw .problem(Self.tooMuch) }
      agents = min(Self.mostAgents, 8 * agents)
    }
  }

  private static let tooMuch = ScenarioProblem(
    message: "touches ask for more minutes in a day than 100000 agents have in 24 hours")
  /// The most agents that a resource may have.
  private static let mostAgents = 100_000

  /// The strategies with so many agents around the clock, on the days on which anybody works.
  private func experiment(agents: Int) throws(RunFailure) -> Experiment {
    let own = run.resolved.experiment
    do throws(ScenarioProblem) {
      return Experiment(
        model: try ResolvedScenario.model(
          run.resolved.scenario.withoutScarcity(of: strategies, agents: agents),
          imported: run.imported),
        debtors: own.debtors, seed: own.seed, resampling: own.resampling)
    } catch {
      throw .problem(error)
    }
  }

  private func needs(_ results: [ReplicationResult]) -> [CapacityPlan.Need] {
    let scenario = run.resolved.scenario
    return strategies.enumerated().flatMap { number, position in
      let strategy = scenario.strategies[position]
      let used = run.resolved.experiment.model.resourcesInUse(strategy: position).sorted()
      return used.enumerated().filter { resources.contains($0.element) }.map { place, resource in
        let own = scenario.resources[resource]
        let agents = strategy.staff[resource] ?? own.agents
        let days = results.map { $0.totals[number].resources[place] }
        var need = CapacityPlan.Need(
          strategy: strategy.name, resource: own.name, agents: agents,
          waits: strategy.unserved == .wait, isDialed: own.isDialed, absence: own.absence,
          overrun: strategy.maximumOverrun(of: resource, scenario.resources, scenario.channels)
            / (own.isPooled ? Double(agents) : 1),
          minutesPerAgent: own.minutesPerAgent(
            of: agents, from: scenario.start, days: scenario.horizon),
          minutes: days.map(\.busy), calls: days.map(\.calls))
        need.answersDebtors = strategy.answeringResources(scenario.channels).contains(
          resource)
        need.hasPartialDays = own.hasPartialDays(of: agents)
        return need
      }
    }
  }
}

extension Scenario {
  /// The scenario with some of its strategies and so many agents that no touch waits for one.
  ///
  /// Minutes are those of one long day without absence, so that nobody's day ends before a call may begin. Where a machine
  /// dials, rings in vain still take no agent's minutes, and no answer finds all agents busy.
  fileprivate func withoutScarcity(of strategies: [Int], agents: Int) -> Scenario {
    var scenario = self
    scenario.strategies = strategies.map { position in
      var strategy = self.strategies[position]
      strategy.staff = [:]
      return strategy
    }
    for (position, resource) in resources.enumerated() {
      scenario.resources[position].isPooled = true
      scenario.resources[position].absence = 0
      scenario.resources[position].wagePerHour = 0
      scenario.resources[position].shifts = [
        Resource.Shift(
          agents: agents,
          minutes: (0..<7).map { day in
            resource.shifts.contains { $0.minutes[day] > 0 } ? 1_440 : 0
          })
      ]
      guard resource.isDialed else { continue }
      scenario.resources[position].dialing = .manual
      for channel in channels.indices where channels[channel].resource == position {
        scenario.channels[channel].handling.unanswered = .zero
      }
    }
    return scenario
  }
}

extension Resource {
  /// Whether on some weekdays not all of so many agents work.
  fileprivate func hasPartialDays(of agents: Int) -> Bool {
    let shifts = shifts(of: agents).filter { $0.agents > 0 }
    return (0..<7).contains { day in
      Set(shifts.map { $0.minutes[day] > 0 }).count > 1
    }
  }

  /// Minutes that one of its agents without absence works by day, on average over agents.
  fileprivate func minutesPerAgent(
    of agents: Int, from start: CivilDate, days: Int
  ) -> [Double] {
    let shifts = shifts(of: agents)
    return (0..<days).map { day in
      guard let date = start.adding(days: day), !holidays.contains(date) else { return 0 }
      let weekday = Int(date.weekday.rawValue) - 1
      let minutes = shifts.reduce(0) { $0 + $1.minutes[weekday] * Double($1.agents) }
      return minutes / Double(agents)
    }
  }
}
