// SPDX-License-Identifier: GPL-3.0-or-later

/// How a delimited text file is written, and how much of it one row may take.
public struct CSVDialect: Hashable, Sendable {
  /// The character between fields; nil has it found from the first row.
  public var delimiter: CSVDelimiter?
  /// How characters are stored.
  public var encoding: TextEncoding
  /// The most bytes one row may have, ≥ 1; it bounds the reader's memory.
  public var rowByteLimit: Int
  /// The most fields of a row that are kept, ≥ 1; further ones are counted only.
  public var fieldLimit: Int

  /// Creates a dialect; by default a row may take 1 MiB and 4,096 fields.
  public init(
    delimiter: CSVDelimiter? = nil, encoding: TextEncoding = .utf8, rowByteLimit: Int = 1 << 20,
    fieldLimit: Int = 4_096
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.rowByteLimit = max(1, rowByteLimit)
    self.fieldLimit = max(1, fieldLimit)
  }
}
