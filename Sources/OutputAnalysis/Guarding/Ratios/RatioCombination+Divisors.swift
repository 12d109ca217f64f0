// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Ratios whose denominators come in lumps, such as attempts by money recovered.
///
/// Where few payments make up the denominator, the ratio is as skewed as 1/x of a small count x, and neither Student's
/// interval of the ratio nor that of a mean of ratios covers it. Its logarithm is nearly a sum. With q = Π Y_k^(±1) of sums
/// Y_k over the run, x_k = Y_k/w_k their numbers of lumps, and V(q) the variance of the delta method:
///
///     high = q·exp √(B + Σ H_k),  low = q·exp −√(B + Σ L_k)                           (8)
///     B = max(t²V(q)/q², z²·Σ w_k/Y_k over the denominators)
///     H_k = ln²(x_k/low(x_k)) − z²/x_k of a denominator, at least 0;  ln²(high(x_k)/x_k) − z²/x_k of a numerator
///
/// low and high of `EventCount`; L_k the other way round. The size of a payment is w = max(V/Y, V′/Y′, Y′/x′), Y′ and x′ those of
/// all debtors. Several terms reach as far as their correlations ρ between replications let them: between terms that know
/// nothing of each other and such that move together, with u_k and d_k how far term k reaches up and down,
///
///     up² = Σ u_k² + Σ_{j<k} |ρ_jk|·(c_jk² − u_j² − u_k²)                             (9)
///     c_jk = u_j + u_k for ρ_jk > 0, else max(0, u_j − d_k, u_k − d_j)
///
/// and down² with d and u exchanged. For intervals as long on both sides (9) is the variance of a sum.
///
/// Source: G. Y. Zou and A. Donner, *Statistics in Medicine* 27 (2008) 1693–1702; the logarithm of a ratio as in E. C.
/// Fieller's problem is treated in D. R. Cox, *Biometrika* 54 (1967) 241–244.
extension RatioCombination {
  /// The interval (9) around the sum.
  func byParts(
    _ parts: [Part], _ value: Double, _ scales: Scales
  ) -> ConfidenceInterval? {
    let reaches = parts.map { $0.reach(alone(with: $0), scales) }
    guard !reaches.contains(where: { $0 == nil }) else { return nil }
    let ends = reaches.map { $0 ?? (0, 0) }
    let down = reach(parts, ends.map { ($0.down, $0.up) }, scales)
    let up = reach(parts, ends.map { ($0.up, $0.down) }, scales)
    return ConfidenceInterval(low: value - down, high: value + up, level: scales.level)
  }

  /// (9), at least what payments of which none has been seen may move, since terms that agree in all replications may not in
  /// the next.
  private func reach(
    _ parts: [Part], _ reaches: [(this: Double, other: Double)], _ scales: Scales
  ) -> Double {
    var square = 0.0
    for (j, left) in reaches.enumerated() {
      square += left.this * left.this
      for (k, right) in reaches.enumerated() where k > j {
        let correlation = parts[j].correlation(with: parts[k])
        let together =
          correlation > 0
          ? left.this + right.this : max(0, left.this - right.other, right.this - left.other)
        square +=
          abs(correlation)
          * (together * together - left.this * left.this - right.this * right.this)
      }
    }
    let unseen = EventCount.garwood(0, scales.level).high
    let least = parts.count > 1 ? unseen * (parts.map(\.divisorEffect).max() ?? 0) : 0
    return max(max(0, square).squareRoot(), least)
  }

  private func alone(with part: Part) -> RatioCombination {
    var one = self
    one.parts = [part]
    return one
  }
}

extension RatioCombination.Part {
  /// Whether the denominator comes in lumps.
  var hasLumpedDivisor: Bool { totals.divisorLumps.isAny && form.isPooled && !form.isImpossible }

  /// How far factor times ratio reaches down and up.
  fileprivate func reach(
    _ alone: RatioCombination, _ scales: RatioCombination.Scales
  ) -> (down: Double, up: Double)? {
    guard hasLumpedDivisor else {
      guard let ends = alone.interval(level: scales.level), let value = alone.value else {
        return nil
      }
      return (value - ends.low, ends.high - value)
    }
    guard let ends = ends(alone, scales) else { return nil }
    let (down, up) = (abs(factor) * (self.value - ends.low), abs(factor) * (ends.high - self.value))
    return factor < 0 ? (up, down) : (down, up)
  }

