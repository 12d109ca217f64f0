// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis
public import Storage

/// What a `results.json` holds, in the values it was written from.
///
/// Writing it again gives the same bytes. Two things are not in the document and stay empty: the values of single
/// draws of uncertain parameters, and skewnesses.
public struct StoredResults: Sendable {
  /// Whether the run came to its end.
  public let status: RunStatus
  /// What the experiment found.
  public let summary: ExperimentSummary
  /// What became of the scenario's expectations.
  public let expectations: [ExpectationOutcome]

  /// Reads a document.
  ///
  /// Unknown members are left aside, so that documents of later minor versions can be read.
  ///
  /// - Throws: ``ManifestError`` for another format and members that are missing or of another type.
  public init(_ document: JSONValue) throws(ManifestError) {
    let reader = ManifestReader(value: document, path: "")
    let format = try reader.format()
    guard format == Int(RunDocument.format) else { throw .otherFormat(format) }
    let content = try ResultsObject.stored.read(reader)
    (status, summary) = (content.status, content.summary)
    expectations = content.expectations
  }
}
