// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Vocabulary

/// What a channel's touches cost between two changes of prices, in cost units.
struct CompiledPrice: BitwiseCopyable {
  /// An attempt that is not engaged with.
  let unanswered: Int64
  /// What engagement costs on top.
  let engagedExtra: Int64
  /// Each segment of a message beyond the first.
  let segment: Int64
  /// A counted minute; 0 where minutes are the same for all, whose cost is that of attempts.
  let minute: Double

  /// The price of a channel on a day of the run.
  init(_ channel: ChannelSpecification, on day: Int, minorPerUnit: Double) {
    let price = channel.price(on: day)
    let fixed = channel.handling.fixed
    let minutes = fixed ?? (engaged: 0, unanswered: 0)
    func units(_ minutes: Double) -> Int64 {
      CostUnit.units(
        ofCurrency: price.perAttempt + price.perMinute * minutes, minorPerUnit: minorPerUnit)
    }
    unanswered = units(minutes.unanswered)
    engagedExtra = units(minutes.engaged) - unanswered
    segment = units(0)
    minute = fixed == nil ? price.perMinute * minorPerUnit * Double(CostUnit.perMinorUnit) : 0
  }
}

/// What of a channel has a price.
enum PricedItem: Int, CaseIterable {
  /// Attempts.
  case attempt
  /// Attempts that are engaged with, when they are.
  case engagement
  /// Segments of messages beyond the first.
  case segment
  /// Minutes that are counted, in 2⁻²⁰.
  case minute
}

/// The prices of a run by day, as the event loop reads them.
struct CompiledPrices: BitwiseCopyable {
  /// The span of unchanged prices in which each day of the run lies, 0 for the first.
  let spans: UnsafePointer<Int32>
  /// Prices by span and channel.
  let rows: UnsafePointer<CompiledPrice>
  /// Whether any price changes.
  let change: Bool
  let lastDay: Int

  @inline(__always)
  func span(at time: Double) -> Int { Int(spans[min(lastDay, Int(time))]) }
}

/// Owns the prices of a run.
final class PriceTable: Sendable {
  private let spans: Table<Int32>
  private let rows: Table<CompiledPrice>
  private let changes: Bool
  private let lastDay: Int

  init(_ channels: [ChannelSpecification], _ settings: SimulationSettings) {
    let days = Self.changes(channels, before: settings.horizon)
    changes = !days.isEmpty
    lastDay = settings.horizon
    spans = Table(
      days.isEmpty
        ? [] : (0...settings.horizon).map { day in Int32(days.count { $0 <= day }) })
    rows = Table(
      days.isEmpty
        ? []
        : ([0] + days).flatMap { day in
          channels.map { CompiledPrice($0, on: day, minorPerUnit: settings.minorPerUnit) }
        })
  }

  /// The days of a run on which some price changes, in order.
  static func changes(_ channels: [ChannelSpecification], before horizon: Int) -> [Int] {
    Set(channels.flatMap(\.laterPrices).map(\.day)).filter { $0 < horizon }.sorted()
  }

  /// The pointers to hand to the event loop; valid while the table lives.
  var view: CompiledPrices {
    CompiledPrices(spans: spans.base, rows: rows.base, change: changes, lastDay: lastDay)
  }
}

extension ChannelSpecification {
  /// Checks the prices of later days.
  func checkPrices(_ path: String) throws(ModelError) {
    var last = 0
    for price in laterPrices {
      guard price.day > last else {
        throw .parameter(
          name: path + "prices", value: Double(price.day), requirement: "days from 1 on, in order")
      }
      last = price.day
      try ModelError.check(path + "prices", price.perAttempt, in: ParameterRange.money)
      try ModelError.check(path + "prices", price.perMinute, in: ParameterRange.money)
    }
  }
}
