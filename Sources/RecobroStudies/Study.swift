// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// Something that is measured with an error and held against bars.
protocol Study: Sendable {
  /// Measures, and tells every finding as soon as it is there.
  func measure(_ settings: StudySettings, _ tell: (Finding) -> Void) async throws
}

/// The studies, in the order in which they run.
enum StudyKind: String, CaseIterable, ExpressibleByArgument {
  case coverage, scenarios, selection, tuning, indifference, power, sizes, gate

  /// The study itself.
  var study: any Study {
    switch self {
    case .coverage: CoverageStudy()
    case .scenarios: ScenarioCoverage()
    case .selection: SelectionStudy()
    case .tuning: TuningStudy()
    case .indifference: IndifferenceStudy()
    case .power: PowerStudy()
    case .sizes: GateSizes()
    case .gate: GateStudy()
    }
  }
}

/// What decides the numbers of all studies, and the threads, which do not.
struct StudySettings: Sendable {
  let seed: UInt64
  let experiments: Int
  let gateRuns: Int
  let powerRuns: Int
  let tunings: Int
  let scenarioRuns: Int
  let threads: Int
  let scenarios: String
  /// Only groups of lines with this text in their names are measured; nil for all.
  var lines: String?

  /// Whether a group of lines is wanted.
  func wants(_ name: String) -> Bool { lines.map { name.contains($0) } ?? true }
}

/// The demo with people who have one to six accounts each: who has how many is drawn in every replication.
enum SeveralAccounts {
  static let name = "several accounts per debtor"
  /// Settings of `demo.yaml`.
  static let overrides = ["payroll", "informal"].map {
    "portfolio.segments.\($0).accounts_per_debtor={ uniform: [1, 6] }"
  }
}

/// Independent pieces of work on several threads.
enum Parallel {
  /// What `body` gives for 0 ..< `count`, in order, whatever the number of threads.
  static func map<Value: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) async throws -> Value
  ) async throws -> [Value] {
    try await withThrowingTaskGroup(of: [(Int, Value)].self) { group in
      for first in 0..<threads {
        group.addTask {
          var share: [(Int, Value)] = []
          for index in stride(from: first, to: count, by: threads) {
            share.append((index, try await body(index)))
          }
          return share
        }
      }
      var all: [(Int, Value)] = []
      for try await share in group { all += share }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
