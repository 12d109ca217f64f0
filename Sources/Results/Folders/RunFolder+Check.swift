// SPDX-License-Identifier: GPL-3.0-or-later

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
      if ["manifest.json", "timing.json"].allSatisfy({ Files.exists(folder + "/" + $0) }) {
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
