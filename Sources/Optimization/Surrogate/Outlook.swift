// SPDX-License-Identifier: GPL-3.0-or-later

/// What the processes of objective and constraints predict at some points.
struct Outlook {
  private let objectives: [MeanEstimate]
  /// The probability that all constraints hold, by point.
  private let feasibility: [Double]

  init(_ processes: [GaussianProcess], at points: [[Double]]) {
    objectives = processes[0].predictions(at: points)
    feasibility = processes.dropFirst().reduce(points.map { _ in 1 }) { product, process in
      zip(product, process.predictions(at: points)).map {
        $0 * ExpectedImprovement.feasibility($1)
      }
    }
  }

  /// The point of the lowest predicted objective among those that are probably feasible.
  var bestFeasible: Int? {
    objectives.indices.filter { feasibility[$0] >= 0.5 }.min {
      objectives[$0].mean < objectives[$1].mean
    }
  }

  /// The objective predicted there.
  var lowestFeasible: Double? { bestFeasible.map { objectives[$0].mean } }

  /// The expected improvement of each point, or its feasibility while nothing feasible is known.
  func promises(below reference: Double?, noise: Double) -> [Double] {
    guard let reference else { return feasibility }
    return zip(objectives, feasibility).map {
      $1 * ExpectedImprovement.augmented($0, below: reference, noise: noise)
    }
  }
}
