// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Portfolios
public import Reporting
public import Scenarios

/// A scenario file with what the command line adds to it.
public struct ScenarioFile: Sendable {
  /// The path as the user gave it.
  public let path: String
  /// The content.
  public let bytes: [UInt8]
  /// `path=value` arguments in order; flags such as `--seed` become such arguments.
  public let overrides: [String]
  /// The one variant that is read; nil for the scenario with all of them.
  public let variant: String?
  /// What bounds the files the scenario may name; nil for no bound.
  let importRoot: ImportRoot?

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - overrides: `path=value` arguments.
  ///   - variant: The one variant that is read; nil for the scenario with all of them.
  ///   - importRoot: What bounds the files the scenario may name, and the file itself where it is a link.
  /// - Throws: ``RunFailure/invalid(_:sources:)`` when it cannot be read.
  public init(
    path: String, overrides: [String] = [], variant: String? = nil, importRoot: ImportRoot? = nil
  ) throws(RunFailure) {
    self.path = path
    self.variant = variant
    self.overrides = overrides
    self.importRoot = importRoot
    if let importRoot, importRoot.isLeft(byLink: path) {
      throw .invalid(InvalidSource([.linkOutside(importRoot, path)]), sources: [])
    }
    do throws(InvalidSource) {
      bytes = try ScenarioReader.bytes(at: path)
    } catch {
      throw .invalid(error, sources: [])
    }
  }

  /// Takes a text that no file holds.
  ///
  /// - Parameters:
  ///   - name: What messages call it.
  ///   - bytes: The text, in UTF-8.
  ///   - overrides: `path=value` arguments.
  ///   - importRoot: What bounds the files the scenario may name.
  public init(
    embedded name: String, _ bytes: [UInt8], overrides: [String] = [],
    importRoot: ImportRoot? = nil
  ) {
    path = name
    variant = nil
    self.bytes = bytes
    self.overrides = overrides
    self.importRoot = importRoot
  }

  /// The names of the scenario's variants; empty without any, and where they cannot be read.
  public var variantNames: [String] { reader.variantNames }

  /// What reads it.
  var reader: ScenarioReader {
    ScenarioReader(file: path, bytes: bytes, overrides: overrides, variant: variant)
  }

  /// What to warn of once the imported portfolio is known.
  func warnings(for scenario: Scenario, importing portfolio: ImportedPortfolio) -> [Diagnostic] {
    reader.warnings(for: scenario, importing: portfolio)
  }

  /// The line of the file on which each line of `expect` stands; nil for one that an override puts there.
  var expectationLines: [Int?] {
    reader.expectationPlaces
      .map { $0.file == path ? $0.line : nil }
  }

  /// The scenario under other values of its parameters, for many of them.
  var variants: ScenarioVariants {
    ScenarioVariants(file: path, bytes: bytes, overrides: overrides, variant: variant)
  }

  /// The scenario, and the sources its warnings quote.
  ///
  /// - Throws: ``RunFailure/invalid(_:sources:)`` with everything that is wrong.
  public func read() throws(RunFailure) -> (scenario: Scenario, sources: [SourceText]) {
    let reader = reader
    do throws(InvalidSource) {
      return (try reader.read(), reader.sources)
    } catch {
      throw .invalid(error, sources: reader.sources)
    }
  }
}

extension ScenarioVariants {
  /// The scenario under further settings, or why it is none.
  func values(_ settings: [String]) throws(RunFailure) -> Scenario {
    do throws(InvalidSource) {
      return try scenario(settings)
    } catch {
      throw .invalid(error, sources: [])
    }
  }
}

extension ScenarioFile {
  /// The language that the scenario asks for, also where it is not valid; nil where nothing tells.
  public var statedLanguage: ReportLanguage? {
    switch reader.statedLanguage {
    case .spanish: .spanish
    case .english: .english
    case nil: nil
    }
  }
}
