// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Foundation
import Portfolios
import Results
import Scenarios
import Storage
import Strategies
import Synchronization
import Vocabulary

extension ScenarioFile {
  /// Reads the portfolio a scenario imports; `nil` when it makes its own.
  ///
  /// - Parameters:
  ///   - scenario: Gets the warnings of the import.
  ///   - progress: Told from time to time how far the import has come.
  /// - Returns: The portfolio, its control figures, its file with a hash for the manifest, and the absolute path of the folder it is
  ///   named from.
  /// - Throws: ``RunFailure/refusedImport(_:_:)`` with every bad row and what was read, ``RunFailure/invalid(_:sources:)``
  ///   where not even the header can be.
  func importPortfolio(
    of scenario: inout Scenario, progress: @escaping @Sendable (ImportProgress) -> Void
  ) throws(RunFailure) -> (
    portfolio: ImportedPortfolio, statement: ImportStatement, inputs: [InputFile], folder: String
  )? {
    guard case .imported(var mapping, let filling) = scenario.portfolio else { return nil }
    let name = mapping.file
    let folder = dataFolder(of: name)
    let path = try boundedPath(name, Self.path(name, in: folder))
    mapping.file = path
    try ImportSize.check(path, name)
    let refused = Mutex<ImportedPortfolio?>(nil)
    do throws(InvalidSource) {
      var context = ImportContext()
      context.knownSegments = filling.segments.map(\.name)
      context.knownChannels = scenario.channels.map(\.name)
      context.suggest = { Suggestion.nearest(to: $0, among: $1) }
      context.progress = progress
      context.refused = { portfolio in refused.withLock { $0 = portfolio } }
      // The digest is of the very bytes imported, also if the file changes meanwhile.
      var hash = SHA256()
      let (portfolio, warnings) = try ImportedPortfolio.read(
        mapping, currency: scenario.currency, start: scenario.start,
        at: path, context: context, watchedBy: { hash.append($0) })
      let input = InputFile(path: name, sha256: hash.finalizedHex())
      scenario.warnings += warnings + changeSinceStored(input, at: path)
      mapping.file = name
      let statement = ImportStatement(of: portfolio, mapping, filling: filling, scenario)
      return (portfolio, statement, [input], URL(fileURLWithPath: folder).standardizedFileURL.path)
    } catch {
      guard let portfolio = refused.withLock({ $0 }) else { throw .invalid(error, sources: []) }
      mapping.file = name
      throw .refusedImport(
        error, ImportStatement(of: portfolio, mapping, filling: filling, scenario))
    }
  }

  /// Where to read a file that the scenario names: as it says, or below the folder that bounds what it may read.
  private func boundedPath(_ name: String, _ path: String) throws(RunFailure) -> String {
    guard let importRoot else { return path }
    if let place = importRoot.place(of: path) { return place }
    let reader = reader
    let span = reader.place(of: ["portfolio", "import", "file"])
    let problem = Diagnostic.outsideImportRoot(
      importRoot, name,
      at: span ?? SourceSpan(file: self.path, line: 1, column: 1, length: 1))
    throw .invalid(InvalidSource([problem]), sources: reader.sources)
  }
}
