// SPDX-License-Identifier: GPL-3.0-or-later

/// A time of day to the minute.
struct TimeOfDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1,440; the last is the midnight that ends the day.
  let minutes: Int

  var description: String {
    String(minutes / 60).leftPadded(to: 2) + ":" + String(minutes % 60).leftPadded(to: 2)
  }

  static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}
