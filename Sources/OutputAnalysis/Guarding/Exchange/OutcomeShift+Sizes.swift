// SPDX-License-Identifier: GPL-3.0-or-later

extension OutcomeShift {
  /// How many values of each run, alike, a gate needs so that a shift can be shown at this level: 2·2⁻ᴿ ≤ α of pairs,
  /// 2/C(2R, R) ≤ α of two samples.
  public static func replicationsNeeded(_ design: Design, level: ConfidenceLevel) -> Int {
    var count = 2
    while isTooSmall(design, count, count, level: level) { count += 1 }
    return count
  }

  /// Whether no exchange of labels of so many values can be as surprising as a gate at this level asks for.
  public static func isTooSmall(
    _ design: Design, _ now: Int, _ before: Int, level: ConfidenceLevel
  ) -> Bool { smallest(design, now, before) > level.alpha }

  /// The smallest p-value that exchanged labels of so many values have.
  static func smallest(_ design: Design, _ now: Int, _ before: Int) -> Double {
    switch design {
    case .paired: ExchangeTest.smallest(pairs: min(now, before))
    case .independent: ExchangeTest.smallest(now, before)
    }
  }
}
