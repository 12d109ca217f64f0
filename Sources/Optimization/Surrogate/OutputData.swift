// SPDX-License-Identifier: GPL-3.0-or-later

/// One output of all evaluations, as a process wants it.
struct OutputData {
  let means: [Double]
  let errors: [Double]

  /// Reads the objective (output 0) or a constraint; nil when no evaluation has a value.
  init?(_ evaluations: [Evaluation], output: Int) {
    let estimates = evaluations.map { output == 0 ? $0.objective : $0.constraints[output - 1] }
    guard let worst = estimates.filter(\.isKnown).map(\.mean).max() else { return nil }
    means = estimates.map { $0.isKnown ? $0.mean : worst }
    errors = estimates.map { $0.isKnown ? $0.standardError : 0 }
  }

  /// The mean of the standard errors.
  var meanError: Double { errors.reduce(0, +) / Double(errors.count) }
}
