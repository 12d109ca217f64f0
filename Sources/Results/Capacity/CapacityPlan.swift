// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis
public import Vocabulary

/// How many agents strategies need: minutes that touches ask for where nobody has to wait, beside the agents there are.
///
/// Method: *PlanningCapacity* (Workbench).
public struct CapacityPlan: Hashable, Sendable {
  /// A mean over replications.
  public struct Amount: Hashable, Sendable {
    /// The mean.
    public var mean: Double
    /// Student's interval, cut off at 0; nil for one replication.
    public var interval: ConfidenceInterval?

    /// The mean of values, one per replication.
    public init(_ values: [Double]) {
      let moments = Moments(values)
      mean = moments.mean ?? 0
      interval = moments.interval().flatMap {
        ConfidenceInterval(low: max(0, $0.low), high: $0.high, level: $0.level)
      }
    }
  }

  /// A day, or several in a row.
  public struct Period: Hashable, Sendable {
    /// The first day, from 0.
    public var day: Int
    /// How many days.
    public var dayCount: Int
    /// Minutes asked for.
    public var minutes: Amount
    /// Touches made, on average.
    public var calls: Double
    /// Minutes that an agent without absence works in it; 0 where nobody works.
    public var minutesPerAgent: Double

    /// Agents kept busy, which is what `busy_agents` tells of a run: minutes over those of one without absence; nil where nobody works.
    public var busyAgents: Double? { minutesPerAgent > 0 ? minutes.mean / minutesPerAgent : nil }
  }

  /// What a strategy asks of a resource.
  public struct Need: Hashable, Sendable {
    /// The strategy's name.
    public var strategy: String
    /// The resource's name.
    public var resource: String
    /// How many agents there are.
    public var agents: Int
    /// Whether touches that find no time wait for another day; otherwise they are lost or go elsewhere.
    public var waits: Bool
    /// Whether a machine dials, between whose rounds agents wait beside the minutes asked for.
    public var isDialed: Bool
    /// The probability that an agent is absent on a working day.
    public var absence: Double
    /// Whether what debtors start is among what is asked for: their questions and calls.
    public var answersDebtors = false
    /// Whether on some days not all work who work on others.
    public var hasPartialDays = false
    /// How far the last call of an agent who is busy to the end of the day goes beyond it: minutes on average, at most.
    public var overrun: Double
    /// Every day.
    public var days: [Period]
    /// Every seven days from the first on; the last may be shorter.
    public var weeks: [Period]
    /// A day on which people work, on average.
    public var averageDay: Period
    /// Minutes of the day of a replication on which most are asked for.
    public var mostInOneDay: Amount

    /// Sums up what replications asked for.
    ///
    /// - Parameters:
    ///   - strategy: The strategy's name.
    ///   - resource: The resource's name.
    ///   - agents: How many agents there are.
    ///   - waits: Whether touches that find no time wait.
    ///   - isDialed: Whether a machine dials.
    ///   - absence: The probability that an agent is absent on a working day.
    ///   - overrun: How far a last call goes beyond the day, at most on average.
    ///   - minutesPerAgent: Minutes that an agent without absence works by day.
    ///   - minutes: Minutes asked for, by replication and day.
    ///   - calls: Touches made, by replication and day.
    public init(
      strategy: String, resource: String, agents: Int, waits: Bool, isDialed: Bool = false,
      absence: Double = 0, overrun: Double = 0, minutesPerAgent: [Double], minutes: [[Double]],
      calls: [[Double]]
    ) {
      func period(_ days: Range<Int>, over count: Double = 1) -> Period {
        Period(
          day: days.lowerBound, dayCount: days.count,
          minutes: Amount(minutes.map { $0[days].reduce(0, +) / count }),
          calls: Amount(calls.map { $0[days].reduce(0, +) / count }).mean,
          minutesPerAgent: minutesPerAgent[days].reduce(0, +) / count)
      }
      let horizon = minutesPerAgent.count
      let working = minutesPerAgent.count { $0 > 0 }
      self.strategy = strategy
      self.resource = resource
      self.agents = agents
      self.waits = waits
      self.isDialed = isDialed
      self.absence = absence
      self.overrun = overrun
      days = (0..<horizon).map { period($0..<($0 + 1)) }
      weeks = stride(from: 0, to: horizon, by: 7).map { period($0..<min($0 + 7, horizon)) }
      averageDay = period(0..<horizon, over: Double(max(1, working)))
      mostInOneDay = Amount(minutes.map { $0.max() ?? 0 })
    }

    /// The day on which most agents are needed; nil where nobody works on any.
    public var peakDay: Period? {
      days.filter { $0.minutesPerAgent > 0 }.max { ($0.busyAgents ?? 0) < ($1.busyAgents ?? 0) }
    }

    /// How many agents must be employed for so many to be kept busy who are never idle while present; nil where nobody works.
    public func employed(in period: Period) -> Double? {
      period.busyAgents.map { $0 / (1 - absence) }
    }

    /// Minutes that an agent who is employed works in a period, after absence.
    public func minutesPerEmployed(in period: Period) -> Double {
      period.minutesPerAgent * (1 - absence)
    }

    /// The share of the minutes of the agents there are that is asked for; nil where nobody works.
    public var load: Double? { employed(in: averageDay).map { $0 / Double(agents) } }

    /// How much more than their minutes agents make who are busy to the end of every day, because calls are made to their end;
    /// nil where nobody works.
    public var overrunShare: Double? {
      averageDay.minutesPerAgent > 0 ? overrun / averageDay.minutesPerAgent : nil
    }

    /// Whether a need asks for the same of the same resource; the agents there are may differ.
    ///
    /// - Parameter other: The other need.
    /// - Returns: Whether the numbers of all days agree.
    public func asksTheSame(as other: Need) -> Bool {
      resource == other.resource && isDialed == other.isDialed && absence == other.absence
        && days == other.days && mostInOneDay == other.mostInOneDay
    }

    /// Days on which the agents there are would be busier than wanted.
    ///
    /// - Parameter occupancy: The share of their time that agents are to be busy.
    /// - Returns: How many of them.
    public func shortDays(occupancy: Double) -> Int {
      days.count { (employed(in: $0) ?? 0) > Double(agents) * occupancy }
    }
  }

  /// The scenario's name.
  public var scenario: String
  /// Day 0.
  public var start: CivilDate
  /// The days of the run.
  public var horizon: Int
  /// How many accounts.
  public var accounts: Int
  /// How many replications.
  public var replications: Int
  /// The share of their time that agents are to be busy, in (0, 1].
  public var occupancy: Double
  /// What is needed, by strategy and resource.
  public var needs: [Need]

  /// Creates a plan.
  public init(
    scenario: String, start: CivilDate, horizon: Int, accounts: Int, replications: Int,
    occupancy: Double, needs: [Need]
  ) {
    self.scenario = scenario
    self.start = start
    self.horizon = horizon
    self.accounts = accounts
    self.replications = replications
    self.occupancy = occupancy
    self.needs = needs
  }

  /// Whole agents for so many who would never be idle while present.
  ///
  /// - Parameter busy: How many of those employed would never be idle, at least 0.
  /// - Returns: How many are busy for the share ``occupancy`` of their time, rounded up.
  public func agents(for busy: Double) -> Int {
    // A hair above a whole number is what sums leave.
    Int(clamping: (busy / occupancy - 1e-9).rounded(.up))
  }
}

extension Int {
  /// A whole number that may be beyond every count: the largest one then.
  fileprivate init(clamping value: Double) {
    self = value < 1e15 ? Int(Swift.max(value, 0)) : 1_000_000_000_000_000
  }
}
