// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

/// The documents of a run folder that a report is made of.
///
/// A run that is being written and one read back from its folder give the same documents, so that a report made
/// later is that of the run.
public struct RunDocuments: Sendable {
  /// What `results.json` holds.
  public let results: StoredResults
  /// Identity and provenance.
  public let manifest: RunManifest
  /// The scenario as the user wrote it.
  public let scenario: String
  /// The scenario with every default filled in.
  public let resolvedScenario: String
  /// The values of every replication.
  public let replications: [ReplicationSeries]
  /// When the run was started; nil when nothing tells.
  public let start: Timestamp?
  /// The command line; empty when nothing tells.
  public let command: [String]
  /// The language in which the run was told; nil when nothing tells.
  public let language: String?

  /// The documents of a record that is about to be written; the manifest lists no files.
  ///
  /// - Throws: ``ManifestError`` if the record could not be read back.
  public init(_ record: RunRecord) throws(ManifestError) {
    results = try StoredResults(RunDocument.results(record))
    manifest = RunManifest(record, outputs: [])
    scenario = record.scenario
    resolvedScenario = record.resolvedScenario
    replications = record.replications
    start = record.timing.start
    command = record.timing.command
    language = record.timing.language
  }

  /// The documents of a stored run.
  ///
  /// - Throws: ``StoredRunError`` when a file is missing, is not the one that was written, or cannot be read.
  public init(_ stored: StoredRun) throws(StoredRunError) {
    results = try stored.results()
    manifest = stored.manifest
    scenario = String(decoding: try stored.contents(of: "scenario.yaml"), as: UTF8.self)
    resolvedScenario = try stored.resolvedScenario()
    replications = try stored.replications()
    start = stored.start
    command = stored.command
    language = stored.language
  }
}

extension StoredRun {
  /// What `results.json` holds.
  ///
  /// - Throws: ``StoredRunError`` when it is missing, is not the one that was written, or cannot be read.
  public func results() throws(StoredRunError) -> StoredResults {
    let bytes = try contents(of: "results.json")
    do {
      return try StoredResults(try JSONValue(parsing: bytes))
    } catch let error as ManifestError {
      throw .results(path: path, error)
    } catch let error as JSONError {
      throw .results(path: path, .notJSON(error))
    } catch {
      throw .changed(path: path + "/results.json")
    }
  }

  /// The scenario with every default filled in.
  ///
  /// - Throws: ``StoredRunError`` when the file is missing or not the one that was written.
  public func resolvedScenario() throws(StoredRunError) -> String {
    String(decoding: try contents(of: "scenario.resolved.yaml"), as: UTF8.self)
  }
}
