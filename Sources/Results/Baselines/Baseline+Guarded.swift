// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

extension Baseline {
  /// Whether a metric can be guarded: it can be better or worse, and speaks of all accounts.
  public static func isGuarded(_ metric: String) -> Bool {
    Metric(named: metric).map { $0.direction != .neutral && $0.member == nil } ?? false
  }

  /// The series kept when the baseline was made that are still guarded: not those of metrics that have lost their
  /// direction since.
  public var guardedSeries: [ReplicationSeries] {
    series.filter { Metric(named: $0.metric).map { $0.direction != .neutral } ?? true }
  }

  /// Whether a metric of a strategy that gets worse fails a check: all do without a policy.
  public func isGuarding(_ strategy: String, _ metric: String) -> Bool {
    policy?.isGuarding(strategy, metric) ?? true
  }

  /// The series that a baseline keeps of a run's: guarded, with values enough to have a spread.
  public static func guarded(_ series: [ReplicationSeries]) -> [ReplicationSeries] {
    series.filter { isGuarded($0.metric) && $0.values.compactMap { $0 }.count >= 2 }.map(\.plain)
  }
}
