// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Strategies

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Touches that keep an account's intensity from falling below a level. Method: <doc:SustainedIntensity>.
extension Life {
  /// Days after which a touch is tried again that nobody engaged with or that a rule blocked.
  static var retry: Double { 1 }

  /// The smallest part of the level that a jump must have for the next touch to follow at once.
  private static var smallestLift: Double { 1e-3 }

  /// Plans the touch at the moment the intensity falls to the level, after a jump at `time`.
  ///
  /// Below the level the next touch follows at once, unless the last one hardly helped: a level that touches
  /// cannot reach must not be tried for without end.
  @inline(never)
  mutating func planSustaining(
    _ account: UnsafeMutablePointer<AccountState>, raisedBy jump: Double, at time: Double
  ) {
    guard account.pointee.treatment != AccountState.noTreatment,
      account.pointee.flags.isDisjoint(with: [.closed, .stopped])
    else { return }
    let level = strategy.treatments[Int(account.pointee.treatment)].sustained
    guard level > 0 else { return }
    let fall = timeOfFall(of: account, to: level, from: time)
    // What so small a jump lifts above the level is gone within this time, and rounding may lift as much.
    let soon = time + Self.smallestLift * model.behavior.meanLife
    let isTooSmall = fall <= soon && jump < Self.smallestLift * level
    // A payment does not put off a touch that is waiting already.
    account.pointee.touchTime =
      isTooSmall ? min(account.pointee.touchTime, time + Self.retry) : fall
  }

  /// When λ for Z·A = 1 falls to a level; `time` when it is there or below, never if it stays above.
  ///
  /// λ − λ∞ decays as e^(−κt), also from a start below λ∞.
  private mutating func timeOfFall(
    of account: UnsafeMutablePointer<AccountState>, to level: Double, from time: Double
  ) -> Double {
    let behavior = model.behavior
    let above =
      account.pointee.excitation
      * exp(-behavior.decay * (time - account.pointee.excitedSince))
      + behavior.dip * exp(-behavior.decay * time)
    let target = level - type.pointee.baseline * behavior.baseline.first
    if above <= target { return time }
    return target > 0 ? time + log(above / target) * behavior.meanLife : .infinity
  }
}

extension IntensityModel {
  /// Checks steps that sustain an intensity: when it falls to a level is known for a constant baseline only, and
  /// the instant belongs to one step alone.
  func checkSustaining(_ strategies: [Strategy]) throws(ModelError) {
    let isConstant = if case .constant = baseline { true } else { false }
    for treatment in strategies.flatMap(\.treatments) {
      for step in treatment.path {
        guard case .intensity(let level) = step.trigger else { continue }
        let isSound = level > 0 && level.isFinite && isConstant && treatment.path.count == 1
        guard !isSound else { continue }
        throw .parameter(
          name: "sustain", value: level,
          requirement: "above 0, alone in its path, and over a constant baseline")
      }
    }
  }
}
