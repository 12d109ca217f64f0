// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The two unit-rate exponential clocks of an account.
///
/// The n-th event of a clock fires when the clock has run E(n), drawn at the address (account, clock, n). A
/// contact or an event of the other clock only uses up hazard; nothing is redrawn. By the random time change
/// the law is exact, and it couples strategies path by path. Method: <doc:Intensity>, equations (6)–(8).
extension Life {
  @inline(__always)
  private mutating func block(_ identity: UInt64, _ point: DecisionPoint, _ occurrence: UInt32)
    -> SIMD4<UInt32>
  {
    DrawAddress(seed: seed, replication: replication, identity: identity).block(point, occurrence)
  }

  /// Draws the first event of both clocks.
  mutating func drawClocks(_ account: UnsafeMutablePointer<AccountState>) {
    let address = DrawAddress(
      seed: seed, replication: replication, identity: account.pointee.identity)
    let (baseline, excited) = address.blocks((.baselinePayment, 0), (.excitedPayment, 0))
    setBaseline(account, baseline)
    setExcited(account, excited)
  }

  // MARK: Baseline

  /// Draws the next event of the baseline clock.
  mutating func drawBaseline(_ account: UnsafeMutablePointer<AccountState>) {
    let lanes = block(
      account.pointee.identity, .baselinePayment, account.pointee.baselineCount)
    setBaseline(account, lanes)
  }

  @inline(__always)
  private mutating func setBaseline(
    _ account: UnsafeMutablePointer<AccountState>, _ lanes: SIMD4<UInt32>
  ) {
    account.pointee.baselineCount += 1
    account.pointee.baselineLeft = -log(Uniform.fine(lanes.x, lanes.y))
    account.pointee.baselineFull = lanes.z
    account.pointee.baselineShare = lanes.w
  }

  /// Finds when the baseline clock fires, from the hazard left at `time`.
  mutating func scheduleBaseline(_ account: UnsafeMutablePointer<AccountState>, at time: Double) {
    let start = Double(account.pointee.dpdAtStart)
    account.pointee.baselineMark = model.behavior.baseline.mark(start + time)
    findBaseline(account, at: time)
  }

  /// Finds when the baseline clock fires, from the mark and the hazard left at `time`.
  @inline(__always)
  private mutating func findBaseline(
    _ account: UnsafeMutablePointer<AccountState>, at time: Double
  ) {
    let rate = person.clockRate * type.pointee.baseline
    if model.behavior.dip < 0 {
      account.pointee.baselineTime = dippedBaseline(account.pointee.baselineLeft, at: time)
    } else if rate > 0 {
      let day = model.behavior.baseline.day(
        from: account.pointee.baselineMark, hazard: account.pointee.baselineLeft / rate)
      // The inverse may fall short of the present by a rounding.
      account.pointee.baselineTime = max(time, day - Double(account.pointee.dpdAtStart))
    } else {
      account.pointee.baselineTime = .infinity
    }
  }

  /// Uses up the baseline hazard since the last look.
  @inline(__always)
  mutating func advanceBaseline(_ account: UnsafeMutablePointer<AccountState>, to time: Double) {
    let start = Double(account.pointee.dpdAtStart)
    let since = account.pointee.baselineMark
    let mark = model.behavior.baseline.mark(start + time)
    let rate = person.clockRate * type.pointee.baseline
    var used = rate * model.behavior.baseline.hazard(from: since, to: mark)
    if model.behavior.dip < 0 {
      used += person.clockRate * model.behavior.dip * decayed(from: since - start, to: time)
    }
    account.pointee.baselineLeft = max(0, account.pointee.baselineLeft - used)
    account.pointee.baselineMark = mark
  }

