// SPDX-License-Identifier: GPL-3.0-or-later

/// A price list as a run is paid by it: its currency, the days of its prices, and at what rate they were converted.
public struct PriceListUse: Hashable, Sendable {
  /// The list's name.
  public var name: String
  /// The ISO code of its currency.
  public var currency: String
  /// The ISO code of its country; nil where it has none.
  public var country: String?
  /// The first days of the prices that the run pays.
  public var dates: [String]
  /// What one unit of its currency was taken to cost; nil where nothing was converted.
  public var rate: Double?
  /// The ISO code of the currency of the rate.
  public var rateCurrency: String?
  /// The day of the rate.
  public var rateDate: String?
  /// Who states the rate.
  public var rateSource: String?

  /// Creates a use.
  public init(
    name: String, currency: String, country: String? = nil, dates: [String], rate: Double? = nil,
    rateCurrency: String? = nil, rateDate: String? = nil, rateSource: String? = nil
  ) {
    (self.name, self.currency, self.country, self.dates) = (name, currency, country, dates)
    (self.rate, self.rateCurrency, self.rateDate) = (rate, rateCurrency, rateDate)
    self.rateSource = rateSource
  }
}
