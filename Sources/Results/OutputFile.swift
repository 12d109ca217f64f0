// SPDX-License-Identifier: GPL-3.0-or-later

/// A file a command was asked to write.
public enum OutputFile {
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
    let earlier = isAppended && Files.isPlain(path) ? try Files.contents(of: path) : []
    try write(earlier + Array(text.utf8), to: path)
  }

  /// Writes bytes in place of what was there.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - path: The file, whose folder must exist.
  /// - Throws: ``FileError``.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try Files.store(bytes, at: path)
  }
}
