// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Measures
import Optimization
import OutputAnalysis
import Results
import Scenarios
import Simulation
import Strategies
import Vocabulary

/// Reads what all studies of a scenario's parameters have in common: `--parameter` and an output, `[strategy.]metric`.
///
/// Everything that is wrong is collected; ``check(_:)`` throws it.
struct CandidateArguments {
  let parameters: [String]
  let outputs: [String]
  /// The option that names the outputs.
  let outputOption: String
  /// What becomes of the outputs' strategy, as in "which one is to be tuned?".
  let purpose: String
  let base: ScenarioRun
  let reader: ScenarioReader
  private let bag = DiagnosticBag()

  init(
    parameters: [String], outputs: [String], outputOption: String, purpose: String,
    base: ScenarioRun, reader: ScenarioReader
  ) {
    self.parameters = parameters
    self.outputs = outputs
    self.outputOption = outputOption
    self.purpose = purpose
    self.base = base
    self.reader = reader
  }

  var parameterTexts: ArgumentText { .init(option: "--parameter", arguments: parameters) }
  var outputText: ArgumentText { .init(option: outputOption, arguments: outputs) }

  /// Throws what was reported, if anything was.
  ///
  /// - Parameter others: The texts of further options that diagnostics may quote.
  /// - Throws: ``StudyFailure`` with all problems and the sources to quote.
  func check(_ others: [ArgumentText] = []) throws(StudyFailure) {
    do throws(InvalidSource) { try bag.throwErrors() } catch {
      let texts = [parameterTexts, outputText] + others
      throw .run(.invalid(error, sources: reader.sources + texts.map(\.source)))
    }
  }

  /// The level of intervals.
  func level(_ value: Double) throws(StudyFailure) -> ConfidenceLevel {
    do throws(ParameterError) {
      return try ConfidenceLevel(value)
    } catch {
      throw .usage("--level must be between 0.5 and 1", help: "write `--level 0.95`")
    }
  }

  // MARK: Parameters

  /// The parameters that are understood, each with its values.
  func settings() -> [StudySetting] {
    let known = reader.parameters
    return parameters.indices.compactMap { index in
      let argument = parameters[index]
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
  ) -> StudySetting? {
    do {
      let domain = try DomainText(text)
      warnOfAmounts(parameter.name, text, index)
      return StudySetting(
        parameter: try TunedParameter(parameter.name, domain.domain), notation: domain.notation,
        domain: text, current: parameter.text)
    } catch let problem as DomainText.Problem {
      report(
        problem.isRange ? "S209" : "S201", "`\(parameter.name)`: \(problem.message)",
        parameterTexts.place(index, text),
        help: problem.onlyValue.flatMap { range(around: $0, parameter) }.map {
          "write a range, such as `\(parameter.name)=\($0)`"
        } ?? problem.help)
    } catch let problem as SearchSpaceError {
      report("S204", problem.description, parameterTexts.place(index, text))
    } catch {}
    return nil
  }

  /// Warns of values of a parameter that stands in amounts and could be thousands.
  private func warnOfAmounts(_ name: String, _ text: String, _ index: Int) {
    let scenario = base.resolved.scenario
    guard scenario.amountParameters.contains(name) else { return }
    let ends = text.replacing("..", with: "|").split { "|:, ".contains($0) }
    let open = ends.lazy.compactMap { end in
      scenario.amountWarning(
        of: String(end), subject: "`\(name)` of `--parameter`", at: parameterTexts.place(index, end)
      )
    }
    warn(open.first)
  }

  /// A range that the scenario accepts, around a value or the scenario's own.
  func range(around text: String, _ parameter: ScenarioParameter) -> String? {
    let accepted = base.accepted(parameter.name)
    return accepted.around(text) ?? accepted.around(parameter.text)
  }

  /// The space of all settings; nil, and reported, when there is none.
  func space(_ settings: [StudySetting]) -> SearchSpace? {
    guard settings.count == parameters.count else { return nil }
    do throws(SearchSpaceError) {
      return try SearchSpace(settings.map(\.parameter))
    } catch {
      let last = parameters.indices.last ?? 0
      report("S204", error.description, parameterTexts.place(last, ""))
      return nil
    }
  }

  // MARK: Output

  /// The strategy and the metric of `[strategy.]metric`; nil, and reported, when one is unknown.
  ///
  /// - Parameters:
  ///   - text: The output, without a direction.
  ///   - index: Which output it is.
  ///   - direction: What stands before it, `min:` or `max:`; empty without.
  ///   - needsDirection: Whether one must stand before a metric of which neither more nor less is better.
  /// - Returns: Both, or nil after reporting.
  /// - Throws: ``StudyFailure`` when the strategy is left open and there are several.
  func output(
    _ text: Substring, _ index: Int = 0, direction: String = "", needsDirection: Bool = false
  ) throws(StudyFailure) -> (strategy: String, metric: Metric)? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let strategy: String
    if parts.count > 1 {
      guard let named = known(strategy: String(parts[0]), outputText, index) else { return nil }
      strategy = named
    } else {
      strategy = try onlyStrategy(String(text), direction, needsDirection)
    }
    let name = String(parts[parts.count - 1])
    guard let metric = known(metric: name, of: strategy, outputText, index) else { return nil }
    if let lack = base.resolved.scenario.writtenLack(of: metric, strategy: strategy) {
      refuse(name, of: strategy, lack, outputText.place(index, name))
      return nil
    }
    return (strategy, metric)
  }

