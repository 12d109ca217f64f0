// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// e^(−rate·t), looked up where t is a whole number of days.
///
/// Touches, paydays and due days stand at the same time of day, so most waits between them are whole days. The table
/// holds what the function gives for them, to the last bit: looking up changes no number.
struct Fade: BitwiseCopyable {
  let rate: Double
  private let factors: UnsafePointer<Double>
  private let count: Int

  /// A view of a table of the factors of 0, 1, … days, which its owner keeps alive.
  init(rate: Double, _ table: Table<Double>) {
    self.rate = rate
    factors = table.base
    count = table.count
  }

  /// What is left after a wait of `days`, at least 0.
  @inline(__always)
  func factor(_ days: Double) -> Double {
    let whole = Int(days)
    return Double(whole) == days && whole < count ? factors[whole] : exp(-rate * days)
  }

  /// The factors of the whole days of a horizon.
  static func table(rate: Double, horizon: Int) -> Table<Double> {
    Table((0...min(horizon, 4_096)).map { exp(-rate * Double($0)) })
  }
}
