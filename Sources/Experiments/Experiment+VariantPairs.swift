// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Simulation
import Strategies

/// Paired differences between variants, and between strategies within one.
///
/// Method: <doc:Variants>.
extension Experiment {
  /// What variants make of strategies; nil for a single world.
  func variantsSummary(
    _ results: [ReplicationResult], _ settings: SummarySettings
  ) -> VariantsSummary? {
    guard variants.count > 1 else { return nil }
    return VariantsSummary(
      names: variants.map { $0.name ?? "" },
      arms: arms.enumerated().map { position, arm in
        let placed = results.reduce(0) { $0 + $1.totals[position].placedBalance }
        return VariantsSummary.Arm(
          name: arm.name, strategy: arm.policy.name, variant: variants[arm.variant].name ?? "",
          placedBalance: placed / Double(results.count))
      },
      pairs: arms.indices.flatMap { pairs(of: $0, results, settings) })
  }

  /// An arm against the same strategy in the reference, and against the champion in its own variant.
  private func pairs(
    of position: Int, _ results: [ReplicationResult], _ settings: SummarySettings
  ) -> [VariantsSummary.Pair] {
    let arm = arms[position]
    var pairs: [VariantsSummary.Pair] = []
    if arm.variant > 0, let base = self.arm(ofStrategy: arm.strategy, in: 0) {
      pairs.append(pair(.variants, position, minus: base, results, settings))
    }
    let champion = arms[settings.champion].strategy
    if arm.strategy != champion, let base = self.arm(ofStrategy: champion, in: arm.variant) {
      pairs.append(pair(.strategies, position, minus: base, results, settings))
    }
    return pairs
  }

  private func pair(
    _ contrast: VariantsSummary.Contrast, _ challenger: Int, minus champion: Int,
    _ results: [ReplicationResult], _ settings: SummarySettings
  ) -> VariantsSummary.Pair {
    let others = arms[challenger].metrics
    // Parts tell where a total comes from; some variants have other channels and rules than others.
    let metrics = arms[champion].metrics.filter { $0.member == nil && others.contains($0) }
    return VariantsSummary.Pair(
      contrast: contrast, champion: arms[champion].name, challenger: arms[challenger].name,
      level: settings.level,
      effects: metrics.compactMap { metric in
        let difference = difference(
          metric, challenger, minus: champion,
          direction: metric.direction.outputAnalysis ?? .higherIsBetter, results)
        guard difference.n > 0 else { return nil }
        return StrategyAttribution.Effect(
          metric: metric.name, difference: DifferenceEstimate(difference, level: settings.level))
      })
  }
}
