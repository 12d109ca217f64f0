// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Portfolios
public import Scenarios

/// A scenario file with what the command line adds to it.
public struct ScenarioFile: Sendable {
  /// The path as the user gave it.
  public let path: String
  /// The content.
  public let bytes: [UInt8]
  /// `path=value` arguments in order; flags such as `--seed` become such arguments.
  public let overrides: [String]

  /// Reads a file.
  ///
  /// - Throws: ``RunFailure/invalid(_:sources:)`` when it cannot be read.
  public init(path: String, overrides: [String] = []) throws(RunFailure) {
    self.path = path
    self.overrides = overrides
    do throws(InvalidSource) {
      bytes = try ScenarioReader.bytes(at: path)
    } catch {
      throw .invalid(error, sources: [])
    }
  }

  /// Takes a text that is embedded in the program.
  init(embedded name: String, _ bytes: [UInt8], overrides: [String] = []) {
    path = name
    self.bytes = bytes
    self.overrides = overrides
  }

  /// The same file with further overrides, which come last and win.
  func overridden(by settings: [String]) -> ScenarioFile {
    ScenarioFile(embedded: path, bytes, overrides: overrides + settings)
  }

  /// What to warn of once the imported portfolio is known.
  func warnings(for scenario: Scenario, importing portfolio: ImportedPortfolio) -> [Diagnostic] {
    ScenarioReader(file: path, bytes: bytes, overrides: overrides)
      .warnings(for: scenario, importing: portfolio)
  }

  /// The scenario without what is only told of it; see ``ScenarioReader/readValues()``.
  func readValues() throws(RunFailure) -> Scenario {
    let reader = ScenarioReader(file: path, bytes: bytes, overrides: overrides)
    do throws(InvalidSource) {
      return try reader.readValues()
    } catch {
      throw .invalid(error, sources: reader.sources)
    }
  }

  /// The scenario, and the sources its warnings quote.
  ///
  /// - Throws: ``RunFailure/invalid(_:sources:)`` with everything that is wrong.
  public func read() throws(RunFailure) -> (scenario: Scenario, sources: [SourceText]) {
    let reader = ScenarioReader(file: path, bytes: bytes, overrides: overrides)
    do throws(InvalidSource) {
      return (try reader.read(), reader.sources)
    } catch {
      throw .invalid(error, sources: reader.sources)
    }
  }
}
