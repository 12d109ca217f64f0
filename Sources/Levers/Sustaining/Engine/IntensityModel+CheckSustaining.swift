// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Strategies

extension IntensityModel {
  /// Checks steps that sustain an intensity: when it falls to a level is known for a constant baseline only, and
  /// the instant belongs to one step alone.
  func checkSustaining(_ strategies: [Strategy]) throws(ModelError) {
    let isConstant = if case .constant = baseline { true } else { false }
    for treatment in strategies.flatMap(\.treatments) {
      for step in treatment.path {
        guard case .intensity(let level) = step.trigger else { continue }
        let isSound = level > 0 && level.isFinite && isConstant && treatment.path.count == 1
        guard !isSound else { continue }
        throw .parameter(
          name: "sustain", value: level,
          requirement: "above 0, alone in its path, and over a constant baseline")
      }
    }
  }
}
