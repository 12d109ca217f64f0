// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// Puts the prices of the lists that a scenario chooses into its channels, and says what of them cannot be.
///
/// A list in another currency is converted at the rate that it states for the scenario's currency, and refused without one: no amount is
/// ever taken for one in another currency.
struct PriceNames {
  /// What is paid by lists, for reports.
  private(set) var uses: [PriceListUse] = []
  private let chosen: [(list: PriceList, name: Marked<String>)]
  private let currency: String
  private let start: CivilDate
  private let horizon: Int
  private let bag: DiagnosticBag

  init(_ values: SectionValues, _ section: ScenarioSection) {
    let own = values[section.priceLists] ?? []
    (currency, start) = (values[section.currency], values[section.start])
    (horizon, bag) = (values[section.horizon], values.owner.bag)
    let bag = bag
    chosen = (values[section.prices] ?? []).compactMap { name in
      let list =
        own.first { $0.name == name.value }?.value
        ?? LibraryPriceList.all.first { $0.name == name.value }?.list
      if let list { return (list, name) }
      bag.report(
        .undefinedName(
          name.value, kind: "price list", plural: "price lists",
          known: own.map(\.name) + LibraryPriceList.all.map(\.name), definedAt: nil, at: name.span,
          path: name.path.description))
      return nil
    }
  }

  /// Lays the prices of the chosen lists over those of channels.
  mutating func price(_ channels: inout [ChannelSpecification]) {
    var pricedBy: [String: String] = [:]
    for (list, name) in chosen {
      let factor = factor(of: list, name)
      reportNames(of: list, name, channels)
      var days: Set<CivilDate> = []
      var isUsed = false
      for entry in list.prices {
        guard let position = channels.firstIndex(where: { $0.name == entry.name }) else { continue }
        isUsed = true
        if let other = pricedBy[entry.name] {
          reportTwice(entry.name, by: other, and: name)
          continue
        }
        pricedBy[entry.name] = name.value
        guard let factor, let prices = inForce(entry, of: list, name) else { continue }
        days.formUnion(prices.map(\.from))
        lay(prices, times: factor, on: &channels[position])
      }
      if !isUsed { warnOfIdle(list, name) }
      warnOfEnd(list, name)
      uses.append(use(of: list, name.value, days.sorted()))
    }
  }

  /// The prices that are paid on some day of the run, in order; nil after reporting.
  private func inForce(
    _ entry: Named<[Marked<ListedPrice>]>, of list: PriceList, _ name: Marked<String>
  ) -> [ListedPrice]? {
    let dates = entry.value
    for (earlier, later) in zip(dates, dates.dropFirst())
    where later.value.from <= earlier.value.from {
      bag.report(
        Diagnostic(
          .outOfRange, "prices of `\(entry.name)` must stand in the order of their days",
          at: .init(later.span, "not after \(earlier.value.from)"),
          keyPath: later.path.description, help: ["put the earlier day first, each day once"]))
      return nil
    }
    guard let first = dates.first, first.value.from <= start else {
      reportUnknown(entry, first: dates.first?.value.from ?? start, name)
      return nil
    }
    let prices = dates.map(\.value)
    let current = prices.lastIndex { $0.from <= start } ?? 0
    return prices[current...].filter { $0.from - start < horizon }
  }

  private func lay(
    _ prices: [ListedPrice], times factor: Double, on channel: inout ChannelSpecification
  ) {
    let own = (channel.numbers.costPerAttempt, channel.numbers.costPerMinute)
    let dated = prices.map { price in
      DatedPrice(
        day: max(0, price.from - start), perAttempt: price.perAttempt.map { $0 * factor } ?? own.0,
        perMinute: price.perMinute.map { $0 * factor } ?? own.1)
    }
    guard let first = dated.first else { return }
    channel.numbers.costPerAttempt = first.perAttempt
    channel.numbers.costPerMinute = first.perMinute
    channel.laterPrices = Array(dated.dropFirst())
  }

  /// By what the amounts of a list are multiplied; nil after reporting.
  private func factor(of list: PriceList, _ name: Marked<String>) -> Double? {
    guard list.currency.value != currency else {
      if let rate = list.rate { warnOfIdleRate(rate, name) }
      return 1
    }
    guard let rate = list.rate else {
      reportForeign(list, name)
      return nil
    }
    guard rate.value.currency == currency else {
      bag.report(
        Diagnostic(
          .foreignPrices,
          "the rate of the price list `\(name.value)` is in \(rate.value.currency), and the scenario is in \(currency)",
          at: .init(rate.span, "not \(currency)"), keyPath: rate.path.description,
          help: ["state what 1 \(list.currency.value) costs in \(currency), with its date"]))
      return nil
    }
    warnOfUnusualRate(rate, list)
    return rate.value.value
  }

  private func use(of list: PriceList, _ name: String, _ days: [CivilDate]) -> PriceListUse {
    let rate = list.currency.value == currency ? nil : list.rate?.value
    return PriceListUse(
      name: name, currency: list.currency.value, country: list.country,
      dates: days.map(\.description), rate: rate?.value, rateCurrency: rate?.currency,
      rateDate: rate?.date.description, rateSource: rate?.source)
  }
}

// MARK: What cannot be, and what may be meant otherwise

