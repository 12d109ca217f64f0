// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Storage

extension RunFolder {
  /// One file to be written.
  struct File {
    let path: String
    let bytes: [UInt8]
    /// Whether equal runs give equal bytes.
    let isReproducible: Bool

    init(path: String, bytes: [UInt8], isReproducible: Bool) {
      self.path = path
      self.bytes = bytes
      self.isReproducible = isReproducible
    }

    init(_ attachment: RunAttachment) {
      self.init(
        path: attachment.path, bytes: attachment.bytes, isReproducible: attachment.isReproducible)
    }

    init(_ table: TableFile) {
      self.init(path: table.path, bytes: table.bytes, isReproducible: true)
    }
  }

  /// The documents that every version lists in the manifest of every run.
  static let documents = [
    "scenario.yaml", "scenario.resolved.yaml", "results.json", "datapackage.json",
    "tables/replications.csv",
  ]

  /// All files of a record, the manifest last.
  static func contents(_ record: RunRecord) throws(RunFolderError) -> [File] {
    let tables = RunTables.all(record).map(TableFile.init(csv:))
    var files = [
      text("scenario.yaml", record.scenario),
      text("scenario.resolved.yaml", record.resolvedScenario),
      text("results.json", RunDocument.results(record).written()),
    ]
    files += tables.map(File.init)
    let package = DataPackage.document(tables, title: record.summary.name)
    files.append(text("datapackage.json", package.written()))
    files += record.attachments.map(File.init)
    files.append(text(RunTiming.file, record.timing.document.written(), isReproducible: false))
    files.append(text(RunManifest.file, manifest(record, files).document.written()))
    return try withoutDoubles(files)
  }

  private static func manifest(_ record: RunRecord, _ files: [File]) -> RunManifest {
    let outputs = files.filter(\.isReproducible).map { file in
      RunManifest.Output(
        path: file.path, byteCount: file.bytes.count, sha256: SHA256.hex(file.bytes))
    }
    return RunManifest(record, outputs: outputs)
  }

  /// A file of text.
  static func text(_ path: String, _ text: String, isReproducible: Bool = true) -> File {
    File(path: path, bytes: Array(text.utf8), isReproducible: isReproducible)
  }

  private static func withoutDoubles(_ files: [File]) throws(RunFolderError) -> [File] {
    var seen: Set<String> = []
    for file in files {
      guard seen.insert(file.path).inserted else { throw .unsafePath(file.path) }
    }
    return files
  }
}

extension RunFolder {
  /// Makes sure, before a long simulation, that its results can be written.
  ///
  /// The folder is created if it is missing, and a file in it is written and removed.
  ///
  /// - Parameter results: The folder that takes the place of `results/`.
  /// - Throws: ``RunFolderError/file(_:)`` with the operation that is not possible, and ``RunFolderError/insideRun(_:)`` where the
  ///   folder is that of a run or study, or lies in one.
  public static func check(results: String) throws(RunFolderError) {
    var folder = results.isEmpty ? "." : results
    // Tables, charts and exports lie at most two folders below the manifest.
    for _ in 0..<3 {
      if [RunManifest.file, RunTiming.file].allSatisfy({ Files.exists(folder + "/" + $0) }) {
        throw .insideRun(results)
      }
      folder = Files.parent(of: folder) ?? (folder == "." ? ".." : ".")
    }
    do throws(FileError) {
      let root = results.isEmpty ? "." : results
      try Files.createFolders(root)
      let staging = try StagingFolder(beside: root + "/check")
      defer { staging.discard() }
      try staging.store([0], at: "check")
    } catch {
      throw .file(error)
    }
  }
}
