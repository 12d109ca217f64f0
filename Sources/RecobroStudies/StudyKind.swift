// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// The studies, in the order in which they run.
enum StudyKind: String, CaseIterable, ExpressibleByArgument {
  case coverage, selection, power, gate

  /// The study itself.
  var study: any Study {
    switch self {
    case .coverage: CoverageStudy()
    case .selection: SelectionStudy()
    case .power: PowerStudy()
    case .gate: GateStudy()
    }
  }
}

/// Something that is measured with an error and held against bars.
protocol Study: Sendable {
  /// Measures, and tells every finding as soon as it is there.
  func measure(_ settings: StudySettings, _ tell: (Finding) -> Void) async throws
}

/// What decides the numbers of all studies, and the threads, which do not.
struct StudySettings: Sendable {
  let seed: UInt64
  let experiments: Int
  let gateRuns: Int
  let powerRuns: Int
  let threads: Int
  let scenarios: String
}
