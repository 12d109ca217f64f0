// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Vocabulary

/// The metrics of one subject, as declared in its file.
public struct MetricSubject: Sendable {
  /// What they are about.
  public let heading: Bilingual
  /// Those without family, in the order in which results have them.
  public let metrics: [Metric]
  /// Their families.
  public let families: [MetricFamily]
  /// What their levers spend money on.
  let costs: [CostCause]

  init(
    _ heading: Bilingual, _ metrics: [Metric], families: [MetricFamily] = [],
    costs: [CostCause] = []
  ) {
    self.heading = heading
    self.metrics = metrics
    self.families = families
    self.costs = costs
  }

  /// Every subject: a metric that stands in none does not exist.
  public static let all: [MetricSubject] = [
    .money, .times, .contacts, .reactions, .agreements, .vulnerable, .presentValues, .perDay,
    .rollRates,
    .paymentRuns, .capacity, .rules, .words, .learning, .queries, .inbound, .notices, .enrichment,
    .controls,
  ]
}

extension Metric {
  /// The metrics without family.
  public static let all: [Metric] = MetricSubject.all.flatMap(\.metrics)

  /// The metric of a name, as stored documents and scenarios have it; nil for a name that has no definition.
  ///
  /// - Parameter name: Such as `contacts_per_account[sms]`; also a name of earlier versions, as old results have it.
  public init?(named name: String) {
    guard name.hasSuffix("]"), let bracket = name.firstIndex(of: "[") else {
      guard let metric = Self.byName[name] else { return nil }
      self = metric
      return
    }
    guard let family = MetricFamily.byName[String(name[..<bracket])] else { return nil }
    self = family[String(name[name.index(after: bracket)...].dropLast())]
  }

  /// The metric of a name in a stored document, which may come from a version that defines others.
  public init(stored name: String) {
    self =
      Metric(named: name)
      ?? Metric(
        name, .plain, .neutral, label: Bilingual(en: name, es: name),
        definition: Bilingual(en: "not defined", es: "sin definición"), topic: .control,
        values: -.infinity ... .infinity, isAuxiliary: true
      ) { _ in Formula { _ in .missing } }
  }

  /// Whether this version, or an earlier one, defines it.
  public var isDefined: Bool { declaration.unit != .plain }

  /// What is shown in a place unasked, in the order in which reports tell of it.
  public static func shown(in place: MetricPlaces) -> [Metric] {
    inReports.filter { $0.shownIn.contains(place) }
  }

  private static let inReports = (renamed + all).enumerated().sorted {
    ($0.element.topic, $0.offset) < ($1.element.topic, $1.offset)
  }.map(\.element)

  private static let byName = Dictionary(
    uniqueKeysWithValues: (all + renamed).map { ($0.name, $0) })
}

extension MetricFamily {
  /// Every family.
  public static let all: [MetricFamily] = MetricSubject.all.flatMap(\.families)

  /// What is shown in a place unasked, in the order in which reports tell of it.
  public static func shown(in place: MetricPlaces) -> [MetricFamily] {
    all.filter { $0.shownIn.contains(place) }
  }

  static let byName = Dictionary(
    uniqueKeysWithValues: all.map { ($0.declaration.name, $0) })
}

/// A behaviour, as far as it decides which metrics there are.
public enum MeasuredModel: Hashable, Sendable, CaseIterable {
  /// Payments by intensity, with contacts.
  case intensity
  /// Loans that are given up.
  case paymentRun
  /// States of delinquency from month to month.
  case rollRate

  /// The metric that strategies are compared by unless a scenario says otherwise.
  public var headline: Metric {
    switch self {
    case .intensity: .netRecoveryRate
    case .rollRate: .recoveryRate
    case .paymentRun: .lossRate
    }
  }

  /// The metrics every strategy has, in the order in which results have them.
  public var metrics: [Metric] {
    switch self {
    case .intensity:
      [
        .money, .times, .contacts, .reactions, .agreements, .vulnerable, .presentValues, .perDay,
        .rules, .queries, .inbound, .enrichment,
      ].flatMap { (subject: MetricSubject) in subject.metrics }
    case .rollRate:
      [.recoveryRate] + MetricSubject.rollRates.metrics + [.npv, .npvRate]
    case .paymentRun:
      [.lossRate, .recoveryRate, .givenUpRate, .monthsToGivingUp, .paymentsPerAccount]
        + [.npv, .npvRate]
    }
  }

  /// The families every strategy has, behind ``metrics``.
  public var families: [MetricFamily] {
    switch self {
    case .intensity:
      [.contactsPerAccount, .costPerAccount, .suppressedContacts] + MetricSubject.rules.families
        + MetricSubject.words.families
    case .rollRate: MetricSubject.rollRates.families
    case .paymentRun: []
    }
  }

  /// The metrics of strategies whose touches compete for the time of agents, behind ``families``.
  public var capacity: [Metric] { self == .intensity ? MetricSubject.capacity.metrics : [] }

  /// Their families, behind them.
  public var capacityFamilies: [MetricFamily] {
    self == .intensity ? MetricSubject.capacity.families : []
  }

  /// The metrics of strategies that learn, and of those that give formal notice, behind them.
  public var learning: [Metric] {
    self == .intensity ? MetricSubject.learning.metrics + MetricSubject.notices.metrics : []
  }

  /// The metrics whose precision may end a run, but for those of single members.
  public var watchable: [Metric] {
    metrics.filter { $0.direction != .neutral } + metrics.filter(\.isOfProcess) + capacity
      + learning
  }

  /// The metrics of a strategy, in the order in which results have them, with how each is computed.
  public static func measures(_ facts: StrategyFacts) -> [Measure] {
    func single(_ metrics: [Metric]) -> [Measure] {
      metrics.filter { $0.declaration.exists(facts) }.map {
        Measure($0, $0.declaration.formula(facts, 0))
      }
    }
    func parts(_ families: [MetricFamily]) -> [Measure] {
      families.flatMap { family in
        family.metrics(facts).enumerated().map { position, metric in
          Measure(metric, family.declaration.formula(facts, position))
        }
      }
    }
    return single(facts.model.metrics) + parts(facts.model.families)
      + single(facts.model.capacity) + parts(facts.model.capacityFamilies)
      + single(facts.model.learning)
      + (facts.model == .intensity ? single(MetricSubject.controls.metrics) : [])
  }
}
