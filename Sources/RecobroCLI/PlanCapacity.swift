// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Experiments
import OutputAnalysis
import Reporting
import Results
import Storage
import Workbench

/// The command `recobro plan-capacity`.
struct PlanCapacity: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell how many agents strategies and calls that come in need.",
    discussion: """
      The strategies are simulated with so many agents that no touch waits for one: that tells the minutes they ask for, by day \
      or week, beside the agents there are. Calls that come in are a queue, and Erlang's formulas answer; no scenario is needed \
      for them.

      Examples:
        recobro plan-capacity scenarios/validation/agent-day.yaml
        recobro plan-capacity my.yaml --strategy risk-first --resource agents --occupancy 80% --by day
        recobro plan-capacity --inbound-per-hour 100 --handling 6 --agents 14 --patience 2
        recobro plan-capacity --inbound-per-hour 100 --handling 6 --target 90% --within 10s --urgent 20%
        recobro plan-capacity my.yaml --json | python3 -m json.tool

      Exit codes: 0 done · 3 bad scenario, or nothing in it needs agents · 64 usage, or agents who never catch up · \
      130 interrupted.
      """)

  /// What a line of the tables stands for.
  enum Step: String, ExpressibleByArgument, CaseIterable {
    case day
    case week
  }

  @Argument(
    help: "The scenario file; may be left out where only calls that come in are planned.",
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var file: String?

  @Option(help: "The strategy; all whose touches need agents without it.")
  var strategy: String?

  @Option(help: "The resource; all without it.")
  var resource: String?

  @OptionGroup var world: VariantOption

  @Option(
    parsing: .unconditional,
    help: "The share of their time that agents are to be busy, such as 85%.")
  var occupancy = Share(value: 0.85)

  @Option(help: "A line for each day or week; days where the run has up to 31 without it.")
  var by: Step?

  @OptionGroup(title: "Calls that come in") var inbound: InboundOptions

  @OptionGroup var simulation: SimulationOptions

  @Flag(help: "Print one JSON document instead of the text.")
  var json = false

  @Flag(name: .shortAndLong, help: "No progress and no warnings.")
  var quiet = false

  @Option(help: "The language: en or es; the scenario's own without it.")
  var lang: Language?

  func validate() throws {
    guard file != nil || inbound.callsPerHour != nil else {
      throw ValidationError(
        "Name a scenario file, or say with --inbound-per-hour and --handling what comes in.")
    }
    guard (0.001...1).contains(occupancy.value) else {
      throw ValidationError("--occupancy must lie between 0.1% and 100%.")
    }
    guard file != nil || strategy == nil && resource == nil && world.variant == nil else {
      throw ValidationError(
        "--strategy, --resource and --variant need the scenario file they are in.")
    }
  }

  func run() async throws {
    // Before anything is simulated: what comes in may have no answer.
    let queue: InboundPlan?
    do throws(CapacityProblem) {
      queue = try inbound.plan()
    } catch {
      throw report(error, lang?.reporting ?? .english)
    }
    guard let file else { return tell(nil, queue, lang?.reporting ?? .english) }
    do throws(RunFailure) {
      let run = try read(file)
      let language = run.language(lang)
      let job: CapacityJob
      do throws(CapacityProblem) {
        job = try CapacityJob(run, strategy: strategy, resource: resource)
      } catch {
        Recobro.exit(withError: report(error, language))
      }
      tell(try await simulate(job, run), queue, language)
    } catch {
      throw Failure.report(
        error, file: file, json: json, language: lang?.diagnostics ?? .english)
    }
  }

  private func report(_ problem: CapacityProblem, _ language: ReportLanguage) -> ExitCode {
    Terminal.note(
      "error: \(problem.message(in: language))\n  = help: \(problem.help(in: language))\n")
    return problem.isOfScenario ? ExitStatus.badScenario.code : ExitCode(64)
  }

  private func read(_ file: String) throws(RunFailure) -> ScenarioRun {
    let scenario = try world.file(file, simulation.allOverrides(), simulation.bounds.root)
    let run = try ScenarioRun(scenario, quiet: quiet, lang)
    if !quiet, !json { Failure.showWarnings(of: run, file, lang) }
    return run
  }

  /// Simulates while it shows how far it is.
  private func simulate(
    _ job: CapacityJob, _ run: ScenarioRun
  ) async throws(RunFailure) -> CapacityPlan {
    let control = RunControl()
    let interruption = Interruption.endingAtOnce()
    defer { withExtendedLifetime(interruption) {} }
    let display = ProgressDisplay(
      control: control, replications: job.replications, earlierReplications: 0,
      accountDaysPerReplication: job.accountDaysPerReplication, language: run.language(lang))
    let progress = Task { if !quiet { await display.run() } }
    let result: Result<CapacityPlan, RunFailure>
    do throws(RunFailure) {
      result = .success(
        try await job.execute(
          occupancy: occupancy.value, threads: simulation.threads.count, control: control))
    } catch {
      result = .failure(error)
    }
    progress.cancel()
    await progress.value
    return try result.get()
  }

  private func tell(_ plan: CapacityPlan?, _ queue: InboundPlan?, _ language: ReportLanguage) {
    if json {
      Terminal.print(CapacityPlan.document(plan, inbound: queue).written())
      return
    }
    let columns = Terminal.columns
    if let plan {
      Terminal.print(
        CapacityReport(
          plan, isDaily: by.map { $0 == .day }, language: language, columns: columns
        ).text())
    }
    if let queue {
      Terminal.print(
        (plan == nil ? "" : "\n")
          + InboundReport(queue, language: language, columns: columns).text())
    }
  }
}
