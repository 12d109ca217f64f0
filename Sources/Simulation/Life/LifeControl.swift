// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a life keeps the martingale of its payments, and whose payments they are; decided when the program is compiled, so that a
/// life without it has no trace of it.
protocol LifeControl {
  static var isOn: Bool { get }
  /// Whether payments follow a behaviour of one's own instead of the account's clocks.
  static var isOwn: Bool { get }
}

extension LifeControl {
  @inline(__always)
  static var isOwn: Bool { false }
}

/// No martingale, at no cost.
enum NoControl: LifeControl {
  @inline(__always)
  static var isOn: Bool { false }
}

/// The martingale of payments.
enum KeptMartingale: LifeControl {
  @inline(__always)
  static var isOn: Bool { true }
}
