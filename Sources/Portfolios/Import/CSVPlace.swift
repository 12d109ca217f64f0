// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a piece of a delimited text file stands.
public struct CSVPlace: Hashable, Sendable {
  /// The line, from 1; a quoted line break counts as one.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int
  /// The length in Unicode scalars on that line, quotes included; 0 for an empty field.
  public var length: Int

  /// Creates a place.
  public init(line: Int, column: Int, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = length
  }
}
