// SPDX-License-Identifier: GPL-3.0-or-later

/// What a touch says: its tone, whom it addresses, how long it is.
///
/// A strategy chooses words; what they do to debtors of each latent type belongs to the world, and no message knows it. Method:
/// *Words* (Simulation).
public struct Message: Hashable, Sendable {
  /// The name that steps and reports use.
  public var name: String
  /// The tone, by the word under which the world knows what it does; `nil` for none.
  public var tone: String?
  /// Whether it is written for its reader: by name, from somebody known.
  public var isPersonal: Bool
  /// Whether it carries a link to pay by.
  public var hasLink: Bool
  /// What it says; may be empty.
  public var text: String
  /// In how many parts a short message is sent, each at the price of an attempt; at least 1.
  public var segments: Int
  /// How often it makes the debtor call or write back; nil for as often as the channel says.
  public var answers: ContactAnswers?

  /// Creates a message; without arguments one that differs in nothing from a touch without words.
  public init(
    name: String, tone: String? = nil, isPersonal: Bool = false, hasLink: Bool = false,
    text: String = "", segments: Int = 1, answers: ContactAnswers? = nil
  ) {
    self.name = name
    self.tone = tone
    self.isPersonal = isPersonal
    self.hasLink = hasLink
    self.text = text
    self.segments = segments
    self.answers = answers
  }

  /// The most messages of a scenario; what an account heard fits in a mask of 64 bits.
  public static let most = 64
}
