// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Randomness

/// What was asked of a service about a person.
struct Inquiries: BitwiseCopyable {
  /// Attempts in a row that found nobody, since the last inquiry or hit.
  var failed: UInt32 = 0
  /// How many inquiries were made.
  var made: UInt32 = 0
  /// Whether one of them has no result yet.
  var isOpen = false
}

/// The result of an inquiry that is still to come.
struct ComingContactData: BitwiseCopyable {
  var time: Double
  var service: Int32
  /// How many inquiries came before it.
  var ordinal: UInt32
}

/// Contact data that is looked for. Method: <doc:DataEnrichment>.
extension Life {
  /// A share of attempts that stands for no contact having been found.
  static var nothingFound: Float { -1 }

  /// Nothing was asked about the person yet.
  mutating func beginEnrichment() {
    for service in 0..<strategy.enrichmentCount { scratch.inquiries[service] = Inquiries() }
    for channel in 0..<model.channelCount { scratch.found[channel] = Self.nothingFound }
  }

  /// Asks the services that are asked when accounts are placed.
  mutating func enrichAtPlacement(at time: Double) {
    for service in 0..<strategy.enrichmentCount
    where strategy.enrichments[service].afterFailed == 0 {
      for index in 0..<accountCount where isMeant(service, index, at: time) {
        inquire(service, at: time)
        break
      }
    }
  }

  /// An attempt found somebody or nobody: whoever is not reached often enough in a row is looked for.
  mutating func noteReach(_ index: Int, _ number: Int, isReached: Bool, at time: Double) {
    let line: UInt32 = 1 &<< UInt32(truncatingIfNeeded: model.channels[number].line)
    for service in 0..<strategy.enrichmentCount {
      let asked = strategy.enrichments + service
      guard asked.pointee.lines & line != 0 else { continue }
      let inquiries = scratch.inquiries + service
      guard !isReached else {
        inquiries.pointee.failed = 0
        continue
      }
      inquiries.pointee.failed &+= 1
      guard asked.pointee.afterFailed > 0,
        inquiries.pointee.failed >= asked.pointee.afterFailed, !inquiries.pointee.isOpen,
        inquiries.pointee.made < asked.pointee.limit, isMeant(service, index, at: time)
      else { continue }
      inquire(service, at: time)
    }
  }

  /// Whether the conditions of a service hold for an account.
  private mutating func isMeant(_ service: Int, _ index: Int, at time: Double) -> Bool {
    let asked = strategy.enrichments + service
    return asked.pointee.conditionCount == 0
      || allHold(asked.pointee.firstCondition, asked.pointee.conditionCount, index, at: time)
  }

  private mutating func inquire(_ service: Int, at time: Double) {
    let inquiries = scratch.inquiries + service
    let asked = strategy.enrichments + service
    agenda.add(
      .contactData(
        ComingContactData(
          time: time + asked.pointee.delay, service: Int32(service),
          ordinal: inquiries.pointee.made)), in: scratch)
    inquiries.pointee.made &+= 1
    inquiries.pointee.failed = 0
    inquiries.pointee.isOpen = true
    counts[Counter.enrichments.rawValue] += 1
    pay(asked.pointee.inquiryCost, at: time)
    observer.record(time, nil, .inquired(channel: Int(asked.pointee.channel)))
  }

  /// The result of an inquiry comes: with a hit, what is found takes the place of what was there.
  mutating func receive(_ data: ComingContactData) {
    let service = Int(data.service)
    let asked = strategy.enrichments + service
    let occurrence = UInt32(data.service) &<< 16 | data.ordinal & 0xFFFF
    scratch.inquiries[service].isOpen = false
    counts[Counter.endedEnrichments.rawValue] += 1
    guard
      UInt64(enrichmentAddress(nil).block(.enrichment, occurrence).x) < asked.pointee.hit
    else {
      observer.record(data.time, nil, .nothingFound(channel: Int(asked.pointee.channel)))
      return
    }
    counts[Counter.foundContacts.rawValue] += 1
    pay(asked.pointee.hitCost, at: data.time)
    scratch.inquiries[service].failed = 0
    for channel in 0..<model.channelCount
    where asked.pointee.lines & 1 &<< UInt32(truncatingIfNeeded: channel) != 0 {
      let lanes = enrichmentAddress(channel).block(.enrichment, occurrence)
      let share = asked.pointee.laws._withUnsafeGuaranteedRef {
        $0.share(Int(facts.segment), channel, Uniform.fine(lanes.x, lanes.y))
      }
      observer.record(data.time, nil, .contactFound(channel: channel))
      if let share { scratch.found[channel] = share }
    }
    rateChannels()
  }

  private mutating func pay(_ cost: Int64, at time: Double) {
    counts[Counter.enrichmentCost.rawValue] += cost
    date(cost, at: time)
  }

  /// Where hits are drawn, and what is found for a channel: at no account's address.
  private mutating func enrichmentAddress(_ channel: Int?) -> DrawAddress {
    let part = 1 &<< 33 | UInt64(channel.map { Int(model.channels[$0].occurrence &>> 16) + 1 } ?? 0)
    return DrawAddress(
      seed: seed, replication: replication, identity: Identity.part(part, of: facts.identity))
  }
}
