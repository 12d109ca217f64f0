// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Randomness
import Strategies

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The contact funnel: planned, attempted, delivered, engaged. Method: <doc:Contacts>.
extension Life {
  /// A planned touch comes due.
  ///
  /// Its ordinal is counted whether or not it is carried out, so that later touches keep their luck when a
  /// rule blocks this one.
  @inline(__always)
  mutating func touch(_ index: Int, at time: Double) {
    let account = accounts + index
    let treatment = strategy.treatments + Int(account.pointee.treatment)
    if treatment.pointee.isPlain, isUnhindered(index, Int(treatment.pointee.firstStep)) {
      touchInSeries(index, Int(treatment.pointee.firstStep), at: time)
      return
    }
    touchOnce(index, treatment, at: time)
  }

  private mutating func touchOnce(
    _ index: Int, _ treatment: UnsafePointer<CompiledTreatment>, at time: Double
  ) {
    let account = accounts + index
    let number = takeStep(index, at: time)
    let step = strategy.steps + number
    if treatment.pointee.stopCount > 0,
      anyHolds(treatment.pointee.firstStop, treatment.pointee.stopCount, index, at: time)
    {
      account.pointee.flags.insert(.stopped)
      account.pointee.touchTime = .infinity
      return
    }
    let channel = chooseChannel(index, step)
    let touches = scratch.touches + (index * model.channelCount + channel)
    let ordinal = touches.pointee.planned
    touches.pointee.planned &+= 1
    guard admits(index, channel, at: time) else { return }
    if step.pointee.conditionCount > 0,
      !allHold(step.pointee.firstCondition, step.pointee.conditionCount, index, at: time)
    {
      return
    }
    attempt(index, channel, step: number, ordinal: ordinal, at: time)
  }

  // MARK: Channel

  @inline(__always)
  private mutating func chooseChannel(_ index: Int, _ step: UnsafePointer<CompiledStep>) -> Int {
    switch step.pointee.choice {
    case .fixed: Int(step.pointee.channel)
    case .preferred: preferredChannel(step)
    case .mix: mixedChannel(index, step)
    }
  }

  private mutating func preferredChannel(_ step: UnsafePointer<CompiledStep>) -> Int {
    let preferred = UInt32(facts.preferredChannel)
    let usable = step.pointee.allowed & consent
    return preferred < 32 && usable & (1 << preferred) != 0
      ? Int(preferred) : Int(step.pointee.channel)
  }

  /// Draws a channel by weight among those the debtor consents to; the first of all if there is none.
  private mutating func mixedChannel(_ index: Int, _ step: UnsafePointer<CompiledStep>) -> Int {
    let weights = strategy.weights + Int(step.pointee.firstWeight)
    let size = Int(step.pointee.weightCount)
    var total = 0.0
    for position in 0..<size where consents(Int(weights[position].channel)) {
      total += weights[position].weight
    }
    let choices = scratch.choices + (index * max(1, strategy.stepCount) + Int(step.pointee.number))
    let ordinal = choices.pointee
    choices.pointee &+= 1
    let lanes = DrawAddress(
      seed: seed, replication: replication, identity: accounts[index].identity
    ).block(.channelChoice, step.pointee.number &<< 16 | ordinal &>> 2)
    var left = Uniform.coarse(lanes[Int(ordinal & 3)]) * total
    var chosen = Int(weights[0].channel)
    for position in 0..<size where consents(Int(weights[position].channel)) {
      chosen = Int(weights[position].channel)
      left -= weights[position].weight
      if left < 0 { break }
    }
    return chosen
  }

  @inline(__always)
  mutating func consents(_ channel: Int) -> Bool { consent & (1 << UInt32(channel)) != 0 }

  // MARK: Rules

  /// Whether consent, a running agreement and the limits let the touch pass; otherwise it is reported.
  @inline(__always)
  private mutating func admits(_ index: Int, _ channel: Int, at time: Double) -> Bool {
    if !consents(channel) {
      return block(index, channel, rule: TallyLayout.consentRule, at: time)
    }
    if accounts[index].agreement != .none {
      return block(index, channel, rule: TallyLayout.agreementRule, at: time)
    }
    return strategy.limitCount == 0 || isWithinLimits(index, channel, at: time)
  }

  private mutating func block(_ index: Int, _ channel: Int, rule: Int, at time: Double) -> Bool {
    counts[layout.blocked + rule] += 1
    observer.record(time, index, .blocked(channel: channel, rule: rule))
    return false
  }

