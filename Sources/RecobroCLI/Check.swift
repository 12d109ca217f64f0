// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import Reporting
import Results
import Workbench

/// The command `recobro check`.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the outcomes of scenarios with their baselines; for CI.",
    discussion: """
      A baseline is BASELINES/<scenario>.json with <scenario>.replications.csv. A check simulates the scenario in the size of \
      its baseline and fails when a guarded metric is shown to be worse. Chance alone raises a false alarm in one of a \
      thousand invocations at most; the tolerance follows from the replications.

      Examples:
        recobro check my.yaml --baseline results/baselines --update --set portfolio.accounts=2_000 --replications 60
        recobro check scenarios/*.yaml --baseline results/baselines
        recobro check my.yaml --baseline results/baselines --junit check.xml --github
        recobro check my.yaml --baseline results/baselines --equivalence
        recobro check my.yaml --baseline results/baselines --update --watch days_to_first_payment

      A baseline keeps a policy: what guards, margins, accounts, replications, the shift a check must be able to find, and the \
      lines of `expect`. A check that is weaker is told, and fails or is undecided; `recobro explain` has a page for each code.

      Every file and document asked for is written at every exit code, also where a scenario or a baseline cannot be read; \
      the other scenarios are still checked.

      Exit codes: 0 no metric was shown to be worse, and the check is as strong as its policy asks · 1 worse, an expectation \
      fails, or the check asks another question · 2 something cannot be written · \
      3 a scenario cannot be run, or a baseline is missing or cannot be compared with · 4 undecided, also where so few \
      replications could show nothing or the evidence is weaker than the policy asks · 64 a wrong command line · \
      130 interrupted. Of several the first of 130, 2, 3, 1, 4.
      """)

  @Argument(help: "Scenario files.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var files: [String]

  @Option(help: "The folder with the baselines.", completion: .directory)
  var baseline: String

  @Flag(help: "Write the baselines anew from what comes out now, and show what moved.")
  var update = false

  @Flag(
    help: "Metrics with a margin must be shown to lie inside it: no difference shown is not enough."
  )
  var equivalence = false

  @Option(
    name: .customLong("guard"),
    help: ArgumentHelp(
      "With --update: the only metrics that fail a check when they get worse, or `all`.",
      valueName: "metric,…"))
  var guards: MetricNames?

  @Option(
    help: ArgumentHelp(
      "With --update: metrics that are compared and told, and fail no check.",
      valueName: "metric,…"))
  var watch: [MetricNames] = []

  @Option(
    help: ArgumentHelp(
      """
      With --update: what a check needs in place of the defaults, as recovery_rate=0.5% for the shift that it must be able to \
      find, accounts=500, replications=60; or `default`. May be repeated.
      """, valueName: "what"))
  var require: [Requirement] = []

  @Option(
    help: ArgumentHelp(
      "A folder with the baselines a reviewer has accepted: those under --baseline must not ask less.",
      valueName: "dir"), completion: .directory)
  var accepted: String?

  @OptionGroup var simulation: SimulationOptions

  @Option(help: "Write the outcomes as JUnit XML.", completion: .file(extensions: ["xml"]))
  var junit: String?

  @Option(help: "Write the outcomes as Markdown.", completion: .file(extensions: ["md"]))
  var markdown: String?

  @Flag(help: "Print annotations for GitHub, and add the Markdown to the summary of the step.")
  var github = false

  @Flag(help: "Print one JSON document instead of the text.")
  var json = false

  @Flag(name: .shortAndLong, help: "No progress and no notes; the exit code tells.")
  var quiet = false

  @Option(help: "The language: en or es; that of the scenarios, where they agree, without it.")
  var lang: Language?

  func validate() throws {
    guard !(update && equivalence) else {
      throw ValidationError("--update accepts what comes out; --equivalence asks for a comparison.")
    }
    guard update || guards == nil && watch.isEmpty && require.isEmpty else {
      throw ValidationError("--guard, --watch and --require are kept by --update.")
    }
    if watch.contains(where: \.names.isEmpty) {
      throw ValidationError(
        "--watch: what is only watched is named; a check of nothing guards nothing.")
    }
    if let both = guards?.names.first(where: { name in watch.contains { $0.names.contains(name) } })
    {
      throw ValidationError(
        "--guard and --watch both name `\(both)`: a metric does one of the two.")
    }
    let problems =
      [guards?.problem(of: "--guard")] + watch.map { $0.problem(of: "--watch") }
      + require.map(\.problem)
    if let problem = problems.compactMap({ $0 }).first { throw ValidationError(problem) }
    if let accepted, !Self.isFolder(accepted) {
      throw ValidationError("--accepted: there is no folder '\(accepted)'.")
    }
    guard !(update && accepted != nil) else {
      throw ValidationError("--update accepts what comes out; --accepted asks for a comparison.")
    }
    let summary = github ? ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"] : nil
    try OutputOptions.check([
      ("--baseline", baseline), ("--junit", junit), ("--markdown", markdown),
      ("GITHUB_STEP_SUMMARY", summary),
    ])
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// What the policy of new baselines shall ask for.
  var choices: PolicyChoices {
    PolicyChoices(
      guards: guards?.names, watches: watch.flatMap(\.names),
      requirements: require.compactMap(\.value))
  }

  /// The language asked for, or else that of all scenarios.
  var language: Language {
    if let lang { return lang }
    let stated = files.map { file in
      try? ScenarioFile(
        path: file, overrides: simulation.overrides, importRoot: simulation.bounds.root
      ).statedLanguage
    }
    return stated.allSatisfy { $0 == .spanish } ? .es : .en
  }

  func run() async throws {
    let interruption = Interruption.telling(GateOutputs(self), of: files)
    defer { withExtendedLifetime(interruption) {} }
    var gate = Gate(self)
    gate.clearOutputs()
    gate.readAll()
    await gate.checkAll()
    gate.report()
    if let worst = gate.worst { throw worst.code }
  }
}
