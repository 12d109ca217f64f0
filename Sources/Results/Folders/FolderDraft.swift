// SPDX-License-Identifier: GPL-3.0-or-later

import Storage

/// A folder of results that is put together in memory and not yet stored.
///
/// To put it together may take seconds, as of thousands of replications, and leaves nothing when it is given up; to store it is
/// to write bytes, which is not to be cut.
public struct FolderDraft: Sendable {
  private let files: [RunFolder.File]
  private let paths: [String]

  /// Creates a draft.
  ///
  /// - Parameters:
  ///   - files: The files without that of their digests, which is added.
  ///   - target: Where the folder is to stand; when something stands there, folders that begin at the same second are numbered.
  init(_ files: [RunFolder.File], at target: String) {
    self.files = files.withChecksums
    paths = [target] + (2...99).map { "\(target)-\($0)" }
  }

  /// The draft of a study's folder: its files and its timing.
  init(
    _ files: [RunFolder.File], kind: String, scenario: String, contentHash: String,
    timing: RunTiming, results: String
  ) {
    let name = timing.start.compact + "-\(kind)-" + contentHash.prefix(12)
    let timing = RunFolder.text(
      RunTiming.file, timing.document.written(), isReproducible: false)
    self.init(files + [timing], at: FolderName.folder(of: scenario, in: results) + "/" + name)
  }

  /// Writes the folder.
  ///
  /// - Returns: Its path.
  /// - Throws: ``RunFolderError``; then neither the folder nor a part of it is left.
  public func store() throws(RunFolderError) -> String {
    do { return try RunFolder.store(files, at: paths) } catch { throw .file(error) }
  }
}
