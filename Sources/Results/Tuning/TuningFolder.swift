// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Storage

/// A stored tuning: `<results>/<scenario>/<time>-tune-<hash>/`.
///
/// It is put together like a ``RunFolder``: whole or not at all, with equal bytes for equal tunings in every file but
/// `timing.json` and attachments that are not reproducible.
public enum TuningFolder {
  /// The file by which such a folder is known.
  static let document = "tuning.json"
  /// The file with the winner's values.
  public static let tuned = "scenario.tuned.yaml"

  /// Puts the files of a record together.
  ///
  /// - Parameters:
  ///   - record: What to write.
  ///   - timing: When, where and how fast.
  ///   - attachments: Further files, such as charts and `report.html`.
  ///   - results: The folder of all results; made when it does not exist.
  /// - Returns: The folder, not yet stored.
  public static func draft(
    _ record: TuningRecord, timing: RunTiming, attachments: [RunAttachment] = [],
    results: String = "results"
  ) -> FolderDraft {
    FolderDraft(
      contents(record) + attachments.map(RunFolder.File.init), kind: "tune",
      scenario: record.scenario, contentHash: record.contentHash, timing: timing, results: results)
  }

  /// The files that equal tunings share, by path.
  public static func digests(of record: TuningRecord) -> [String: String] {
    Dictionary(contents(record).map { ($0.path, SHA256.hex($0.bytes)) }) { $1 }
  }

  private static func contents(_ record: TuningRecord) -> [RunFolder.File] {
    var files = [
      RunFolder.text("scenario.yaml", record.original),
      RunFolder.text(document, record.document.written()),
    ]
    files += record.tuned.map { [RunFolder.text(tuned, $0)] } ?? []
    files += TuningTables.all(record).map { RunFolder.File(TableFile(csv: $0)) }
    return files
  }
}

extension TuningRecord {
  /// The format of ``document``.
  public static let format = 1

  /// The content of `tuning.json`, which ``TuningObject`` declares; keys are added, never renamed, within a format.
  public var document: JSONValue { TuningObject.stored.write(self) }

  /// The document with the folder it was written to, as `--json` prints it.
  public func document(folder: String) -> JSONValue {
    .object((document.members ?? []) + [.init("folder", .string(folder))])
  }
}

extension JSONValue {
  /// A parameter's value: a number in a scenario, and so it is here.
  static func parameter(_ text: String) -> JSONValue {
    Int64(text).map(JSONValue.integer) ?? Double(text).map(JSONValue.number) ?? .string(text)
  }
}
