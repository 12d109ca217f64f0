// SPDX-License-Identifier: GPL-3.0-or-later

/// A touch for which its life stopped: one that needs somebody's time, or one whose channel is still open.
struct HeldTouch: BitwiseCopyable {
  /// When the touch is made if it is served, in days since the start.
  var time: Double
  var account: Int
  /// The channel; −1 while it is still to be chosen.
  var channel: Int
  /// The step's position in the strategy's table.
  var step: Int
  var ordinal: UInt32
  /// The day for which it was planned, and on which it was first asked for unless a rule held it back.
  var since: Int32

  @inline(__always)
  init(time: Double, account: Int, channel: Int, step: Int, ordinal: UInt32, since: Int32? = nil) {
    self.time = time
    self.account = account
    self.channel = channel
    self.step = step
    self.ordinal = ordinal
    self.since = since ?? time.day
  }

  /// Something that the debtor started, and that no step planned.
  init(callOf account: Int, at time: Double, since: Int32) {
    self.init(time: time, account: account, channel: 0, step: -1, ordinal: 0, since: since)
  }

  static let none = HeldTouch(
    time: .infinity, account: -1, channel: -1, step: -1, ordinal: 0, since: 0)

  /// Whether there is one.
  @inline(__always)
  var isHeld: Bool { account >= 0 }

  /// Whether the debtor started it.
  @inline(__always)
  var isCall: Bool { isHeld && step < 0 }

  /// Whether there is one whose channel is still to be chosen.
  @inline(__always)
  var isOpen: Bool { isHeld && channel < 0 }
}

/// A touch that is asked for again: nobody had time for it, or a rule held it back.
struct WaitingTouch: BitwiseCopyable {
  /// The next day on which it is asked for; `.max` where nothing waits.
  var retry = Int32.max
  var since: Int32 = 0
  var ordinal: UInt32 = 0
  var channel: Int32 = 0
  /// Whether somebody's time was asked for.
  var isRequested = true
}

extension WaitingTouch {
  /// A touch that is put off to another day.
  init(_ touch: HeldTouch, until day: Int32, isRequested: Bool = true) {
    self.init(
      retry: day, since: touch.since, ordinal: touch.ordinal, channel: Int32(touch.channel),
      isRequested: isRequested)
  }
}
