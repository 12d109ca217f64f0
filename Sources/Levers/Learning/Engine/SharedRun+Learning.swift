// SPDX-License-Identifier: GPL-3.0-or-later

/// Lives that stopped before a touch whose channel is learned.
extension SharedRun {
  /// Takes a life up that stopped for a choice, now that its day has begun.
  mutating func choose(_ number: Int) { goOn(number, takeUp(number)) }

  /// Makes the touches of a day whose channel is open, one after the other, until the life stops for something else.
  mutating func chooseAll(_ lane: Int, on day: Int32) {
    while lives[lane].held.isOpen, Int32(lives[lane].held.time) == day {
      let time = lives[lane].held.time
      lives[lane].chooseHeld()
      if !lives[lane].held.isHeld { lives[lane].passEvents(from: time) }
    }
  }
}
