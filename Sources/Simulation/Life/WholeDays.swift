// SPDX-License-Identifier: GPL-3.0-or-later

/// Whole days of an instant or a wait, without the checks of a conversion: the hot loops ask for them at every touch.
///
/// A number to which 1.5·2⁵² is added is rounded to a whole one, which its low bits hold.
///
/// Domain: from 0 to below 2³¹ days.
extension Double {
  private static let shift = 0x1.8p52

  /// The day of an instant.
  @inline(__always)
  var day: Int32 {
    let shifted = self + Self.shift
    let nearest = Int32(truncatingIfNeeded: shifted.bitPattern)
    return shifted - Self.shift > self ? nearest &- 1 : nearest
  }

  /// The number of days of a wait that is whole but for what is lost in adding times of day; `nil` of any other.
  @inline(__always)
  var wholeDays: UInt32? {
    let shifted = self + Self.shift
    guard abs(shifted - Self.shift - self) <= 1e-9 else { return nil }
    return UInt32(truncatingIfNeeded: shifted.bitPattern)
  }
}
