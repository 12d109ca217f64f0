// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a file a user wrote.
public struct SourceSpan: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int
  /// The length in Unicode scalars, at least 1.
  public var length: Int

  /// Creates a place; a length below 1 becomes 1.
  public init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }
}
