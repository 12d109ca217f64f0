// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Vocabulary

/// Where each number of a tally lies in its buffer.
///
///     [counters, those of agreements, those of the ledger | attempts, delivered, engaged by channel | blocked by rule, also by, against, postponed, replaced |
///      cash by day 0…H |
///      first payments by day | ends by cause and day | counters of the behaviour's own |
///      minutes by channel | messages | segments by channel | what is charged at later prices, and notices | resources | cut-offs by resource and day]
struct TallyLayout: Hashable, Sendable {
  let channels: Int
  /// The common rules, then the strategy's limits, then those of packs.
  let rules: Int
  let horizon: Int
  /// The position of the strategy whose outcome it is.
  var strategy = 0
  /// The rules for which more is counted than what they block first: all but the common ones where there are packs.
  var asked = 0
  /// The rules for which it is counted what becomes of the touches that they hold back: all where any are not lost.
  var answered = 0
  /// How many ends compete.
  var endCount = AccountEnd.names.count
  /// Counters beyond those of the intensity model.
  var ownCount = 0
  /// Whether a loss is summed up.
  var keepsLoss = false
  /// Whether costs after a warm-up are summed up.
  var keepsLateCosts = false
  /// Whether the minutes of touches are counted, by channel.
  var keepsMinutes = false
  /// How many messages steps may say; segments of longer ones are counted by channel where there are any.
  var messageCount = 0
  /// Whether what notices cost beside their attempts is summed up, by channel.
  var keepsSurcharges = false
  /// How often prices change; what is charged later than the first change is counted by span, channel and item.
  var priceChanges = 0
  /// How many resources touches may need.
  var resources = 0

  /// The first counter of the ledger.
  static let ledger = Counter.allCases.count + AgreementCounter.count

  var attempts: Int { Self.ledger + LedgerCounter.allCases.count }
  var delivered: Int { attempts + channels }
  var engaged: Int { delivered + channels }
  var blocked: Int { engaged + channels }
  var alsoBlocked: Int { blocked + rules }
  var breaches: Int { alsoBlocked + asked }
  var postponed: Int { breaches + asked }
  var replaced: Int { postponed + answered }
  var cash: Int { replaced + answered }
  var firstPayments: Int { cash + days }
  /// The first of the behaviour's own counters.
  var own: Int { ends(endCount) }
  /// Minutes of the first channel, in 2⁻²⁰.
  var minutes: Int { own + ownCount }
  /// The first message's counters, which are followed by those of the others.
  var messages: Int { minutes + (keepsMinutes ? channels : 0) }
  /// Segments beyond the first of the first channel's messages.
  var segments: Int { messages + messageCount * MessageCounter.allCases.count }
  /// The first of what is charged after the first change of prices.
  var charges: Int { segments + (messageCount > 0 ? channels : 0) }
  /// What notices cost beside their attempts through the first channel, in cost units.
  var surcharges: Int { charges + priceChanges * channels * PricedItem.allCases.count }
  private var firstResource: Int { surcharges + (keepsSurcharges ? channels : 0) }
  /// How many numbers are added up; the cut-offs that follow are no sums.
  var sumCount: Int { resource(resources) }
  var size: Int { cutoff(of: resources, day: 0) }
  private var days: Int { horizon + 1 }

  /// The first day of an end.
  func ends(_ cause: Int) -> Int { firstPayments + (1 + cause) * days }

  /// The first counter of a resource; its days follow, one series after another.
  func resource(_ number: Int) -> Int {
    firstResource + number
      * (ResourceCounter.allCases.count + ResourceSeries.allCases.count * horizon)
  }

  /// The days of a resource's series.
  func series(_ series: ResourceSeries, of number: Int) -> Int {
    resource(number) + ResourceCounter.allCases.count + series.rawValue * horizon
  }

  /// What is charged of an item of a channel in a span of prices after the first, from 1.
  func charge(_ item: PricedItem, channel: Int, span: Int) -> Int {
    charges + ((span - 1) * channels + channel) * PricedItem.allCases.count + item.rawValue
  }

  /// The three words of a resource's cut-off on a day.
  func cutoff(of resource: Int, day: Int) -> Int {
    sumCount + (resource * horizon + day) * 3
  }

  /// The first of the strategy's limits; the rules that all strategies have lie before it.
  static let firstLimitRule = ContactRule.allCases.count
}