  /// Lets both clocks of the open accounts run at another ability from `time` on.
  mutating func changeClockRate(to rate: Double, at time: Double) {
    if Control.isOwn { return changeOwnAbility(to: rate, at: time) }
    for index in 0..<accountCount where !accounts[index].flags.contains(.closed) {
      advanceBaseline(accounts + index, to: time)
      advanceExcited(accounts + index, to: time)
    }
    person.clockRate = rate
    for index in 0..<accountCount where !accounts[index].flags.contains(.closed) {
      findBaseline(accounts + index, at: time)
      scheduleExcited(accounts + index)
    }
  }

  /// ∫ e^(−κt) dt.
  mutating func decayed(from: Double, to: Double) -> Double {
    let decay = model.behavior.decay
    return (exp(-decay * from) - exp(-decay * to)) * model.behavior.meanLife
  }

  /// When a baseline below its long-run level fires: λ∞ − |dip|·e^(−κt), by Newton's method.
  ///
  /// The integrated hazard is convex because the rate rises, and the starting point lies beyond the root, so
  /// the iteration falls towards it without overshooting. Needs a constant baseline, which is checked when
  /// the model is built.
  private mutating func dippedBaseline(_ left: Double, at time: Double) -> Double {
    let level = type.pointee.baseline * model.behavior.baseline.first
    guard person.clockRate > 0, level > 0 else { return .infinity }
    let hazard = left / person.clockRate
    let (decay, meanLife) = (model.behavior.decay, model.behavior.meanLife)
    let dip = model.behavior.dip * exp(-decay * time)
    var wait = (hazard - dip * meanLife) / level
    for _ in 0..<100 {
      let fade = exp(-decay * wait)
      let excess = level * wait + dip * (1 - fade) * meanLife - hazard
      let step = excess / (level + dip * fade)
      guard step > 1e-14 * wait else { break }
      wait -= step
    }
    // The last step may pass the root, and the present, by a rounding.
    return time + max(0, wait)
  }

  // MARK: Excited

  /// Draws the next event of the excited clock.
  mutating func drawExcited(_ account: UnsafeMutablePointer<AccountState>) {
    let lanes = block(
      account.pointee.identity, .excitedPayment, account.pointee.excitedCount)
    setExcited(account, lanes)
  }

  @inline(__always)
  private mutating func setExcited(
    _ account: UnsafeMutablePointer<AccountState>, _ lanes: SIMD4<UInt32>
  ) {
    account.pointee.excitedCount += 1
    account.pointee.excitedLeft = -log(Uniform.fine(lanes.x, lanes.y))
    account.pointee.excitedFull = lanes.z
    account.pointee.excitedShare = lanes.w
  }

  /// Lets x decay to `time` and uses up the hazard it ran; while an agreement runs, the clock stands still.
  @inline(__always)
  mutating func advanceExcited(_ account: UnsafeMutablePointer<AccountState>, to time: Double) {
    let before = account.pointee.excitation
    let elapsed = time - account.pointee.excitedSince
    account.pointee.excitedSince = time
    guard before > 0, elapsed > 0 else { return }
    let after = before * model.behavior.excitationFade.factor(elapsed)
    account.pointee.excitation = after
    // A clock that has not been drawn for yet (below 0) has run no hazard that could be missed: its rate was 0.
    if account.pointee.agreement == nil, account.pointee.excitedLeft > 0 {
      let used = person.clockRate * (before - after) * model.behavior.meanLife
      account.pointee.excitedLeft = max(0, account.pointee.excitedLeft - used)
    }
  }

  /// Finds when the excited clock fires, from x and the hazard left at `excitedSince`.
  @inline(__always)
  mutating func scheduleExcited(_ account: UnsafeMutablePointer<AccountState>) {
    let level = person.clockRate * account.pointee.excitation
    let needed = account.pointee.excitedLeft * model.behavior.decay
    // Where x runs out before, as it mostly does, nothing is divided.
    guard needed < level, account.pointee.agreement == nil else {
      account.pointee.excitedTime = .infinity
      return
    }
    account.pointee.excitedTime =
      account.pointee.excitedSince - log(1 - needed / level) * model.behavior.meanLife
  }
}
