// SPDX-License-Identifier: GPL-3.0-or-later

/// A currency: its ISO 4217 code and how many decimal digits its minor unit has.
public struct Currency: Hashable, Sendable, CustomStringConvertible {
  /// The three-letter code, such as `USD`.
  public let code: String
  /// The digits of the minor unit: 2 for cents, 0 for yen, 3 for the Kuwaiti dinar.
  public let minorDigits: Int

  /// The currency of a code; nil when the code is not in ``codes``.
  ///
  /// - Parameter code: Three capital letters of ISO 4217.
  public init?(code: String) {
    guard let digits = Currency.minorDigits(of: code) else { return nil }
    self.code = code
    self.minorDigits = digits
  }

  /// How many minor units make one unit: 10 to the power of ``minorDigits``.
  public var minorUnitsPerUnit: Int64 {
    (0..<minorDigits).reduce(1) { scale, _ in scale * 10 }
  }

  /// The code.
  public var description: String { code }
}
