// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A path inside a folder that may have been made elsewhere: nothing in such a folder is followed out of it.
package enum FolderPath {
  /// Whether a path stays inside its folder by its letters.
  package static func isSafe(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.utf8.contains(0) && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  /// The place of a path inside a folder.
  ///
  /// - Throws: ``FileError`` with `ELOOP` where the path, or a folder on the way to it, is a link, and with `EINVAL` where it
  ///   leaves the folder.
  package static func place(
    of path: String, in folder: String, for operation: FileError.Operation
  ) throws(FileError) -> String {
    guard isSafe(path) else {
      throw FileError(operation, path: folder + "/" + path, code: EINVAL)
    }
    var place = folder
    for part in path.split(separator: "/") {
      place += "/" + part
      guard !Files.isLink(place) else { throw FileError(operation, path: place, code: ELOOP) }
    }
    return place
  }
}

extension Files {
  /// Whether `path` is a symbolic link.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Writes a whole file in place of what is there; a link is replaced, not followed.
  package static func replace(_ path: String, by bytes: [UInt8]) throws(FileError) {
    let staged = path + ".partial-\(getpid())"
    // The name can be foreseen, and a link of it lie there.
    unlink(staged)
    do throws(FileError) {
      try store(bytes, at: staged, isNew: true)
      try move(staged, to: path)
    } catch {
      unlink(staged)
      throw FileError(.write, path: path, code: error.code)
    }
  }
}
