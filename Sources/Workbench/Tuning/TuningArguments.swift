// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Measures
import Optimization
import OutputAnalysis
import Portfolios
import Results
import Scenarios
import Simulation
import Strategies

/// Reads a request against a scenario, collecting everything that is wrong with it.
struct TuningArguments {
  let request: TuningRequest
  let common: CandidateArguments

  var constraintTexts: ArgumentText {
    .init(option: "--subject-to", arguments: request.constraints)
  }
  private var indifferenceText: ArgumentText {
    .init(option: "--indifference", arguments: [request.indifference ?? ""])
  }

  init(request: TuningRequest, base: ScenarioRun, reader: ScenarioReader) {
    self.request = request
    common = CandidateArguments(
      parameters: request.parameters,
      outputs: [request.objective] + (request.second.map { [$0] } ?? []),
      outputOption: "--objective",
      purpose: "to be tuned", base: base, reader: reader)
  }

  /// The plan.
  ///
  /// - Throws: ``StudyFailure`` with every problem of the arguments.
  func plan() throws(StudyFailure) -> TuningPlan {
    let settings = common.settings()
    let objective = try self.objective(0)
    let second = try objective.flatMap(secondObjective)
    let constraints = objective.map { self.constraints($0.strategy) } ?? []
    let indifference = objective.flatMap { self.indifference($0.metric) }
    let space = common.space(settings)
    try common.check([constraintTexts, indifferenceText])
    guard let objective, let indifference, let space else {
      preconditionFailure("a problem of the arguments was not reported")
    }
    let method = try self.method(space)
    let most = request.replications ?? TuningPlan.endless
    return TuningPlan(
      settings: settings, space: space, strategy: objective.strategy, metric: objective.metric,
      direction: objective.direction, second: second, constraints: constraints, method: method,
      indifference: indifference, indifferenceSource: indifferenceSource(objective.metric),
      level: try common.level(request.level),
      searchReplications: request.replications ?? 20,
      raceReplications: method.isGrid ? most : TuningPlan.endless,
      frontReplications: min(most, 30),
      confirmation: request.confirmation, budget: request.budget, accounts: accounts,
      screeningAccounts: isScreened(space, objective, method, second != nil)
        ? max(Self.fewestAccounts, accounts / 20) : nil,
      warnings: common.warnings,
      sources: [common.parameterTexts, constraintTexts, indifferenceText].map(\.source))
  }

  // MARK: First look

  private static let fewestAccounts = 250

  private var accounts: Int { common.base.resolved.experiment.debtors.accountCount }

  /// Whether candidates are looked at on small portfolios first.
  ///
  /// Not for few of them, not with a bound, because who is dropped might have to take the place of one that violates
  /// it, not for the accounts of a file, of which no part is like the whole, not for totals, which grow with them, and not where
  /// accounts share agents, of whom a small portfolio would have too many.
  private func isScreened(
    _ space: SearchSpace, _ objective: TuningObjective, _ method: TuningMethod, _ isFront: Bool
  ) -> Bool {
    let model = common.base.resolved.experiment.model
    guard case .synthetic = common.base.resolved.scenario.portfolio,
      !model.strategies.indices.contains(where: model.isShared(strategy:))
    else { return false }
    return method == .grid && !isFront && request.constraints.isEmpty && space.size >= 8
      && accounts >= 4 * Self.fewestAccounts && objective.metric.isMean
  }

  // MARK: Objective

  private func objective(_ index: Int) throws(StudyFailure) -> TuningObjective? {
    var text = common.outputs[index][...]
    var direction: MetricDirection?
    var written = ""
    for (prefix, meant) in [("min:", MetricDirection.lowerIsBetter), ("max:", .higherIsBetter)]
    where text.hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
      direction = meant
      written = prefix
    }
    guard
      let (strategy, metric) = try common.output(
        text, index, direction: written, needsDirection: true)
    else { return nil }
    guard let sense = direction ?? metric.improvement else {
      common.report(
        "S207", "neither more nor less of `\(metric.name)` is better by itself",
        common.outputText.place(index, metric.name), help: "write `min:\(text)` or `max:\(text)`")
      return nil
    }
    return TuningObjective(strategy: strategy, metric: metric, direction: sense)
  }

  private func secondObjective(
    _ first: TuningObjective
  ) throws(StudyFailure) -> TuningObjective? {
    guard request.second != nil, let second = try objective(1) else { return nil }
    guard second.strategy == first.strategy else {
      common.report(
        "S207", "`\(first.strategy)` is tuned, and `\(second.strategy)` is not simulated",
        common.outputText.place(1, second.strategy), help: "take both metrics of one strategy")
      return nil
    }
    guard second.metric != first.metric else {
      common.report(
        "S207", "both objectives are `\(first.metric.name)`", common.outputText.place(1, ""),
        help: "take another metric, such as `min:contacts_per_account`")
      return nil
    }
    return second
  }

  // MARK: Procedure

  private func indifference(_ metric: Metric) -> Double? {
    guard let text = request.indifference else { return usualIndifference(metric) }
    guard let number = number(Self.trimmed(text[...]), metric, indifferenceText, 0) else {
      return nil
    }
    guard number >= 0 else {
      common.report(
        "S204", "`--indifference` must not be negative", indifferenceText.place(0, text))
      return nil
    }
    return number
  }

  private func margin(_ metric: Metric) -> Double? {
    common.base.resolved.scenario.margins.first { $0.metric == metric.name }?.value
  }

  private func indifferenceSource(_ metric: Metric) -> TuningRecord.IndifferenceSource {
    request.indifference != nil ? .given : margin(metric) != nil ? .margin : .usual
  }

  /// The scenario's margin of the metric, or else about what its unit's last usual digit says.
  private func usualIndifference(_ metric: Metric) -> Double {
    if let margin = margin(metric) { return margin }
    return switch metric.unit {
    case .share: 0.001
    case .perThousand, .perHundred, .days, .months: 0.1
    case .currency, .count, .ratio, .plain: 0.01
    case .currencyPerCurrency: 0.000_1
    }
  }

  private func method(_ space: SearchSpace) throws(StudyFailure) -> TuningMethod {
    let isFront = request.second != nil
    let method = request.method ?? (space.size <= 200 || isFront ? .grid : .crossEntropy)
    if isFront, method != .grid {
      throw .usage(
        "two objectives need a grid: a search follows one",
        help: "leave `--method` out and give steps, such as `name=3..30:3`")
    }
    if method.isGrid, (try? space.grid()) == nil {
      throw .usage(
        "the grid has more than \(SearchSpace.defaultGridLimit) candidates",
        help: "give steps, such as `name=3..30:3`, or `--method cross-entropy`")
    }
    if method == .covarianceAdaptation,
      let word = space.parameters.first(where: { $0.domain.isCategorical })
    {
      throw .usage(
        "cma-es needs an order, and `\(word.name)` is a choice",
        help: "give a range, or `--method cross-entropy`")
    }
    return method
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    let blanks: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(String(text.drop(while: blanks)).reversed().drop(while: blanks).reversed())
  }
}

extension SearchSpace {
  /// The combinations of values; infinite where a parameter takes any number between.
  fileprivate var size: Double {
    parameters.reduce(1) { $0 * ($1.domain.count.map(Double.init) ?? .infinity) }
  }
}
