// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A hidden folder in which a run is put together before it gets its name.
///
/// It stands beside the final place, on the same file system, so that giving it its name is one atomic
/// step: readers see a whole run or none.
struct StagingFolder {
  let path: String

  /// Makes the folder beside `target`.
  ///
  /// What an earlier process of the same number left there is removed, and what killed ones left: a day ago, or some minutes ago where
  /// no process of this machine has their number.
  init(beside target: String) throws(FileError) {
    let parent = Files.parent(of: target) ?? "."
    Self.sweep(parent)
    let name = target.split(separator: "/").last.map(String.init) ?? target
    path = "\(parent)/.\(name).partial-\(getpid())"
    if Files.exists(path) { try Files.removeAll(path) }
    try Files.createFolder(path)
  }

  /// Removes what killed processes left, once nobody can be writing to it any more.
  private static func sweep(_ folder: String) {
    let day = 86_400
    for name in (try? Files.names(in: folder)) ?? []
    where name.hasPrefix(".") && name.contains(".partial-") {
      let path = folder + "/" + name
      guard Files.isFolder(path), let age = Files.age(of: path) else { continue }
      // Another machine may be writing to a shared folder under a number that is free here, but not for so long.
      if age > day || age > 600 && isDead(name) { try? Files.removeAll(path) }
    }
  }

  /// Whether no process has the number that a staging folder's name ends with.
  private static func isDead(_ name: String) -> Bool {
    guard let number = name.split(separator: "-").last.flatMap({ pid_t($0) }), number > 0 else {
      return false
    }
    return kill(number, 0) == -1 && errno == ESRCH
  }

  /// Writes a file, making the folders of its path.
  func store(_ bytes: [UInt8], at relativePath: String) throws(FileError) {
    let target = path + "/" + relativePath
    if let folder = Files.parent(of: target) { try Files.createFolders(folder) }
    try Files.store(bytes, at: target)
  }

  /// Gives the folder its name.
  ///
  /// - Parameter candidates: Paths to try in order; one that exists already is passed over.
  /// - Returns: The path it has now.
  /// - Throws: ``FileError`` when the system refuses or every candidate exists.
  func commit(to candidates: some Sequence<String>) throws(FileError) -> String {
    Files.synchronizeFolder(path)
    var refused = FileError(.rename, path: path, code: EEXIST)
    for candidate in candidates {
      guard !Files.exists(candidate) else {
        refused = FileError(.rename, path: candidate, code: EEXIST)
        continue
      }
      try Files.move(path, to: candidate)
      Files.synchronizeFolder(Files.parent(of: candidate) ?? ".")
      return candidate
    }
    throw refused
  }

  /// Removes the folder with what is in it, as far as the system lets us.
  func discard() {
    try? Files.removeAll(path)
  }
}
