// SPDX-License-Identifier: GPL-3.0-or-later

/// A folder of a run or a study that is there already.
public struct StoredFolder: Hashable, Sendable {
  /// The folder's path.
  public let path: String

  /// Names a folder; whether it is there shows when it is used.
  public init(path: String) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    self.path = String(trimmed)
  }

  /// The content of a file inside it, links not followed.
  ///
  /// - Throws: ``FileError``.
  public func contents(of name: String) throws(FileError) -> [UInt8] {
    try Files.contents(of: FolderPath.place(of: name, in: path, for: .read), limit: .max)
  }

  /// Adds a file, or writes it anew, and enters its digest where the folder keeps them.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - name: The path inside the folder.
  /// - Throws: ``FileError``; also where a folder on the way is a link. A link in the file's own place is replaced.
  public func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    let above = Files.parent(of: name)
    let parent = try above.map { (above) throws(FileError) in
      try FolderPath.place(of: above, in: path, for: .write)
    }
    if let parent { try Files.createFolders(parent) }
    try Files.replace(path + "/" + name, by: bytes)
    guard let kept = try? contents(of: Checksums.file), var sums = Checksums(parsing: kept) else {
      return
    }
    sums.enter(bytes, at: name)
    try Files.replace(path + "/" + Checksums.file, by: sums.bytes)
  }
}
