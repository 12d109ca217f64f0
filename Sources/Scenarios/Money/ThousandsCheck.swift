// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Grammar
import Measures
import Vocabulary

/// Warns of amounts that may have been meant a thousand times larger: `1.850` for 1,850.
///
/// A point before exactly three digits separates decimals here and thousands in much of the world. Keys without money
/// are left alone (a rate of 1.125 is nothing unusual), and so are currencies whose minor unit has three digits.
struct ThousandsCheck {
  private let currency: Currency
  private let language: DiagnosticLanguage
  private let bag: DiagnosticBag
  private let names = ParameterNames()

  /// The names of parameters that stand in amounts.
  private final class ParameterNames {
    var found: Set<String> = []
  }

  init(_ scenario: Scenario, _ bag: DiagnosticBag) {
    (currency, language, self.bag) = (scenario.currency, scenario.language, bag)
  }

  /// The warning about an amount of an argument, such as the bound of `npv >= 1.850`; nil where it can be read in one way.
  ///
  /// - Parameters:
  ///   - text: The number as written.
  ///   - subject: What it is, as a message names it.
  ///   - span: Where it stands.
  /// - Returns: S411, or nil.
  func warning(of text: String, subject: String, at span: SourceSpan) -> Diagnostic? {
    currency.minorDigits == 3 ? nil : warning(text, span, subject: subject, keyPath: "")
  }

  /// Looks through a document.
  ///
  /// - Returns: The names of the parameters that stand in amounts.
  func report(_ root: SourceNode) -> Set<String> {
    look(through: root)
    return names.found
  }

  private func look(through root: SourceNode) {
    guard currency.minorDigits != 3, case .mapping(let entries) = root.content else { return }
    for entry in entries {
      let path = KeyPathText.root.appending(key: entry.key)
      switch entry.key {
      case "portfolio": visitSegments(entry.value.entry("segments")?.value, path)
      case "margins": visitMargins(entry.value, path)
      case "expect": visitExpectations(entry.value, path)
      case "replications": visitReplications(entry.value.entry("until")?.value, path)
      case "uncertainty": break
      default: visit(entry.key, entry.value, path)
      }
    }
    // At the end, when it is known which parameters are amounts.
    visitUncertainty(root.entry("uncertainty")?.value.entry("parameters")?.value)
  }

  // MARK: Places

  private func visit(_ key: String, _ node: SourceNode, _ path: KeyPathText) {
    switch node.content {
    case .scalar where MoneyKeys.scaled.contains(key) && !isUsualRate(key, node):
      warn([(node, path)])
    case .scalar, .reported: break
    case .sequence(let items):
      for (index, item) in items.enumerated() { visit("", item, path.appending(index: index)) }
    case .mapping(let entries):
      for entry in entries { visit(entry.key, entry.value, path.appending(key: entry.key)) }
    }
  }

  /// Whether a rate is about what is known of it, so that a thousand times as much is not meant.
  private func isUsualRate(_ key: String, _ node: SourceNode) -> Bool {
    guard key == PresetMoney.rateKey, case .scalar(let scalar) = node.content,
      let rate = try? NumberText.parse(scalar.text.trimmingBlanks)
    else { return false }
    return Preset.all.contains { preset in
      ExchangeRates.usual(of: preset.currency, in: currency.code) != nil
        && ExchangeRates.fault(rate, of: preset.currency, in: currency.code) == nil
    }
  }

  private func visitSegments(_ segments: SourceNode?, _ path: KeyPathText) {
    guard case .mapping(let entries)? = segments?.content else { return }
    let path = path.appending(key: "segments")
    for segment in entries {
      for key in MoneyKeys.laws.sorted() {
        guard let law = segment.value.entry(key)?.value else { continue }
        warn(Self.numbers(law, path.appending(key: segment.key).appending(key: key)))
      }
    }
  }

  /// The first number of a law of money that may have been meant a thousand times larger, and what to write then; nil for none.
  static func firstOpen(
    in law: SourceNode, _ currency: Currency
  ) -> (text: String, thousands: String)? {
    guard currency.minorDigits != 3 else { return nil }
    for (node, _) in numbers(law, .root) {
      guard case .scalar(let scalar) = node.content else { continue }
      let text = scalar.text.trimmingBlanks
      let marks = NumberMarks(text)
      if marks.isOpen, let thousands = marks.thousands { return (text, thousands) }
    }
    return nil
  }

  /// Every number of a law that is in the unit of what it is a law of.
  private static func numbers(
    _ node: SourceNode, _ path: KeyPathText
  ) -> [(SourceNode, KeyPathText)] {
    switch node.content {
    case .scalar: [(node, path)]
    case .reported: []
    case .sequence(let items):
      items.enumerated().flatMap { numbers($0.element, path.appending(index: $0.offset)) }
    case .mapping(let entries):
      entries.filter { !MoneyKeys.pureNumbers.contains($0.key) }
        .flatMap { numbers($0.value, path.appending(key: $0.key)) }
    }
  }

  /// The laws of uncertain parameters that stand in amounts.
  private func visitUncertainty(_ parameters: SourceNode?) {
    guard case .mapping(let entries)? = parameters?.content else { return }
    let path = KeyPathText.root.appending(key: "uncertainty").appending(key: "parameters")
    for entry in entries where names.found.contains(entry.key) {
      warn(Self.numbers(entry.value, path.appending(key: entry.key)))
    }
  }

