// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Experiments
import Measures
import Simulation

/// Measures the reference workload, as the peer programs do.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "One replication of the reference workload.")

  @Option(help: "Accounts.")
  var accounts = 100_000

  @Option(help: "The master seed.")
  var seed: UInt64 = 1

  @Option(help: "Threads.")
  var threads = 1

  @Flag(help: "Let a behaviour outside the engine decide when debtors pay, by the same law.")
  var own = false

  func run() throws {
    let experiment = try ReferenceWorkload.experiment(accounts: accounts, seed: seed, isOwn: own)
    let watch = Stopwatch()
    let results = experiment.runBlocking(0..<1, threads: threads)
    let (wallTime, processorTime) = (watch.wall, watch.processor)
    let outcome = results[0].totals[0]
    let metrics = experiment.model.metrics(strategy: 0)
    func value(_ metric: Metric) -> Double {
      metrics.firstIndex(of: metric).map { outcome.values[$0] } ?? .nan
    }
    let days = ReferenceWorkload.horizon
    let checks = stride(from: 30, through: days, by: 30).map { "\"\($0)\": \(outcome.curve[$0])" }
    print(
      """
      {"peer": "recobro", "rng": "philox4x32-10, address per draw", "accounts": \(accounts), \
      "days": \(days), "seconds": \(wallTime), "cpu_seconds": \(processorTime), \
      "account_days_per_second": \(Double(accounts * days) / wallTime), \
      "recovery_rate": \(value(.recoveryRate)), "recovery_rate_se": \(outcome.recoveryError), \
      "curve_check": {\(checks.joined(separator: ", "))}, \
      "messages_per_account": \(value(.contactsPerAccount)), \
      "payments_per_account": \(value(.paymentsPerAccount)), \
      "closed_fraction": \(value(.closedRate)), \
      "bytes_per_account": \(SimulationModel.bytesPerAccount), \
      "state_bytes_per_account": \(SimulationModel.stateBytesPerAccount), "threads": \(threads)}
      """)
  }
}
