// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Simulation

@Suite("Whole days")
struct WholeDaysTests {
  @Test(
    "An instant belongs to the day that has begun",
    arguments: [
      0, 0.25, 0.5.nextDown, 0.5, 0.75, 1.0.nextDown, 1, 1.5, 2.5, 3.0.nextDown, 4_095.5,
      1e6 + 0.999,
    ])
  func instant(_ time: Double) {
    #expect(time.day == Int32(time))
  }

  @Test("Waits between the same times of day are whole, whatever is lost in adding")
  func sameTimes() {
    for minute in stride(from: 0, to: 1_440, by: 7) {
      let time = Double(minute) / 1_440
      for day in [1, 6, 30, 365, 3_650] {
        #expect((Double(day + 11) + time - (11 + time)).wholeDays == UInt32(day))
      }
    }
  }

  @Test("A wait that is a second longer or shorter is not whole")
  func others() {
    for day in [1.0, 17, 364] {
      #expect((day + 1 / 86_400).wholeDays == nil)
      #expect((day - 1 / 86_400).wholeDays == nil)
    }
    #expect(0.0.wholeDays == 0)
  }

  @Test(
    "The nearest whole number is that of the standard library, at halves, beside them and where all numbers are whole",
    arguments: [
      0, 0.5, 0.5.nextDown, 0.5.nextUp, 1.5, 2.5, 2.5.nextDown, 99.49999999999999, 1e9 + 0.5,
      0x1p51 + 0.5, 0x1p52 + 1, 0x1p52 - 0.5, 9e18,
    ])
  func nearest(_ number: Double) {
    #expect(number.nearest == Int64(number.rounded()))
    #expect((-number).nearest == Int64((-number).rounded()))
  }
}
