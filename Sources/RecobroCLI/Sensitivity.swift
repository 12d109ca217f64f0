// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Workbench

/// The command `recobro sensitivity`.
struct Sensitivity: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show which parameters a metric depends on, and where the best strategy changes.",
    discussion: """
      First every parameter goes alone to the ends of its range (tornado). Then Morris's design screens them, and Sobol' \
      shares of the variance are found for those that matter, with intervals. All points live through the same \
      replications. All strategies that have the metric are simulated, so that the report can tell at which value \
      another one becomes the best.

      Examples:
        recobro sensitivity scenarios/demo.yaml --set portfolio.accounts=2_000 --parameter small_balance=0..400 \
          --metric flexible-plans.net_recovery_rate
        recobro sensitivity my.yaml --parameter every=3..30 --parameter reach=20..60 --metric challenger.cost_per_account
        recobro sensitivity my.yaml --parameter a=0.1..0.9 --parameter b=1..12 --metric npv --method sobol --base 512
        recobro sensitivity my.yaml --parameter every=3..30 --metric net_recovery_rate --resume

      Exit codes: 0 done · 3 bad scenario or arguments, or nothing that varies · 130 interrupted.
      """)

  @OptionGroup var study: StudyOptions

  @Option(
    help: ArgumentHelp("What the parameters may move.", valueName: "[strategy.]metric"))
  var metric: String

  @Option(
    help: "morris, sobol, or both: shares of the variance only for what Morris keeps.",
    transform: Sensitivity.method)
  var method: SensitivityMethod = .both

  @Option(parsing: .unconditional, help: "The trajectories of Morris's design.")
  var trajectories: Int = 10

  @Option(
    parsing: .unconditional,
    help:
      "The rows of the Sobol' design, best a power of two; as many as the budget has room for, 16 to 1024, without it."
  )
  var base: Int?

  @Option(parsing: .unconditional, help: "The replications of each point.")
  var replications: Int = 10

  func validate() throws {
    guard (2...10_000).contains(trajectories) else {
      throw ValidationError("--trajectories must be between 2 and 10000.")
    }
    guard (2...65_536).contains(base ?? 2) else {
      throw ValidationError("--base must be between 2 and 65536.")
    }
    guard (2...1_000_000).contains(replications) else {
      throw ValidationError("--replications must be between 2 and 1000000.")
    }
  }

  private static func method(_ text: String) throws -> SensitivityMethod {
    guard let method = SensitivityMethod(rawValue: text) else {
      let known = SensitivityMethod.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--method must be one of \(known).")
    }
    return method
  }

  func run() async throws {
    try await study.reporting { () async throws(StudyFailure) in try await execute() }
  }
}
