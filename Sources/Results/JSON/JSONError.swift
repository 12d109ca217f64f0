// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a text is not JSON.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The offset of the byte at which reading stopped.
  public let offset: Int
  /// What is wrong there.
  public let reason: String

  /// The reason and the place.
  public var description: String { "\(reason), at byte \(offset)" }
}

extension JSONValue {
  /// Reads one JSON document.
  ///
  /// - Parameter text: UTF-8 text without a byte-order mark.
  /// - Throws: ``JSONError`` at the first byte that RFC 8259 does not allow, and for nesting beyond 128.
  public init(parsing text: some Sequence<UInt8>) throws(JSONError) {
    var reader = JSONReader(Array(text))
    self = try reader.document()
  }
}
