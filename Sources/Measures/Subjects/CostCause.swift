// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics

/// What money is spent on: declared once, in the room of the lever that spends it, and listed by its subject.
///
/// Every cost has a cause. They are what ``Metric/costPerAccount`` adds up, what a strategy must be free of to be free, and
/// the steps from gross to net.
public struct CostCause: Sendable {
  /// Which metrics tell it from the other causes.
  public enum Part: Sendable {
    /// Those of ``MetricFamily/costPerAccount`` that are of channels.
    case channels
    /// The one of ``MetricFamily/costPerAccount`` of this name.
    case member(String, need: MetricNeed?, formula: @Sendable (StrategyFacts) -> Formula)
    /// One of its own: what is paid for all accounts together, and is not the cost of any of them.
    case metric(Metric)
  }

  /// What reports call it.
  public let label: Bilingual
  /// Which metrics tell it from the others.
  public let part: Part
  /// Whether a strategy cannot spend anything on it.
  let isFree: @Sendable (StrategyFacts) -> Bool
  /// What was spent, in currency units: one amount, or one for each channel or resource.
  let amounts: @Sendable (any Counts) -> [Double]

  /// What a scenario or strategy must have for it.
  public var need: MetricNeed? {
    switch part {
    case .channels: nil
    case .member(_, let need, _): need
    case .metric(let metric): metric.need
    }
  }

  /// Its name among the members of ``MetricFamily/costPerAccount``; nil where it is none of them.
  public var member: String? {
    if case .member(let name, _, _) = part { name } else { nil }
  }

  /// The metric that tells it beside that family; nil where the family does.
  public var ownMetric: Metric? {
    if case .metric(let metric) = part { metric } else { nil }
  }

  /// Every cause, in the order in which costs are added up.
  public static let all: [CostCause] = MetricSubject.all.flatMap(\.costs)
}

extension StrategyFacts {
  /// Whether nothing costs anything.
  var isFree: Bool { CostCause.all.allSatisfy { $0.isFree(self) } }
}

extension Counts {
  /// All costs in currency units.
  public var cost: Double { CostCause.all.flatMap { $0.amounts(self) }.reduce(0, +) }
}

/// A cause other than channels that ``MetricFamily/costPerAccount`` tells of.
private struct NamedCause {
  let name: String
  let need: MetricNeed?
  let formula: @Sendable (StrategyFacts) -> Formula

  static let all = CostCause.all.compactMap { cause in
    if case .member(let name, let need, let formula) = cause.part {
      NamedCause(name: name, need: need, formula: formula)
    } else {
      nil
    }
  }

  /// Those that there can be: nothing is told of what a scenario lacks.
  static func all(in facts: StrategyFacts) -> [NamedCause] {
    all.filter { $0.need?.isMet(by: facts) ?? true }
  }
}

extension MetricFamily {
  /// Cost of one cause over accounts: a channel, or another that has no metric of its own.
  ///
  /// Neutral: spending more on one channel is neither better nor worse by itself.
  public static let costPerAccount = MetricFamily(
    partsOf: .costPerAccount, of: Bilingual(en: "cause", es: "causa"),
    definition: Bilingual(
      en: "cost of one channel, or of another cause such as `complaints`, over all accounts",
      es: "costo de un canal, o de otra causa como `complaints`, entre todas las cuentas"),
    need: { name in
      guard let cause = NamedCause.all.first(where: { $0.name == name }) else {
        return .channel(name)
      }
      return cause.need
    },
    members: { $0.channels.map(\.name) + NamedCause.all(in: $0).map(\.name) },
    formula: { facts, cause in
      let channels = facts.channels.count
      return cause < channels
        ? .costOfChannel(cause, facts) : NamedCause.all(in: facts)[cause - channels].formula(facts)
    })
}
