// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness

/// A service that is asked for other contact data of debtors who are not reached: another phone, another address.
///
/// Method: *Data enrichment* (Simulation).
public struct Enrichment: Hashable, Sendable {
  /// What is paid for.
  public enum Charge: String, CaseIterable, Hashable, Sendable {
    /// Every inquiry, whatever comes of it.
    case inquiry
    /// Only those that find something.
    case hit
  }

  /// The name scenarios use.
  public var name: String
  /// The channels whose contact data it looks for, by position.
  public var channels: [Int]
  /// How many attempts in a row by these channels must have found nobody; 0 asks once, when the accounts are placed.
  public var afterFailed: Int
  /// Conditions that must all hold when it is asked.
  public var conditions: [Condition]
  /// Probability that something is found.
  public var hit: Double
  /// The share of attempts that get through by what is found, as a law over debtors; `nil` for the law of the debtor's segment.
  public var finds: Distribution?
  /// Currency units, at least 0.
  public var cost: Double
  /// What is paid for.
  public var charge: Charge
  /// Days from the inquiry to its result, at least 0.
  public var delay: Double
  /// The most inquiries for a debtor.
  public var limit: Int

  /// Creates a service.
  public init(
    name: String, channels: [Int], afterFailed: Int, conditions: [Condition] = [],
    hit: Double, finds: Distribution? = nil, cost: Double = 0, charge: Charge = .inquiry,
    delay: Double = 0, limit: Int = 1
  ) {
    (self.name, self.channels, self.afterFailed) = (name, channels, afterFailed)
    (self.conditions, self.hit, self.finds) = (conditions, hit, finds)
    (self.cost, self.charge, self.delay, self.limit) = (cost, charge, delay, limit)
  }

  /// The most services of a strategy.
  public static let most = 16
}
