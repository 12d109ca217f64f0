// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Simulation
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Measures the engine on the reference workload and prints one JSON object, as the peer programs do.
@main
enum RecobroBench {
  static func main() async throws {
    var accounts = 100_000
    var seed: UInt64 = 1
    var threads = 1
    var arguments = CommandLine.arguments.dropFirst().makeIterator()
    while let argument = arguments.next() {
      switch argument {
      case "reference", "--json": break
      case "--accounts": accounts = arguments.next().flatMap { Int($0) } ?? accounts
      case "--seed": seed = arguments.next().flatMap { UInt64($0) } ?? seed
      case "--threads": threads = arguments.next().flatMap { Int($0) } ?? threads
      default:
        print("usage: RecobroBench reference [--accounts N] [--seed S] [--threads T] [--json]")
        exit(64)
      }
    }
    try await measure(accounts: accounts, seed: seed, threads: threads)
  }

  private static func measure(accounts: Int, seed: UInt64, threads: Int) async throws {
    let experiment = try ReferenceWorkload.experiment(accounts: accounts, seed: seed)
    let wall = seconds(CLOCK_MONOTONIC)
    let processor = seconds(CLOCK_PROCESS_CPUTIME_ID)
    let results = await experiment.run(0..<1, threads: threads)
    let wallTime = seconds(CLOCK_MONOTONIC) - wall
    let processorTime = seconds(CLOCK_PROCESS_CPUTIME_ID) - processor
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

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}
