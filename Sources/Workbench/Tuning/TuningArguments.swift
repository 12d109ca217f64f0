// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Optimization
import OutputAnalysis
import Portfolios
import Results
import Scenarios
import Simulation
import Strategies
import Vocabulary

/// Reads a request against a scenario, collecting everything that is wrong with it.
struct TuningArguments {
  let request: TuningRequest
  let common: CandidateArguments

  private var constraintTexts: ArgumentText {
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
  /// - Throws: ``TuningFailure`` with every problem of the arguments.
  func plan() throws(TuningFailure) -> TuningPlan {
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
  /// it, not for the accounts of a file, of which no part is like the whole, and not for totals, which grow with them.
  private func isScreened(
    _ space: SearchSpace, _ objective: TuningObjective, _ method: TuningMethod, _ isFront: Bool
  ) -> Bool {
    guard case .synthetic = common.base.resolved.scenario.portfolio else { return false }
    return method == .grid && !isFront && request.constraints.isEmpty && space.size >= 8
      && accounts >= 4 * Self.fewestAccounts && objective.metric.isMean
  }

  // MARK: Objective

  private func objective(_ index: Int) throws(TuningFailure) -> TuningObjective? {
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
  ) throws(TuningFailure) -> TuningObjective? {
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

  // MARK: Constraints

  private func constraints(_ strategy: String) -> [TuningConstraint] {
    request.constraints.indices.compactMap { constraint($0, strategy) }
  }

  private func constraint(_ index: Int, _ strategy: String) -> TuningConstraint? {
    let text = request.constraints[index]
    guard let sign = ["<=", ">="].first(where: { text.contains($0) }),
      let range = text.firstRange(of: sign)
    else {
      common.report(
        "S201", "`--subject-to` cannot read `\(text)`", constraintTexts.place(index, ""),
        expected: "a metric, `<=` or `>=`, and a number: `complaints_per_1000 <= 20`")
      return nil
    }
    var name = Self.trimmed(text[..<range.lowerBound])
    if let dot = name.firstIndex(of: ".") {
      let named = String(name[..<dot])
      guard common.known(strategy: named, constraintTexts, index) != nil else { return nil }
      guard named == strategy else {
        common.report(
          "S207", "`\(strategy)` is tuned, and `\(named)` is not simulated",
          constraintTexts.place(index, named), help: "constrain `\(strategy)`")
        return nil
      }
      name = String(name[name.index(after: dot)...])
    }
    guard let metric = common.known(metric: name, of: strategy, constraintTexts, index),
      let bound = number(
        Self.trimmed(text[range.upperBound...]), metric, constraintTexts, index)
    else { return nil }
    let constraint = TuningConstraint(
      text: text, metric: metric, bound: bound, isUpper: sign == "<=")
    return isOpen(constraint, index, strategy) ? constraint : nil
  }

  /// Whether candidates can differ in meeting a constraint; reported where none can, noted where all do.
  private func isOpen(_ constraint: TuningConstraint, _ index: Int, _ strategy: String) -> Bool {
    let name = constraint.metric.name
    let lack = common.base.resolved.scenario.writtenLack(of: name, strategy: strategy)
    if let lack, !lack.isZero {
      common.refuse(name, of: strategy, lack, constraintTexts.place(index, name))
      return false
    }
    let values = lack == nil ? constraint.metric.possibleValues : 0...0
    let bound: Expectation.Bound =
      constraint.isUpper ? .atMost(constraint.bound) : .atLeast(constraint.bound)
    guard let holds = bound.isMet(byAll: values) else { return true }
    let reason = lack?.reason ?? Metric.rangeText(name, values)
    let place = constraintTexts.place(index, constraint.text)
    guard holds else {
      common.report(
        "S204", "no candidate can meet `\(constraint.text)`, since \(reason)", place,
        help: lack?.help ?? "change the bound, or leave the constraint out")
      return false
    }
    common.warn(
      Diagnostic(
        DiagnosticCode("S415"), severity: .warning,
        "every candidate meets `\(constraint.text)`, since \(reason): it constrains nothing",
        at: .init(place, "always holds"), help: ["change the bound, or leave the constraint out"]))
    return true
  }

  /// A number in the metric's unit; percentages need their sign.
  private func number(
    _ text: String, _ metric: Metric, _ source: ArgumentText, _ index: Int
  ) -> Double? {
    let digits = text.hasSuffix("%") ? Self.trimmed(text.dropLast()) : text
    if metric.unit == .currency {
      common.warn(
        common.base.resolved.scenario.amountWarning(
          of: text, subject: "`\(source.option)`", at: source.place(index, text)))
    }
    guard let number = DomainText.number(digits.filter { $0 != "_" }) else {
      common.report(
        "S201", "`\(text)` is not a number", source.place(index, text),
        expected: "a number such as `4` or `2.5%`")
      return nil
    }
    guard metric.unit == .share, !text.hasSuffix("%"), abs(number) > 1 else {
      guard text.hasSuffix("%") else { return number }
      return Double(digits.filter { $0 != "_" } + "e-2") ?? number / 100
    }
    common.report(
      "S202", "`\(metric.name)` is a share, which does not reach \(text)",
      source.place(index, text), help: "write `\(text)%`")
    return nil
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
    case .currency, .count, .ratio: 0.01
    case .currencyPerCurrency: 0.000_1
    }
  }

  private func method(_ space: SearchSpace) throws(TuningFailure) -> TuningMethod {
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

  private static func trimmed(_ text: some StringProtocol) -> String {
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
