// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Measures
import OutputAnalysis
import Reporting
import Results
import Storage
import Vocabulary
import Workbench

/// The command `recobro live-test`.
struct LiveTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plan a test with real debtors that would see what a run simulated.",
    discussion: """
      It says how many accounts each arm needs, and how long that takes. Several challengers share the error rate.

      Examples:
        recobro live-test results/cards/20260105T090000Z-0123456789ab --arrivals-per-day 200
        recobro live-test RUN --challenger plans --metric complaints_per_1000 --power 0.9
        recobro live-test RUN --json | python3 -m json.tool
      """)

  @Argument(help: "The run folder.", completion: .directory)
  var folder: String

  @Option(help: "The challenger; all of them without it.")
  var challenger: String?

  @Option(
    help: "The variant of the scenario whose strategies are the arms; the reference without it.")
  var variant: String?

  @Option(help: "The metric the test is to be read on.")
  var metric: String = Metric.netRecoveryRate.name

  @Option(parsing: .unconditional, help: "The probability of seeing the effect, between 0.5 and 1.")
  var power: Double = 0.8

  @Option(parsing: .unconditional, help: "The level 1 − α of the test, between 0 and 1.")
  var level: Double = 0.95

  @Option(parsing: .unconditional, help: "The size of each challenger's arm over the champion's.")
  var ratio: Double = 1

  @Option(
    parsing: .unconditional,
    help: "How many accounts become eligible in a day; then days are told too.")
  var arrivalsPerDay: Double?

  @Flag(help: "Print one JSON document instead of the text.")
  var json = false

  @Option(help: "The language: en or es; the run's own without it.")
  var lang: Language?

  func validate() throws {
    guard level > 0, level < 1 else { throw ValidationError("--level must be between 0 and 1.") }
    guard power > 0.5, power < 1 else {
      throw ValidationError("--power must be between 0.5 and 1.")
    }
  }

  func run() throws {
    let stored: StoredRun
    let proposal: LiveTestProposal
    do throws(LiveTestProblem) {
      stored = try opened()
      proposal = try plan(stored)
    } catch .stored(let error) {
      throw Failure.report(.stored(error), file: folder, lang)
    } catch {
      Terminal.note("error: \(folder): \(error.description)\n")
      throw ExitStatus.badScenario.code
    }
    if json {
      Terminal.print(proposal.document.written())
    } else {
      Terminal.print(
        LiveTestReport(
          proposal, language: lang?.reporting ?? stored.reportLanguage, columns: Terminal.columns
        ).text())
    }
  }

  private func opened() throws(LiveTestProblem) -> StoredRun {
    do throws(StoredRunError) {
      return try StoredRun(path: folder)
    } catch {
      throw .stored(error)
    }
  }

  private func plan(_ stored: StoredRun) throws(LiveTestProblem) -> LiveTestProposal {
    let confidence: ConfidenceLevel
    do throws(ParameterError) {
      confidence = try ConfidenceLevel(level)
    } catch {
      throw .parameter(error)
    }
    return try LiveTestProposal(
      stored, challenger: challenger, variant: variant, metric: metric, power: power,
      level: confidence,
      ratio: ratio, arrivalsPerDay: arrivalsPerDay)
  }
}
