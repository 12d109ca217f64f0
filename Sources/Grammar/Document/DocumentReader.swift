// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// Reads a whole scenario file by a grammar: bytes, YAML, overrides, parameters, values.
///
///     let document = DocumentReader(file: path, bytes: bytes, overrides: ["horizon=90 days"])
///     let scenario = try document.read(.section(ScenarioSection()))
package struct DocumentReader {
  package let file: String
  package let bytes: [UInt8]
  package let overrides: [String]
  package let limits: SourceLimits
  /// What is laid over every tree, where one world of several is read.
  package var world: World?

  /// Settings that are laid over the document, and outermost keys that are left out of it.
  package struct World: Sendable {
    package let layer: SettingLayer
    package let left: Set<String>

    package init(_ layer: SettingLayer, without left: Set<String>) {
      (self.layer, self.left) = (layer, left)
    }
  }

  package init(
    file: String, bytes: [UInt8], overrides: [String] = [], limits: SourceLimits = SourceLimits()
  ) {
    (self.file, self.bytes, self.overrides, self.limits) = (file, bytes, overrides, limits)
  }

  /// The texts that diagnostics quote: the file and the overrides.
  package var sources: [SourceText] {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let text = String(decoding: content.prefix(limits.bytes), as: UTF8.self)
    return [SourceText(file: file, text: text), SettingOverrides(arguments: overrides).source]
  }

  /// The value, or everything that is wrong with the file.
  package func read<Value>(_ grammar: Grammar<Value>) throws(InvalidSource) -> DocumentReading<
    Value
  > {
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
  ///   - layer: Settings that come after all others, where there are any.
  ///   - left: Outermost keys that are left out.
  ///   - fill: Fills in what the document names, such as presets; overrides of `…preset` are applied before it,
  ///     all others after, so that they reach what was filled in.
  /// - Returns: The tree, or nil after reporting.
  package func root(
    _ bag: DiagnosticBag, of description: GrammarDescription, under layer: SettingLayer? = nil,
    without left: Set<String> = [], filledBy fill: (SourceNode) -> SourceNode? = { $0 }
  ) -> SourceNode? {
    tree(bag, of: description, under: layer, without: left, filledBy: fill).map {
      ParameterTable(root: $0).substitute(in: $0, bag)
    }
  }

  /// The tree with overrides put in and references to parameters as they were written, or nil after reporting; see
  /// ``root(_:of:filledBy:)``.
  package func tree(
    _ bag: DiagnosticBag, of description: GrammarDescription, under layer: SettingLayer? = nil,
    without left: Set<String> = [], filledBy fill: (SourceNode) -> SourceNode?
  ) -> SourceNode? {
    let decoder = SourceDecoder(file: file, limits: limits, bag: bag)
    guard let source = decoder.decode(bytes),
      let root = SourceParser(
        source: source, limits: limits, bag: bag, keys: NumberKeys(description)
      ).parse()
    else { return nil }
    let (layer, left) = (layer ?? world?.layer, left.union(world?.left ?? []))
    let settings = SettingOverrides(arguments: overrides, of: description)
    let named = settings.apply(to: root, bag) { $0.hasSuffix(".preset") }
    let layered = layer?.apply(to: named, bag) { $0.keys.last == "preset" } ?? named
    guard let filled = fill(layered) else { return nil }
    let set = settings.apply(to: filled, bag) { !$0.hasSuffix(".preset") }.without(left)
    return layer?.apply(to: set, bag) { $0.keys.last != "preset" } ?? set
  }
}

extension SourceNode {
  /// The mapping without some of its keys.
  fileprivate func without(_ keys: Set<String>) -> SourceNode {
    guard !keys.isEmpty, case .mapping(let entries) = content else { return self }
    return SourceNode(content: .mapping(entries.filter { !keys.contains($0.key) }), span: span)
  }
}

/// A value read from a file, with what the run folder keeps of it.
package struct DocumentReading<Value: Sendable>: Sendable {
  package let value: Value
  /// The document with every default, for `scenario.resolved.yaml`.
  package let resolved: YAMLTree
  /// Problems that do not stop a run.
  package let warnings: [Diagnostic]
}
