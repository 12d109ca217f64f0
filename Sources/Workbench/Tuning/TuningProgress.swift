// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a study is.
public struct TuningProgress: Hashable, Sendable {
  /// What is being done.
  public enum Stage: Hashable, Sendable {
    /// All are looked at on small portfolios.
    case look
    /// Candidates are sought.
    case search
    /// The best are raced.
    case race
    /// The winner is simulated with fresh chance.
    case confirmation
    /// One parameter at a time goes to its ends.
    case ends
    /// Parameters are screened.
    case screening
    /// Variances are shared out.
    case shares
  }

  /// What is being done.
  public var stage: Stage
  /// The candidates still in, or seen by a search.
  public var candidates: Int
  /// The replications each of them has, or will have when this step is done.
  public var replications: Int
  /// The candidate-replications so far.
  public var evaluations: Int
  /// The most there may be.
  public var budget: Int
}
