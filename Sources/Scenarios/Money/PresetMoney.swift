// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
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
    let found = MoneyAmount.all(in: root).filter { Self.isForeign($0, currency) }
    let given = root.entry(Self.rateKey)
    guard !found.isEmpty else {
      if let given { warnOfIdleRate(given, currency) }
      return root
    }
    guard let given else {
      report(found, currency, root)
      return root
    }
    // A rate that cannot be read is reported by its own grammar.
    guard let rate = Self.rate(given.value) else { return root }
    for code in found.compactMap(\.preset?.currency).uniqued() {
      warnOfUnusualRate(given, rate, of: code, in: currency)
    }
    let isParameter = Self.hasParameter(given.value)
    return MoneyAmount.replaced(in: root) { amount in
      Self.isForeign(amount, currency) ? Self.times(rate, amount, isParameter) : amount.node
    }
  }

  /// Whether an amount is a preset's, in another currency.
  private static func isForeign(_ amount: MoneyAmount, _ currency: Currency) -> Bool {
    amount.preset.map { $0.currency != currency.code && amount.value != nil } ?? false
  }

  /// Twelve digits: the product of two decimal numbers without the dust of binary ones.
  private static func times(
    _ rate: Double, _ amount: MoneyAmount, _ isParameter: Bool
  ) -> SourceNode {
    guard case .scalar(var scalar) = amount.node.content, let value = amount.value else {
      return amount.node
    }
    var node = amount.node
    scalar.isLeftToPreset = isParameter
    scalar.text = NumberText.write(rounded(rate * value))
    node.content = .scalar(scalar)
    return node
  }

  private static func rounded(_ value: Double) -> Double {
    var scale = 1.0
    while value * scale < 1e11, scale < 1e12 { scale *= 10 }
    return (value * scale).rounded() / scale
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

  /// The rate of a node; nil where it is none, or out of its domain.
  static func rate(_ node: SourceNode) -> Double? {
    guard let text = text(node), let rate = try? NumberText.parse(text.trimmingBlanks),
      ExchangeRates.domain.contains(rate)
    else { return nil }
    return rate
  }

  private func report(_ found: [MoneyAmount], _ currency: Currency, _ root: SourceNode) {
    let presets = found.compactMap(\.preset?.name).uniqued().map { "`\($0)`" }.joined(
      separator: " and ")
    let foreign = found.compactMap(\.preset?.currency).uniqued().joined(separator: ", ")
    let isOne = found.compactMap(\.preset?.name).uniqued().count == 1
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
    let paths = MoneyAmount.all(in: root).filter { $0.preset == nil }.map(\.path)
    guard !paths.isEmpty else { return [] }
    let keys = paths.prefix(6).map { "`\($0)`" }.joined(separator: ", ")
    let more = paths.count > 6 ? " and \(paths.count - 6) more" : ""
    return ["taken as \(currency) as they stand: \(keys)\(more)"]
  }

  /// Warns of a rate that is far from what is known of two currencies, and of one that is rather the other way round.
  private func warnOfUnusualRate(
    _ given: SourceNode.Entry, _ rate: Double, of code: String, in currency: Currency
  ) {
    guard let usual = ExchangeRates.usual(of: code, in: currency.code) else {
      warnOfUncheckedRate(given, rate, of: code, in: currency)
      return
    }
    guard let fault = ExchangeRates.fault(rate, of: code, in: currency.code) else { return }
    let shown = NumberText.shown(usual)
    let inverse = NumberText.shown(1 / rate)
    bag.report(
      Diagnostic(
        .unusualRate, severity: .warning,
        fault == .forgotten
          ? "`\(Self.rateKey)` says that 1 \(code) and 1 \(currency) are worth the same: 1 \(code) cost about \(shown) \(currency) in \(ExchangeRates.year)"
          : fault == .inverse
            ? "`\(Self.rateKey)` is rather what 1 \(currency) costs in \(code): 1 \(code) cost about \(shown) \(currency) in \(ExchangeRates.year)"
            : "`\(Self.rateKey)` is far from what 1 \(code) cost in \(ExchangeRates.year), about \(shown) \(currency)",
        at: .init(given.value.span, "1 \(code) for \(NumberText.shown(rate)) \(currency)"),
        keyPath: Self.rateKey,
        help: [
          fault == .inverse
            ? "write the \(currency) that 1 \(code) costs, `\(inverse)`"
            : "write the \(currency) that 1 \(code) costs, about `\(shown)`"
        ],
        notes: ["only orders of magnitude are known: a right rate may stay"]))
  }

  /// Warns of a rate of a currency that has several, or no steady one.
  private func warnOfUncheckedRate(
    _ given: SourceNode.Entry, _ rate: Double, of code: String, in currency: Currency
  ) {
    bag.report(
      Diagnostic(
        .unusualRate, severity: .warning,
        "`\(Self.rateKey)` cannot be checked: no steady rate of \(currency) to \(code) is known",
        at: .init(given.value.span, "1 \(code) for \(NumberText.shown(rate)) \(currency)"),
        keyPath: Self.rateKey,
        help: [
          "make sure that it is the \(currency) that 1 \(code) costs, at the rate that your costs are paid at"
        ],
        notes: [
          "inverted or forgotten it would turn costs and verdicts around, without another word"
        ]))
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

extension DiagnosticCode {
  /// Amounts of a preset in another currency.
  static let foreignPreset = DiagnosticCode("S223")
  /// A rate that is far from the usual one.
  static let unusualRate = DiagnosticCode("S414")
  /// A rate without anything to convert.
  static let idleRate = DiagnosticCode("S412")
}
