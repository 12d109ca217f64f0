// SPDX-License-Identifier: GPL-3.0-or-later

/// What distinguishes one latent type from another.
public struct TypeParameters: Hashable, Sendable {
  /// Multiplies the baseline hazard, at least 0.
  public var baseline = 1.0
  /// Multiplies the excitation of a contact, at least 0.
  public var response = 1.0
  /// Multiplies the excitation of a conversation in place of ``response``, at least 0; `nil` for the same factor.
  ///
  /// Channels between the two, such as an automated call, weigh both by their pressure.
  public var conversation: Double?
  /// Multiplies the probability of engaging with a contact, at least 0.
  public var engagement = 1.0
  /// Probability that a payment is in full, by liquidity regime, each in [0, 1].
  public var full = [0.3, 0.3, 0.3]
  /// Multiplies the segment's income, at least 0.
  public var income = 1.0
  /// Probabilities of the regimes at the start; they add up to 1.
  public var regimes = [1.0, 0.0, 0.0]
  /// Probability of promising in a conversation that asks for it.
  public var promises = 0.0
  /// Probability that a promise or an instalment is meant and remembered.
  public var reliability = 1.0
  /// Probability of accepting a plan that is affordable.
  public var accepts = 0.0
  /// Divides irritation, above 0: what one debtor shrugs off makes another complain.
  public var tolerance = 1.0

  /// Creates the parameters of a type that differs in nothing.
  public init() {}
}
