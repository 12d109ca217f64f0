// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Grammar

/// Reads one scenario many times with other values of its parameters, for draws and candidates by the thousand.
///
///     let variants = ScenarioVariants(file: "demo.yaml", bytes: bytes, overrides: [])
///     let scenario = try variants.scenario(["parameters.contact=12.5"])
///
/// The text is taken apart once, and a section is read again only where its numbers changed. What it gives equals what
/// ``ScenarioReader/read()`` gives under the same overrides, without warnings, origins and resolved text.
public final class ScenarioVariants: Sendable {
  private let document: DocumentReader
  private let variant: String?
  private let tree: SourceNode?
  private let memory = ReadingMemory()

  /// Prepares to read a file.
  ///
  /// - Parameters:
  ///   - file: The name by which diagnostics call it.
  ///   - bytes: Its content.
  ///   - overrides: Arguments of `--set` that all readings share.
  ///   - variant: The one world that is read, as ``ScenarioReader`` takes it.
  public init(file: String, bytes: [UInt8], overrides: [String], variant: String? = nil) {
    document =
      ScenarioReader(file: file, bytes: bytes, overrides: overrides, variant: variant).document
    self.variant = variant
    let bag = DiagnosticBag()
    let tree = document.tree(bag, of: ScenarioReader.grammar.description) {
      PresetOverlay(bag).apply(to: $0)
    }
    self.tree = bag.hasErrors ? nil : tree
  }

  /// The scenario under further settings.
  ///
  /// - Parameter settings: `path=value` of parameters, which come last and win.
  /// - Returns: The scenario.
  /// - Throws: Everything that is wrong, in order of position.
  public func scenario(_ settings: [String]) throws(InvalidSource) -> Scenario {
    guard let tree else {
      return try ScenarioReader(
        file: document.file, bytes: document.bytes, overrides: document.overrides + settings,
        variant: variant
      ).read()
    }
    let bag = DiagnosticBag()
    let set = SettingOverrides(arguments: settings, of: ScenarioReader.grammar.description)
      .apply(to: tree, bag)
    let root = PresetMoney(bag).converted(ParameterTable(root: set).substitute(in: set, bag))
    let reading = NodeReader(root: root, bag: bag, memory: memory).read(ScenarioReader.grammar)
    try bag.throwErrors()
    guard let reading else {
      preconditionFailure("a scenario without value was not reported")
    }
    return reading.value
  }
}