  /// Reports a metric that has no value, or no other than 0, whatever the parameters are.
  func refuse(_ metric: String, of strategy: String, _ lack: MetricLack, _ place: SourceSpan) {
    report(
      "S407",
      lack.isZero
        ? "`\(metric)` of `\(strategy)` is 0 whatever the parameters are, since \(lack.reason)"
        : "`\(metric)` of `\(strategy)` can have no value, since \(lack.reason)", place,
      help: lack.help)
  }

  private var strategies: [String] { base.resolved.scenario.strategies.map(\.name) }

  private func onlyStrategy(
    _ metric: String, _ direction: String, _ needsDirection: Bool
  ) throws(StudyFailure) -> String {
    let names = strategies
    let last = names[names.count - 1]
    guard names.count > 1 else { return last }
    let metrics = base.resolved.experiment.model.metrics(strategy: names.count - 1)
    let known = metrics.map(\.name)
    // What is advised must be accepted: a metric there is, with a direction where it needs one.
    let wanted =
      known.contains(metric)
      ? metric
      : Metric.successors(ofRenamed: metric).first(where: known.contains)
        ?? Suggestion.nearest(to: metric, among: known)
    let isOpen = metrics.first { $0.name == wanted }?.direction == .neutral
    let sense = direction.isEmpty && needsDirection && isOpen ? "min:" : direction
    let advice = wanted.map { "write `\(outputOption) \(sense)\(last).\($0)`" }
    let which =
      "the scenario has \(names.count) strategies (\(names.joined(separator: ", "))); which one is \(purpose)?"
    guard wanted != metric else { throw .usage(which, help: advice ?? "") }
    let others = known.filter { !$0.contains("[") }.joined(separator: ", ")
    let reason = Metric.advice(forRenamed: metric) ?? "metric `\(metric)` is not defined"
    throw .usage(
      reason + "; and " + which,
      help: advice ?? "write one of the metrics \(others) behind a strategy")
  }

  /// The strategy of that name; nil, and reported, when there is none.
  func known(strategy name: String, _ text: ArgumentText, _ index: Int) -> String? {
    if strategies.contains(name) { return name }
    let nearest = Suggestion.nearest(to: name, among: strategies)
    report(
      "S301", "strategy `\(name)` is not defined", text.place(index, name),
      help: nearest.map { "did you mean `\($0)`?" },
      note: "strategies: \(strategies.joined(separator: ", "))")
    return nil
  }

  /// The metric of that name; nil, and reported, when the strategy has none.
  func known(
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
      help: Metric.advice(forRenamed: name)
        ?? base.resolved.scenario.lackOfKey(for: name)
        ?? nearest.map { "did you mean `\($0)`?" },
      note: "metrics: \(names.filter { !$0.contains("[") }.joined(separator: ", "))")
    return nil
  }

  /// Notes what is to be said of an argument that can be read.
  func warn(_ diagnostic: Diagnostic?) {
    if let diagnostic { bag.report(diagnostic) }
  }

  /// What was noted and stops nothing.
  var warnings: [Diagnostic] { bag.warnings }

  /// Notes a problem of an argument.
  func report(
    _ code: String, _ message: String, _ place: SourceSpan, expected: String? = nil,
    help: String? = nil, note: String? = nil
  ) {
    bag.report(
      Diagnostic(
        DiagnosticCode(code), message, at: .init(place, "here"), expected: expected,
        help: help.map { [$0] } ?? [], notes: note.map { [$0] } ?? []))
  }
}
