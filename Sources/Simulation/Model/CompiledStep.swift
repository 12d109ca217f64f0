// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// One step of a path as the event loop reads it.
struct CompiledStep: BitwiseCopyable {
  enum Choice: UInt8 {
    case fixed
    case mix
    case preferred
    case sequence
    case best
    case bandit
  }

  /// The triggering event's ``CollectionEvent/position``, or −1 for another trigger.
  let event: Int32
  /// The DPD of the trigger, or the days to wait after the event.
  let start: Int32
  /// Days between touches; 0 for a single touch, and where months lie between them.
  let every: Int32
  /// Where a calendar or what was done decides over its days; nil for days past due alone.
  let cadence: CompiledCadence?
  /// The last DPD.
  let until: Int32
  /// The most touches per start.
  let times: Int32
  /// The conditions, as a range of the strategy's table.
  let firstCondition: Int32
  let conditionCount: Int32
  /// Whether the step's touches are planned and not made.
  let isSilenced: Bool
  let choice: Choice
  /// Where it stands in the strategy's table how the step learns; −1 for one that does not.
  let learner: Int16
  /// The fixed channel, or what a preference takes where nothing has consent.
  let channel: Int32
  /// The channels to choose from, with their weights in a mix, as a range of the strategy's table.
  let firstWeight: Int32
  let weightCount: Int32
  /// The channels a preference may take, one bit each.
  let allowed: UInt32
  /// The channels that take the place of a preference that is of no use, one bit each: the first with consent does.
  let fallbacks: UInt32
  let offer: Offer
  /// What becomes of touches that a rule holds back.
  let blocked: BlockedTouch
  /// What is said, by its position; −1 for nothing of one's own.
  let message: Int16
  /// The time of day as a share of the day.
  let time: Double
  /// The notice that its touches give; nil for touches that are none.
  let notice: CompiledNotice?

  @inline(__always)
  var offersNothing: Bool { if case .none = offer { true } else { false } }

  /// When the step touches on a day, `.max` for none.
  @inline(__always)
  func touchTime(_ day: Int32) -> Double { day == .max ? .infinity : instant(day) }

  /// The same where a touch is sought among several: for none a time beyond every horizon.
  @inline(__always)
  func instant(_ day: Int32) -> Double { Double(day) + time }

  /// How many touches can be made from the one of a day on before `end`, a time within the horizon; at least that one.
  @inline(__always)
  func touches(from day: Int32, left: Int32, before end: Double, dpdAtStart: Int32) -> UInt32 {
    guard every > 0 else { return 1 }
    var last = Int((end - time).day)
    // At a tie, and where the difference was rounded up, the touch of that day comes too late.
    last &-= Double(last) + time >= end ? 1 : 0
    let days = max(0, min(last, Int(until) &- Int(dpdAtStart)) &- Int(day))
    let following = UInt32(truncatingIfNeeded: days) / UInt32(truncatingIfNeeded: every)
    return min(following &+ 1, UInt32(truncatingIfNeeded: max(1, left)))
  }
}

/// A channel of a mix with the upper end of its part of the unit interval.
struct CompiledWeight: BitwiseCopyable {
  let channel: Int32
  let weight: Double
}

/// A treatment as ranges of the strategy's tables.
struct CompiledTreatment: BitwiseCopyable {
  let firstCondition: Int32
  let conditionCount: Int32
  let firstStep: Int32
  let stepCount: Int32
  let firstStop: Int32
  let stopCount: Int32
  /// A single step with a fixed channel, and no condition or limit that could hold a touch back.
  let isPlain: Bool
  /// The intensity that its only step sustains, for Z·A = 1; 0 for other paths.
  let sustained: Double
}
