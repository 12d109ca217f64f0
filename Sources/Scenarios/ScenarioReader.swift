// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Grammar
public import Portfolios
import Vocabulary

/// Reads scenario files.
///
///     let reader = ScenarioReader(file: "demo.yaml", bytes: bytes, overrides: ["horizon=90 days"])
///     let scenario = try reader.read()
///
/// All problems of a file are found in one pass; a scenario that was read can be run.
public struct ScenarioReader: Sendable {
  let document: DocumentReader
  private let variant: String?

  /// Prepares to read a file.
  ///
  /// - Parameters:
  ///   - file: The name by which diagnostics call it.
  ///   - bytes: Its content.
  ///   - overrides: Arguments of `--set`: `path=value`.
  ///   - variant: One of ``variantNames``, whose world alone is read; nil for the scenario with all of them.
  public init(
    file: String, bytes: [UInt8], overrides: [String] = [], variant: String? = nil
  ) {
    var document = DocumentReader(file: file, bytes: bytes, overrides: overrides)
    document.world = variant.flatMap { Self.world($0, of: document) }
    (self.document, self.variant) = (document, variant)
  }

  /// The texts that diagnostics quote.
  public var sources: [SourceText] {
    document.sources + Preset.all.map { SourceText(file: $0.source, text: $0.text) }
  }

  /// The word under `language`, whatever else is wrong; nil where there is none, or another.
  public var statedLanguage: DiagnosticLanguage? {
    let tree = document.tree(
      DiagnosticBag(), of: Self.grammar.description, filledBy: { $0 })
    guard case .scalar(let scalar) = tree?.entry("language")?.value.content else { return nil }
    return ["es": .spanish, "en": .english][scalar.text.trimmingBlanks]
  }

  /// The scenario.
  ///
  /// - Throws: Everything that is wrong with the file, in order of position.
  public func read() throws(InvalidSource) -> Scenario {
    let bag = DiagnosticBag()
    let reading = self.scenario(bag)
    try bag.throwErrors()
    guard let reading else {
      preconditionFailure("a scenario without value was not reported")
    }
    var scenario = reading.scenario
    if let variant { scenario.name = Scenario.armName(scenario.name, variant) }
    scenario.variants = variants(of: scenario, reading.variants, bag)
    try bag.throwErrors()
    scenario.warnings = bag.warnings
    return scenario
  }

  /// Reads the file once, under the settings of a variant if there is one; nil after reporting.
  ///
  /// - Parameters:
  ///   - bag: Where problems go.
  ///   - layer: What is laid over the file.
  ///   - left: The keys that are left out of it.
  /// - Returns: The scenario, and its variants as written.
  func scenario(
    _ bag: DiagnosticBag, under layer: SettingLayer? = nil, without left: Set<String> = []
  ) -> (scenario: Scenario, variants: [Named<SourceNode>])? {
    let root = document.root(bag, of: Self.grammar.description, under: layer, without: left) {
      PresetOverlay(bag).apply(to: $0)
    }.map { NodeReader(root: PresetMoney(bag).converted($0), bag: bag) }
    let reading = root?.read(Self.grammar)
    guard !bag.hasErrors, let root, let reading else { return nil }
    var scenario = reading.value
    ScenarioPlausibility(scenario, in: root).report()
    scenario.origins = ParameterOrigins(
      of: reading.resolved, readFrom: root.node, scenario.portfolio)
    scenario.origins.priceLists = scenario.priceLists
    scenario.amountParameters = ThousandsCheck(scenario, bag).report(root.node)
    scenario.exchangeRate = root.node.entry(PresetMoney.rateKey).flatMap {
      PresetMoney.rate($0.value)
    }
    scenario.resolved = YAMLWriter.write(PresetMoney.settled(reading.resolved, readFrom: root.node))
    scenario.warnings = bag.warnings
    return (scenario, root.node.entry(VariantTable.key).map(Self.table) ?? [])
  }

  /// The variants as written; they were read without error.
  private static func table(_ entry: SourceNode.Entry) -> [Named<SourceNode>] {
    guard case .mapping(let entries) = entry.value.content else { return [] }
    return entries.map { Named($0, $0.value) }
  }

  /// Warns of steps that can never act on the accounts of a file, of touches on days on which nobody works, of conditions that its accounts settle,
  /// of priorities that look at scores which are blank, and of prices out of proportion to its balances.
  ///
  /// Reading the scenario warns of them where the portfolio is made from laws; of a file ages and balances are known only
  /// when it has been read.
  ///
  /// - Parameters:
  ///   - scenario: What this reader read.
  ///   - imported: The portfolio it imports.
  /// - Returns: A warning for each, in order of position; none for a portfolio that is made.
  public func warnings(for scenario: Scenario, importing imported: ImportedPortfolio)
    -> [Diagnostic]
  {
    let bag = DiagnosticBag()
    guard case .imported(_, let filling) = scenario.portfolio,
      let root = document.root(
        DiagnosticBag(), of: Self.grammar.description,
        filledBy: { PresetMoney(bag).converted(PresetOverlay(bag).apply(to: $0)) })
    else { return [] }
    let reach = DaysPastDueReach(imported, filling: filling, horizon: scenario.horizon)
    // What conversion reports was reported when the scenario was read.
    let found = DiagnosticBag()
    let checks = ScenarioPlausibility(scenario, in: NodeReader(root: root, bag: found), reach)
    if reach != nil {
      checks.reportIdleOnAges()
      checks.reportCapacityOnAges()
    }
    checks.reportConditions(on: imported)
    checks.reportBlankScores(on: imported)
    checks.reportPrices(
      Double(imported.medianBalance) / Double(scenario.currency.minorUnitsPerUnit))
    return found.warnings
  }

  /// Where the value of a key stands, in the file or in an override of it.
  ///
  /// - Parameter keys: The keys from the outermost in.
  /// - Returns: The place; nil where there is no such key.
  public func place(of keys: [String]) -> SourceSpan? {
    let root = document.root(DiagnosticBag(), of: Self.grammar.description)
    return keys.reduce(root) { node, key in node?.entry(key)?.value }?.span
  }

  /// Where each line of `expect` stands, in the file or in an override of it.
  public var expectationPlaces: [SourceSpan] {
    let root = document.root(DiagnosticBag(), of: Self.grammar.description)
    guard case .sequence(let lines)? = root?.entry("expect")?.value.content else { return [] }
    return lines.map(\.span)
  }

  static let grammar = Grammar<Scenario>.section(ScenarioSection())
}

extension ScenarioReader {
  /// The content of a file, up to a bound beyond which no scenario reaches.
  public static func bytes(at path: String) throws(InvalidSource) -> [UInt8] {
    try SourceFile.bytes(at: path)
  }
}
