// SPDX-License-Identifier: GPL-3.0-or-later

/// u, minus the discounted expected payments on an opening balance of 100, up to a horizon.
public struct DiscountedRecovery: Hashable, Sendable {
  /// u_H in currency units per 100, between −100 and 0.
  public let value: ExactValue
  /// H in days: where the integral was cut.
  public let horizon: Double
  /// 100·e^{−ρH}E[W_H/W_0]: u of any longer horizon is lower than u_H by at most this.
  public let tailBound: Double
}
