// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

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
