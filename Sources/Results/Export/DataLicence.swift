// SPDX-License-Identifier: GPL-3.0-or-later

/// The licence under which somebody publishes the tables of a run.
public struct DataLicence: Hashable, Sendable {
  /// The Open Definition's word for data whose owner has said nothing.
  public static let notSpecified = DataLicence(known: "notspecified")

  /// The identifier, such as `CC-BY-4.0`.
  public let identifier: String

  /// Takes an identifier as a Data Package may hold it; nil for anything else.
  ///
  /// - Parameter identifier: Letters, digits, `-`, `.` and `_`.
  public init?(_ identifier: String) {
    let isWord = identifier.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-._".utf8.contains(byte)
      }
    }
    guard !identifier.isEmpty, isWord else { return nil }
    self.init(known: identifier)
  }

  private init(known identifier: String) { self.identifier = identifier }
}
