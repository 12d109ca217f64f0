// SPDX-License-Identifier: GPL-3.0-or-later

/// A text file a command was asked to write.
public enum TextFile {
  /// Writes a text, in place of what was there or after it.
  ///
  /// - Parameters:
  ///   - text: The content.
  ///   - path: The file, whose folder must exist.
  ///   - isAppended: Whether what is there stays.
  /// - Throws: ``FileError``.
  public static func write(
    _ text: String, to path: String, isAppended: Bool = false
  ) throws(FileError) {
    let earlier = isAppended && Files.exists(path) ? try Files.contents(of: path) : []
    try Files.store(earlier + Array(text.utf8), at: path)
  }
}
