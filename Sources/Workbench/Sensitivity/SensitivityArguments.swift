// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Scenarios
import Simulation
import Strategies
import Vocabulary

/// Reads a request against a scenario, collecting everything that is wrong with it.
struct SensitivityArguments {
  let request: SensitivityRequest
  let common: CandidateArguments

  private var budgetText: ArgumentText {
    .init(option: "--budget", arguments: ["\(request.budget)"])
  }

  init(request: SensitivityRequest, base: ScenarioRun, reader: ScenarioReader) {
    self.request = request
    common = CandidateArguments(
      parameters: request.parameters, outputs: [request.metric], outputOption: "--metric",
      purpose: "to be studied", base: base, reader: reader)
  }

  /// The plan.
  ///
  /// - Throws: ``StudyFailure`` with every problem of the arguments.
  func plan() throws(StudyFailure) -> SensitivityPlan {
    let settings = common.settings()
    refuseChoices(settings)
    let output = try common.output(request.metric[...])
    _ = common.space(settings)
    try common.check()
    guard let (strategy, metric) = output else {
      preconditionFailure("a problem of the arguments was not reported")
    }
    let strategies = strategies(of: metric, studied: strategy)
    let plan = SensitivityPlan(
      settings: settings, strategies: strategies,
      target: strategies.firstIndex(of: strategy) ?? 0, metric: metric, method: request.method,
      trajectories: request.trajectories, rows: request.rows, replications: request.replications,
      budget: request.budget, level: try common.level(request.level),
      warnings: common.warnings, sources: [common.parameterTexts.source])
    refuseSmallBudget(plan)
    try common.check([budgetText])
    return plan
  }

  /// Effects and shares need a distance, which a list of values does not give.
  private func refuseChoices(_ settings: [StudySetting]) {
    for setting in settings where setting.range == nil {
      let index = request.parameters.firstIndex { $0.hasPrefix(setting.name + "=") } ?? 0
      common.report(
        "S207", "`\(setting.name)` is a choice, and its effect has no direction",
        common.parameterTexts.place(index, setting.domain),
        help: "write a range"
          + (common.base.accepted(setting.name).range(over: setting).map {
            ", such as `\(setting.name)=\($0)`"
          } ?? "") + "; `recobro tune` takes choices")
    }
  }

  private func refuseSmallBudget(_ plan: SensitivityPlan) {
    guard plan.budget < plan.leastBudget else { return }
    common.report(
      "S204",
      "the budget of \(plan.budget) is too small: this study may take \(plan.leastBudget) candidate-replications",
      budgetText.place(0, ""),
      help:
        "write `--budget \(plan.leastBudget)`, or fewer --replications, --trajectories or --base rows"
    )
  }

  /// The strategies to be ranked by the metric, in the scenario's order.
  private func strategies(of metric: Metric, studied: String) -> [String] {
    guard metric.improvement != nil else { return [studied] }
    let model = common.base.resolved.experiment.model
    return model.strategies.indices.filter { position in
      model.metrics(strategy: position).contains { $0.name == metric.name }
    }.map { model.strategies[$0].name }
  }
}
