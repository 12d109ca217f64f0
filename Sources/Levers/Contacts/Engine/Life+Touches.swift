// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
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
  /// Its ordinal is counted where the step's conditions hold, whether or not it is carried out, so that later touches
  /// keep their luck when a rule blocks this one.
  @inline(__always)
  mutating func touch(_ index: Int, at time: Double) {
    let account = accounts + index
    let treatment = strategy.treatments + Int(account.pointee.treatment)
    if treatment.pointee.isPlain, isUnhindered(index, Int(treatment.pointee.firstStep)) {
      touchInSeries(index, Int(treatment.pointee.firstStep), at: time)
      return
    }
    if strategy.isScarce, retryTouch(index, at: time) { return }
    touchOnce(index, treatment, at: time)
  }

  private mutating func touchOnce(
    _ index: Int, _ treatment: UnsafePointer<CompiledTreatment>, at time: Double
  ) {
    let number = takeStep(index, at: time)
    let step = strategy.steps + number
    guard isWanted(index, step, treatment, at: time) else { return }
    let channel = chooseChannel(index, step)
    let touches = scratch.touches + (index * model.channelCount + channel)
    let ordinal = touches.pointee.history.planned
    touches.pointee.history.planned &+= 1
    guard !step.pointee.isSilenced else { return }
    if model.channels[channel].isTimed {
      let touch = HeldTouch(
        time: time, account: index, channel: channel, step: number, ordinal: ordinal)
      timedTouch(touch, isFirst: true)
    } else if admits(index, channel, at: time) {
      attempt(index, channel, step: number, ordinal: ordinal, at: time)
    }
  }

  /// Whether the conditions of a step hold and none of those that end all contact.
  ///
  /// A touch whose conditions fail was not wanted: it leaves no trace, uses no luck, and no rule gets the blame for it.
  @inline(__always)
  mutating func isWanted(
    _ index: Int, _ step: UnsafePointer<CompiledStep>,
    _ treatment: UnsafePointer<CompiledTreatment>, at time: Double
  ) -> Bool {
    if step.pointee.conditionCount > 0,
      !allHold(step.pointee.firstCondition, step.pointee.conditionCount, index, at: time)
    {
      return false
    }
    if treatment.pointee.stopCount > 0,
      anyHolds(treatment.pointee.firstStop, treatment.pointee.stopCount, index, at: time)
    {
      accounts[index].flags.insert(.stopped)
      accounts[index].touchTime = .infinity
      return false
    }
    return true
  }

  // MARK: Channel

  @inline(__always)
  mutating func chooseChannel(_ index: Int, _ step: UnsafePointer<CompiledStep>) -> Int {
    switch step.pointee.choice {
    case .fixed: Int(step.pointee.channel)
    case .preferred: preferredChannel(step)
    case .mix: mixedChannel(index, step)
    }
  }

  private mutating func preferredChannel(_ step: UnsafePointer<CompiledStep>) -> Int {
    let preferred = UInt32(facts.preferredChannel)
    let usable = step.pointee.allowed & person.consent
    if preferred < 32, usable & (1 << preferred) != 0 { return Int(preferred) }
    let fallbacks = step.pointee.fallbacks & person.consent
    return fallbacks != 0 ? fallbacks.trailingZeroBitCount : Int(step.pointee.channel)
  }

  /// Draws a channel by weight among those the debtor consents to; the first of all if there is none.
  ///
  /// The draw's ordinal is the account's own, whatever step asks, so that a step that never does changes no draw.
  private mutating func mixedChannel(_ index: Int, _ step: UnsafePointer<CompiledStep>) -> Int {
    let weights = strategy.weights + Int(step.pointee.firstWeight)
    let size = Int(step.pointee.weightCount)
    var total = 0.0
    for position in 0..<size where person.consents(Int(weights[position].channel)) {
      total += weights[position].weight
    }
    let ordinal = accounts[index].choices
    accounts[index].choices += 1
    let lanes = DrawAddress(
      seed: seed, replication: replication, identity: accounts[index].identity
    ).block(.channelChoice, ordinal &>> 2)
    var left = Uniform.coarse(lanes[Int(ordinal & 3)]) * total
    var chosen = Int(weights[0].channel)
    for position in 0..<size where person.consents(Int(weights[position].channel)) {
      chosen = Int(weights[position].channel)
      left -= weights[position].weight
      if left < 0 { break }
    }
    return chosen
  }

  // MARK: Rules

  /// Whether consent, a running agreement and the limits let the touch pass; otherwise it is reported.
  @inline(__always)
  mutating func admits(_ index: Int, _ channel: Int, at time: Double) -> Bool {
    if !person.consents(channel) {
      return block(index, channel, rule: TallyLayout.consentRule, at: time)
    }
    if isInGoodStanding(index) {
      return block(index, channel, rule: TallyLayout.agreementRule, at: time)
    }
    return strategy.limitCount == 0 || isWithinLimits(index, channel, at: time)
  }

  /// Whether an agreement runs of which no instalment is overdue.
  ///
  /// Nobody is reminded of what is not yet due, and a promise holds until its grace has ended.
  @inline(__always)
  private mutating func isInGoodStanding(_ index: Int) -> Bool {
    let account = accounts + index
    return account.pointee.agreement != .none
      && (account.pointee.agreement == .promise || account.pointee.overdue == 0)
  }

  private mutating func block(_ index: Int, _ channel: Int, rule: Int, at time: Double) -> Bool {
    funnel.block(rule: rule)
    observer.record(time, index, .blocked(channel: channel, rule: rule))
    return false
  }

  /// Whether no limit that counts the channel is used up; the first that is gets the blame.
  @inline(__always)
  private mutating func isWithinLimits(_ index: Int, _ channel: Int, at time: Double) -> Bool {
    let day = Int32(time)
    let channelBit = UInt32(1) &<< UInt32(channel)
    for position in 0..<strategy.limitCount {
      let limit = strategy.limits + position
      guard limit.pointee.channels & channelBit != 0 else { continue }
      let oldest = scratch.rings[Int(limit.pointee.ring &+ scratch.ringHeads[position])]
      if oldest > day &- limit.pointee.days {
        return block(index, channel, rule: TallyLayout.firstLimitRule + position, at: time)
      }
    }
    return true
  }

  /// Notes an attempt in every limit that counts the channel.
  @inline(__always)
  private mutating func countTowardsLimits(_ channel: Int, at time: Double) {
    let day = Int32(time)
    let channelBit = UInt32(1) &<< UInt32(channel)
    for position in 0..<strategy.limitCount {
      let limit = strategy.limits + position
      guard limit.pointee.channels & channelBit != 0 else { continue }
      let head = scratch.ringHeads[position]
      scratch.rings[Int(limit.pointee.ring &+ head)] = day
      scratch.ringHeads[position] = head &+ 1 == limit.pointee.atMost ? 0 : head &+ 1
    }
  }

  // MARK: Attempt

  /// Makes an attempt and tells whether it is engaged with, at once or later; `isHeard` says whether somebody speaks when the
  /// debtor answers.
  @inline(__always) @discardableResult
  mutating func attempt(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, isHeard: Bool = true, at time: Double
  ) -> Bool {
    let account = accounts + index
    let channel = model.channels + number
    account.pointee.attempts += 1
    funnel.attempt(number, vulnerable: facts.isVulnerable)
    discount(channel.pointee.unansweredCost, at: time)
    if strategy.limitCount > 0 { countTowardsLimits(number, at: time) }
    let lane = touchLane(index, number, ordinal)
    let delivered = UInt64(lane) < channel.pointee.deliveredLanes
    let worn = delivered && person.fatigue > 0 ? wornFatigue(at: time) : 0
    let engaged = delivered && engages(lane, channel, number, worn) && isHeard
    observer.record(
      time, index, .attempted(channel: number, delivered: delivered, engaged: engaged))
    guard delivered else { return false }
    funnel.deliver(number)
    if channel.pointee.marksDebtor { mark(index, number, ordinal, worn, at: time) }
    let left: Float = channel.pointee.opensCycle ? leftOfCycle(index, number, at: time) : 1
    guard engaged else { return false }
    succeed(index, number, step: step, ordinal: ordinal, left: left, at: time)
    return true
  }

  /// Whether an attempt made now would be engaged with.
  mutating func wouldEngage(_ index: Int, _ number: Int, ordinal: UInt32, at time: Double) -> Bool {
    let channel = model.channels + number
    let lane = touchLane(index, number, ordinal)
    guard UInt64(lane) < channel.pointee.deliveredLanes else { return false }
    return engages(lane, channel, number, person.fatigue > 0 ? wornFatigue(at: time) : 0)
  }

  /// A delivered contact will be engaged with, at once or later; `left` is what saturation leaves of its effect.
  @inline(__always)
  mutating func succeed(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, left: Float, at time: Double
  ) {
    if model.channels[number].latency > 0 {
      postpone(index, number, step: step, ordinal: ordinal, left: left, at: time)
    } else {
      engage(index, number, step: step, ordinal: ordinal, left: left, at: time)
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
      touches.pointee.lanes = lanePair(.touch, index, channel, ordinal &>> 3)
    }
    return touches.pointee.lanes[Int(ordinal & 7)]
  }

  /// What is left of the fatigue of the last delivered contact.
  @inline(__always)
  private mutating func wornFatigue(at time: Double) -> Double {
    person.fatigue * model.behavior.fatigueFade.factor(time - person.markedSince)
  }

  /// Whether an attempt gets attention from a debtor with some fatigue; a rested one's attention is asked first.
  @inline(__always)
  private mutating func engages(
    _ lane: UInt32, _ channel: UnsafePointer<CompiledChannel>, _ number: Int, _ worn: Double
  ) -> Bool {
    let rested = scratch.engagement + number
    guard UInt64(lane) < rested.pointee.lanes else { return false }
    guard channel.pointee.fatigue > 0, worn > 0 else { return true }
    return Uniform.coarse(lane) < rested.pointee.probability / (1 + channel.pointee.fatigue * worn)
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
    discount(Double(cost), at: time)
  }

  @inline(__always)
  mutating func discount(_ cost: Double, at time: Double) {
    guard model.discountRate > 0, cost != 0 else { return }
    ledger.discount(cost: cost, by: discountFactor(at: time))
  }

  /// A delivered contact tires and irritates, and may lead to an opt-out or a complaint.
  ///
  /// `worn` is what was left of the fatigue.
  @inline(__always)
  private mutating func mark(
    _ index: Int, _ number: Int, _ ordinal: UInt32, _ worn: Double, at time: Double
  ) {
    let channel = model.channels + number
    person.fatigue = worn + 1
    let left =
      person.irritation > 0
      ? person.irritation * model.behavior.irritationFade.factor(time - person.markedSince) : 0
    person.irritation = left + channel.pointee.irritation
    person.markedSince = time
    guard person.irritation > 0, channel.pointee.optOut > 0 || channel.pointee.complaint > 0 else {
      return
    }
    let heat = person.irritation / type.pointee.tolerance
    let lanes = annoyance(index, number, ordinal)
    if Bernoulli.happens(min(1, channel.pointee.optOut * heat), lanes.optOut) {
      optOut(index, number, at: time)
    }
    let complaint = min(1, channel.pointee.complaint * heat)
    if model.expectsComplaints { expectComplaint(complaint, at: time) }
    if Bernoulli.happens(complaint, lanes.complaint) { complain(index, number, at: time) }
  }

  /// Counts a complaint by its probability: nothing that follows depends on whether it comes.
  private mutating func expectComplaint(_ probability: Double, at time: Double) {
    counts[Counter.expectedComplaints.rawValue] += Int64((probability * 0x1p32).rounded())
    guard model.discountRate > 0, model.complaintCost != 0 else { return }
    ledger.discount(
      cost: Double(model.complaintCost) * probability, by: discountFactor(at: time))
  }

  private mutating func optOut(_ index: Int, _ number: Int, at time: Double) {
    person.consent &= ~(1 << UInt32(number))
    person.hasOptedOut = true
    observer.record(time, index, .optedOut(channel: number))
  }

  private mutating func complain(_ index: Int, _ number: Int, at time: Double) {
    counts[Counter.complaints.rawValue] += 1
    if !model.expectsComplaints { discount(model.complaintCost, at: time) }
    observer.record(time, index, .complained(channel: number))
  }

  /// The lanes that decide whether a delivered touch ends in an opt-out or a complaint; drawn for four touches at once.
  @inline(__always)
  private mutating func annoyance(
    _ index: Int, _ channel: Int, _ ordinal: UInt32
  ) -> (optOut: UInt32, complaint: UInt32) {
    let touches = scratch.touches + (index * model.channelCount + channel)
    if touches.pointee.annoyancePair != ordinal &>> 2 {
      touches.pointee.annoyancePair = ordinal &>> 2
      touches.pointee.annoyance = lanePair(.annoyance, index, channel, ordinal &>> 2)
    }
    let first = Int(ordinal & 3) * 2
    return (touches.pointee.annoyance[first], touches.pointee.annoyance[first + 1])
  }

  /// Two neighbouring blocks of a channel's decisions, as eight lanes.
  @inline(__always)
  private mutating func lanePair(
    _ point: DecisionPoint, _ index: Int, _ channel: Int, _ pair: UInt32
  ) -> InlineArray<8, UInt32> {
    let number = pair &<< 1
    let address = address(ofDecision: number, index)
    let first = model.channels[channel].occurrence | number & 0xFFFF
    let (even, odd) = address.blocks((point, first), (point, first | 1))
    return [even.x, even.y, even.z, even.w, odd.x, odd.y, odd.z, odd.w]
  }

  /// The block that decides what an engaged touch leads to, and when.
  private mutating func reaction(_ index: Int, _ channel: Int, _ ordinal: UInt32) -> SIMD4<UInt32> {
    address(ofDecision: ordinal, index)
      .block(.reaction, model.channels[channel].occurrence | ordinal & 0xFFFF)
  }

  /// Where a numbered decision of an account and channel is drawn.
  ///
  /// An occurrence has 16 bits for the number; later ones belong to parts of the account's identity, so that none repeats.
  @inline(__always)
  mutating func address(ofDecision number: UInt32, _ index: Int) -> DrawAddress {
    var identity = accounts[index].identity
    if number > 0xFFFF { identity = Identity.part(UInt64(number &>> 16), of: identity) }
    return DrawAddress(seed: seed, replication: replication, identity: identity)
  }

  // MARK: Engagement

  private mutating func postpone(
    _ index: Int, _ channel: Int, step: Int, ordinal: UInt32, left: Float, at time: Double
  ) {
    let uniform = Uniform.coarse(reaction(index, channel, ordinal).y)
    let due = time - model.channels[channel].latency * log(uniform)
    agenda.add(
      PendingContact(
        time: due, account: Int32(index), channel: Int32(channel), step: Int32(step),
        ordinal: ordinal, left: left), in: scratch)
  }

  /// The contact delivered earlier is noticed now.
  mutating func engagePending(at time: Double) {
    let contact = agenda.takeMessage(from: scratch)
    let index = Int(contact.account)
    guard !accounts[index].flags.contains(.closed) else { return }
    engage(
      index, Int(contact.channel), step: Int(contact.step), ordinal: contact.ordinal,
      left: contact.left, at: time)
  }

  /// The debtor pays attention: an agreement, the thought of an overdue instalment, or the reminder works.
  private mutating func engage(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, left: Float, at time: Double
  ) {
    let account = accounts + index
    let channel = model.channels + number
    account.pointee.engaged += 1
    funnel.engage(number)
    discount(channel.pointee.engagedExtraCost, at: time)
    guard account.pointee.agreement == .none else {
      guard account.pointee.agreement == .plan, account.pointee.overdue > 0 else { return }
      recall(index, number, lane: reaction(index, number, ordinal).z, at: time)
      return
    }
    let offer = strategy.steps[step].offer
    if offer != .none, channel.pointee.converses,
      agrees(
        index, step,
        interest: Uniform.coarse(reaction(index, number, ordinal).x) / channel.pointee.skill,
        at: time)
    {
      return
    }
    remind(index, number, left: left, at: time)
  }

  /// The outcome *nothing*: x jumps by what saturation leaves of the stimulus.
  @inline(__always)
  private mutating func remind(_ index: Int, _ number: Int, left: Float, at time: Double) {
    let account = accounts + index
    let channel = model.channels + number
    let more = type.pointee.conversation - type.pointee.response
    var jump =
      channel.pointee.stimulus * (type.pointee.response + channel.pointee.pressure * more)
    if model.behavior.saturationCycle > 0 {
      jump *= Double(channel.pointee.opensCycle ? left : leftOfCycle(index, number, at: time))
    } else if model.behavior.saturation > 0 {
      jump *= saturate(index, number, at: time)
    }
    observer.record(time, index, .reminded(channel: number, jump: jump))
    raise(account, by: jump, at: time)
  }

  /// What fading saturation leaves of a contact's effect, which then adds to it.
  @inline(__always)
  private mutating func saturate(_ index: Int, _ number: Int, at time: Double) -> Double {
    let touches = scratch.touches + (index * model.channelCount + number)
    let elapsed = max(0, time - Double(touches.pointee.history.saturatedSince))
    let saturated =
      Double(touches.pointee.history.saturation) * exp(-model.behavior.saturationRate * elapsed)
    touches.pointee.history.saturation = Float(
      1 - (1 - saturated) * (1 - model.behavior.saturation))
    touches.pointee.history.saturatedSince = Float(time)
    return 1 - saturated
  }

  /// What is left of a contact's effect where saturation has a cycle: all for the first, which begins the cycle.
  private mutating func leftOfCycle(_ index: Int, _ number: Int, at time: Double) -> Float {
    let memory = Int(model.channels[number].memory)
    let touches = scratch.touches + (index * model.channelCount + memory)
    let elapsed = time - Double(touches.pointee.history.saturatedSince)
    if touches.pointee.history.saturation > 0, elapsed < model.behavior.saturationCycle {
      return Float(1 - model.behavior.saturation)
    }
    touches.pointee.history.saturation = 1
    touches.pointee.history.saturatedSince = Float(time)
    return 1
  }
}
