// SPDX-License-Identifier: GPL-3.0-or-later

import Measures

/// What touches cost on their day. Method: <doc:Prices>.
extension Life {
  /// Counts what a touch costs by its instant, where anything does; `cost` is what it costs at the prices of day 0.
  @inline(__always)
  mutating func charge(
    _ channel: Int, _ item: PricedItem, times number: Int64 = 1, _ cost: Double, at time: Double
  ) {
    guard model.datesCosts else { return }
    if model.prices.change {
      chargeDated(channel, item, number, at: time)
    } else {
      date(cost, at: time)
    }
  }

  /// The same where prices change: beyond the first span of prices it is counted by its span.
  @inline(never)
  private mutating func chargeDated(
    _ channel: Int, _ item: PricedItem, _ number: Int64, at time: Double
  ) {
    let span = model.prices.span(at: time)
    let price = model.prices.rows[span * model.channelCount + channel]
    if span > 0 { funnel.charge(span, channel, item, number) }
    let each =
      switch item {
      case .attempt: Double(price.unanswered)
      case .engagement: Double(price.engagedExtra)
      case .segment: Double(price.segment)
      case .minute: price.minute * 0x1p-20
      }
    date(each * Double(number), at: time)
  }
}
