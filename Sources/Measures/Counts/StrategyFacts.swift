// SPDX-License-Identifier: GPL-3.0-or-later

public import Strategies
import Vocabulary

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
    /// Whether attempts need the time of a resource, which has its wages.
    public var needsResource: Bool
    /// Whether a touch may lead to a complaint.
    public var leadsToComplaints: Bool
    /// Whether a touch may lead a debtor to withdraw consent.
    public var leadsToOptOuts: Bool

    /// Creates a channel.
    public init(
      name: String, isUsed: Bool = false, isFree: Bool = true, mostPerAttempt: Double = 0,
      needsResource: Bool = false, leadsToComplaints: Bool = false, leadsToOptOuts: Bool = false
    ) {
      self.name = name
      self.isUsed = isUsed
      self.isFree = isFree
      self.mostPerAttempt = mostPerAttempt
      self.needsResource = needsResource
      self.leadsToComplaints = leadsToComplaints
      self.leadsToOptOuts = leadsToOptOuts
    }
  }

  /// The behaviour.
  public var model: MeasuredModel
  /// The days simulated.
  public var horizon: Int
  /// Continuous discount rate per day.
  public var discountRate = 0.0
  /// The discount factor of the horizon's end.
  public var lastDiscount = 1.0
  /// What a complaint costs, in currency units.
  public var costOfComplaint = 0.0
  /// Whether complaints count by their probabilities, which are no events.
  public var expectsComplaints = false
  /// Whether accounts are placed during the run, so that they are not all watched for as long.
  public var hasArrivals = false
  /// Whether the martingale of payments is kept.
  public var keepsMartingale = false
  /// What some step offers; without the offer the rate at which it is taken has no meaning.
  public var offers: Set<Offer.Kind> = []
  /// The channels, in their order.
  public var channels: [Channel] = []
  /// Minutes that one agent of each resource works without absence, over the whole run; empty without resources.
  public var minutesPerAgent: [Double] = []
  /// The rules that may hold a touch back, in their order.
  public var rules: [String] = []
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

extension StrategyFacts {
  /// The cause of costs that is no channel.
  public static let complaintCause = "complaints"

  private var used: [Channel] { channels.filter(\.isUsed) }

  /// Whether anybody may be touched.
  var isTouching: Bool { !used.isEmpty }
  /// Whether a channel in use leads to complaints.
  var canComplain: Bool { used.contains(where: \.leadsToComplaints) }
  /// Whether a channel in use leads debtors to withdraw consent.
  var canOptOut: Bool { used.contains(where: \.leadsToOptOuts) }
  /// Whether complaints may cost anything.
  var paysForComplaints: Bool { canComplain && costOfComplaint > 0 }
  /// Whether nothing costs anything.
  var isFree: Bool { !paysForComplaints && used.allSatisfy { $0.isFree && !$0.needsResource } }
  /// What the dearest attempt costs, in currency units.
  var dearest: Double { used.map(\.mostPerAttempt).max() ?? 0 }

  /// How complaints are counted per thousand.
  var complaintsPerThousand: Counting? {
    expectsComplaints ? nil : .occurrences(weight: 1_000)
  }

  /// What a complaint adds to a sum of money.
  ///
  /// - Parameter sign: 1 where costs add to it, −1 where they are taken from it.
  /// - Returns: The counting; nil where complaints cost nothing or are no events.
  func complaints(costing sign: Double) -> Counting? {
    paysForComplaints && !expectsComplaints
      ? .occurrences(weight: sign * costOfComplaint) : nil
  }
}
