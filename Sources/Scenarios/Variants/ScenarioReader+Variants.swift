// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Portfolios
import Strategies

/// Reads the scenario again under the settings of each variant.
///
/// A variant is what the file would be with its values in place: presets are filled in, parameters put in and everything
/// is checked as in a file of its own, and what is wrong is told at the variant's own lines.
extension ScenarioReader {
  /// The variants of a scenario, the reference first; empty without any, and after reporting.
  ///
  /// - Parameters:
  ///   - base: The scenario without variants.
  ///   - table: The variants as written.
  ///   - bag: Where problems go.
  /// - Returns: The variants that can be read.
  func variants(
    of base: Scenario, _ table: [Named<SourceNode>], _ bag: DiagnosticBag
  ) -> [ScenarioVariant] {
    guard !table.isEmpty else { return [] }
    reportStudies(of: base, bag)
    var found: [ScenarioVariant] = []
    for variant in table {
      let strategies = restriction(
        variant, isReference: variant.name == table.first?.name, base, bag)
      guard let scenario = scenario(under: variant, base.warnings, bag), let strategies,
        isComparable(scenario, base, variant, bag)
      else { continue }
      found.append(
        ScenarioVariant(name: variant.name, scenario: scenario, strategies: strategies))
      reportSameness(found, variant, bag)
    }
    reportMetrics(of: base, found, bag)
    let count = found.reduce(0) { $0 + $1.strategies.count }
    if count > 50, let place = table.first {
      bag.report(
        Diagnostic(
          .listLength, "strategies times variants make \(count), and at most 50 are compared",
          at: .init(place.span, "\(table.count) variants"), keyPath: VariantTable.key,
          help: ["restrict variants to some strategies: `strategies: [\(base.strategies[0].name)]`"]
        ))
    }
    return found
  }

  /// Refuses what is asked of one world only.
  private func reportStudies(of base: Scenario, _ bag: DiagnosticBag) {
    let studies = [
      ("attribution", base.attribution != nil), ("uncertainty", base.uncertainty != nil),
      ("replications.until", base.replications.selection != nil),
    ]
    for (path, isThere) in studies where isThere {
      guard let span = place(of: path.split(separator: ".").map(String.init)) else { continue }
      bag.report(
        Diagnostic(
          .excludingKeys, "`\(path)` is about one world, and `\(VariantTable.key)` are several",
          at: .init(span, "not beside `\(VariantTable.key)`"), keyPath: path,
          help: ["leave out `\(path)` or `\(VariantTable.key)`"]))
    }
  }

  /// The scenario under a variant's settings; nil after reporting.
  private func scenario(
    under variant: Named<SourceNode>, _ known: [Diagnostic], _ bag: DiagnosticBag
  ) -> Scenario? {
    guard case .mapping(let entries) = variant.value.content else { return nil }
    let own = DiagnosticBag()
    let layer = SettingLayer(
      entries.filter { $0.key != "strategies" || VariantTable.restriction(variant.value) == nil },
      origin: "variant `\(variant.name)`", of: Self.grammar.description,
      whole: PresetOverlay.whole, own)
    for value in layer.values {
      guard let reason = CommonKeys.reason(value.keys) else { continue }
      own.report(.common(value, variant.name, reason: reason))
    }
    let scenario =
      own.hasErrors
      ? nil : self.scenario(own, under: layer, without: CommonKeys.ofRun)?.scenario
    let plain = Set(known)
    for diagnostic in own.diagnostics where !plain.contains(diagnostic) {
      bag.report(diagnostic.under(variant))
    }
    return own.hasErrors ? nil : scenario
  }

  /// The positions of the strategies a variant is simulated with; nil after reporting.
  private func restriction(
    _ variant: Named<SourceNode>, isReference: Bool, _ base: Scenario, _ bag: DiagnosticBag
  ) -> [Int]? {
    let known = base.strategies.map(\.name)
    guard let items = VariantTable.restriction(variant.value) else { return Array(known.indices) }
    let path = "\(VariantTable.key).\(variant.name).strategies"
    if isReference || items.isEmpty {
      bag.report(
        Diagnostic(
          .commonKey,
          isReference
            ? "the first variant is the reference, and simulates every strategy"
            : "variant `\(variant.name)` simulates no strategy",
          at: .init(variant.span, "restricted"), keyPath: path,
          help: ["leave `strategies` out here"]))
      return nil
    }
    var chosen: Set<Int> = []
    for item in items {
      guard case .scalar(let scalar) = item.content else { continue }
      let name = scalar.text.trimmingBlanks
      if let position = known.firstIndex(of: name) {
        chosen.insert(position)
      } else {
        bag.report(
          .undefinedName(
            name, kind: "strategy", plural: "strategies", known: known, definedAt: nil,
            at: item.span, path: path))
      }
    }
    return chosen.isEmpty ? nil : chosen.sorted()
  }

  /// Refuses lines of `expect` on a metric that the strategy does not have in the variant of the line, such as one of a misspelt
  /// channel: variants may have other channels and rules than the scenario.
  private func reportMetrics(
    of base: Scenario, _ found: [ScenarioVariant], _ bag: DiagnosticBag
  ) {
    for (number, (line, place)) in zip(base.expectations, expectationPlaces).enumerated() {
      let path = KeyPathText.root.appending(key: "expect").appending(index: number)
      for term in line.terms {
        for variant in found {
          let own = variant.strategies.map { variant.scenario.strategies[$0] }
            .first { Scenario.armName($0.name, variant.name) == term.strategy }
          guard let own else { continue }
          ExpectationNames(variant.scenario, bag).checkMetric(
            term.metric, of: own, Marked(value: line, span: place, path: path))
        }
      }
    }
  }

  /// Whether a variant has the strategies and segments of the scenario.
  private func isComparable(
    _ scenario: Scenario, _ base: Scenario, _ variant: Named<SourceNode>, _ bag: DiagnosticBag
  ) -> Bool {
    let parts = [
      ("strategies", scenario.strategies.map(\.name), base.strategies.map(\.name)),
      (
        "segments", scenario.portfolio.specification.segments.map(\.name),
        base.portfolio.specification.segments.map(\.name)
      ),
    ]
    for (plural, own, known) in parts where own != known {
      bag.report(.unlikeParts(variant, plural, own, known))
    }
    return parts.allSatisfy { $0.1 == $0.2 }
  }

  /// Warns where the last variant is the same as one before it.
  private func reportSameness(
    _ found: [ScenarioVariant], _ variant: Named<SourceNode>, _ bag: DiagnosticBag
  ) {
    guard let last = found.last,
      let same = found.dropLast().first(where: { $0.scenario.simulatesLike(last.scenario) })
    else { return }
    bag.report(
      .sameVariant(variant, as: same.name, isReference: same.name == found[0].name))
  }
}

extension Diagnostic {
  /// The same, said of a variant, which is shown where the problem lies before it.
  fileprivate func under(_ variant: Named<SourceNode>) -> Self {
    var own = self
    let (origin, place) = ("variant `\(variant.name)`", variant.span)
    if primary.span.file != place.file || primary.span.line < place.line {
      own.secondary.append(Label(place, "under this variant"))
    }
    if !own.message.contains(origin), own.code != .commonKey {
      own.message = "\(origin): \(own.message)"
    }
    return own
  }
}
