// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Scenarios
import Simulation
import Strategies
import Vocabulary

extension CandidateField {
  /// Why a parameter cannot move a metric of a strategy, as far as the scenario tells.
  enum Idleness {
    /// Nothing that the strategy does or meets has the parameter in it.
    case unread
    /// It stands in prices or a discount alone, which the metric does not count.
    case uncounted
  }

  /// Why a parameter cannot move a metric of a strategy; nil where it may.
  func idleness(of setting: StudySetting, for metric: Metric, of strategy: String) -> Idleness? {
    let seen = (setting.ends + setting.inside).compactMap { value in
      (try? base.file.variants.values(["parameters.\(setting.name)=\(value)"]))?.met(by: strategy)
    }
    guard let first = seen.first else { return nil }
    if seen.allSatisfy({ $0.simulatesLike(first) }) { return .unread }
    let counted = seen.map { $0.counted(by: metric) }
    return counted.allSatisfy { $0.simulatesLike(counted[0]) } ? .uncounted : nil
  }

  /// The refusal of a metric that came out the same for all candidates: what reads none of the parameters is told, and only for
  /// others a wider range is advised.
  ///
  /// - Parameters:
  ///   - metric: The metric.
  ///   - strategy: The strategy.
  ///   - option: The option that names both.
  ///   - extent: For how many candidates, in how many replications.
  /// - Returns: The refusal, with advice that can be followed.
  func unmoved(
    _ metric: Metric, of strategy: String, option: String, _ extent: String
  ) -> StudyFailure {
    let found = settings.map { idleness(of: $0, for: metric, of: strategy) }
    func names(_ idleness: Idleness?) -> [StudySetting] {
      zip(settings, found).filter { $0.1 == idleness }.map(\.0)
    }
    let (unread, uncounted, open) = (names(.unread), names(.uncounted), names(nil))
    let reasons =
      (unread.isEmpty ? [] : ["nothing of `\(strategy)` reads \(Self.list(unread))"])
      + (uncounted.isEmpty
        ? []
        : [
          "it does not count what \(Self.list(uncounted)) \(uncounted.count == 1 ? "stands" : "stand") in"
        ])
      + (open.isEmpty ? [] : ["within its range \(Self.list(open)) moves nothing"])
    let readers = unread.first.flatMap { reader(of: $0, metric) }
    let advice =
      (readers.map {
        ["write `\(option) \($0).\(metric.name)`, whose strategy reads \(Self.list([unread[0]]))"]
      } ?? [])
      + (uncounted.isEmpty || metric.name == Metric.costPerAccount.name
        ? []
        : [
          "take a metric that counts it, such as `\(strategy).\(counting(uncounted[0], strategy))`"
        ])
      + (open.isEmpty
        ? [] : StudyFailure.wider(open, base).map { ["take a wider range, such as \($0)"] } ?? [])
    return .pointless(
      "`\(metric.name)` of `\(strategy)` has the same value \(extent): \(reasons.joined(separator: "; "))",
      help: advice.isEmpty
        ? "choose another metric or parameter" : advice.joined(separator: ", or "))
  }

  /// A strategy that reads a parameter and has the metric.
  private func reader(of setting: StudySetting, _ metric: Metric) -> String? {
    let model = base.resolved.experiment.model
    return model.strategies.indices.first { position in
      model.metrics(strategy: position).contains(metric)
        && idleness(of: setting, for: metric, of: model.strategies[position].name) == nil
    }.map { model.strategies[$0].name }
  }

  /// A metric that counts what a parameter stands in.
  private func counting(_ setting: StudySetting, _ strategy: String) -> String {
    let candidates: [Metric] = [.netRecoveryRate, .costPerAccount, .npvRate]
    return candidates.first { idleness(of: setting, for: $0, of: strategy) == nil }?.name
      ?? Metric.costPerAccount.name
  }

  private static func list(_ settings: [StudySetting]) -> String {
    settings.map { "`\($0.name)`" }.joined(separator: ", ")
  }
}
