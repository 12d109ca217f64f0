// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Reads a whole scenario file by a grammar: bytes, YAML, overrides, parameters, values.
///
///     let document = DocumentReader(file: path, bytes: bytes, overrides: ["horizon=90 days"])
///     let scenario = try document.read(.section(ScenarioSection()))
struct DocumentReader {
  let file: String
  let bytes: [UInt8]
  var overrides: [String] = []
  var limits = SourceLimits()

  /// The texts that diagnostics quote: the file and the overrides.
  var sources: [SourceText] {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let text = String(decoding: content.prefix(limits.bytes), as: UTF8.self)
    return [SourceText(file: file, text: text), SettingOverrides(arguments: overrides).source]
  }

  /// The value, or everything that is wrong with the file.
  func read<Value>(_ grammar: Grammar<Value>) throws(InvalidSource) -> DocumentReading<Value> {
    let bag = DiagnosticBag()
    let reading = root(bag, of: grammar.description)
      .flatMap { NodeReader(root: $0, bag: bag).read(grammar) }
    try bag.throwErrors()
    guard let reading else {
      preconditionFailure("a document without value was not reported")
    }
    return DocumentReading(
      value: reading.value, resolved: reading.resolved, warnings: bag.warnings)
  }

  /// The tree with overrides and parameters put in, or nil after reporting.
  ///
  /// - Parameters:
  ///   - bag: Where problems go.
  ///   - description: What the document may hold.
  ///   - fill: Fills in what the document names, such as presets; overrides of `…preset` are applied before it,
  ///     all others after, so that they reach what was filled in.
  /// - Returns: The tree, or nil after reporting.
  func root(
    _ bag: DiagnosticBag, of description: GrammarDescription,
    filledBy fill: (SourceNode) -> SourceNode? = { $0 }
  ) -> SourceNode? {
    tree(bag, of: description, filledBy: fill).map {
      ParameterTable(root: $0).substitute(in: $0, bag)
    }
  }

  /// The tree with overrides put in and references to parameters as they were written, or nil after reporting; see
  /// ``root(_:of:filledBy:)``.
  func tree(
    _ bag: DiagnosticBag, of description: GrammarDescription,
    filledBy fill: (SourceNode) -> SourceNode?
  ) -> SourceNode? {
    let decoder = SourceDecoder(file: file, limits: limits, bag: bag)
    guard let source = decoder.decode(bytes),
      let root = SourceParser(source: source, limits: limits, bag: bag).parse()
    else { return nil }
    let settings = SettingOverrides(
      arguments: overrides, places: SettingPlaces([description]))
    let named = settings.apply(to: root, bag) { $0.hasSuffix(".preset") }
    guard let filled = fill(named) else { return nil }
    return settings.apply(to: filled, bag) { !$0.hasSuffix(".preset") }
  }
}

/// A value read from a file, with what the run folder keeps of it.
struct DocumentReading<Value: Sendable>: Sendable {
  let value: Value
  /// The document with every default, for `scenario.resolved.yaml`.
  let resolved: YAMLTree
  /// Problems that do not stop a run.
  let warnings: [Diagnostic]
}
