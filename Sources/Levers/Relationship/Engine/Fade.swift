// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A wait in days, and how many whole ones it is: looked at once for all that fades in it.
struct Wait: BitwiseCopyable {
  let days: Double
  /// The number of whole days; the greatest number where they are not whole.
  let whole: UInt32

  @inline(__always)
  init(_ days: Double) {
    self.days = days
    whole = days.wholeDays ?? .max
  }
}

/// e^(−rate·t), looked up where t is a whole number of days.
///
/// Touches stand at the same time of day, as paydays and due days do, so most waits between them are whole days. A wait is taken
/// for whole within 10⁻⁹ days: adding times of day is no more exact.
struct Fade: BitwiseCopyable {
  let rate: Double
  private let factors: UnsafePointer<Double>
  private let count: UInt32

  /// A view of a table of the factors of 0, 1, … days, which its owner keeps alive.
  init(rate: Double, _ table: Table<Double>) {
    self.rate = rate
    factors = table.base
    count = UInt32(table.count)
  }

  /// What is left after a wait of at least 0 days.
  @inline(__always)
  func factor(_ wait: Wait) -> Double {
    wait.whole < count ? factors[Int(wait.whole)] : exp(-rate * wait.days)
  }

  /// What is left after a wait of `days`, at least 0.
  @inline(__always)
  func factor(_ days: Double) -> Double { factor(Wait(days)) }

  /// The factors of the whole days of a horizon.
  static func table(rate: Double, horizon: Int) -> Table<Double> {
    Table((0...min(horizon, 4_096)).map { exp(-rate * Double($0)) })
  }
}
