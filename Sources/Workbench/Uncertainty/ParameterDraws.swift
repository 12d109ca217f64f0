// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Scenarios

/// The values of uncertain parameters, draw by draw.
///
/// Each parameter has a sequence of its own, named after it, so that adding one leaves the others as they are, unless a
/// correlation ties them.
enum ParameterDraws {
  static func of(_ plan: UncertaintyPlan, seed: UInt64) -> [[Double]] {
    var generators = plan.parameters.map {
      InferenceGenerator(seed: seed, purpose: "parameter \($0.name)")
    }
    return (0..<plan.draws).map { _ in
      let independent = generators.indices.map { uniform(&generators[$0]) }
      return zip(plan.parameters, coupled(independent, plan.copula)).map {
        $0.law.quantile($1)
      }
    }
  }

  private static func coupled(_ independent: [Double], _ copula: GaussianCopula?) -> [Double] {
    guard let copula else { return independent }
    var dependent = independent
    var span = dependent.mutableSpan
    copula.couple(independent.span, into: &span)
    return dependent
  }

  /// A number in (0, 1).
  private static func uniform(_ generator: inout InferenceGenerator) -> Double {
    (Double(generator.next() >> 12) + 0.5) * 0x1p-52
  }
}
