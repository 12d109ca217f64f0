// SPDX-License-Identifier: GPL-3.0-or-later

/// How a strategy used agents who are few, by day.
public struct ResourceSummary: Hashable, Sendable {
  /// The resource's name.
  public var name: String
  /// How many agents are employed.
  public var agents: Int
  /// Minutes of calls over minutes of presence by day; missing on days on which nobody works.
  public var utilisation: CurveEstimate
  /// Touches that wait at the end of each day.
  public var backlog: CurveEstimate

  /// Creates a summary.
  public init(name: String, agents: Int, utilisation: CurveEstimate, backlog: CurveEstimate) {
    self.name = name
    self.agents = agents
    self.utilisation = utilisation
    self.backlog = backlog
  }
}

/// What more agents of a resource bring to a strategy that is otherwise the same.
///
///     Δ = (n₂ − n₁)·B/(a₂ − a₁)
///
/// for mean net recovery rates n, the mean placed balance B and numbers of agents a₁ < a₂: what an agent brings in the whole
/// run, less wages and all other costs. Error and interval are those of the paired difference of the rates.
public struct StaffingGain: Hashable, Sendable {
  /// What can be said of it.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// More agents pay for themselves.
    case pays
    /// They cost more than they bring.
    case costs
    /// Chance hides which.
    case undecided
  }

  /// A strategy with its number of agents.
  public struct Staff: Hashable, Sendable {
    /// The strategy's name.
    public var strategy: String
    /// How many agents it has.
    public var agents: Int

    /// Creates a staff.
    public init(_ strategy: String, agents: Int) {
      self.strategy = strategy
      self.agents = agents
    }
  }

  /// How many agents of a shift each of the two has.
  public struct Shift: Hashable, Sendable {
    /// Minutes that each works, from Monday on.
    public var minutes: [Double]
    /// Agents where there are fewer in all.
    public var fewer: Int
    /// Agents where there are more in all.
    public var more: Int

    /// Creates the numbers of a shift.
    public init(minutes: [Double], fewer: Int, more: Int) {
      self.minutes = minutes
      self.fewer = fewer
      self.more = more
    }
  }

  /// The resource's name.
  public var resource: String
  /// The strategy with fewer agents.
  public var fewer: Staff
  /// The strategy with more.
  public var more: Staff
  /// Currency units per agent more, less all costs; nil where nothing could be compared.
  public var perAgent: Double?
  /// Its standard error; nil where chance is not known, and in runs of versions that do not state it.
  public var standardError: Double?
  /// The ends of its interval; nil where chance is not known.
  public var interval: ConfidenceInterval?
  /// Which hours further agents have; empty where all have the same.
  public var shifts: [Shift] = []

  /// Creates a gain.
  public init(
    resource: String, fewer: Staff, more: Staff, perAgent: Double?, standardError: Double? = nil,
    interval: ConfidenceInterval?
  ) {
    self.resource = resource
    self.fewer = fewer
    self.more = more
    self.perAgent = perAgent
    self.standardError = standardError
    self.interval = interval
  }

  /// Whether they pay for themselves: the whole interval lies on one side of 0.
  public var verdict: Verdict {
    guard let interval else { return .undecided }
    return interval.low > 0 ? .pays : interval.high < 0 ? .costs : .undecided
  }
}
