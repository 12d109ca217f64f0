// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

/// Puts the amounts of presets into the scenario's currency.
///
/// What a scenario says itself is in its currency. What is left of a preset is in the preset's: it is multiplied by
/// `exchange_rate`, and without one the scenario is refused, since prices in the wrong currency turn verdicts around.
struct PresetMoney {
  private let bag: DiagnosticBag

  init(_ bag: DiagnosticBag) { self.bag = bag }

  /// The key with the rate.
  static let rateKey = "exchange_rate"

  /// The document with every amount of a preset in the currency of the document.
  func converted(_ root: SourceNode) -> SourceNode {
    guard let currency = currency(of: root) else { return root }
    var finder = ForeignAmounts(currency: currency)
    finder.visit(root, .root)
    let given = root.entry(Self.rateKey)
    guard !finder.found.isEmpty else {
      if let given { warnOfIdleRate(given, currency) }
      return root
    }
    guard let given else {
      report(finder.found, currency, root)
      return root
    }
    // A rate that cannot be read is reported by its own grammar.
    guard let rate = Self.rate(given.value) else { return root }
    return finder.converted(root, rate, isParameter: Self.hasParameter(given.value))
  }

  /// The resolved document without a rate that has done its work.
  ///
  /// Amounts at a rate that is a number stand in the document in its own currency, and the rate would have nothing left
  /// to convert. A rate that is a parameter stays, and so does the name of the preset whose amounts follow it.
  ///
  /// - Parameters:
  ///   - tree: The document with every default.
  ///   - root: The document it was read from, converted.
  /// - Returns: The document to be written.
  static func settled(_ tree: YAMLTree, readFrom root: SourceNode) -> YAMLTree {
    guard case .mapping(let entries) = tree, let rate = root.entry(rateKey) else { return tree }
    guard hasParameter(rate.value) else { return .mapping(entries.filter { $0.key != rateKey }) }
    guard let preset = root.entry("channels").flatMap({ followed($0.value) }) else { return tree }
    return .mapping(
      entries.map { entry in
        guard entry.key == "channels", case .mapping(let channels) = entry.value else {
          return entry
        }
        return .init(entry.key, .mapping([.init("preset", .plain(preset.name))] + channels))
      })
  }

  /// The preset whose amounts below a node are left to it.
  private static func followed(_ node: SourceNode) -> Preset? {
    switch node.content {
    case .reported: nil
    case .scalar(let scalar):
      scalar.isLeftToPreset ? Preset.all.first { $0.source == node.span.file } : nil
    case .sequence(let items): items.lazy.compactMap(followed).first
    case .mapping(let entries): entries.lazy.compactMap { followed($0.value) }.first
    }
  }

  private static func hasParameter(_ node: SourceNode) -> Bool {
    if case .scalar(let scalar) = node.content { !scalar.parameters.isEmpty } else { false }
  }

  private func currency(of root: SourceNode) -> Currency? {
    guard let entry = root.entry("currency") else { return Self.usual }
    return Self.text(entry.value).flatMap { Currency(code: $0.trimmingBlanks) }
  }

  /// The currency of a scenario that names none.
  private static let usual = ScenarioSection().currency.description.defaultText
    .flatMap(Currency.init(code:))

  private static func text(_ node: SourceNode) -> String? {
    if case .scalar(let scalar) = node.content { scalar.text } else { nil }
  }

  private static func rate(_ node: SourceNode) -> Double? {
    guard let text = text(node), let rate = try? NumberText.parse(text.trimmingBlanks), rate > 0
    else { return nil }
    return rate
  }

  private func report(_ found: [ForeignAmounts.Amount], _ currency: Currency, _ root: SourceNode) {
    let presets = found.map(\.preset.name).uniqued().map { "`\($0)`" }.joined(separator: " and ")
    let foreign = found.map(\.preset.currency).uniqued().joined(separator: ", ")
    let isOne = found.map(\.preset.name).uniqued().count == 1
    let named = ["behavior", "channels"].compactMap { root.entry($0)?.value.entry("preset") }
    let place = root.entry("currency")?.value.span ?? named.first?.value.span ?? root.span
    let keys = found.prefix(3).map { "`\($0.path)`" }.joined(separator: ", ")
    let more = found.count > 3 ? " and \(found.count - 3) more" : ""
    bag.report(
      Diagnostic(
        .foreignPreset,
        "the preset\(isOne ? "" : "s") \(presets) \(isOne ? "has" : "have") amounts in \(foreign), and the scenario is in"
          + " \(currency)", at: .init(place, "not \(foreign)"), keyPath: "currency",
        secondary: named.filter { $0.value.span != place }.map {
          .init($0.value.span, "amounts in \(foreign)")
        },
        help: [
          "add `\(Self.rateKey): …`, the \(currency) that 1 \(foreign) costs, with the date of the rate in a comment",
          "or give each of these amounts in \(currency): \(keys)\(more)",
        ], notes: [Self.converted] + own(root, currency)))
  }

  private static let converted =
    "`\(rateKey)` converts every amount that a preset gives, and nothing else"

