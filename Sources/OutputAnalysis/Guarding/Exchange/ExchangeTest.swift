// SPDX-License-Identifier: GPL-3.0-or-later

import GSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How surprising a difference is among those that the same values give when their labels are exchanged.
///
/// Where two runs are drawn alike, every exchange of labels is as likely as the one that was seen, whatever the law of the
/// values: rare, skewed, the same in all of a few. So the share of exchanges with a difference as large is a p-value that
/// holds at any size:
///
///     pairs           signs ε of Σ εᵣΔᵣ,               at least 2·2⁻ᴿ                   (1)
///     two samples     which n of the n + m values,      at least 2/C(n + m, n)            (2)
///
/// Twice the share of the side on which the difference lies, at most 1. First the values are put on whole steps
/// (``WholeSteps``), which no exchange changes, so that a share of rounded values is as valid. The share is then counted
/// where that takes few operations, and found by its saddlepoint where it takes many (``SignFlips``, ``LabelDraw``).
///
/// Method: <doc:GuardingOutcomes>. Source: E. J. G. Pitman, *Supplement to the Journal of the Royal Statistical Society* 4 (1937)
/// 119–130; M. Pagano and D. Tritchler, *Journal of the American Statistical Association* 78 (1983) 435–440.
enum ExchangeTest {
  /// The operations beyond which a share is found by its saddlepoint: some 10 ms.
  static let countable = 5_000_000.0

  /// The two-sided p-value of paired differences, by (1); 1 where all are 0.
  ///
  /// - Parameters:
  ///   - differences: Finite.
  ///   - countable: The largest number of operations for a count.
  /// - Returns: A probability, above 0 but for some thousand values.
  static func pValue(pairs differences: [Double], countable: Double = countable) -> Double {
    guard let coarse = SignFlips(differences, steps: WholeSteps.counted) else { return 1 }
    if coarse.operations <= countable { return twoSided(coarse.countedTail) }
    let fine = SignFlips(differences, steps: WholeSteps.fine) ?? coarse
    return twoSided(fine.saddlepointTail)
  }

  /// The two-sided p-value of two samples, by (2); 1 where all values are the same.
  ///
  /// - Parameters:
  ///   - left: One sample, finite, not empty.
  ///   - right: The other.
  ///   - countable: The largest number of operations for a count.
  /// - Returns: A probability, above 0 but for some thousand values.
  static func pValue(
    _ left: [Double], _ right: [Double], countable: Double = countable
  ) -> Double {
    guard let coarse = draws(left, right, steps: WholeSteps.counted) else { return 1 }
    if let cheapest = coarse.min(by: { $0.operations < $1.operations }),
      cheapest.operations <= countable
    {
      return twoSided(cheapest.countedTail)
    }
    let fine = draws(left, right, steps: WholeSteps.fine) ?? coarse
    return twoSided(fine[0].saddlepointTail)
  }

  /// The same event seen from either sample: a low sum of the one, and of the other with its values turned around.
  private static func draws(_ left: [Double], _ right: [Double], steps: Int) -> [LabelDraw]? {
    guard let all = WholeSteps.above(left + right, steps: steps), !left.isEmpty, !right.isEmpty
    else { return nil }
    let first = Array(all.prefix(left.count))
    let second = Array(all.dropFirst(left.count))
    let isLower = first.reduce(0, +) * right.count <= second.reduce(0, +) * left.count
    let (low, high) = isLower ? (first, second) : (second, first)
    let top = all.max() ?? 0
    return [
      LabelDraw(drawn: low, others: high),
      LabelDraw(drawn: high.map { top - $0 }, others: low.map { top - $0 }),
    ]
  }

  /// The smallest p-value that so many pairs can give.
  static func smallest(pairs count: Int) -> Double { min(1, 2 * exp2(-Double(count))) }

  /// The smallest p-value that two samples of these sizes can give.
  static func smallest(_ n: Int, _ m: Int) -> Double { min(1, 2 / choices(n + m, n)) }

  private static func twoSided(_ tail: Double) -> Double { min(1, 2 * tail) }

  /// C(n, k).
  static func choices(_ n: Int, _ k: Int) -> Double {
    exp(lgamma(Double(n + 1)) - lgamma(Double(k + 1)) - lgamma(Double(n - k + 1)))
  }

  /// The upper tail of a sum by its saddlepoint; one half where it lies at its mean.
  ///
  ///     P(S ≥ s) ≈ 1 − Φ(w) + φ(w)(1/w − 1/v)                                    (3)
  ///
  /// - Parameters:
  ///   - exponent: w²/2.
  ///   - slope: v.
  /// - Returns: A probability.
  ///
  /// Source: R. Lugannani and S. Rice, *Advances in Applied Probability* 12 (1980) 475–490.
  static func tail(exponent: Double, slope: Double) -> Double {
    let w = (2 * max(0, exponent)).squareRoot()
    guard w > 1e-3, slope > 0 else { return 0.5 }
    return min(1, max(0, NormalLaw.upperTail(w) + NormalLaw.density(w) * (1 / slope - 1 / w)))
  }
}

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
