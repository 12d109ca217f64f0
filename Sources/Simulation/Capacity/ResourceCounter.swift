// SPDX-License-Identifier: GPL-3.0-or-later

/// What a tally counts of a resource over the whole run; minutes in 2⁻²⁰, money in minor units.
enum ResourceCounter: Int, CaseIterable {
  /// Minutes of presence, busy or idle.
  case staffed
  /// Minutes of calls and of the work around them.
  case busy
  /// Days of presence of an agent.
  case agentDays
  /// Touches asked for.
  case requests
  /// Touches made.
  case served
  /// Touches made that found attention.
  case answered
  /// Answers that found nobody to speak.
  case abandoned
  /// Days between the asking and the making, over touches made.
  case waitedDays
  /// Touches lost because nobody had time.
  case dropped
  /// Touches whose place another channel took.
  case diverted
  /// Touches that came due while an earlier one of their step waited.
  case merged
  /// Σ over days of the touches that waited at their end.
  case backlogDays
  /// Σ of the balances of the accounts called, at the call.
  case calledBalance
}

/// What a tally counts of a resource by day.
enum ResourceSeries: Int, CaseIterable {
  /// Minutes of presence, in 2⁻²⁰.
  case staffed
  /// Minutes of calls and of the work around them, in 2⁻²⁰.
  case busy
  /// Touches made.
  case served
  /// Touches that wait at the end of the day.
  case backlog
}

/// The counters of resources in a tally, which must outlive it.
struct DeskCounts: BitwiseCopyable {
  private let buffer: UnsafeMutablePointer<Int64>
  private let first: Int
  private let stride: Int
  private let horizon: Int
  /// Where the minutes of the first channel are counted.
  let minutes: Int

  init(_ tally: Tally) {
    buffer = tally.buffer
    first = tally.layout.resource(0)
    stride = tally.layout.resource(1) - first
    horizon = tally.layout.horizon
    minutes = tally.layout.minutes
  }

  @inline(__always)
  func count(_ counter: ResourceCounter, _ resource: Int32, _ number: Int64 = 1) {
    buffer[first + Int(resource) * stride + counter.rawValue] += number
  }

  @inline(__always)
  func count(_ series: ResourceSeries, _ resource: Int, day: Int, _ number: Int64) {
    buffer[
      first + resource * stride + ResourceCounter.allCases.count + series.rawValue * horizon + day
    ] += number
  }
}
