// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// A number by which strategies are compared: its identity, from the engine to the last page.
///
/// What is to be said of it is declared once, in a file of its subject, with the formula beside the words. Two metrics
/// are the same when their names are. Definitions for readers are in <doc:Metrics>.
@dynamicMemberLookup
public struct Metric: Hashable, Sendable {
  /// What the number is measured in.
  public enum Unit: String, Sendable {
    /// A share of 1, shown in percent.
    case share
    /// Currency units.
    case currency
    /// Currency units spent per currency unit collected.
    case currencyPerCurrency = "currency_per_currency"
    /// A plain count or a count per account.
    case count
    /// Events per thousand.
    case perThousand = "per_1000"
    /// Days.
    case days
    /// Months of 1/12 year.
    case months
    /// Currency units per 100 of opening balance.
    case perHundred = "per_100"
    /// A ratio of two equal things.
    case ratio
    /// A plain number, of a metric that this version does not define.
    case plain = ""
  }

  /// Which way is better.
  public enum Direction: String, Sendable {
    /// More is better.
    case higher
    /// Less is better.
    case lower
    /// Neither by itself.
    ///
    /// So is what a strategy's own process is made of: one that offers plans instead of promises is not worse at
    /// promises, and whom it reaches depends on whom it tries to.
    case neutral
  }

  /// The stable name, which is the key of results and tables: `ptp_rate`, `contacts_per_account[sms]`.
  public let name: String
  /// Which of its family it is, such as a channel's name; nil for a metric without family.
  public let member: String?
  private let shared: SharedDeclaration
  var declaration: MetricDeclaration { shared.declaration }

  fileprivate init(_ shared: SharedDeclaration, member: String? = nil) {
    self.shared = shared
    self.member = member
    let name = shared.declaration.name
    self.name = member.map { "\(name)[\($0)]" } ?? name
  }

  /// Declares a metric without family; parameters as in ``MetricDeclaration``.
  init(
    _ name: String, _ unit: Unit, _ direction: Direction, label: Bilingual, definition: Bilingual,
    topic: MetricTopic, shownIn: MetricPlaces = [], values: ClosedRange<Double>? = nil,
    isTotal: Bool = false, need: MetricNeed? = nil, content: MetricContent = .other,
    isOverPopulation: Bool = true, agreed: Metric? = nil, isAuxiliary: Bool = false,
    exists: @escaping @Sendable (StrategyFacts) -> Bool = { _ in true },
    formula: @escaping @Sendable (StrategyFacts) -> Formula
  ) {
    let declaration = MetricDeclaration(
      name: name, unit: unit, direction: direction, label: label, definition: definition,
      topic: topic, shownIn: shownIn, possibleValues: values ?? unit.usualValues, isTotal: isTotal,
      need: { _ in need }, content: content, isOverPopulation: isOverPopulation, agreed: agreed,
      isAuxiliary: isAuxiliary,
      exists: { need?.isMet(by: $0) != false && exists($0) },
      memberWord: Bilingual(en: "", es: ""), members: { _ in [] },
      formula: { facts, _ in formula(facts) }
    )
    self.init(SharedDeclaration(declaration))
  }

  /// What is declared of the metric.
  public subscript<Value>(dynamicMember path: KeyPath<MetricDeclaration, Value>) -> Value {
    declaration[keyPath: path]
  }

  /// What a strategy or scenario must have for a value, or another value than 0; nil where it may always have one.
  public var need: MetricNeed? { declaration.need(member) }

  /// The family it belongs to; nil for a metric without.
  public var family: MetricFamily? { member == nil ? nil : MetricFamily(shared) }

  /// What the metric is of one of its parts, such as a channel; nil where it has none.
  public func part(_ name: String) -> Metric? {
    member == nil ? MetricFamily.byName[self.name]?[name] : nil
  }

  /// Whether it belongs to a family.
  public func isMember(of family: MetricFamily) -> Bool { self.family == family }

  /// Whether two metrics have the same name.
  public static func == (left: Metric, right: Metric) -> Bool { left.name == right.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// Metrics that tell the same of each channel, rule, state or end: `contacts_per_account[sms]` and its like.
@dynamicMemberLookup
public struct MetricFamily: Hashable, Sendable {
  private let shared: SharedDeclaration
  var declaration: MetricDeclaration { shared.declaration }

  fileprivate init(_ shared: SharedDeclaration) { self.shared = shared }

  /// Declares a family; parameters as in ``MetricDeclaration``.
  init(
    _ name: String, _ unit: Metric.Unit, _ direction: Metric.Direction, label: Bilingual,
    definition: Bilingual, topic: MetricTopic, shownIn: MetricPlaces = [],
    values: ClosedRange<Double>? = nil,
    isTotal: Bool = false,
    need: @escaping @Sendable (_ member: String) -> MetricNeed? = { _ in nil },
    content: MetricContent = .other, isOverPopulation: Bool = true, of word: Bilingual,
    members: @escaping @Sendable (StrategyFacts) -> [String],
    formula: @escaping @Sendable (StrategyFacts, _ member: Int) -> Formula
  ) {
    let declaration = MetricDeclaration(
      name: name, unit: unit, direction: direction, label: label, definition: definition,
      topic: topic, shownIn: shownIn, possibleValues: values ?? unit.usualValues, isTotal: isTotal,
      need: { $0.flatMap(need) }, content: content, isOverPopulation: isOverPopulation,
      agreed: nil, isAuxiliary: false, exists: { _ in true }, memberWord: word, members: members,
      formula: formula)
    self.init(SharedDeclaration(declaration))
  }

  /// Declares the parts of a metric, which have its name, unit and label, and are neither better nor worse by themselves.
  init(
    partsOf whole: Metric, of word: Bilingual, definition: Bilingual,
    need: @escaping @Sendable (_ member: String) -> MetricNeed?,
    members: @escaping @Sendable (StrategyFacts) -> [String],
    formula: @escaping @Sendable (StrategyFacts, _ member: Int) -> Formula
  ) {
    self.init(
      whole.name, whole.unit, .neutral, label: whole.label, definition: definition,
      topic: whole.topic, values: whole.possibleValues, isTotal: whole.isTotal, need: need,
      content: whole.content, isOverPopulation: whole.isOverPopulation, of: word, members: members,
      formula: formula)
  }

  /// The stable name, which stands before the brackets.
  public var name: String { declaration.name }

  /// The metric of a member.
  public subscript(_ member: String) -> Metric { Metric(shared, member: member) }

  /// The metrics of a strategy, in their order.
  public func metrics(_ facts: StrategyFacts) -> [Metric] {
    declaration.members(facts).map { self[$0] }
  }

  /// What is declared of its metrics.
  public subscript<Value>(dynamicMember path: KeyPath<MetricDeclaration, Value>) -> Value {
    declaration[keyPath: path]
  }

  /// Whether two families have the same name.
  public static func == (left: MetricFamily, right: MetricFamily) -> Bool {
    left.declaration.name == right.declaration.name
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(declaration.name) }
}