  /// Notes the names of parameters in an amount, as `price` in `${price}`.
  private func noteParameters(of scalar: SourceNode.Scalar) {
    for part in scalar.written.split(separator: "${", omittingEmptySubsequences: false).dropFirst()
    {
      names.found.insert(String(part.prefix { $0 != "}" }).trimmingBlanks)
    }
  }

  private func visitMargins(_ node: SourceNode, _ path: KeyPathText) {
    guard case .mapping(let entries) = node.content else { return }
    for entry in entries where Self.isMoney(entry.key) {
      warn([(entry.value, path.appending(key: entry.key))])
    }
  }

  private func visitReplications(_ until: SourceNode?, _ path: KeyPathText) {
    guard let until, let metric = until.entry("metric")?.value,
      case .scalar(let name) = metric.content, Self.isMoney(name.text.trimmingBlanks)
    else { return }
    for key in ["half_width", "indifference"] {
      guard let entry = until.entry(key) else { continue }
      warn([(entry.value, path.appending(key: "until").appending(key: key))])
    }
  }

  /// Lines that compare amounts.
  private func visitExpectations(_ node: SourceNode, _ path: KeyPathText) {
    guard case .sequence(let items) = node.content else { return }
    for (index, item) in items.enumerated() {
      guard case .scalar(let scalar) = item.content else { continue }
      let words = scalar.text.split { !Self.isWord($0) }
      guard
        words.contains(where: { Self.isMoney($0.split(separator: ".").last.map(String.init) ?? "") }
        )
      else { continue }
      noteParameters(of: scalar)
      let numbers = words.map(String.init).filter { NumberMarks($0).isOpen }
      warn(numbers.map { ($0, item.span) }, scalar, path.appending(index: index))
    }
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "._-[]".contains(character)
  }

  /// Whether the values of a metric are amounts.
  private static func isMoney(_ metric: String) -> Bool {
    Metric(named: metric)?.unit == .currency
  }

  // MARK: Warning

  private func warn(_ numbers: [(SourceNode, KeyPathText)]) {
    let open = numbers.compactMap {
      node, path -> (SourceNode, SourceNode.Scalar, KeyPathText, String)? in
      guard case .scalar(let scalar) = node.content,
        !Preset.all.contains(where: { $0.source == node.span.file })
      else { return nil }
      noteParameters(of: scalar)
      let number = scalar.text.trimmingBlanks.drop { "<>=! ".contains($0) }
      return NumberMarks(String(number)).isOpen ? (node, scalar, path, String(number)) : nil
    }
    guard let (node, scalar, path, number) = open.first else { return }
    warn([(number, node.span)], scalar, path, others: open.count - 1)
  }

  private func warn(
    _ numbers: [(text: String, span: SourceSpan)], _ scalar: SourceNode.Scalar,
    _ path: KeyPathText, others: Int = 0
  ) {
    guard let (text, span) = numbers.first,
      var diagnostic = warning(
        text, span, sign: Self.sign(before: text, in: scalar.text), subject: path.subject,
        keyPath: path.description)
    else { return }
    diagnostic.secondary = scalar.parameters
    if others > 0 { diagnostic.notes.append("\(others) more in the same law") }
    diagnostic.found = scalar.written.shortened
    bag.report(diagnostic)
  }

  /// The sign of a comparison that is all that stands before a number.
  private static func sign(before number: String, in text: String) -> String {
    let typed = text.trimmingBlanks
    guard typed.hasSuffix(number) else { return "" }
    let sign = String(typed.dropLast(number.count)).trimmingBlanks
    return sign.allSatisfy { "<>=!".contains($0) } ? sign : ""
  }

  private func warning(
    _ text: String, _ span: SourceSpan, sign: String = "", subject: String, keyPath: String
  ) -> Diagnostic? {
    let marks = NumberMarks(text)
    guard let thousands = marks.thousands, let decimals = marks.decimals else { return nil }
    // What is advised takes the place of the whole value.
    let sign = sign.isEmpty ? "" : sign + " "
    return Diagnostic(
      .mayBeThousands, severity: .warning,
      "\(subject) reads `\(text)` as \(NumberText.write((try? NumberText.parse(text)) ?? 0)) \(currency); with"
        + " a point for thousands it would be \(thousands.filter { $0 != "_" }) \(currency)",
      at: .init(span, "decimals or thousands?"), keyPath: keyPath,
      help: ["write `\(sign)\(thousands)` for thousands or `\(sign)\(decimals)` for decimals"],
      notes: [custom])
  }

  /// Why the number is open in this scenario.
  private var custom: String {
    let digits = currency.minorDigits
    let places = digits == 0 ? "no decimals" : "\(digits) decimals"
    let habit = language == .spanish ? ", and in Spanish a point often separates thousands" : ""
    return "amounts in \(currency) have \(places)\(habit)"
  }
}

extension DiagnosticCode {
  /// An amount that may be a thousand times larger.
  static let mayBeThousands = DiagnosticCode("S411")
}

extension Scenario {
  /// The warning about an amount that may be a thousand times larger in an argument of the command line; nil for none.
  ///
  /// - Parameters:
  ///   - text: The number as written.
  ///   - subject: What it is, as a message names it: "`--subject-to`".
  ///   - span: Where it stands.
  /// - Returns: S411, or nil.
  public func amountWarning(of text: String, subject: String, at span: SourceSpan) -> Diagnostic? {
    ThousandsCheck(self, DiagnosticBag()).warning(of: text, subject: subject, at: span)
  }
}
