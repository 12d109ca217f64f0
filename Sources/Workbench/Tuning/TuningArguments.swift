// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Optimization
import OutputAnalysis
import Results
import Scenarios
import Simulation
import Strategies
import Vocabulary

/// Reads a request against a scenario, collecting everything that is wrong with it.
struct TuningArguments {
  let request: TuningRequest
  let base: ScenarioRun
  let reader: ScenarioReader
  let bag = DiagnosticBag()

  private var parameterTexts: ArgumentText {
    .init(option: "--parameter", arguments: request.parameters)
  }
  private var objectiveText: ArgumentText {
    .init(
      option: "--objective", arguments: [request.objective] + (request.second.map { [$0] } ?? []))
  }
  private var constraintTexts: ArgumentText {
    .init(option: "--subject-to", arguments: request.constraints)
  }
  private var indifferenceText: ArgumentText {
    .init(option: "--indifference", arguments: [request.indifference ?? ""])
  }

  var sources: [SourceText] {
    reader.sources
      + [parameterTexts, objectiveText, constraintTexts, indifferenceText].map(\.source)
  }

  /// The plan.
  ///
  /// - Throws: ``TuningFailure`` with every problem of the arguments.
  func plan() throws(TuningFailure) -> TuningPlan {
    let settings = self.settings()
    let objective = try self.objective(request.objective, 0)
    let second = try objective.flatMap(secondObjective)
    let constraints = objective.map { self.constraints($0.strategy) } ?? []
    let indifference = objective.flatMap { self.indifference($0.metric) }
    let space = settings.count == request.parameters.count ? self.space(settings) : nil
    do throws(InvalidSource) { try bag.throwErrors() } catch {
      throw .run(.invalid(error, sources: sources))
    }
    guard let objective, let indifference, let space else {
      preconditionFailure("a problem of the arguments was not reported")
    }
    let method = try self.method(space)
    let replications = request.replications ?? (second == nil ? 200 : 30)
    return TuningPlan(
      settings: settings, space: space, strategy: objective.strategy, metric: objective.metric,
      direction: objective.direction, second: second, constraints: constraints, method: method,
      indifference: indifference, level: try level(),
      searchReplications: request.replications ?? 20,
      raceReplications: method.isGrid ? replications : 200,
      confirmation: request.confirmation, budget: request.budget)
  }

  // MARK: Parameters

  private func settings() -> [TunedSetting] {
    let known = reader.parameters
    return request.parameters.indices.compactMap { index in
      let argument = request.parameters[index]
      let name = String(argument.prefix { $0 != "=" })
      guard name.count < argument.count else {
        report(
          "S011", "`--parameter` cannot read `\(argument)`", parameterTexts.place(index, ""),
          expected: "a name and its values: `waiting=3..30`")
        return nil
      }
      guard let parameter = known.first(where: { $0.name == name }) else {
        unknown(name, index, known.map(\.name))
        return nil
      }
      return setting(parameter, String(argument.dropFirst(name.count + 1)), index)
    }
  }

  private func unknown(_ name: String, _ index: Int, _ known: [String]) {
    let nearest = Suggestion.nearest(to: name, among: known)
    bag.report(
      Diagnostic(
        DiagnosticCode("S301"), "parameter `\(name)` is not defined",
        at: .init(parameterTexts.place(index, name), "no such parameter"),
        keyPath: "parameters.\(name)",
        secondary: reader.parameterTable.map {
          [.init($0, "parameters are defined here: \(known.joined(separator: ", "))")]
        } ?? [],
        help: nearest.map { ["did you mean `\($0)`?"] }
          ?? [
            "name the number in the scenario, `parameters: { \(name): … }`, and write `${\(name)}` where it belongs"
          ],
        notes: known.isEmpty ? ["this file defines no parameters"] : []))
  }

