// SPDX-License-Identifier: GPL-3.0-or-later

/// How fast fatigue and irritation fade.
///
/// Both count delivered contacts of the person, over all accounts: fatigue F adds 1, irritation adds the
/// channel's own amount, and each decays exponentially. Engagement is divided by 1 + f·F with the channel's
/// f; opt-out and complaint probabilities are the channel's, times irritation, divided by tolerance.
///
/// Method: *Contacts* (Simulation), equations (2)–(4).
public struct Relationship: Hashable, Sendable {
  /// Days after which fatigue has fallen to 1/e, above 0.
  public var fatigueRecovery: Double
  /// Days after which irritation has fallen to 1/e, above 0.
  public var irritationRecovery: Double
  /// Days after placement within which engaged contacts by a channel with a scar leave one, above 0.
  public var scarWindow = 30.0
  /// Days after which a scar has faded to 1/e, above 0.
  public var scarRecovery = 365.0
  /// Factor on engagement when the channel is not the debtor's preferred one, at least 0.
  public var offPreference: Double

  /// Creates the parameters.
  public init(
    fatigueRecovery: Double = 14, irritationRecovery: Double = 30, offPreference: Double = 1
  ) {
    self.fatigueRecovery = fatigueRecovery
    self.irritationRecovery = irritationRecovery
    self.offPreference = offPreference
  }
}
