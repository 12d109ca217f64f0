// SPDX-License-Identifier: GPL-3.0-or-later

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
