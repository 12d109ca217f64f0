// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

/// A stored sensitivity study: `<results>/<scenario>/<time>-sensitivity-<hash>/`.
///
/// It is put together like a ``RunFolder``: whole or not at all, with equal bytes for equal studies in every file but
/// `timing.json` and attachments that are not reproducible.
public enum SensitivityFolder {
  /// The file by which such a folder is known.
  static let document = "sensitivity.json"

  /// Puts the files of a record together.
  ///
  /// - Parameters:
  ///   - record: What to write.
  ///   - timing: When, where and how fast.
  ///   - attachments: Further files, such as charts and `report.html`.
  ///   - results: The folder of all results; made when it does not exist.
  /// - Returns: The folder, not yet stored.
  public static func draft(
    _ record: SensitivityRecord, timing: RunTiming, attachments: [RunAttachment] = [],
    results: String = "results"
  ) -> FolderDraft {
    FolderDraft(
      contents(record) + attachments.map(RunFolder.File.init), kind: "sensitivity",
      scenario: record.scenario, contentHash: record.contentHash, timing: timing, results: results)
  }

  /// The digests of the files that equal studies share, by path.
  public static func digests(of record: SensitivityRecord) -> [String: String] {
    Dictionary(contents(record).map { ($0.path, SHA256.hex($0.bytes)) }) { $1 }
  }

  private static func contents(_ record: SensitivityRecord) -> [RunFolder.File] {
    let tables = SensitivityTables.all(record).map(TableFile.init(csv:))
    let package = DataPackage.document(
      tables, name: "recobro-sensitivity", title: record.scenario)
    var files = [
      RunFolder.text("scenario.yaml", record.original),
      RunFolder.text(document, record.document.written()),
      RunFolder.text("datapackage.json", package.written()),
    ]
    files += tables.map(RunFolder.File.init)
    return files
  }
}

extension SensitivityRecord {
  /// The format of ``document``.
  public static let format = 1

  /// The content of `sensitivity.json`, which ``SensitivityObject`` declares; keys are added, never renamed, within a format.
  public var document: JSONValue { SensitivityObject.stored.write(self) }

  /// The document with the folder it was written to, as `--json` prints it.
  ///
  /// - Parameter folder: The folder's path.
  /// - Returns: ``document`` with the member `folder`.
  public func document(folder: String) -> JSONValue {
    .object((document.members ?? []) + [.init("folder", .string(folder))])
  }
}