  private mutating func isWithinLimits(_ index: Int, _ channel: Int, at time: Double) -> Bool {
    let day = Int32(time.rounded(.down))
    for position in 0..<strategy.limitCount {
      let limit = strategy.limits[position]
      guard limit.channels & (1 << UInt32(channel)) != 0 else { continue }
      let oldest = scratch.rings[Int(limit.ring + scratch.ringHeads[position])]
      if oldest > day - limit.days {
        return block(index, channel, rule: TallyLayout.firstLimitRule + position, at: time)
      }
    }
    return true
  }

  /// Notes an attempt in every limit that counts the channel.
  private mutating func countTowardsLimits(_ channel: Int, at time: Double) {
    let day = Int32(time.rounded(.down))
    for position in 0..<strategy.limitCount {
      let limit = strategy.limits[position]
      guard limit.channels & (1 << UInt32(channel)) != 0 else { continue }
      let head = scratch.ringHeads[position]
      scratch.rings[Int(limit.ring + head)] = day
      scratch.ringHeads[position] = head + 1 == limit.atMost ? 0 : head + 1
    }
  }

  // MARK: Attempt

  @inline(__always)
  private mutating func attempt(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, at time: Double
  ) {
    let account = accounts + index
    let channel = model.channels + number
    account.pointee.attempts &+= 1
    counts[layout.attempts + number] += 1
    if facts.traits & DebtorFacts.vulnerable != 0 {
      counts[Counter.vulnerableAttempts.rawValue] += 1
    }
    discount(channel.pointee.unansweredCost, at: time)
    if strategy.limitCount > 0 { countTowardsLimits(number, at: time) }
    let uniform = Uniform.coarse(touchLane(index, number, ordinal))
    let delivered = uniform < channel.pointee.deliverability
    let engaged = delivered && uniform < engagement(channel, number, at: time)
    observer.record(
      time, index, .attempted(channel: number, delivered: delivered, engaged: engaged))
    guard delivered else { return }
    counts[layout.delivered + number] += 1
    if channel.pointee.marksDebtor { mark(index, number, ordinal, at: time) }
    guard engaged else { return }
    succeed(index, number, step: step, ordinal: ordinal, at: time)
  }

  /// A delivered contact will be engaged with, at once or later.
  @inline(__always)
  mutating func succeed(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, at time: Double
  ) {
    if model.channels[number].latency > 0 {
      postpone(index, number, step: step, ordinal: ordinal, at: time)
    } else {
      engage(index, number, step: step, ordinal: ordinal, at: time)
    }
  }

  /// The lane of a touch: four touches in a row share one block.
  ///
  /// Blocks are drawn in pairs, because two that do not wait for each other take little longer than one.
  @inline(__always)
  mutating func touchLane(_ index: Int, _ channel: Int, _ ordinal: UInt32) -> UInt32 {
    let touches = scratch.touches + (index * model.channelCount + channel)
    if touches.pointee.pair != ordinal &>> 3 {
      touches.pointee.pair = ordinal &>> 3
      let address = DrawAddress(
        seed: seed, replication: replication, identity: accounts[index].identity)
      let first = model.channels[channel].occurrence | (ordinal &>> 3) &<< 1
      let (even, odd) = address.blocks((.touch, first), (.touch, first | 1))
      touches.pointee.lanes = [
        even.x, even.y, even.z, even.w, odd.x, odd.y, odd.z, odd.w,
      ]
    }
    return touches.pointee.lanes[Int(ordinal & 7)]
  }

  /// Probability that an attempt is delivered and engaged with.
  @inline(__always)
  private mutating func engagement(
    _ channel: UnsafePointer<CompiledChannel>, _ number: Int, at time: Double
  ) -> Double {
    let rested = scratch.engagement[number].probability
    guard channel.pointee.fatigue > 0, fatigue > 0 else { return rested }
    let worn = fatigue * exp(-model.behavior.fatigueRate * (time - markedSince))
    return rested / (1 + channel.pointee.fatigue * worn)
  }

  /// Probability that a rested debtor's touch is delivered and engaged with, by channel.
  mutating func rateChannels() {
    for number in 0..<model.channelCount {
      let channel = model.channels + number
      var probability = channel.pointee.engagement * type.pointee.engagement
      if channel.pointee.digital { probability *= facts.digitalAffinity }
      if facts.preferredChannel != DebtorFacts.noPreference,
        Int(facts.preferredChannel) != number
      {
        probability *= model.behavior.offPreference
      }
      scratch.engagement[number] = EngagementOdds(
        channel.pointee.deliverability * min(1, probability))
    }
  }

