// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Measures
import Portfolios
import Strategies

/// Checks that the strategies, segments and metrics of expectations exist.
struct ExpectationNames {
  let strategies: [Strategy]
  let variants: [Named<SourceNode>]
  let segments: [String]
  let channels: [String]
  let messages: [String]
  let resources: [String]
  let behavior: BehaviorModel
  let rules: ContactRules
  let hasInbound: Bool
  let hasDiscount: Bool
  let hasWarmUp: Bool
  let bag: DiagnosticBag

  /// The expectations without their places; nil after reporting names that are not defined.
  func checked(_ expectations: [Marked<Expectation>]) -> [Expectation]? {
    let isKnown = expectations.map { expectation in
      expectation.value.terms.map { check($0, expectation) }.allSatisfy { $0 }
        && checkUnit(expectation)
    }
    return isKnown.allSatisfy { $0 } ? expectations.map(\.value) : nil
  }

  private func check(_ term: Expectation.Term, _ place: Marked<Expectation>) -> Bool {
    let names = VariantTable.armNames(strategies.map(\.name), variants)
    let own = term.strategy.prefix { $0 != Scenario.variantSeparator }
    guard names.contains(term.strategy), let strategy = strategies.first(where: { $0.name == own })
    else {
      report(term.strategy, "strategy", "strategies", names, place)
      return false
    }
    if let segment = term.segment, !segments.contains(segment) {
      report(segment, "segment", "segments", segments, place)
      return false
    }
    return isOfVariant(term) || checkMetric(term.metric, of: strategy, place)
  }

  /// Whether a strategy has a metric; reports where not.
  @discardableResult
  func checkMetric(
    _ name: String, of strategy: Strategy, _ place: Marked<Expectation>
  ) -> Bool {
    let known = metrics(of: strategy)
    guard !known.contains(name) else { return true }
    // The many metrics of single channels and rules are of use only to who wants one of them.
    let wanted = known.filter { $0.contains("[") == name.contains("[") }
    report(name, "metric", "metrics", wanted, place)
    return false
  }

  /// Whether a metric is that of a channel or rule, of which a variant may have others than the scenario: it is looked up when
  /// the variant has been read.
  private func isOfVariant(_ term: Expectation.Term) -> Bool {
    guard !variants.isEmpty, let metric = Metric(named: term.metric) else { return false }
    return metric.member != nil
  }

  /// A share above 100 % is a percentage without its sign.
  private func checkUnit(_ place: Marked<Expectation>) -> Bool {
    let expectation = place.value
    let isShare = expectation.terms.allSatisfy { term in
      allMetrics.contains { $0.name == term.metric && $0.unit == .share }
    }
    let most = DecimalSum(expectation.terms.map { abs($0.factor) }).value
    guard isShare, let bound = expectation.bound.numbers.first(where: { abs($0) > most }) else {
      return true
    }
    let (number, percent) = (NumberText.write(bound), NumberText.shown(bound * 100) + "%")
    let isPercent = expectation.text.contains("%")
    // A number without its sign may be meant as so many percent, where that is a share.
    let isPlain = !isPercent && abs(bound) <= 100 * most
    bag.report(
      Diagnostic(
        isPlain ? .unitMissing : .outOfRange,
        "`\(place.path)` compares shares with \(isPercent ? percent : number), which no share reaches",
        at: .init(place.span, isPercent ? "beyond any share" : "\(number) is \(percent)"),
        keyPath: place.path.description,
        help: [
          isPlain
            ? "write `\(number)%`"
            : "compare with at most \(NumberText.shown(most * 100))%, or with a metric that is no share"
        ]))
    return false
  }

  /// The names of the metrics a strategy has in this scenario.
  private func metrics(of strategy: Strategy) -> [String] {
    let own = allMetrics.filter { $0.need.map(isMet) ?? true }
    let packs = rules.rules.map(\.name)
    let names = ContactRule.names(limits: strategy.limits.map(\.name), packs: packs)
    let parts = behavior.parts(
      channels: channels, messages: messages, rules: names, packs: rules, blocked: strategy.blocked,
      resources: resources, hasEnrichment: hasEnrichment, hasInbound: hasInbound)
    return (own + parts).map(\.name)
  }

  /// Whether the scenario has what metrics do not exist without.
  private func isMet(_ need: MetricNeed) -> Bool {
    switch need {
    case .discount: hasDiscount
    case .warmUp: hasWarmUp
    case .queries: behavior.intensity?.queries != nil
    case .inbound: hasInbound
    case .enrichment: hasEnrichment
    default: true
    }
  }

  private var hasEnrichment: Bool { strategies.contains { !$0.enrichment.isEmpty } }

  private var allMetrics: [Metric] {
    behavior.comparableMetrics + behavior.neutralMetrics + behavior.capacityMetrics
  }

  private func report(
    _ name: String, _ kind: String, _ plural: String, _ known: [String],
    _ place: Marked<Expectation>
  ) {
    var diagnostic = Diagnostic.undefinedName(
      name, kind: kind, plural: plural, known: known, definedAt: nil, at: place.span,
      path: place.path.description, advice: Metric.advice(forRenamed: name))
    if name.contains("-") { diagnostic.help.append("a minus needs a blank before it") }
    if let need = Metric(named: name)?.need, !isMet(need) { diagnostic.help = [need.help] }
    if let whole = measureOfOneResource(name) {
      diagnostic.help = [
        "write `\(whole)`: measures are told apart only where there are several resources"
      ]
    }
    bag.report(diagnostic)
  }

  /// The measure of all agents that is meant by a name with a resource, where there are not several.
  private func measureOfOneResource(_ name: String) -> String? {
    guard resources.count < 2, let metric = Metric(named: name), metric.topic == .capacity
    else { return nil }
    return metric.family?.name
  }
}

extension ExpectationNames {
  /// The names of a scenario that was read, as those of a variant are.
  init(_ scenario: Scenario, _ bag: DiagnosticBag) {
    self.init(
      strategies: scenario.strategies, variants: [],
      segments: scenario.portfolio.specification.segments.map(\.name),
      channels: scenario.channels.map(\.name), messages: scenario.messages.map(\.name),
      resources: scenario.resources.map(\.name),
      behavior: scenario.behavior, rules: scenario.rules, hasInbound: scenario.isCalledIn,
      hasDiscount: scenario.discountRate > 0,
      hasWarmUp: scenario.warmUp != nil,
      bag: bag)
  }
}
