// SPDX-License-Identifier: GPL-3.0-or-later

/// What words do to debtors of each latent type.
///
/// Factors, by the type's raw value: 1 is no effect, below 1 the words do harm; and how new the words are. No tone has an effect unless it is given one, and what
/// has none changes no bit of any life. Method: *Words* (Simulation).
public struct WordEffect: Hashable, Sendable {
  /// On the probability that a delivered contact is engaged with.
  public var engagement = [1.0, 1, 1, 1, 1]
  /// On what an engaged contact adds to the payment intensity.
  public var stimulus = [1.0, 1, 1, 1, 1]
  /// How far the words are new to whoever hears them for the first time: the share of saturation that does not count, from 0 to 1.
  public var novelty = [0.0, 0, 0, 0, 0]
  /// On what a delivered contact adds to irritation.
  public var irritation = [1.0, 1, 1, 1, 1]
  /// On the probability that a promise is meant, and an instalment thought of.
  public var binding = [1.0, 1, 1, 1, 1]

  /// Creates the effect of words that do nothing.
  public init() {}

  /// Whether it does nothing to anybody.
  public var isNone: Bool { self == WordEffect() }
}

/// What a world says of words: the effects of tones, and of words written for their reader.
public struct Words: Hashable, Sendable {
  /// What each tone does, by its name.
  public var tones: [String: WordEffect] = [:]
  /// What personal words do to debtors who were clients before.
  public var personalToKnown = WordEffect()
  /// What they do to all others.
  public var personalToOthers = WordEffect()

  /// Creates a world in which words do nothing.
  public init() {}
}
