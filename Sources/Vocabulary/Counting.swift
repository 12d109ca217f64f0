// SPDX-License-Identifier: GPL-3.0-or-later

/// What the numerator of a rate counts.
public enum Counting: Hashable, Sendable {
  /// Occasions, each of which ends in the event or not: a share.
  case trials
  /// Events of which there may be any number; each adds this to the numerator.
  case occurrences(weight: Double)
}

/// To which side lumps move an amount that comes in them, each of another size, brought by single lives.
///
/// Payments make up recovered money, contacts their costs, days saved the time until the first payment. So many lumps
/// as there were say how skewed their sum may be; none say that one may come.
public enum Lumps: String, Hashable, Sendable {
  /// They add to it.
  case raising
  /// They take from it, as an early payment from days.
  case lowering
}