  /// The amounts that the scenario gives itself.
  private func own(_ root: SourceNode, _ currency: Currency) -> [String] {
    var finder = OwnAmounts()
    finder.visit(root, .root)
    guard !finder.paths.isEmpty else { return [] }
    let keys = finder.paths.prefix(6).map { "`\($0)`" }.joined(separator: ", ")
    let more = finder.paths.count > 6 ? " and \(finder.paths.count - 6) more" : ""
    return ["taken as \(currency) as they stand: \(keys)\(more)"]
  }

  private func warnOfIdleRate(_ given: SourceNode.Entry, _ currency: Currency) {
    bag.report(
      Diagnostic(
        .idleRate, severity: .warning,
        "`\(Self.rateKey)` converts nothing: no amount of a preset is in another currency than \(currency)",
        at: .init(given.value.span, "has no effect"), keyPath: Self.rateKey,
        help: ["leave `\(Self.rateKey)` out"]))
  }
}

/// The amounts of presets that are in another currency than a scenario's.
struct ForeignAmounts {
  /// An amount.
  struct Amount {
    let path: String
    let preset: Preset
  }

  let currency: Currency
  private(set) var found: [Amount] = []

  init(currency: Currency) { self.currency = currency }

  /// Looks through a tree.
  mutating func visit(_ node: SourceNode, _ path: KeyPathText) {
    switch node.content {
    case .scalar, .reported: break
    case .sequence(let items):
      for (index, item) in items.enumerated() { visit(item, path.appending(index: index)) }
    case .mapping(let entries):
      for entry in entries {
        let below = path.appending(key: entry.key)
        if let (preset, _) = amount(entry) {
          found.append(Amount(path: below.description, preset: preset))
        } else {
          visit(entry.value, below)
        }
      }
    }
  }

  /// The tree with these amounts times a rate, which may be a parameter.
  func converted(_ node: SourceNode, _ rate: Double, isParameter: Bool) -> SourceNode {
    var node = node
    switch node.content {
    case .scalar, .reported: break
    case .sequence(let items):
      node.content = .sequence(items.map { converted($0, rate, isParameter: isParameter) })
    case .mapping(let entries):
      node.content = .mapping(
        entries.map { entry in
          var entry = entry
          entry.value =
            amount(entry).map { times(rate, $0.value, entry.value, isParameter) }
            ?? converted(entry.value, rate, isParameter: isParameter)
          return entry
        })
    }
    return node
  }

  /// The preset and the amount of an entry that is one, in another currency and not 0.
  private func amount(_ entry: SourceNode.Entry) -> (preset: Preset, value: Double)? {
    guard MoneyKeys.amounts.contains(entry.key), case .scalar(let scalar) = entry.value.content,
      let preset = Preset.all.first(where: { $0.source == entry.value.span.file }),
      preset.currency != currency.code,
      let value = try? NumberText.parse(scalar.text.trimmingBlanks), value != 0
    else { return nil }
    return (preset, value)
  }

  /// Twelve digits: the product of two decimal numbers without the dust of binary ones.
  private func times(
    _ rate: Double, _ value: Double, _ node: SourceNode, _ isParameter: Bool
  ) -> SourceNode {
    guard case .scalar(var scalar) = node.content else { return node }
    var node = node
    scalar.isLeftToPreset = isParameter
    scalar.text = NumberText.write(Self.rounded(rate * value))
    node.content = .scalar(scalar)
    return node
  }

  private static func rounded(_ value: Double) -> Double {
    var scale = 1.0
    while value * scale < 1e11, scale < 1e12 { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}

/// The amounts that a scenario gives itself, which no rate converts: balances, incomes, prices and limits.
struct OwnAmounts {
  private(set) var paths: [String] = []

  /// Looks through a tree.
  mutating func visit(_ node: SourceNode, _ path: KeyPathText, inSegment: Bool = false) {
    switch node.content {
    case .scalar, .reported: break
    case .sequence(let items):
      for (index, item) in items.enumerated() { visit(item, path.appending(index: index)) }
    case .mapping(let entries):
      for entry in entries {
        let below = path.appending(key: entry.key)
        if isAmount(entry, inSegment) {
          paths.append(below.description)
        } else {
          visit(entry.value, below, inSegment: path.description == "portfolio.segments")
        }
      }
    }
  }

  private func isAmount(_ entry: SourceNode.Entry, _ inSegment: Bool) -> Bool {
    guard !Preset.all.contains(where: { $0.source == entry.value.span.file }) else { return false }
    if inSegment, MoneyKeys.laws.contains(entry.key) { return true }
    guard MoneyKeys.amounts.contains(entry.key), case .scalar(let scalar) = entry.value.content
    else { return false }
    return scalar.text.trimmingBlanks != "0"
  }
}

extension DiagnosticCode {
  /// Amounts of a preset in another currency.
  static let foreignPreset = DiagnosticCode("S223")
  /// A rate without anything to convert.
  static let idleRate = DiagnosticCode("S412")
}
