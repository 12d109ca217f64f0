// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Workbench

/// A response with one smooth valley and the noise that common draws leave.
///
/// With u the parameters in the unit cube and c the bottom,
///
///     mean    f(u) = 0.1 (Σ w_j (u_j − c_j)² + ½ (u_1 − c_1)(u_2 − c_2))
///     value   f(u) + a + Σ b_j (u_j − c_j) + e(u),  a ~ N(0, 0.01²), b_j ~ N(0, 0.004²), e ~ N(0, 0.0005²)
///
/// a and b are shared by all candidates of a replication; e is each candidate's own.
struct SmoothValley: Sendable {
  /// The parameters: two or three numbers of the scenario of giving up, which is not simulated.
  let dimension: Int
  /// A factor of all noise.
  var noise = 1.0

  var name: String {
    "\(dimension) parameters" + (noise == 1 ? "" : " and \(noise.formatted) times the noise")
  }

  /// The difference that does not matter.
  static let indifference = 0.002

  private static let names = ["arrears_loss", "balance_loss", "pay_probability"]
  private static let bottom = [0.3, 0.6, 0.45]
  private static let weights = [1.0, 0.6, 0.4]

  func mean(_ values: [Double]) -> Double {
    let gaps = zip(values, Self.bottom).map { $0 - $1 }
    let squares = zip(gaps, Self.weights).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    return 0.1 * (squares + 0.5 * gaps[0] * gaps[1])
  }

  /// The grid has steps; searches have the whole box.
  func request(_ method: TuningMethod) -> TuningRequest {
    let isGrid = method == .grid || method == .kimNelson
    let step = !isGrid ? "" : dimension == 2 ? ":0.1" : ":0.2"
    return TuningRequest(
      parameters: Self.names.prefix(dimension).map { "\($0)=0.05..0.95\(step)" },
      objective: "loss_rate", method: method, confirmation: 10, indifference: "0.2%")
  }

  func response(seed: UInt64, study: String, experiment: Int) -> KnownResponse {
    KnownResponse { values, replication in
      var shared = Chance(
        seed: seed, study: "\(study) \(experiment)", experiment: replication)
      var own = Chance(
        seed: seed, study: "\(study) \(experiment) \(values)", experiment: replication)
      let level = 0.01 * shared.normal()
      let slopes = values.map { _ in 0.004 * shared.normal() }
      let drift = zip(values, zip(slopes, Self.bottom)).reduce(0) { $0 + ($1.0 - $1.1.1) * $1.1.0 }
      return [mean(values) + noise * (level + drift + 0.0005 * own.normal())]
    }
  }
}
