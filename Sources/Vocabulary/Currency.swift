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

extension Currency {
  /// The codes this knows, in alphabetical order: the national currencies of ISO 4217.
  public static var codes: [String] {
    (withoutMinorUnit + withTwoDigits + withThreeDigits).sorted()
  }

  /// The minor digits ISO 4217 gives a code.
  static func minorDigits(of code: String) -> Int? {
    if withTwoDigits.contains(code) { return 2 }
    if withoutMinorUnit.contains(code) { return 0 }
    return withThreeDigits.contains(code) ? 3 : nil
  }

  private static let withoutMinorUnit = split(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF")

  private static let withThreeDigits = split("BHD IQD JOD KWD LYD OMR TND")

  private static let withTwoDigits = split(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
    CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL \
    HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT \
    MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB \
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD \
    UYU UZS VES WST XCD YER ZAR ZMW
    """)

  private static func split(_ codes: String) -> [String] {
    codes.split(separator: " ").map(String.init)
  }
}