  /// Adds a cost's present value; the cost itself follows from the counts.
  @inline(__always)
  private mutating func discount(_ cost: Int64, at time: Double) {
    guard model.discountRate > 0, cost != 0 else { return }
    sums.discountedCost += discounted(cost, at: time)
  }

  /// A delivered contact tires and irritates, and may lead to an opt-out or a complaint.
  private mutating func mark(_ index: Int, _ number: Int, _ ordinal: UInt32, at time: Double) {
    let channel = model.channels + number
    let elapsed = time - markedSince
    markedSince = time
    fatigue = fatigue * exp(-model.behavior.fatigueRate * elapsed) + 1
    irritation =
      irritation * exp(-model.behavior.irritationRate * elapsed) + channel.pointee.irritation
    let heat = irritation / type.pointee.tolerance
    guard heat > 0, channel.pointee.optOut > 0 || channel.pointee.complaint > 0 else { return }
    let lanes = reaction(index, number, ordinal)
    if Bernoulli.happens(min(1, channel.pointee.optOut * heat), lanes.z) {
      consent &= ~(1 << UInt32(number))
      hasOptedOut = true
      observer.record(time, index, .optedOut(channel: number))
    }
    if Bernoulli.happens(min(1, channel.pointee.complaint * heat), lanes.w) {
      counts[Counter.complaints.rawValue] += 1
      discount(model.complaintCost, at: time)
      observer.record(time, index, .complained(channel: number))
    }
  }

  /// The block that decides what a touch leads to.
  private mutating func reaction(_ index: Int, _ channel: Int, _ ordinal: UInt32) -> SIMD4<UInt32> {
    DrawAddress(seed: seed, replication: replication, identity: accounts[index].identity)
      .block(.reaction, model.channels[channel].occurrence | ordinal & 0xFFFF)
  }

  // MARK: Engagement

  private mutating func postpone(
    _ index: Int, _ channel: Int, step: Int, ordinal: UInt32, at time: Double
  ) {
    let uniform = Uniform.coarse(reaction(index, channel, ordinal).y)
    let due = time - model.channels[channel].latency * log(uniform)
    if pendingCount == scratch.pendingCapacity { scratch.growPending() }
    scratch.pending[pendingCount] = PendingContact(
      time: due, account: Int32(index), channel: Int32(channel), step: Int32(step),
      ordinal: ordinal)
    pendingCount += 1
    pendingTime = min(pendingTime, due)
  }

  /// The contact delivered earlier is noticed now.
  mutating func engagePending(at time: Double) {
    var position = 0
    while scratch.pending[position].time != time { position += 1 }
    let contact = scratch.pending[position]
    pendingCount -= 1
    scratch.pending[position] = scratch.pending[pendingCount]
    pendingTime = .infinity
    for other in 0..<pendingCount { pendingTime = min(pendingTime, scratch.pending[other].time) }
    let index = Int(contact.account)
    guard !accounts[index].flags.contains(.closed) else { return }
    engage(
      index, Int(contact.channel), step: Int(contact.step), ordinal: contact.ordinal, at: time)
  }

  /// The debtor pays attention: an agreement, or the reminder works.
  private mutating func engage(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, at time: Double
  ) {
    let account = accounts + index
    let channel = model.channels + number
    account.pointee.engaged &+= 1
    counts[layout.engaged + number] += 1
    discount(channel.pointee.engagedExtraCost, at: time)
    guard account.pointee.agreement == .none else { return }
    let offer = strategy.steps[step].offer
    if offer != .none, channel.pointee.converses,
      agrees(index, step, interest: Uniform.coarse(reaction(index, number, ordinal).x), at: time)
    {
      return
    }
    remind(index, number, at: time)
  }

  /// The outcome *nothing*: x jumps by what saturation leaves of the stimulus.
  @inline(__always)
  private mutating func remind(_ index: Int, _ number: Int, at time: Double) {
    let account = accounts + index
    var jump = model.channels[number].stimulus * type.pointee.response
    if model.behavior.saturation > 0 {
      let touches = scratch.touches + (index * model.channelCount + number)
      let elapsed = max(0, time - Double(touches.pointee.saturatedSince))
      let saturated =
        Double(touches.pointee.saturation) * exp(-model.behavior.saturationRate * elapsed)
      jump *= 1 - saturated
      touches.pointee.saturation = Float(
        1 - (1 - saturated) * (1 - model.behavior.saturation))
      touches.pointee.saturatedSince = Float(time)
    }
    observer.record(time, index, .reminded(channel: number, jump: jump))
    raise(account, by: jump, at: time)
  }
}
