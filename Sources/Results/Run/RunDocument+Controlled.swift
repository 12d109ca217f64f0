// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension JSONValue {
  /// An object with one more member; itself where it is no object.
  func with(_ name: String, _ value: JSONValue) -> JSONValue {
    members.map { .object($0 + [.init(name, value)]) } ?? self
  }

  /// An object with a controlled estimate as its last member; itself where there is none, so that runs without a control
  /// keep their bytes.
  func with(_ controlled: ControlledEstimate?) -> JSONValue {
    guard let controlled, let members else { return self }
    return .object(members + [.init("controlled", JSONValue(controlled))])
  }

  /// An object with what the design of the replications gained as its last members; itself for a plain design.
  func with(_ gain: SamplingGain?) -> JSONValue {
    guard let gain, let members else { return self }
    let ratios = [
      ("antithetic_variance_ratio", gain.antithetic), ("sobol_variance_ratio", gain.sobol),
      ("expectation_variance_ratio", gain.expectation),
    ]
    return .object(
      members + ratios.compactMap { name, ratio in ratio.map { .init(name, .number($0)) } })
  }

  private init(_ controlled: ControlledEstimate) {
    let interval = controlled.interval
    self = [
      "mean": .number(controlled.mean),
      "se": .number(controlled.standardError),
      "ci95": interval.map { [.number($0.low), .number($0.high)] } ?? .null,
      "level": .optional(interval?.level.value),
      "n": .count(controlled.n),
      "control_variance_ratio": .optional(controlled.controlVarianceRatio),
    ]
  }
}
