// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Randomness
import Strategies
import Vocabulary

/// A request of debtors as the event loop reads it.
struct CompiledRequest: BitwiseCopyable {
  /// The lanes below which a debtor has made it.
  let lanes: UInt64
  /// The channels by which there is to be no contact, one bit each.
  let channels: UInt32
  /// How many means these are, and how many minutes a week are without contact.
  let means: Int32
  let minutes: Int32
  /// By weekday from Monday on, from which minute to before which there is to be none.
  let hours:
    (
      SIMD2<Int16>, SIMD2<Int16>, SIMD2<Int16>, SIMD2<Int16>, SIMD2<Int16>, SIMD2<Int16>,
      SIMD2<Int16>
    )

  /// Whether it is against a touch.
  func objects(_ channel: UInt32, weekday: Int32, minute: Int32) -> Bool {
    if channels & channel != 0 { return true }
    let day =
      switch weekday {
      case 0: hours.0
      case 1: hours.1
      case 2: hours.2
      case 3: hours.3
      case 4: hours.4
      case 5: hours.5
      default: hours.6
      }
    return minute >= Int32(day.x) && minute < Int32(day.y)
  }
}

/// What befalls debtors as the event loop reads it.
struct CompiledLifeEvent: BitwiseCopyable {
  let rate: Double
  let lasts: Double
  let told: UInt64
  let holds: Bool
}

/// What debtors have asked and what befalls them.
struct CompiledRights: BitwiseCopyable {
  let requests: UnsafePointer<CompiledRequest>
  let requestCount: Int
  let events: UnsafePointer<CompiledLifeEvent>
  let eventCount: Int
  /// The weekday of the first day, 0 for Monday.
  let firstWeekday: Int32
}

/// Owns what is compiled of debtors' rights.
final class RightsTables: Sendable {
  private let requests: Table<CompiledRequest>
  private let events: Table<CompiledLifeEvent>
  private let rights: Table<CompiledRights>

  init(
    _ model: IntensityModel, _ channels: [ChannelSpecification], _ settings: SimulationSettings
  ) {
    let requests = Table(model.requests.map { CompiledRequest($0, channels) })
    let events = Table(model.lifeEvents.map(CompiledLifeEvent.init))
    (self.requests, self.events) = (requests, events)
    let isUsed = requests.count + events.count > 0
    rights = Table(
      isUsed
        ? [
          CompiledRights(
            requests: requests.base, requestCount: requests.count, events: events.base,
            eventCount: events.count,
            firstWeekday: Int32(settings.start.weekday.rawValue) - 1)
        ] : [])
  }

  /// What the event loop reads; nil where debtors ask nothing and nothing befalls them.
  var view: UnsafePointer<CompiledRights>? { rights.count > 0 ? rights.base : nil }
}

extension CompiledRequest {
  fileprivate init(_ request: ContactRequest, _ channels: [ChannelSpecification]) {
    lanes = Bernoulli.lanes(request.share)
    // A channel of one's own without kind may be any.
    self.channels = channelMask(
      channels.indices.filter { position in
        !request.means.isEmpty && (channels[position].kind.map(request.means.contains) ?? true)
      })
    means = Int32(request.means.count)
    minutes = Int32(request.hours.reduce(0) { $0 + $1.count })
    func day(_ weekday: Int) -> SIMD2<Int16> {
      guard request.hours.indices.contains(weekday) else { return [0, 0] }
      let range = request.hours[weekday]
      return [Int16(range.lowerBound), Int16(range.upperBound)]
    }
    hours = (day(0), day(1), day(2), day(3), day(4), day(5), day(6))
  }
}

extension CompiledLifeEvent {
  fileprivate init(_ law: LifeEventLaw) {
    (rate, lasts, holds) = (law.rate, law.lasts, law.holds)
    told = Bernoulli.lanes(law.told)
  }
}

extension IntensityModel {
  /// Checks every number of debtors' rights.
  func checkRights() throws(ModelError) {
    try ModelError.check("requests", requests.count, in: 0...ContactRequest.most)
    try ModelError.check("life_events", lifeEvents.count, in: 0...LifeEventLaw.most)
    for request in requests {
      try ModelError.check(
        "requests.\(request.name).share", request.share, in: ParameterRange.share)
      guard [0, 7].contains(request.hours.count) else {
        throw .parameter(
          name: "requests.\(request.name).hours", value: Double(request.hours.count),
          requirement: "hours of seven weekdays, or none")
      }
    }
    for law in lifeEvents {
      let path = "life_events.\(law.name)."
      try ModelError.check(path + "rate", law.rate, in: ParameterRange.perDay)
      try ModelError.check(path + "lasts", law.lasts, in: ParameterRange.fading)
      try ModelError.check(path + "told", law.told, in: ParameterRange.share)
    }
  }
}
