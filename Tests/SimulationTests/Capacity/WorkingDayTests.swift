// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

@testable import Simulation

/// The minutes of a day: a call starts while some remain, and may take longer.
@Suite("Working days") struct WorkingDayTests {
  /// How many calls of equal length start.
  private func starts(_ minutes: [Double], isPooled: Bool = false, each: Double) -> Int {
    var day = WorkingDay(minutes: minutes, isPooled: isPooled)
    var count = 0
    while day.isOpen, count < 100_000 {
      day.handle(each)
      count += 1
    }
    #expect(day.busy == Double(count) * each)
    return count
  }

  @Test(
    "⌈T/m⌉ calls of each agent",
    arguments: [(480.0, 6.0, 80), (480, 7, 69), (480, 500, 1), (1, 1, 1), (0.5, 1, 1)])
  func overrun(minutes: Double, each: Double, expected: Int) {
    #expect(starts([minutes], each: each) == expected)
    #expect(starts([minutes, minutes, minutes], each: each) == 3 * expected)
  }

  @Test("One sum of minutes has one overrun, whoever works them")
  func pooled() {
    #expect(starts([480, 480, 480], isPooled: true, each: 7) == 206)
    #expect(starts([480, 480, 480], each: 7) == 207)
    #expect(starts([100, 300, 1_040], isPooled: true, each: 7) == 206)
  }

  @Test("Who works less begins later, and all end together")
  func unequal() {
    // 17 calls of the one, 35 of the other.
    #expect(starts([50, 103], each: 3) == 52)
    var day = WorkingDay(minutes: [10, 30], isPooled: false)
    #expect(day.staffed == 40 && day.present == 2)
    #expect(day.now == 0 && day.freeCount(at: 0) == 1 && day.freeCount(at: 20) == 2)
    day.handle(25)
    // Only the one of the short day is free, from 20 on, and ends at 30.
    #expect(day.now == 20)
    day.handle(9.5)
    #expect(day.now == 25 && day.isOpen)
    day.handle(10)
    #expect(day.now == 29.5 && day.isOpen)
    day.handle(100)
    #expect(!day.isOpen && day.busy == 144.5)
  }

  @Test(
    "Minutes are those of presence, less idle ones, and those beyond the day",
    arguments: [false, true])
  func parts(isPooled: Bool) {
    var day = WorkingDay(minutes: [60, 60, 20], isPooled: isPooled)
    #expect(day.overrun == 0 && day.idle == 140)
    while day.isOpen { day.handle(7) }
    // 9, 9 and 3 calls of 7 minutes are 3, 3 and 1 too long; 20 calls are 140 minutes.
    #expect(day.overrun == (isPooled ? 0 : 7) && day.idle == 0)
    #expect(day.busy == day.staffed - day.idle + day.overrun)
  }

  @Test(
    "The last of exponential calls goes beyond the day by their mean, of gamma ones by E[h²]/(2E[h]) (z = 4)"
  )
  func beyond() throws {
    for (law, expected) in [
      (try Distribution.exponential(mean: 6), 6.0), (try .gamma(shape: 4, scale: 1.5), 3.75),
    ] {
      var moments = (sum: 0.0, squares: 0.0)
      let days = 20_000
      let identity = Identity.of("overrun")
      for number in 0..<days {
        var day = WorkingDay(minutes: [120], isPooled: false)
        let address = DrawAddress(seed: 7, replication: UInt32(number), identity: identity)
        var call: UInt32 = 0
        while day.isOpen {
          let lanes = address.block(.handling, call)
          day.handle(law.quantile(Uniform.fine(lanes.x, lanes.y)))
          call += 1
        }
        moments.sum += day.overrun
        moments.squares += day.overrun * day.overrun
      }
      let mean = moments.sum / Double(days)
      let error = ((moments.squares / Double(days) - mean * mean) / Double(days)).squareRoot()
      #expect(abs(mean - expected) < 4 * error, "\(mean) ± \(error), expected \(expected)")
    }
  }

  @Test("Nobody and no minutes", arguments: [false, true])
  func nobody(isPooled: Bool) {
    let day = WorkingDay(minutes: [], isPooled: isPooled)
    #expect(!day.isOpen && day.staffed == 0 && day.present == 0 && day.freeCount(at: 1_000) == 0)
  }

  @Test("The next round of a machine waits for somebody and for the last ring")
  func rounds() {
    var day = WorkingDay(minutes: [60, 60], isPooled: false)
    #expect(day.nextRound == 0)
    day.handle(5)
    day.ring(until: 0.5)
    #expect(day.nextRound == 0.5 && day.freeCount(at: 0.5) == 1)
    day.handle(2, from: 0.5)
    #expect(day.nextRound == 2.5 && day.freeCount(at: 2.5) == 1)
    #expect(day.isOpen(at: 59.9) && !day.isOpen(at: 60))
  }

  /// One call of 100 minutes in a day of 60, and one of 20: 40 minutes nobody worked, whatever the first took beyond the day.
  @Test("What a last call takes beyond the day makes up for no idle minute")
  func idle() {
    var day = WorkingDay(minutes: [60, 60], isPooled: false)
    day.handle(100)
    day.handle(20)
    #expect(day.busy == 120 && day.idle == 40)
    var sum = WorkingDay(minutes: [60, 60], isPooled: true)
    sum.handle(100)
    #expect(sum.idle == 20)
    sum.handle(70)
    #expect(sum.idle == 0)
  }
}
