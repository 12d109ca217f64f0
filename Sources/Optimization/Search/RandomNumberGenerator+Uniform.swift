// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

extension RandomNumberGenerator {
  /// A number in the open interval (0, 1), from one number of the generator.
  mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// A standard normal number, by inversion.
  mutating func normal() -> Double { NormalLaw.quantile(uniform()) }

  /// An index in 0 ..< `count`.
  mutating func index(below count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// A normal number that lies in [0, 1], by inversion between the ends.
  mutating func truncatedNormal(mean: Double, deviation: Double) -> Double {
    let low = NormalLaw.cdf(-mean / deviation)
    let high = NormalLaw.cdf((1 - mean) / deviation)
    let z = NormalLaw.quantile(low + uniform() * (high - low))
    return min(max(mean + deviation * z, 0), 1)
  }

  /// How often each of `count` indices occurs among as many draws with replacement.
  mutating func multiplicities(_ count: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for _ in 0..<count { counts[index(below: count)] += 1 }
    return counts
  }
}
