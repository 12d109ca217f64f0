// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
public import Strategies

/// All that is said of a metric, or of the metrics of a family, wherever it is told.
public struct MetricDeclaration: Sendable {
  let name: String
  /// The unit.
  public let unit: Metric.Unit
  /// The better direction.
  public let direction: Metric.Direction
  /// What reports call it; `¤` stands before an amount, where the currency belongs.
  public let label: Bilingual
  /// What is counted or measured, and of what: "accounts with an attempt, of all accounts".
  public let definition: Bilingual
  /// What it is about, which is its place in reports.
  public let topic: MetricTopic
  /// Where it is shown unasked.
  public let shownIn: MetricPlaces
  /// Between which values it lies, whatever happens; infinite where nothing bounds it.
  public let possibleValues: ClosedRange<Double>
  /// Whether values are sums over all accounts, so that portfolios of unlike size have unlike values.
  ///
  /// What lies in a portfolio once more doubles them; all other metrics are rates, means or shares.
  public let isTotal: Bool
  let need: @Sendable (_ member: String?) -> MetricNeed?
  /// Which money it is made of.
  public let content: MetricContent
  /// Whether the denominator depends on the portfolio alone; otherwise on what the strategy does, and it may be 0.
  public let isOverPopulation: Bool
  /// What must have been agreed for there to be occasions: without any fallen due, there is no value.
  public let agreed: Metric?
  /// Whether it exists for the sake of an estimate or of another metric: nobody expects anything of it.
  public let isAuxiliary: Bool
  /// Whether a strategy has it.
  let exists: @Sendable (StrategyFacts) -> Bool
  /// What a member of its family is: a channel, a state; empty for a single metric.
  let memberWord: Bilingual
  /// The members of a family.
  let members: @Sendable (StrategyFacts) -> [String]
  /// How it follows from what was counted.
  let formula: @Sendable (StrategyFacts, _ member: Int) -> Formula
}

/// What metrics of one declaration share, so that a metric stays small.
final class SharedDeclaration: Sendable {
  let declaration: MetricDeclaration

  init(_ declaration: MetricDeclaration) { self.declaration = declaration }
}

/// What a metric is about, in the order in which reports tell of it.
public enum MetricTopic: Int, Sendable, Comparable {
  /// What a decision comes to.
  case outcome
  /// What is recovered, with and without costs.
  case recovery
  /// What it costs.
  case cost
  /// What cash costs.
  case efficiency
  /// Who pays, and how often.
  case payment
  /// Attempts.
  case contact
  /// Who attends to them.
  case reach
  /// Who talks.
  case conversation
  /// What is agreed and kept.
  case agreement
  /// How long it takes.
  case time
  /// Complaints.
  case complaint
  /// Withdrawn consent.
  case withdrawal
  /// Touches held back.
  case suppression
  /// What becomes of the time of agents who are few.
  case capacity
  /// What those bear who need care.
  case burden
  /// What is left of balances.
  case remainder
  /// How accounts and loans end.
  case ending
  /// How accounts move from month to month.
  case movement
  /// What estimates are corrected by.
  case control

  /// Whether one comes before another.
  public static func < (left: MetricTopic, right: MetricTopic) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Where metrics are shown unasked.
public struct MetricPlaces: OptionSet, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Creates places from bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The table of means: what a manager looks at first.
  public static let table = MetricPlaces(rawValue: 1 << 0)
  /// The comparison of runs.
  public static let comparison = MetricPlaces(rawValue: 1 << 1)
  /// The card of a strategy.
  public static let card = MetricPlaces(rawValue: 1 << 2)
  /// The table of segments.
  public static let segments = MetricPlaces(rawValue: 1 << 3)
  /// The figure from attempt to promise.
  public static let funnel = MetricPlaces(rawValue: 1 << 4)
  /// The figure of promises and plans.
  public static let agreements = MetricPlaces(rawValue: 1 << 5)
  /// The figure of what debtors ask.
  public static let queries = MetricPlaces(rawValue: 1 << 6)
}

/// Which money a metric is made of.
public enum MetricContent: Sendable {
  /// Cash.
  case cash
  /// Cash less what it cost.
  case cashLessCosts
  /// Costs.
  case costs
  /// Who pays, when and how often.
  case payments
  /// None.
  case other
}

/// What must be there for a metric to have a value, or another value than 0.
public enum MetricNeed: Hashable, Sendable {
  /// A step that makes the offer.
  case offer(Offer.Kind)
  /// A step that touches.
  case touch
  /// A channel that converses.
  case conversation
  /// A discount; without one the metric does not exist.
  case discount
  /// A warm-up; without one the metric does not exist.
  case warmUp
  /// Debtors who need care.
  case vulnerable
  /// A step that uses the channel.
  case channel(String)
  /// A step that says the message.
  case message(String)
  /// A step that learns which channel brings most.
  case learning
  /// Debtors who ask; without them the metric does not exist.
  case queries
  /// Contacts that make debtors call; without them the metric does not exist.
  case inbound
  /// Contact data that some strategy has looked for; without it the metric does not exist.
  case enrichment
  /// A step that needs the time of agents.
  case resource
  /// A step that needs the time of a resource's agents.
  case agents(of: String)
}

extension MetricNeed {
  /// Whether a metric without it does not exist, whatever strategies do.
  public var isOfScenario: Bool {
    switch self {
    case .discount, .warmUp, .queries, .inbound, .enrichment: true
    default: false
    }
  }

  /// Whether a scenario says it, of the needs that are its own.
  func isMet(by facts: StrategyFacts) -> Bool {
    switch self {
    case .discount: facts.payments.discountRate > 0
    case .warmUp: facts.payments.warmUp != nil
    case .queries: facts.asks
    case .inbound: facts.hasInbound
    case .enrichment: facts.hasEnrichment
    default: true
    }
  }
}
