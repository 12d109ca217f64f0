// SPDX-License-Identifier: GPL-3.0-or-later

public import Vocabulary

/// What a share of debtors has asked of the collector: not to be contacted at some hours, or by some means.
///
/// It binds where a law says so. Method: *Contact rules* (Simulation).
public struct ContactRequest: Hashable, Sendable {
  /// The name.
  public var name: String
  /// Share of debtors who ask it, each by a draw of its own.
  public var share: Double
  /// Minutes of the day without contact, by weekday from Monday on; seven, or none where hours do not matter.
  public var hours: [Range<Int>]
  /// The means by which there is to be none.
  public var means: Set<ChannelKind>

  /// Creates a request.
  public init(
    name: String, share: Double, hours: [Range<Int>] = [], means: Set<ChannelKind> = []
  ) {
    (self.name, self.share, self.hours, self.means) = (name, share, hours, means)
  }

  /// The most requests of a scenario: one bit each.
  public static let most = 16
}

/// Something that befalls debtors and that they may tell the collector of: an illness, a death in the family, a disaster.
public struct LifeEventLaw: Hashable, Sendable {
  /// The name.
  public var name: String
  /// How often a day to whom it does not befall just now.
  public var rate: Double
  /// How many days it lasts, above 0.
  public var lasts: Double
  /// Probability that the collector is told.
  public var told: Double
  /// Whether nothing is paid unprompted while it lasts.
  public var holds: Bool

  /// Creates a law.
  public init(name: String, rate: Double, lasts: Double, told: Double = 1, holds: Bool = false) {
    (self.name, self.rate, self.lasts) = (name, rate, lasts)
    (self.told, self.holds) = (told, holds)
  }

  /// The most kinds of events of a scenario.
  public static let most = 16
}
