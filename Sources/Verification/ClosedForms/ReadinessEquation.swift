// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The ordinary differential equation of α, the exponent by which readiness discounts a balance.
///
///     α′ = −κα + E[1 − (1 − r)e^{−(δ10 + δ11 r)α}],  α(0) = 0
///
/// The expectation rises from E[r] to at most 1 and is concave in α: the path increases to its one
/// fixed point, which is at most 1/κ.
///
/// Method: <doc:ClosedForms>, equation (3).
struct ReadinessEquation {
  let decay: Double
  private let terms: [Term]

  /// A quadrature node of r with the jump of the intensity there.
  private struct Term {
    let share: Double
    let jump: Double
    let weight: Double
  }

  init(_ intensity: RepaymentIntensity, _ nodes: [RelativePayment.Node]) {
    decay = intensity.decay
    terms = nodes.map {
      Term(share: $0.share, jump: intensity.jump($0.share), weight: $0.weight)
    }
  }

  /// α′ at α.
  func rate(_ readiness: Double) -> Double {
    var sum = 0.0
    for term in terms {
      // r + (1 − r)(1 − e^{−x}) adds only positive terms: no cancellation for small r.
      sum += term.weight * (term.share - (1 - term.share) * expm1(-term.jump * readiness))
    }
    return sum - decay * readiness
  }

  /// dα′/dα at α.
  func slope(_ readiness: Double) -> Double {
    var sum = 0.0
    for term in terms {
      sum += term.weight * (1 - term.share) * term.jump * exp(-term.jump * readiness)
    }
    return sum - decay
  }
}
