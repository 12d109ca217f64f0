// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Workbench

/// The command `recobro tune`.
struct Tune: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the values of a scenario's parameters at which a strategy does best.",
    discussion: """
      A parameter is a number named under `parameters:` and used as ${name}. Whole ends give whole numbers, `0.2..0.8` \
      any number between, `0.2..0.8:0.05` steps, `3|7|14` a choice. All candidates live through the same replications; \
      the budget is spent until each of them is shown to lie within the difference that does not matter of the best, or \
      not to. The winner is simulated once more with fresh chance. A search also estimates which region lies within.

      Examples:
        recobro tune scenarios/demo.yaml --parameter small_balance=20..200:20 --objective flexible-plans.net_recovery_rate
        recobro tune my.yaml --parameter every=3..30 --objective max:net_recovery_rate --subject-to 'complaints_per_1000 <= 20'
        recobro tune my.yaml --parameter a=0.1..0.9 --parameter b=1..12 --objective min:cost_per_account --method cma-es
        recobro tune my.yaml --parameter every=3..30:3 --objective net_recovery_rate --objective complaints_per_1000
        recobro tune my.yaml --parameter every=3..30 --objective net_recovery_rate --resume

      Two objectives give the front: the candidates that no other beats in both, with how sure that is.

      Exit codes: 0 a winner, an indifference set or a front was established · 3 bad scenario or arguments, or nothing to \
      choose · 4 undecided: several may be the best, or it is not shown that the winner meets the constraints, or it violates \
      one on fresh replications · 130 interrupted.
      """)

  @OptionGroup var study: StudyOptions

  @Option(
    name: .customLong("objective"),
    help: ArgumentHelp(
      "What is to be best; twice for the front of two objectives.",
      valueName: "[min:|max:][strategy.]metric"))
  var objectives: [String]

  @Option(
    name: .customLong("subject-to"),
    help: ArgumentHelp("What must hold, with <= or >=; may be repeated.", valueName: "comparison"))
  var constraints: [String] = []

  @Option(
    help:
      "grid, kim-nelson, cross-entropy, cma-es or bayesian; grid up to 200 candidates, else cross-entropy.",
    transform: Tune.method)
  var method: TuningMethod?

  @Option(
    parsing: .unconditional,
    help:
      "The most replications of a candidate of a grid (as the budget allows), or those of each in a search (20)."
  )
  var replications: Int?

  @Option(
    parsing: .unconditional, help: "The fresh replications with which the winner is confirmed.")
  var confirm: Int = 30

  @Option(
    help: ArgumentHelp(
      "The difference that does not matter, such as 0.1%; the scenario's margin of the metric, or a usual one, without it.",
      valueName: "difference"))
  var indifference: String?

  func validate() throws {
    guard replications ?? 2 >= 2 else {
      throw ValidationError("--replications must be at least 2.")
    }
    guard (1...2).contains(objectives.count) else {
      throw ValidationError("--objective must be given once or twice.")
    }
    guard confirm >= 2 else { throw ValidationError("--confirm must be at least 2.") }
    guard replications ?? 2 <= 1_000_000, confirm <= 1_000_000 else {
      throw ValidationError("--replications and --confirm must be at most 1000000.")
    }
  }

  private static func method(_ text: String) throws -> TuningMethod {
    guard let method = TuningMethod(rawValue: text) else {
      let known = TuningMethod.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--method must be one of \(known).")
    }
    return method
  }

  func run() async throws {
    try await study.reporting { () async throws(StudyFailure) in try await execute() }
  }
}
