// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with the text of a delimited file, and where.
public struct CSVFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The bytes could not be read.
    case unreadable(reason: String)
    /// There is no text.
    case empty
    /// A byte that no UTF-8 text has there.
    case notUTF8(byte: UInt8)
    /// A byte-order mark of UTF-16.
    case utf16
    /// A UTF-8 byte-order mark in a file declared to be Latin-1.
    case markOfAnotherEncoding
    /// A zero byte.
    case binary
    /// The first bytes of a compressed file.
    case compressed(format: String)
    /// A quote that is never closed.
    case unterminatedQuote
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote
    /// A quote inside a field that does not begin with one.
    case quoteInsideField
    /// A row beyond the limit.
    case rowTooLong(limit: Int)
  }

  /// What is wrong.
  public let kind: Kind
  /// Where.
  public let place: CSVPlace

  /// Creates a fault.
  public init(_ kind: Kind, at place: CSVPlace) {
    self.kind = kind
    self.place = place
  }
}
