// SPDX-License-Identifier: GPL-3.0-or-later

/// A time of day to the minute.
package struct TimeOfDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1,440; the last is the midnight that ends the day.
  package let minutes: Int

  package var description: String {
    String(minutes / 60).leftPadded(to: 2) + ":" + String(minutes % 60).leftPadded(to: 2)
  }

  package init(minutes: Int) { self.minutes = minutes }

  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}
