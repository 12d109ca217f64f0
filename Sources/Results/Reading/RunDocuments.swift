// SPDX-License-Identifier: GPL-3.0-or-later

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
    for name in ["manifest.json", "timing.json"] { try stored.requireWritten(name) }
    let bytes = try stored.intactContents(of: "results.json")
    do {
      results = try StoredResults(try JSONValue(parsing: bytes))
    } catch let error as ManifestError {
      throw .results(path: stored.path, error)
    } catch let error as JSONError {
      throw .results(path: stored.path, .notJSON(error))
    } catch {
      throw .changed(path: stored.path + "/results.json")
    }
    manifest = stored.manifest
    scenario = String(decoding: try stored.intactContents(of: "scenario.yaml"), as: UTF8.self)
    resolvedScenario = String(
      decoding: try stored.intactContents(of: "scenario.resolved.yaml"), as: UTF8.self)
    replications = try stored.replications()
    start = stored.start
    command = stored.command
    language = stored.language
  }
}

extension StoredRun {
  /// The content of a file, if it is the one the manifest tells of.
  ///
  /// - Throws: ``StoredRunError``.
  public func intactContents(of name: String) throws(StoredRunError) -> [UInt8] {
    let bytes = try contents(of: name)
    guard let output = manifest.outputs.first(where: { $0.path == name }),
      SHA256.hex(bytes) == output.sha256
    else { throw .changed(path: path + "/" + name) }
    return bytes
  }

  /// Refuses a file that the manifest does not tell of and that is not the one that was written, by the folder's digests.
  ///
  /// Folders of earlier versions, and such without the file, have none.
  func requireWritten(_ name: String) throws(StoredRunError) {
    guard let kept = try? contents(of: Checksums.file), let sums = Checksums(parsing: kept),
      let line = sums.lines.first(where: { $0.path == name }),
      let bytes = try? contents(of: name)
    else { return }
    guard SHA256.hex(bytes) == line.sha256 else { throw .changed(path: path + "/" + name) }
  }

  /// When the run was started, by the folder's name; nil when the name was changed.
  var start: Timestamp? {
    path.split(separator: "/").last.flatMap { Timestamp(compact: $0.prefix(16)) }
  }
}
