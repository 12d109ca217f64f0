// SPDX-License-Identifier: GPL-3.0-or-later

/// What a collector does: who is treated how, within which limits, and until when.
public struct Strategy: Hashable, Sendable {
  /// The name scenarios and reports use.
  public var name: String
  /// One line for readers; may be empty.
  public var summary: String
  /// Treatments in order: an account follows the first whose conditions all hold, or none.
  public var treatments: [Treatment]
  /// House rules on contact frequency.
  public var limits: [ContactLimit]
  /// What the strategy does to monthly moves; for the roll-rate behaviour.
  public var odds: OddsRatios
  /// The missed instalments at which a loan is given up, at least 0; `nil` for never.
  public var giveUp: Int?
  /// By what touches compete for agents; the longest waiting first unless said otherwise.
  public var priority = PriorityExpression.waiting
  /// What becomes of touches that no agent has time for.
  public var unserved = Unserved.wait
  /// Who follows the paths.
  public var treat = TreatedParty.person
  /// How payments that a person agreed on are shared out.
  public var share = PaymentShare.oldestFirst
  /// How many agents this strategy has of a resource, by its position, where they are not as many as the resource says.
  public var staff: [Int: Int] = [:]

  /// Who answers what debtors ask; nobody without it.
  public var queries: QueryAnswering?
  /// Where debtors call or write to whom a contact makes do so; nobody answers without it.
  public var inbound: Inbound?
  /// The services that look for other contact data, in their order.
  public var enrichment: [Enrichment] = []

  /// Creates a strategy.
  public init(
    name: String, summary: String = "", treatments: [Treatment], limits: [ContactLimit] = [],
    odds: OddsRatios = OddsRatios(), giveUp: Int? = nil
  ) {
    self.name = name
    self.summary = summary
    self.treatments = treatments
    self.limits = limits
    self.odds = odds
    self.giveUp = giveUp
  }

  /// What some step offers.
  public var offers: Set<Offer.Kind> {
    Set(
      treatments.flatMap(\.path).compactMap(\.offer.kind) + [inbound?.offer.kind].compactMap { $0 })
  }
}

/// The path of the accounts that meet some conditions.
public struct Treatment: Hashable, Sendable {
  /// The name reports use.
  public var name: String
  /// Conditions that must all hold; none means everyone.
  public var conditions: [Condition]
  /// What is done, in the order in which simultaneous touches are made.
  public var path: [Step]
  /// Contacting the account stops for good, whatever treatment it follows later, once a touch finds any of these to hold.
  public var stop: [Condition]

  /// Creates a treatment.
  public init(
    name: String, conditions: [Condition] = [], path: [Step], stop: [Condition] = []
  ) {
    self.name = name
    self.conditions = conditions
    self.path = path
    self.stop = stop
  }
}

/// What a strategy does to the monthly moves of a roll-rate chain.
///
/// Each probability of a better move is multiplied by ``cure``, each of a worse one by ``roll``, and the row is made to
/// add up to 1 again.
public struct OddsRatios: Hashable, Sendable {
  /// Factor on the odds of getting better against staying, above 0.
  public var cure: Double
  /// Factor on the odds of getting worse against staying, above 0.
  public var roll: Double

  /// Creates odds ratios; without arguments those that change nothing.
  public init(cure: Double = 1, roll: Double = 1) {
    self.cure = cure
    self.roll = roll
  }
}
