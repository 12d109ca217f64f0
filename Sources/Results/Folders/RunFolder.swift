// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Storage

/// A stored run: `<results>/<scenario>/<time>-<hash>/`.
///
/// The folder is put together under a hidden name beside its place and renamed when everything is on
/// disk: a killed run leaves nothing that looks finished, a failed one leaves nothing.
///
/// Equal runs on equal machines give equal bytes in every file but `timing.json` and attachments marked
/// as not reproducible.
public struct RunFolder: Hashable, Sendable {
  /// The folder's path, below the results folder as it was given.
  public let path: String

  /// Puts the files of a record together.
  ///
  /// - Parameters:
  ///   - record: What to write.
  ///   - results: The folder of all results; made when it does not exist.
  /// - Returns: What ``write(_:results:)`` would store.
  /// - Throws: ``RunFolderError/unsafePath(_:)``.
  public static func draft(
    _ record: RunRecord, results: String = "results"
  ) throws(RunFolderError) -> FolderDraft {
    for attachment in record.attachments where !attachment.hasSafePath {
      throw .unsafePath(attachment.path)
    }
    return FolderDraft(try contents(record), at: place(of: record, results: results))
  }

  /// Writes a record.
  ///
  /// - Parameters:
  ///   - record: What to write.
  ///   - results: The folder of all results; made when it does not exist.
  /// - Returns: The folder written.
  /// - Throws: ``RunFolderError``; then neither the folder nor a part of it is left.
  public static func write(
    _ record: RunRecord, results: String = "results"
  ) throws(RunFolderError) -> RunFolder {
    RunFolder(path: try draft(record, results: results).store())
  }

  /// The digests of the files that equal runs share, by path, as a folder of this record would have them.
  ///
  /// - Throws: ``RunFolderError/unsafePath(_:)`` for an attachment on a path that is taken.
  public static func digests(of record: RunRecord) throws(RunFolderError) -> [String: String] {
    let files = try contents(record).filter { $0.isReproducible && $0.path != RunManifest.file }
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, SHA256.hex($0.bytes)) })
  }

  /// Stores files as a folder on the first free path.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - paths: Where the folder may stand, at least one.
  /// - Returns: The path taken.
  /// - Throws: ``FileError``; then nothing is left.
  static func store(_ files: [File], at paths: [String]) throws(FileError) -> String {
    let target = paths[0]
    if let parent = Files.parent(of: target) { try Files.createFolders(parent) }
    let staging = try StagingFolder(beside: target)
    do {
      for file in files { try staging.store(file.bytes, at: file.path) }
      return try staging.commit(to: paths)
    } catch {
      staging.discard()
      throw error
    }
  }

  /// The path at which a record is stored when nothing stands there.
  static func place(of record: RunRecord, results: String) -> String {
    let name = record.timing.start.compact + "-" + record.contentHash.prefix(12)
    return FolderName.folder(of: record.summary.name, in: results) + "/" + name
  }
}

extension RunAttachment {
  /// Whether the path stays inside the folder.
  var hasSafePath: Bool { FolderPath.isSafe(path) && path != Checksums.file }
}

/// Why a run folder could not be written.
public enum RunFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file system refused.
  case file(FileError)
  /// Results would be put into the folder of a run or study.
  case insideRun(String)
  /// An attachment's path leaves the folder or is taken.
  case unsafePath(String)

  /// One clause with the path and the reason, without a full stop.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .insideRun(let path):
      "`\(path)` is the folder of a run or study, and results would be put into it: name a folder beside it"
    case .unsafePath(let path): "`\(path)` is not a free path inside the run folder"
    }
  }
}
