// SPDX-License-Identifier: GPL-3.0-or-later

public import Strategies

/// What a scenario says of a strategy that decides which metrics there are and what they can come to.
public struct StrategyFacts: Hashable, Sendable {
  /// A channel as the strategy has it.
  public struct Channel: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Whether a step that may act takes it.
    public var isUsed: Bool
    /// Whether attempts cost nothing, engaged or not.
    public var isFree: Bool
    /// What the dearest attempt costs, in currency units.
    public var mostPerAttempt: Double
    /// Whether a touch may lead to a complaint.
    public var leadsToComplaints: Bool
    /// Whether a touch may lead a debtor to withdraw consent.
    public var leadsToOptOuts: Bool

    /// Creates a channel.
    public init(
      name: String, isUsed: Bool = false, isFree: Bool = true, mostPerAttempt: Double = 0,
      leadsToComplaints: Bool = false, leadsToOptOuts: Bool = false
    ) {
      self.name = name
      self.isUsed = isUsed
      self.isFree = isFree
      self.mostPerAttempt = mostPerAttempt
      self.leadsToComplaints = leadsToComplaints
      self.leadsToOptOuts = leadsToOptOuts
    }
  }

  /// A resource as the strategy has it.
  public struct Resource: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Whether a step that may act needs its agents.
    public var isUsed: Bool
    /// Minutes that one of them works without absence, over the whole run.
    public var minutesPerAgent: Double
    /// Whether they have a wage.
    public var isPaid: Bool

    /// Creates a resource.
    public init(
      name: String, isUsed: Bool = false, minutesPerAgent: Double = 0, isPaid: Bool = false
    ) {
      self.name = name
      self.isUsed = isUsed
      self.minutesPerAgent = minutesPerAgent
      self.isPaid = isPaid
    }
  }

  /// A message as the strategy has it.
  public struct Message: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Whether a step that may act says it.
    public var isUsed: Bool

    /// Creates a message.
    public init(name: String, isUsed: Bool = false) { (self.name, self.isUsed) = (name, isUsed) }
  }

  /// The behaviour.
  public var model: MeasuredModel
  /// The days simulated.
  public var horizon: Int
  /// How debtors pay.
  public var payments = PaymentFacts()
  /// What a complaint costs, in currency units.
  public var costOfComplaint = 0.0
  /// Whether complaints count by their probabilities, which are no events.
  public var expectsComplaints = false
  /// Whether accounts are placed during the run, so that they are not all watched for as long.
  public var hasArrivals = false
  /// Whether the martingale of payments is kept.
  public var keepsMartingale = false
  /// Whether a step learns which channel brings most.
  public var learns = false
  /// Whether a step gives formal notice.
  public var givesNotice = false
  /// Whether debtors ask anything.
  public var asks = false
  /// Whether somebody answers.
  public var answersQueries = false
  /// Whether an assistant does.
  public var containsQueries = false
  /// Whether answers cost anything.
  public var paysForQueries = false
  /// Whether waiting for an answer may end in a complaint.
  public var complainsOfWaiting = false
  /// Whether a contact may make debtors call.
  public var hasInbound = false
  /// Whether somebody answers then.
  public var answersInbound = false
  /// Whether that may cost anything.
  public var paysForInbound = false
  /// Whether some strategy of the scenario has contact data looked for.
  public var hasEnrichment = false
  /// Whether this one has.
  public var enriches = false
  /// Whether that may cost anything.
  public var paysForEnrichment = false
  /// What some step offers; without the offer the rate at which it is taken has no meaning.
  public var offers: Set<Offer.Kind> = []
  /// The channels, in their order.
  public var channels: [Channel] = []
  /// The resources, in their order.
  public var resources: [Resource] = []
  /// The rules that may hold a touch back, in their order.
  public var rules: [String] = []
  /// How many of them, the last, bind every strategy.
  public var packRules = 0
  /// Whether those are watched and not enforced.
  public var observesRules = false
  /// What becomes of touches that rules hold back, by any step.
  public var blocked: Set<BlockedTouch> = []
  /// The messages that steps may say, in their order.
  public var messages: [Message] = []
  /// The states of a model that moves once a month, the best first.
  public var states: [String] = []
  /// Its ends.
  public var ends: [String] = []

  /// Creates the facts of a strategy that does nothing.
  public init(_ model: MeasuredModel, horizon: Int) {
    self.model = model
    self.horizon = horizon
  }
}
