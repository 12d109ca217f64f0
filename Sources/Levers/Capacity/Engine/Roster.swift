// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Strategies
import Vocabulary

/// Who of a resource works on which day, under one strategy.
struct Roster: Sendable {
  let resource: Resource
  /// Cost units per minute of presence.
  let minuteCost: Double
  private let shifts: [Resource.Shift]
  /// The weekday of each day of the run, 0 for Monday; nil where nobody works.
  private let weekdays: [Int?]
  private let identity: UInt64

  /// The days of a run.
  ///
  /// - Parameters:
  ///   - resource: The resource.
  ///   - agents: How many are employed; nil for as many as the resource says.
  ///   - settings: The run's first day and horizon.
  init(_ resource: Resource, agents: Int?, _ settings: SimulationSettings) {
    self.resource = resource
    shifts = agents.map(resource.shifts(of:)) ?? resource.shifts
    let first = Int(settings.start.weekday.rawValue) - 1
    weekdays = (0..<settings.horizon).map { day in
      let isOff = settings.start.adding(days: day).map(resource.holidays.contains) ?? false
      return isOff ? nil : (first + day) % 7
    }
    minuteCost =
      resource.wagePerHour / 60 * settings.minorPerUnit * Double(CostUnit.perMinorUnit)
    identity = Identity.of("resource " + resource.name)
  }

  /// Minutes that each agent who is present works on a day.
  ///
  /// Each is absent by an own draw, which is the same under every strategy.
  func minutes(day: Int, seed: UInt64, replication: UInt32) -> [Double] {
    guard let weekday = weekdays[day] else { return [] }
    var present: [Double] = []
    for (position, shift) in shifts.enumerated() where shift.minutes[weekday] > 0 {
      for number in 0..<shift.agents {
        // An address of the shift's own: who is hired for one leaves the others' days as they are.
        let agent = UInt64(position) << 32 | UInt64(number)
        guard resource.absence == 0 || !isAbsent(agent, day, seed, replication) else { continue }
        present.append(shift.minutes[weekday])
      }
    }
    return present
  }

  private func isAbsent(
    _ agent: UInt64, _ day: Int, _ seed: UInt64, _ replication: UInt32
  ) -> Bool {
    let address = DrawAddress(
      seed: seed, replication: replication, identity: Identity.part(agent, of: identity))
    let lanes = address.block(.absence, UInt32(day))
    return Uniform.fine(lanes.x, lanes.y) < resource.absence
  }

  /// Minutes that an agent without absence works in the run, on average over agents.
  var minutesPerAgent: Double {
    let agents = shifts.reduce(0) { $0 + $1.agents }
    let sum = weekdays.compactMap { $0 }.reduce(0.0) { sum, weekday in
      shifts.reduce(sum) { $0 + $1.minutes[weekday] * Double($1.agents) }
    }
    return sum / Double(agents)
  }
}
