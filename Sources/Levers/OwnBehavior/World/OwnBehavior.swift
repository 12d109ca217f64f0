// SPDX-License-Identifier: GPL-3.0-or-later

/// A world whose payments follow a behaviour of one's own.
public struct OwnBehavior: Hashable, Sendable {
  /// What stays as it is: types, cash, relationship, the saturation of contacts and the floor.
  ///
  /// Its baseline and its jumps are not used.
  public var frame: IntensityModel
  /// When debtors pay.
  public var payments: any PaymentTiming

  /// Creates a world.
  public init(_ payments: any PaymentTiming, frame: IntensityModel) {
    self.payments = payments
    self.frame = frame
  }

  /// Whether two worlds are the same: equal frames, and equal behaviours of the same type.
  public static func == (a: OwnBehavior, b: OwnBehavior) -> Bool {
    a.frame == b.frame && AnyHashable(a.payments) == AnyHashable(b.payments)
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(frame)
    hasher.combine(AnyHashable(payments))
  }
}
