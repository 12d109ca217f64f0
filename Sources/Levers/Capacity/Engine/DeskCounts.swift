// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

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
  private let counters = ResourceCounter.allCases.count
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
    buffer[first + resource * stride + counters + series.rawValue * horizon + day] += number
  }
}