  /// The ends (8) of the ratio.
  private func ends(
    _ alone: RatioCombination, _ scales: RatioCombination.Scales
  ) -> (low: Double, high: Double)? {
    let sums = sums
    let poisson = sums.filter(\.isDivisor).reduce(0) { $0 + scales.z * scales.z / $1.lumps }
    guard value > 0 else {
      guard poisson.isFinite else { return nil }
      let standard = totals.standard.numerator / totals.standard.denominator
      let usual = max(eventWeight / factor, totals.lumps.usual / totals.denominator / standard)
      let most = usual * EventCount.garwood(0, scales.level).high
      let up = sums.filter(\.isDivisor).reduce(poisson) { $0 + $1.excess(scales).up }
      return Self.bounded(up).map { (0, most * exp($0)) }
    }
    guard let variance = RatioCombination.variance(of: influence, within: 0) else { return nil }
    var base = scales.t * scales.t * variance / (value * value)
    var rare = 0.0
    if eventWeight != 0, let events = EventBalance(events: alone) {
      let size = abs(factor) * value
      let regular = scales.t * scales.t * (alone.regularVariance ?? 0)
      base = max(base, (regular + scales.poisson(events)) / (size * size))
      let reach = events.effect * EventCount.excess(events.raising, scales.level).squareRoot()
      rare = log1p(reach / size)
    }
    base = max(base, poisson)
    let (down, up) = sums.reduce((base, base + rare * rare)) { sum, side in
      let excess = side.excess(scales)
      return (sum.0 + excess.down, sum.1 + excess.up)
    }
    guard let down = Self.bounded(down), let up = Self.bounded(up) else { return nil }
    return (value * exp(-down), value * exp(up))
  }

  /// The root of a square; nil above 150, as far as few replications reach at levels near 1: such ends say nothing, and
  /// differences of them less.
  private static func bounded(_ square: Double) -> Double? {
    let root = max(0, square).squareRoot()
    return root <= 150 ? root : nil
  }

  /// The sums the ratio is made of, as far as they come in lumps.
  private var sums: [LumpedSum] {
    let all = totals.divisorLumps
    let kind = max(Self.size(terms.map(\.divisorLumps.amount)), all.amount / all.number)
    let unit = totals.lumps.amount / totals.lumps.number
    var sums = [LumpedSum(terms.map(\.denominator), size: kind, isDivisor: true)]
    if totals.lumps.isAny {
      sums.append(LumpedSum(terms.map(\.numerator), size: unit, isDivisor: false))
    }
    // Without a standard both of its sums are the number of simulations.
    if terms.contains(where: { $0.standard.numerator != $0.standard.denominator }) {
      sums.append(
        LumpedSum(terms.map(\.standard.denominator), size: kind, isDivisor: true, raises: true))
      sums.append(
        LumpedSum(terms.map(\.standard.numerator), size: unit, isDivisor: false, raises: false))
    }
    return sums
  }

  /// V/Y: the size of lumps whose number would be Poisson's.
  fileprivate static func size(_ amounts: [Double]) -> Double {
    let sum = amounts.reduce(0, +)
    guard sum > 0, let variance = Moments(amounts).variance else { return 0 }
    return variance * Double(amounts.count) / sum
  }

  /// What a payment more or less moves factor times ratio by.
  fileprivate var divisorEffect: Double {
    guard hasLumpedDivisor else { return 0 }
    return abs(factor) * value / (sums.first?.lumps ?? .infinity)
  }

  /// The correlation of factor times ratio with that of another term, between replications.
  fileprivate func correlation(with other: Self) -> Double {
    let product = zip(influence, other.influence).reduce(0) { $0 + $1.0 * $1.1 }
    let squares = [influence, other.influence].map { $0.reduce(0) { $0 + $1 * $1 } }
    let scale = (squares[0] * squares[1]).squareRoot()
    guard scale > 0 else { return 0 }
    return max(-1, min(1, product / scale)) * (factor * other.factor < 0 ? -1 : 1)
  }
}

/// One of the sums of a ratio, in lumps.
private struct LumpedSum {
  let isDivisor: Bool
  /// Whether more of it makes the ratio larger.
  let raises: Bool
  /// x = Y/w.
  let lumps: Double

  init(_ amounts: [Double], size: Double, isDivisor: Bool, raises: Bool? = nil) {
    self.isDivisor = isDivisor
    self.raises = raises ?? !isDivisor
    let sum = amounts.reduce(0, +)
    let largest = max(size.isFinite ? size : 0, RatioCombination.Part.size(amounts))
    lumps = largest > 0 ? sum / largest : .infinity
  }

  /// H and L of (8).
  func excess(_ scales: RatioCombination.Scales) -> (down: Double, up: Double) {
    guard lumps.isFinite, lumps > 0 else { return (0, 0) }
    let ends = EventCount.garwood(lumps, scales.level)
    let normal = scales.z * scales.z / lumps
    let (less, more) = (log(lumps / ends.low), log(ends.high / lumps))
    let (below, above) = (max(0, less * less - normal), more * more - normal)
    return raises ? (below, above) : (above, below)
  }
}
