// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import Randomness
import Studies

extension TuningPlan {
  /// The search of the plan's method.
  ///
  /// One hundredth of a range is as near as noisy means can tell, so searches end there.
  func optimizer(seed: UInt64) throws(StudyStop<StudyFailure>) -> any Optimizer {
    let generator = InferenceGenerator(seed: seed, purpose: "tune \(method.rawValue)")
    do {
      switch method {
      case .bayesian: return BayesianSearch(space, using: generator)
      case .covarianceAdaptation:
        return try CovarianceAdaptation(
          space, settings: CovarianceAdaptationSettings(tolerance: 0.01), using: generator)
      default:
        return CrossEntropy(
          space, settings: try CrossEntropySettings(tolerance: 0.01), using: generator)
      }
    } catch {
      throw .failed(.usage("\(method.rawValue): \(error)", help: "choose another --method"))
    }
  }
}
