// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar

/// What is known of exchange rates: orders of magnitude, enough to tell an inverted or forgotten rate from a right one.
///
/// Units per US dollar in 2025, to one or two digits, by our own approximation and not taken from a series; to look a rate up, see the
/// World Bank's *Official exchange rate (LCU per US$, period average)*, indicator PA.NUS.FCRF. Currencies with several rates or without a steady
/// one (CUP, IRR, KPW, SDG, SSP, SYP, VES) are left out: of a rate of theirs it is said that nobody checks it.
enum ExchangeRates {
  /// The year of the table.
  static let year = 2025

  /// The rates that a scenario may have: no two currencies are further apart.
  static let domain = Domain.between(1e-8, 1e8)

  /// What may be wrong with a rate.
  enum Fault { case far, inverse, forgotten }

  /// How far a rate of two currencies may be from the usual one, up and down, as a factor: what their rates have moved in decades.
  ///
  /// Rates that are fixed hardly move, those of large currencies by a half, those of currencies with high inflation by several
  /// times in a few years.
  static func tolerance(of code: String, in other: String) -> Double {
    let pair: Set = [code, other]
    if pair.isSubset(of: dollarPegs) || pair.isSubset(of: euroPegs) { return 1.5 }
    if pair.isSubset(of: dollarPegs.union(euroPegs).union(large)) { return 2 }
    return pair.isDisjoint(with: inflating) ? 5 : 8
  }

  /// Fixed to the dollar, and to the euro.
  private static let dollarPegs: Set<String> = [
    "AED", "AWG", "BBD", "BHD", "BMD", "BSD", "BZD", "DJF", "HKD", "JOD", "KYD", "MOP", "OMR",
    "PAB",
    "QAR", "SAR", "USD", "XCD",
  ]
  private static let euroPegs: Set<String> = [
    "BAM", "CVE", "DKK", "EUR", "KMF", "XAF", "XOF", "XPF",
  ]
  /// Large currencies that float.
  private static let large: Set<String> = [
    "AUD", "CAD", "CHF", "CNY", "GBP", "JPY", "NOK", "NZD", "SEK", "SGD",
  ]
  /// Currencies that have lost much of their value in a few years.
  private static let inflating: Set<String> = [
    "AOA", "ARS", "EGP", "ETB", "GHS", "HTG", "LAK", "LBP", "LKR", "LYD", "MMK", "MWK", "NGN",
    "PKR",
    "SLE", "SRD", "TRY", "UAH", "YER", "ZMW",
  ]

  /// How near the inverse of a rate must be, and how far the rate itself, for it to be taken as inverted.
  private static let near = 3.0
  /// How far a rate must be from the usual one for its inverse to be taken for it where it fits much better.
  private static let apart = 1.15
  /// How far apart currencies may be whose rate may be 1.
  private static let sameValue = 1.3

  /// About what one unit of a currency costs in another; nil where that is not known.
  static func usual(of code: String, in other: String) -> Double? {
    guard let one = perDollar[code], let two = perDollar[other] else { return nil }
    return two / one
  }

  /// What is wrong with a rate, as far as the usual one tells; nil where there is none.
  ///
  /// Near 1 a rate r and its inverse are both of the right size. With the distances d(r) and d(1/r) from the usual rate, as factors,
  /// r is taken as inverted where d(r) > 1.15 and d(1/r)² ≤ d(r), d(1/r) ≤ 3: it is then at least twice as far in logarithms.
  static func fault(_ rate: Double, of code: String, in other: String) -> Fault? {
    guard let usual = usual(of: code, in: other) else { return nil }
    func distance(_ rate: Double) -> Double { max(rate / usual, usual / rate) }
    if rate == 1, distance(rate) > sameValue { return .forgotten }
    let (own, inverse) = (distance(rate), distance(1 / rate))
    let isNear = own > near || own > apart && inverse * inverse <= own
    if isNear, inverse <= near { return .inverse }
    return distance(rate) > tolerance(of: code, in: other) ? .far : nil
  }

  private static let perDollar: [String: Double] = [
    "AED": 3.7, "AFN": 70, "ALL": 90, "AMD": 390, "AOA": 910, "ARS": 1_200, "AUD": 1.5, "AWG": 1.8,
    "AZN": 1.7, "BAM": 1.8, "BBD": 2, "BDT": 120, "BHD": 0.38, "BIF": 2_900, "BMD": 1, "BND": 1.3,
    "BOB": 6.9, "BRL": 5.6, "BSD": 1, "BTN": 86, "BWP": 14, "BYN": 3.2, "BZD": 2, "CAD": 1.4,
    "CDF": 2_900, "CHF": 0.85, "CLP": 950, "CNY": 7.2, "COP": 4_100, "CRC": 510, "CVE": 100,
    "CZK": 23, "DJF": 180, "DKK": 6.8, "DOP": 60, "DZD": 130, "EGP": 50, "ERN": 15, "ETB": 130,
    "EUR": 0.9, "FJD": 2.3, "FKP": 0.77, "GBP": 0.77, "GEL": 2.8, "GHS": 14, "GIP": 0.77, "GMD": 71,
    "GNF": 8_600, "GTQ": 7.7, "GYD": 210, "HKD": 7.8, "HNL": 26, "HTG": 130, "HUF": 370,
    "IDR": 16_000, "ILS": 3.6, "INR": 86, "IQD": 1_300, "ISK": 130, "JMD": 160, "JOD": 0.71,
    "JPY": 150, "KES": 130, "KGS": 87, "KHR": 4_000, "KMF": 450, "KRW": 1_400, "KWD": 0.31,
    "KYD": 0.83, "KZT": 520, "LAK": 22_000, "LBP": 90_000, "LKR": 300, "LRD": 200, "LSL": 18,
    "LYD": 5.2, "MAD": 9.8, "MDL": 18, "MGA": 4_500, "MKD": 55, "MMK": 2_100, "MNT": 3_500,
    "MOP": 8, "MRU": 40, "MUR": 46, "MVR": 15, "MWK": 1_700, "MXN": 19, "MYR": 4.4, "MZN": 64,
    "NAD": 18, "NGN": 1_500, "NIO": 37, "NOK": 10, "NPR": 140, "NZD": 1.7, "OMR": 0.38, "PAB": 1,
    "PEN": 3.7, "PGK": 4, "PHP": 57, "PKR": 280, "PLN": 3.8, "PYG": 7_600, "QAR": 3.6, "RON": 4.5,
    "RSD": 106, "RUB": 85, "RWF": 1_400, "SAR": 3.8, "SBD": 8.4, "SCR": 14, "SEK": 9.9, "SGD": 1.3,
    "SHP": 0.77, "SLE": 23, "SOS": 570, "SRD": 37, "STN": 22, "SZL": 18, "THB": 33, "TJS": 10,
    "TMT": 3.5, "TND": 3, "TOP": 2.4, "TRY": 38, "TTD": 6.8, "TWD": 32, "TZS": 2_600, "UAH": 42,
    "UGX": 3_600, "USD": 1, "UYU": 41, "UZS": 12_700, "VND": 26_000, "VUV": 120, "WST": 2.8,
    "XAF": 590, "XCD": 2.7, "XOF": 590, "XPF": 107, "YER": 250, "ZAR": 18, "ZMW": 26,
  ]
}
