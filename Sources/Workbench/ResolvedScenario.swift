// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
public import Experiments
import Measures
import OutputAnalysis
public import Portfolios
import Results
public import Scenarios
import Simulation
import Strategies
import Vocabulary

/// A scenario made ready to run.
public struct ResolvedScenario: Sendable {
  /// What was read.
  public let scenario: Scenario
  /// The debtors and strategies to simulate.
  public let experiment: Experiment
  /// The precision that ends the run early, if the scenario asks for one.
  public let goal: PrecisionGoal?
  /// The selection that ends the run early, if the scenario asks for one.
  public let selection: SelectionGoal?

  /// Builds portfolio, model and experiment.
  ///
  /// - Parameters:
  ///   - scenario: A scenario that was read without errors.
  ///   - imported: The file's content, for a scenario that imports its portfolio.
  /// - Throws: ``ScenarioProblem`` for what only shows when the parts are put together.
  public init(
    _ scenario: Scenario, imported: ImportedPortfolio? = nil
  ) throws(ScenarioProblem) {
    self.scenario = scenario
    let variants = try Self.variants(scenario, imported)
    if let small = imported.flatMap({ SmallBalances(of: $0, scenario) }) {
      throw ScenarioProblem(message: "portfolio.import: " + small.message)
    }
    experiment = Experiment(
      variants: variants, seed: scenario.seed, resampling: scenario.resampling,
      isAntithetic: scenario.varianceReduction.isAntithetic)
    goal = try Self.goal(scenario)
    selection = try Self.selection(scenario)
  }

  /// The behaviour, channels and strategies, checked and laid out.
  static func model(
    _ scenario: Scenario, imported: ImportedPortfolio? = nil
  ) throws(ScenarioProblem) -> SimulationModel {
    do throws(ModelError) {
      var settings = SimulationSettings(
        start: scenario.start, horizon: scenario.horizon,
        minorPerUnit: Double(scenario.currency.minorUnitsPerUnit),
        discountRate: scenario.discountRate, complaintCost: scenario.complaintCost,
        keepsMartingale: scenario.varianceReduction.control == .martingale,
        expectsComplaints: scenario.varianceReduction.expectsComplaints)
      settings.hasArrivals = scenario.portfolio.specification.arrivals != nil
      settings.warmUp = scenario.warmUp
      settings.rules = scenario.rules
      settings.calendar = scenario.calendar
      settings.messages = scenario.messages
      settings.reach = scenario.portfolio.specification.segments.map(\.reach)
      settings.actingChannels = scenario.actingChannels(on: imported)
      return try SimulationModel(
        behavior: scenario.behavior, channels: scenario.channels, resources: scenario.resources,
        strategies: scenario.strategies, settings: settings)
    } catch {
      throw ScenarioProblem(model: error)
    }
  }

  /// The worlds of the run: those of its variants, or the scenario's own.
  private static func variants(
    _ scenario: Scenario, _ imported: ImportedPortfolio?
  ) throws(ScenarioProblem) -> [ExperimentVariant] {
    let all = scenario.variants
    guard !all.isEmpty else {
      return [
        ExperimentVariant(
          model: try model(scenario, imported: imported), debtors: try debtors(scenario, imported))
      ]
    }
    var worlds: [ExperimentVariant] = []
    for (position, variant) in all.enumerated() {
      do throws(ScenarioProblem) {
        worlds.append(
          ExperimentVariant(
            name: variant.name, model: try model(variant.scenario, imported: imported),
            debtors: try debtors(variant.scenario, imported), strategies: variant.strategies,
            kinships: scenario.strategies.map { kinship(of: $0.name, in: position, among: all) }))
      } catch {
        throw ScenarioProblem(message: "variant `\(variant.name)`: \(error.message)")
      }
    }
    return worlds
  }

