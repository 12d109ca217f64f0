// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// People who are few: touches through the channels that need them compete for their minutes, day by day.
///
/// A call starts while minutes of the day remain, and may take longer than they do; what is over is not taken from the
/// next day. Method: *Capacity* (Simulation).
public struct Resource: Hashable, Sendable {
  /// How calls are made.
  public enum Dialing: Hashable, Sendable {
    /// Agents dial, and wait while it rings: every attempt takes their minutes.
    case manual
    /// Agents read the case before they dial; minutes for it, at least 0, come on top.
    case preview(minutes: Double)
    /// A machine dials so many lines for each free agent, at least 1; rings that nobody answers take no agent's minutes,
    /// and an answer that finds no agent free is abandoned.
    case predictive(lines: Double)
  }

  /// Agents who work the same days.
  public struct Shift: Hashable, Sendable {
    /// How many are employed, at least 1.
    public var agents: Int
    /// Minutes that each works, by weekday from Monday on; seven numbers from 0 to 1,440.
    public var minutes: [Double]

    /// Creates a shift.
    public init(agents: Int, minutes: [Double]) {
      self.agents = agents
      self.minutes = minutes
    }
  }

  /// The name scenarios use.
  public var name: String
  /// Who works when.
  public var shifts: [Shift]
  /// Whether the agents' minutes are one sum instead of a day of each.
  public var isPooled = false
  /// Days on which nobody works.
  public var holidays: Set<CivilDate> = []
  /// The probability that an agent is absent on a working day, in [0, 1).
  public var absence = 0.0
  /// Currency units per hour of presence, busy or idle; at least 0.
  public var wagePerHour = 0.0
  /// How far these agents move a debtor against what the channel says: a factor on its stimulus and on the probability that
  /// a debtor agrees; at least 0.
  public var skill = 1.0
  /// How calls are made.
  public var dialing = Dialing.manual

  /// Creates a resource that works the same minutes from Monday to Friday.
  public init(name: String, agents: Int, minutesPerDay: Double = 480) {
    self.name = name
    shifts = [Shift(agents: agents, minutes: (0..<7).map { $0 < 5 ? minutesPerDay : 0 })]
  }

  /// Whether a machine dials.
  public var isDialed: Bool {
    if case .predictive = dialing { true } else { false }
  }

  /// How many agents are employed.
  public var agents: Int { shifts.reduce(0) { $0 + $1.agents } }

  /// Minutes that all agents work in a week without holidays and absence.
  public var minutesPerWeek: Double {
    shifts.reduce(0) { $0 + $1.minutes.reduce(0, +) * Double($1.agents) }
  }

  /// How many days end in a week without holidays and absence, each with a last call: a day of each agent, or one of all
  /// whose minutes are one sum.
  public var endsPerWeek: Int {
    let days = shifts.map { $0.minutes.count { $0 > 0 } * $0.agents }
    guard isPooled else { return days.reduce(0, +) }
    return (0..<7).count(where: worksOn)
  }

  /// Minutes before each attempt.
  public var readingMinutes: Double {
    if case .preview(let minutes) = dialing { minutes } else { 0 }
  }

  /// Whether nobody works on a date, absence aside.
  public func isOff(_ date: CivilDate) -> Bool {
    holidays.contains(date) || !worksOn(Int(date.weekday.rawValue) - 1)
  }

  /// Whether anybody works on a weekday, from 0 for Monday on; a shift may have nobody where few are shared out.
  private func worksOn(_ weekday: Int) -> Bool {
    shifts.contains { $0.agents > 0 && $0.minutes[weekday] > 0 }
  }

  /// How many days agents are to work on a date, absence aside.
  public func agentDays(on date: CivilDate) -> Int {
    let weekday = Int(date.weekday.rawValue) - 1
    return holidays.contains(date)
      ? 0 : shifts.reduce(0) { $0 + ($1.minutes[weekday] > 0 ? $1.agents : 0) }
  }

  /// The shifts with another number of agents, shared out like the present ones; ties go to the first.
  public func shifts(of total: Int) -> [Shift] {
    var shared = shifts
    let exact = shifts.map { Double($0.agents) * Double(total) / Double(agents) }
    for index in shared.indices { shared[index].agents = Int(exact[index]) }
    let missing = total - shared.reduce(0) { $0 + $1.agents }
    let byRest = shared.indices.sorted {
      (exact[$0].truncatingRemainder(dividingBy: 1), $1)
        > (exact[$1].truncatingRemainder(dividingBy: 1), $0)
    }
    for index in byRest.prefix(missing) { shared[index].agents += 1 }
    return shared
  }
}

/// What becomes of a touch that nobody has time for.
public enum Unserved: Hashable, Sendable {
  /// It is asked for again on the next day on which anybody works.
  case wait
  /// It is lost.
  case drop
  /// Another channel, which needs nobody, takes its place.
  case channel(Int)
}