extension PriceNames {
  private func reportForeign(_ list: PriceList, _ name: Marked<String>) {
    let own = list.currency.value
    let usual = ExchangeRates.usual(of: own, in: currency).map(NumberText.shown) ?? "…"
    bag.report(
      Diagnostic(
        .foreignPrices,
        "the price list `\(name.value)` is in \(own), and the scenario is in \(currency)",
        at: .init(name.span, "amounts in \(own)"), keyPath: name.path.description,
        help: [
          "state what 1 \(own) costs under `price_lists.\(name.value)`: `rate: { value: …, currency: \(currency), date: \(start) }`",
          "or take a list in \(currency)",
        ],
        notes: [
          "1 \(own) cost about \(usual) \(currency) in \(ExchangeRates.year), which is no rate to pay by"
        ]))
  }

  private func warnOfUnusualRate(_ rate: Marked<StatedRate>, _ list: PriceList) {
    let own = list.currency.value
    guard let usual = ExchangeRates.usual(of: own, in: currency),
      ExchangeRates.fault(rate.value.value, of: own, in: currency) != nil
    else { return }
    bag.report(
      Diagnostic(
        .unusualRate, severity: .warning,
        "the rate is far from what 1 \(own) cost in \(ExchangeRates.year), about \(NumberText.shown(usual)) \(currency)",
        at: .init(rate.span, "1 \(own) for \(NumberText.shown(rate.value.value)) \(currency)"),
        keyPath: rate.path.description + ".value",
        help: ["write the \(currency) that 1 \(own) costs, about `\(NumberText.shown(usual))`"],
        notes: ["only orders of magnitude are known: a right rate may stay"]))
  }

  private func warnOfIdleRate(_ rate: Marked<StatedRate>, _ name: Marked<String>) {
    bag.report(
      Diagnostic(
        .idleRate, severity: .warning,
        "the rate of the price list `\(name.value)` converts nothing: the list is in \(currency) already",
        at: .init(rate.span, "has no effect"), keyPath: rate.path.description,
        help: ["leave `rate` out"]))
  }

  private func reportUnknown(
    _ entry: Named<[Marked<ListedPrice>]>, first: CivilDate, _ name: Marked<String>
  ) {
    let last = first.adding(days: -1) ?? start
    let end = start.adding(days: horizon - 1) ?? start
    bag.report(
      Diagnostic(
        .noPrice,
        "no price of `\(entry.name)` is known for \(start) to \(min(last, end)): the list `\(name.value)` begins on \(first)",
        at: .init(name.span, "does not know the run's first days"),
        keyPath: name.path.description,
        secondary: entry.value.first.map { [.init($0.span, "its first price")] } ?? [],
        help: [
          "set `start: \(first)` or later, or add the price before that day to the list",
          "or leave `prices` out, so that the channel's own price is paid",
        ]))
  }

  private func reportTwice(_ channel: String, by other: String, and name: Marked<String>) {
    bag.report(
      Diagnostic(
        .excludingKeys, "the price lists `\(other)` and `\(name.value)` both price `\(channel)`",
        at: .init(name.span, "prices `\(channel)` again"), keyPath: name.path.description,
        help: ["keep one of them, or take `\(channel)` out of a list"]))
  }

  /// A list may price channels that the scenario does not have, but none that nobody knows.
  private func reportNames(
    of list: PriceList, _ name: Marked<String>, _ channels: [ChannelSpecification]
  ) {
    for entry in list.prices
    where ChannelKind(rawValue: entry.name) == nil
      && !channels.contains(where: { $0.name == entry.name })
    {
      bag.report(
        .undefinedName(
          entry.name, kind: "channel", plural: "channels", known: channels.map(\.name),
          definedAt: nil, at: entry.span,
          path: "price_lists.\(name.value).prices.\(entry.name)"))
    }
  }

  private func warnOfIdle(_ list: PriceList, _ name: Marked<String>) {
    let priced = list.prices.map { "`\($0.name)`" }.joined(separator: ", ")
    bag.report(
      Diagnostic(
        .idleList, severity: .warning,
        "the price list `\(name.value)` prices no channel of the scenario",
        at: .init(name.span, "has no effect"), keyPath: name.path.description,
        help: ["leave it out, or take a channel that it prices: \(priced)"]))
  }

  private func warnOfEnd(_ list: PriceList, _ name: Marked<String>) {
    let end = start.adding(days: horizon - 1) ?? start
    guard let until = list.until, until.value < end else { return }
    let days = until.value - start + 1
    bag.report(
      Diagnostic(
        .pricesEnd, severity: .warning,
        "prices of the list `\(name.value)` are known until \(until.value), and the run goes on until \(end)",
        at: .init(name.span, "its last prices are paid from then on"),
        keyPath: name.path.description,
        secondary: [.init(until.span, "known until here")],
        help: [
          days > 0
            ? "shorten `horizon` to \(days) days, or add what is paid later"
            : "add what is paid later, or begin earlier"
        ]))
  }
}

extension DiagnosticCode {
  /// A price list in another currency than the scenario's, without a rate into it.
  static let foreignPrices = DiagnosticCode("S250")
  /// Days of the run before the first price of a list.
  static let noPrice = DiagnosticCode("S251")
  /// A list whose prices are not known to the end of the run.
  static let pricesEnd = DiagnosticCode("S460")
  /// A list that prices no channel.
  static let idleList = DiagnosticCode("S461")
}
