// SPDX-License-Identifier: GPL-3.0-or-later

extension CivilDate {
  /// Easter Sunday of the Gregorian calendar.
  ///
  /// Reference: J.-M. Oudin's algorithm as printed in the *Explanatory Supplement to the Astronomical Almanac* (1992), section 12.3.
  static func easter(_ year: Int) -> CivilDate? {
    let century = year / 100
    let golden = year % 19
    let k = (century - 17) / 25
    var moon = (century - century / 4 - (century - k) / 3 + 19 * golden + 15) % 30
    moon -= (moon / 28) * (1 - (moon / 28) * (29 / (moon + 1)) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7
    let days = moon - weekday
    let month = 3 + (days + 40) / 44
    return CivilDate(year: year, month: month, day: days + 28 - 31 * (month / 4))
  }

  /// The day of the June solstice by a clock so many hours ahead of universal time, in the years 1000 to 3000.
  ///
  /// The mean instant without the periodic terms, which move it by a quarter of an hour at most: within half an hour of midnight the day
  /// may be the neighbour. Reference: J. Meeus, *Astronomical Algorithms* (1998), table 27.B.
  static func juneSolstice(_ year: Int, hoursAhead: Double) -> CivilDate? {
    let m = Double(year - 2_000) / 1_000
    let julian =
      2_451_716.56767 + 365_241.62603 * m + 0.00325 * m * m + 0.00888 * m * m * m
      - 0.0003 * m * m * m * m
    // Julian days begin at noon; 1970-01-01 began on day 2,440,587.5.
    return CivilDate(dayNumber: Int((julian - 2_440_587.5 + hoursAhead / 24).rounded(.down)))
  }
}