  /// The first variants in which a strategy meets what it meets in another.
  private static func kinship(
    of strategy: String, in position: Int, among variants: [ScenarioVariant]
  ) -> ExperimentVariant.Kinship {
    let met = variants[...position].map { $0.scenario.met(by: strategy) }
    let unpriced = met.map {
      var lives = $0.counted(by: .recoveryRate)
      // No price: it moves present values, which are of payments alone.
      lives.discountRate = $0.discountRate
      // Rules that are watched hold nothing back.
      if lives.rules.isObserved { lives.rules = ContactRules() }
      return lives
    }
    return ExperimentVariant.Kinship(
      world: met.firstIndex { $0.simulatesLike(met[position]) } ?? position,
      lives: unpriced.firstIndex { $0.simulatesLike(unpriced[position]) } ?? position)
  }

  private static func debtors(
    _ scenario: Scenario, _ imported: ImportedPortfolio?
  ) throws(ScenarioProblem) -> any DebtorSource {
    do throws(PortfolioError) {
      let made = try SyntheticPortfolio(
        scenario.portfolio.specification, seed: scenario.seed,
        minorPerUnit: Double(scenario.currency.minorUnitsPerUnit),
        channelAddresses: scenario.channels.map(\.address),
        hasSobolPoints: scenario.varianceReduction.points == .sobol)
      guard let imported else { return made }
      return ImportedDebtors(
        imported, filling: made, channels: scenario.channels.map(\.name),
        isResampled: scenario.resampling != .behavior)
    } catch {
      throw ScenarioProblem(portfolio: error)
    }
  }

  private static func goal(_ scenario: Scenario) throws(ScenarioProblem) -> PrecisionGoal? {
    guard let until = scenario.replications.until else { return nil }
    let plan = scenario.replications
    do throws(ParameterError) {
      let stopping = SequentialStopping(
        plan: try StoppingPlan(
          minimum: plan.minimum, batch: plan.batch, maximum: plan.maximum),
        target: .absolute(until.halfWidth))
      return PrecisionGoal(
        metric: until.metric, stopping: stopping,
        champion: scenario.champion)
    } catch {
      throw ScenarioProblem(message: "replications: \(error.name) must be \(error.requirement)")
    }
  }
}

extension ResolvedScenario {
  fileprivate static func selection(
    _ scenario: Scenario
  ) throws(ScenarioProblem) -> SelectionGoal? {
    guard let wanted = scenario.replications.selection else { return nil }
    let metric = wanted.metric
    do throws(ParameterError) {
      return SelectionGoal(
        metric: metric,
        procedure: try KimNelson(
          systems: scenario.strategies.count, indifference: wanted.indifference,
          firstStage: scenario.replications.minimum, maximum: scenario.replications.maximum,
          direction: metric.direction == .lower ? .lowerIsBetter : .higherIsBetter),
        level: .ninetyFive, batch: scenario.replications.batch)
    } catch {
      throw ScenarioProblem(
        message:
          "replications.until: \(error.name) is \(error.value) and must be \(error.requirement)")
    }
  }
}

/// What is wrong with a scenario that reads well but does not fit together.
public struct ScenarioProblem: Error, Hashable, Sendable {
  /// One line that makes sense alone.
  public let message: String

  init(message: String) { self.message = message }

  /// A variant that the scenario does not have.
  public static func unknownVariant(_ name: String, among known: [String]) -> Self {
    guard !known.isEmpty else {
      return Self(message: "the scenario has no `variants`, so leave `--variant` out")
    }
    let nearest = Suggestion.nearest(to: name, among: known).map { "; did you mean `\($0)`?" } ?? ""
    let all = known.map { "`\($0)`" }.joined(separator: ", ")
    return Self(
      message: "there is no variant `\(name.printable)`, there are \(all)\(nearest)")
  }

  init(model error: ModelError) {
    switch error {
    case .explosive(let ratio):
      message =
        "payments would bring ever more payments: the branching ratio is \(ratio), not below 1"
    case .negativeIntensity(let initial):
      message =
        "the payment intensity would start below 0: `initial_intensity` lies \(-initial) below a baseline"
        + " that is not a constant of at least that size for every latent type"
    case .parameter(let name, let value, let requirement):
      message = "`\(name)` is \(value) and must be \(requirement)"
    }
  }

  init(portfolio error: PortfolioError) {
    switch error {
    case .correlations(let segment, let problem):
      message = "segment `\(segment)`: \(problem)"
    case .parameter(let problem):
      message = "the portfolio's \(problem)"
    }
  }
}
