// SPDX-License-Identifier: GPL-3.0-or-later

public import Behaviors
public import Diagnostics
import Grammar
public import Measures
public import Portfolios
public import Strategies
public import Vocabulary

/// A scenario file, read and checked: everything a run needs, and nothing the engine has to look up.
public struct Scenario: Sendable {
  /// The name, which run folders carry.
  public var name: String
  /// What it is about; may be empty.
  public var about: String
  /// The language of reports.
  public var language: DiagnosticLanguage
  /// Day 0.
  public var start: CivilDate
  /// H in days.
  public var horizon: Int
  /// The first days, which are left out of what is measured per day; nil where nothing is.
  public var warmUp: Int?
  /// Which days are worked.
  public var calendar = BusinessCalendar()
  /// The money.
  public var currency: Currency
  /// The master seed.
  public var seed: UInt64
  /// How many replications.
  public var replications: ReplicationPlan
  /// What changes between them.
  public var resampling: Resampling
  /// What makes intervals narrower.
  public var varianceReduction: VarianceReduction
  /// Continuous discount rate per day; 0 for none.
  public var discountRate: Double
  /// Currency units a complaint costs.
  public var complaintCost: Double
  /// Differences within which strategies count as equivalent, by metric.
  public var margins: [Margin]
  /// The debtors.
  public var portfolio: PortfolioChoice
  /// The world.
  public var behavior: BehaviorModel
  /// The ways of reaching debtors.
  public var channels: [ChannelSpecification]
  /// Whose time touches compete for.
  public var resources: [Resource] = []
  /// The rules that bind the touches of all strategies.
  public var rules = ContactRules()
  /// What steps may say.
  public var messages: [Message] = []
  /// The policies.
  public var strategies: [Strategy]
  /// The position of the strategy the others are compared with.
  public var champion: Int
  /// What must hold of the results.
  public var expectations: [Expectation]
  /// What is simulated to tell what each step brings; nil for nothing.
  public var attribution: AttributionPlan?
  /// The parameters that are not known for certain; nil when all are.
  public var uncertainty: UncertaintyPlan?
  /// The worlds it is simulated in, the reference first; empty for one.
  public internal(set) var variants: [ScenarioVariant] = []
  /// Where its numbers about debtors and channels come from.
  public var origins = ParameterOrigins(sections: [], presets: [])
  /// The names of the parameters that stand in amounts of money.
  public internal(set) var amountParameters: Set<String> = []
  /// What a unit of the presets' currency costs in this one, where amounts were converted at a number; nil for none.
  public internal(set) var exchangeRate: Double?
  /// The price lists by which channels are paid.
  public internal(set) var priceLists: [PriceListUse] = []
  /// The document with every default and preset filled in.
  public var resolved: String
  /// What does not stop a run.
  public var warnings: [Diagnostic]
}

extension Scenario {
  /// The rules that may hold back touches of a strategy, by name, in the order of their counters.
  public func ruleNames(of strategy: Strategy) -> [String] {
    ContactRule.names(limits: strategy.limits.map(\.name), packs: rules.rules.map(\.name))
  }
}

/// A quantity of known mean by which estimates are corrected.
public enum ControlVariate: Hashable, Sendable {
  /// Payments less what was expected of them: mean 0 under every strategy.
  case martingale

  /// The fewest replications that estimates need: means have one control, differences two.
  public static func fewestReplications(strategies: Int) -> Int { strategies > 1 ? 5 : 4 }
}

/// Where a scenario's debtors come from.
public enum PortfolioChoice: Sendable {
  /// From distributions.
  case synthetic(PortfolioSpecification)
  /// From a file; the segments fill what it lacks.
  case imported(ColumnMapping, PortfolioSpecification)

  /// The laws of segments and frailty; of a file, those that fill what it lacks.
  public var specification: PortfolioSpecification {
    switch self {
    case .synthetic(let made): made
    case .imported(_, let filling): filling
    }
  }
}

/// A difference within which strategies count as equivalent.
public struct Margin: Hashable, Sendable {
  /// The metric's name.
  public var metric: String
  /// The largest difference that does not matter, in the metric's unit; above 0.
  public var value: Double
}

/// How many replications to simulate.
public struct ReplicationPlan: Hashable, Sendable {
  /// At least so many.
  public var minimum: Int
  /// At most so many.
  public var maximum: Int
  /// So many between looks at the precision.
  public var batch: Int
  /// The precision that ends the run early; `nil` for a fixed number.
  public var until: Until?
  /// The selection of the best that ends the run; `nil` for none.
  public var selection: Selection?

  /// A metric with the smallest lead that matters.
  public struct Selection: Hashable, Sendable {
    /// The metric.
    public var metric: Metric
    /// The smallest lead worth finding, in the metric's unit.
    public var indifference: Double
  }

  /// A metric with the half-width its interval must reach.
  public struct Until: Hashable, Sendable {
    /// The metric.
    public var metric: Metric
    /// Half the width of the interval of the paired difference, in the metric's unit.
    public var halfWidth: Double
  }

  /// Creates a plan.
  public init(
    minimum: Int, maximum: Int, batch: Int, until: Until? = nil, selection: Selection? = nil
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.batch = batch
    self.until = until
    self.selection = selection
  }
}

/// What makes intervals narrower at the same cost.
public struct VarianceReduction: Hashable, Sendable {
  /// The control variate; `nil` for none.
  public var control: ControlVariate?
  /// Whether every replication is an antithetic pair.
  public var isAntithetic = false
  /// The points debtors take their attributes from; `nil` for independent ones.
  public var points: AttributePoints?
  /// Whether complaints count by their probabilities.
  public var expectsComplaints = false

  /// Creates a plan without any.
  public init() {}
}

/// Points that fill the space of attributes more evenly than independent ones.
public enum AttributePoints: Hashable, Sendable {
  /// Sobol's sequence, randomised anew in every replication.
  case sobol
}

extension Margin {
  /// Reads `recovery_rate=0.5%`, an amount as under `margins`; nil for a text that is none.
  ///
  /// Whether there is a metric of this name is not asked.
  public init?(reading text: String) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2,
      let value = try? MetricAmountText.parse(parts[1].trimmingBlanks)
    else { return nil }
    self.init(metric: parts[0].trimmingBlanks, value: value)
  }
}
