// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Strategies

/// A tally with the model it belongs to, as metrics read it.
struct TallyReader {
  let tally: Tally
  let model: SimulationModel

  private var settings: SimulationSettings { model.settings }
}

extension TallyReader: Counts {
  func number(_ counter: Counter) -> Double { tally.number(counter) }

  func number(_ counter: AgreementCounter, of kind: Offer.Kind) -> Double {
    Double(tally[counter, kind])
  }

  func number(_ counter: LedgerCounter) -> Double { tally.number(counter) }

  func money(_ counter: LedgerCounter) -> Double { tally.number(counter) / settings.minorPerUnit }

  func number(_ counter: MonthlyCounter, of member: Int) -> Double {
    position(of: counter).map { Double(tally.buffer[tally.layout.own + $0 + member]) } ?? 0
  }

  /// Where the behaviour's own counters have it; nil where they do not.
  private func position(of counter: MonthlyCounter) -> Int? {
    switch (counter, model.world) {
    case (.months, .rollRate(let world)): ChainCounters(world.model).months
    case (.rolls, .rollRate(let world)): ChainCounters(world.model).rolls
    case (.cures, .rollRate(let world)): ChainCounters(world.model).cures
    case (.ended, .rollRate(let world)): ChainCounters(world.model).ended
    case (.endedBalance, .rollRate(let world)): ChainCounters(world.model).endedBalance
    case (.givenUp, .paymentRun): RunWorld.Counter.givenUp.rawValue
    case (.monthsToGivingUp, .paymentRun): RunWorld.Counter.months.rawValue
    default: nil
    }
  }

  var resourceCount: Int { tally.layout.resources }

  func number(_ counter: ResourceCounter, of resource: Int) -> Int64 {
    tally.buffer[tally.layout.resource(resource) + counter.rawValue]
  }

  func wages(resource: Int, minutes: Double) -> Double {
    minutes / 60 * model.resources[resource].wagePerHour
  }

  var payers: Double { Double(tally.payers) }
  var attempts: Double { Double(tally.attempts) }
  var delivered: Double { Double(tally.delivered) }
  var martingale: Double { Double(tally.sums.martingale) * 0x1p-20 }
  var loss: Double { Double(tally.sums.loss) * 0x1p-20 }

  func attempts(channel: Int) -> Double {
    Double(tally.buffer[tally.layout.attempts + channel])
  }

  func blocked(rule: Int) -> Double { Double(tally.buffer[tally.layout.blocked + rule]) }

  func alsoBlocked(rule: Int) -> Double { Double(tally.buffer[tally.layout.alsoBlocked + rule]) }

  func breaches(rule: Int) -> Double { Double(tally.buffer[tally.layout.breaches + rule]) }

  func postponed(rule: Int) -> Double { answered(rule, from: tally.layout.postponed) }

  func replaced(rule: Int) -> Double { answered(rule, from: tally.layout.replaced) }

  private func answered(_ rule: Int, from first: Int) -> Double {
    tally.layout.answered > 0 ? Double(tally.buffer[first + rule]) : 0
  }

  func number(_ counter: MessageCounter, of message: Int) -> Double {
    guard message < tally.layout.messageCount else { return 0 }
    let place = tally.layout.messages + message * MessageCounter.allCases.count
    return Double(tally.buffer[place + counter.rawValue])
  }

  /// Complaints about a message, drawn or expected of the same touches.
  func complaints(message: Int) -> Double {
    settings.expectsComplaints
      ? number(.expectedComplaints, of: message) * 0x1p-32 : number(.complaints, of: message)
  }

  /// Complaints drawn, or expected of the same touches.
  var complaints: Double {
    settings.expectsComplaints
      ? tally.number(.expectedComplaints) * 0x1p-32 : tally.number(.complaints)
  }

  /// Attempts by channels in which terms can be agreed, and those of them that were engaged.
  var calls: Double { conversing(from: tally.layout.attempts) }
  var conversations: Double { conversing(from: tally.layout.engaged) }

  private func conversing(from first: Int) -> Double {
    model.channels.indices.reduce(0) {
      model.channels[$1].converses ? $0 + Double(tally.buffer[first + $1]) : $0
    }
  }

  var channelCount: Int { model.channels.count }