  private func setting(
    _ parameter: ScenarioParameter, _ text: String, _ index: Int
  ) -> TunedSetting? {
    do {
      let domain = try DomainText(text)
      return TunedSetting(
        parameter: try TunedParameter(parameter.name, domain.domain), notation: domain.notation,
        domain: text, current: parameter.text)
    } catch let problem as DomainText.Problem {
      report(
        problem.isRange ? "S209" : "S201", "`\(parameter.name)`: \(problem.message)",
        parameterTexts.place(index, text), help: problem.help)
    } catch let problem as SearchSpaceError {
      report("S204", problem.description, parameterTexts.place(index, text))
    } catch {}
    return nil
  }

  private func space(_ settings: [TunedSetting]) -> SearchSpace? {
    do throws(SearchSpaceError) {
      return try SearchSpace(settings.map(\.parameter))
    } catch {
      let last = request.parameters.indices.last ?? 0
      report("S204", error.description, parameterTexts.place(last, ""))
      return nil
    }
  }

  // MARK: Objective

  private func objective(
    _ text: String, _ index: Int
  ) throws(TuningFailure) -> TuningObjective? {
    var text = text[...]
    var direction: MetricDirection?
    for (prefix, meant) in [("min:", MetricDirection.lowerIsBetter), ("max:", .higherIsBetter)]
    where text.hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
      direction = meant
    }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let strategy: String
    if parts.count > 1 {
      guard let named = known(strategy: String(parts[0]), objectiveText, index) else {
        return nil
      }
      strategy = named
    } else {
      strategy = try onlyStrategy(String(text))
    }
    let name = String(parts[parts.count - 1])
    guard let metric = known(metric: name, of: strategy, objectiveText, index) else { return nil }
    guard let sense = direction ?? Self.direction(metric) else {
      report(
        "S207", "neither more nor less of `\(metric.name)` is better by itself",
        objectiveText.place(index, name), help: "write `min:\(text)` or `max:\(text)`")
      return nil
    }
    return TuningObjective(strategy: strategy, metric: metric, direction: sense)
  }

  private func secondObjective(
    _ first: TuningObjective
  ) throws(TuningFailure) -> TuningObjective? {
    guard let text = request.second, let second = try objective(text, 1) else { return nil }
    guard second.strategy == first.strategy else {
      report(
        "S207", "`\(first.strategy)` is tuned, and `\(second.strategy)` is not simulated",
        objectiveText.place(1, second.strategy), help: "take both metrics of one strategy")
      return nil
    }
    guard second.metric != first.metric else {
      report(
        "S207", "both objectives are `\(first.metric.name)`", objectiveText.place(1, ""),
        help: "take another metric, such as `min:contacts_per_account`")
      return nil
    }
    return second
  }

  private var strategies: [String] { base.resolved.scenario.strategies.map(\.name) }

  private func onlyStrategy(_ metric: String) throws(TuningFailure) -> String {
    let names = strategies
    guard names.count == 1 else {
      throw .usage(
        "the scenario has \(names.count) strategies (\(names.joined(separator: ", "))); which one is to be tuned?",
        help: "write `--objective \(names[names.count - 1]).\(metric)`")
    }
    return names[0]
  }

  private func known(strategy name: String, _ text: ArgumentText, _ index: Int) -> String? {
    if strategies.contains(name) { return name }
    let nearest = Suggestion.nearest(to: name, among: strategies)
    report(
      "S301", "strategy `\(name)` is not defined", text.place(index, name),
      help: nearest.map { "did you mean `\($0)`?" },
      note: "strategies: \(strategies.joined(separator: ", "))")
    return nil
  }

  private func known(
    metric name: String, of strategy: String, _ text: ArgumentText, _ index: Int
  ) -> Metric? {
    let model = base.resolved.experiment.model
    let position = model.strategies.firstIndex { $0.name == strategy } ?? 0
    let metrics = model.metrics(strategy: position)
    if let metric = metrics.first(where: { $0.name == name }) { return metric }
    let names = metrics.map(\.name)
    let nearest = Suggestion.nearest(to: name, among: names)
    report(
      "S301", "metric `\(name)` is not defined", text.place(index, name),
      help: nearest.map { "did you mean `\($0)`?" },
      note: "metrics: \(names.filter { !$0.contains("[") }.joined(separator: ", "))")
    return nil
  }

  private static func direction(_ metric: Metric) -> MetricDirection? {
    switch metric.direction {
    case .higher: .higherIsBetter
    case .lower: .lowerIsBetter
    case .neutral: nil
    }
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
      report(
        "S201", "`--subject-to` cannot read `\(text)`", constraintTexts.place(index, ""),
        expected: "a metric, `<=` or `>=`, and a number: `complaints_per_1000 <= 20`")
      return nil
    }
    var name = Self.trimmed(text[..<range.lowerBound])
    if let dot = name.firstIndex(of: ".") {
      let named = String(name[..<dot])
      guard known(strategy: named, constraintTexts, index) != nil else { return nil }
      guard named == strategy else {
        report(
          "S207", "`\(strategy)` is tuned, and `\(named)` is not simulated",
          constraintTexts.place(index, named), help: "constrain `\(strategy)`")
        return nil
      }
      name = String(name[name.index(after: dot)...])
    }
    guard let metric = known(metric: name, of: strategy, constraintTexts, index),
      let bound = number(
        Self.trimmed(text[range.upperBound...]), metric, constraintTexts, index)
    else { return nil }
    return TuningConstraint(text: text, metric: metric, bound: bound, isUpper: sign == "<=")
  }

  /// A number in the metric's unit; percentages need their sign.
  private func number(
    _ text: String, _ metric: Metric, _ source: ArgumentText, _ index: Int
  ) -> Double? {
    let digits = text.hasSuffix("%") ? Self.trimmed(text.dropLast()) : text
    guard let number = DomainText.number(digits.filter { $0 != "_" }) else {
      report(
        "S201", "`\(text)` is not a number", source.place(index, text),
        expected: "a number such as `4` or `2.5%`")
      return nil
    }
    guard metric.unit == .share, !text.hasSuffix("%"), abs(number) > 1 else {
      return text.hasSuffix("%") ? number / 100 : number
    }
    report(
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
      report("S204", "`--indifference` must not be negative", indifferenceText.place(0, text))
      return nil
    }
    return number
  }

  /// The scenario's margin of the metric, or else about what its unit's last usual digit says.
  private func usualIndifference(_ metric: Metric) -> Double {
    if let margin = base.resolved.scenario.margins.first(where: { $0.metric == metric.name }) {
      return margin.value
    }
    return switch metric.unit {
    case .share: 0.001
    case .perThousand, .perHundred, .days, .months: 0.1
    case .currency, .count, .ratio: 0.01
    case .currencyPerCurrency: 0.000_1
    }
  }

  private func method(_ space: SearchSpace) throws(TuningFailure) -> TuningMethod {
    let count = space.parameters.reduce(1.0) {
      $0 * ($1.domain.count.map(Double.init) ?? .infinity)
    }
    let isFront = request.second != nil
    let method = request.method ?? (count <= 200 || isFront ? .grid : .crossEntropy)
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

  private func level() throws(TuningFailure) -> ConfidenceLevel {
    do throws(ParameterError) {
      return try ConfidenceLevel(request.level)
    } catch {
      throw .usage("--level must be between 0.5 and 1", help: "write `--level 0.95`")
    }
  }

  // MARK: Text

  private func report(
    _ code: String, _ message: String, _ place: SourceSpan, expected: String? = nil,
    help: String? = nil, note: String? = nil
  ) {
    bag.report(
      Diagnostic(
        DiagnosticCode(code), message, at: .init(place, "here"), expected: expected,
        help: help.map { [$0] } ?? [], notes: note.map { [$0] } ?? []))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let blanks: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(String(text.drop(while: blanks)).reversed().drop(while: blanks).reversed())
  }
}