  /// What a channel cost in currency units: what attempts and engagements cost each, times their number, and what later prices differ
  /// from the first, times what was charged at them; in wide integers, so that no price overflows.
  func cost(channel: Int) -> Double {
    guard let compiled = model.intensity?.compiled else { return 0 }
    var cost =
      Int128(tally.buffer[tally.layout.attempts + channel])
      * Int128(compiled.channels[channel].unansweredCost)
      + Int128(tally.buffer[tally.layout.engaged + channel])
      * Int128(compiled.channels[channel].engagedExtraCost)
    if tally.layout.messageCount > 0 {
      cost +=
        Int128(tally.buffer[tally.layout.segments + channel])
        * Int128(compiled.channels[channel].segmentCost)
    }
    if compiled.channels[channel].isTimed {
      let minutes = Double(tally.buffer[tally.layout.minutes + channel]) * 0x1p-20
      cost += Int128((minutes * compiled.channels[channel].minuteCost).rounded())
    }
    if tally.layout.keepsSurcharges {
      cost += Int128(tally.buffer[tally.layout.surcharges + channel])
    }
    if tally.layout.priceChanges > 0 { cost += laterCost(channel, compiled) }
    return units(number(cost))
  }

  /// What is charged more of a channel because its prices changed, in cost units.
  private func laterCost(_ channel: Int, _ compiled: CompiledModel) -> Int128 {
    let first = compiled.prices.rows[channel]
    var cost: Int128 = 0
    for span in 1...tally.layout.priceChanges {
      let price = compiled.prices.rows[span * channelCount + channel]
      func count(_ item: PricedItem) -> Int64 {
        tally.buffer[tally.layout.charge(item, channel: channel, span: span)]
      }
      cost += Int128(count(.attempt)) * Int128(price.unanswered - first.unanswered)
      cost += Int128(count(.engagement)) * Int128(price.engagedExtra - first.engagedExtra)
      cost += Int128(count(.segment)) * Int128(price.segment - first.segment)
      let minutes = Double(count(.minute)) * 0x1p-20
      cost += Int128((minutes * (price.minute - first.minute)).rounded())
    }
    return cost
  }

  /// What complaints cost in currency units.
  var complaintCost: Double {
    guard let compiled = model.intensity?.compiled else { return 0 }
    return units(
      settings.expectsComplaints
        ? complaints * Double(compiled.complaintCost)
        : number(Int128(tally[.complaints]) * Int128(compiled.complaintCost)))
  }

  /// What answers cost in currency units.
  var queryCost: Double {
    let answering = model.strategies[tally.layout.strategy].queries
    let minorPerUnit = settings.minorPerUnit
    func price(_ amount: Double?) -> Double {
      Double(CostUnit.units(ofCurrency: amount ?? 0, minorPerUnit: minorPerUnit))
    }
    return units(
      tally.number(.queries) * price(answering?.assistant?.cost)
        + tally.number(.answeredQueries) * price(answering?.agents?.cost))
  }

  /// What conversations of debtors who called cost in currency units.
  var inboundCost: Double { units(tally.number(.inboundCost)) }

  /// What inquiries for contact data cost in currency units.
  var enrichmentCost: Double { units(tally.number(.enrichmentCost)) }

  private func units(_ cost: Double) -> Double {
    cost / Double(CostUnit.perMinorUnit) / settings.minorPerUnit
  }

  /// The nearest double; narrow integers have a conversion of their own, a hundred times as fast.
  private func number(_ wide: Int128) -> Double {
    let narrow = Int64(truncatingIfNeeded: wide)
    return Int128(narrow) == wide ? Double(narrow) : Double(wide)
  }

  /// Discounted cash and cost in currency units.
  var presentCash: Double { Double(tally.sums.discountedCash) / presentScale }
  var presentCost: Double {
    Double(tally.sums.discountedCost) / presentScale / Double(CostUnit.perMinorUnit)
  }

  /// What is received and spent after the warm-up, in currency units.
  var lateCash: Double {
    let first = (settings.warmUp ?? 0) + 1
    let cash = (first...settings.horizon).reduce(Int64(0)) {
      $0 + tally.buffer[tally.layout.cash + $1]
    }
    return Double(cash) / settings.minorPerUnit
  }
  var lateCost: Double {
    Double(tally.sums.lateCost) / presentScale / Double(CostUnit.perMinorUnit)
  }

  private var presentScale: Double { settings.minorPerUnit * 0x1p20 }
}
