// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The law of the sum of q of N whole numbers k ≥ 0, drawn without replacement, at and below what was drawn.
struct LabelDraw {
  /// All k.
  private let values: [Int]
  /// q.
  private let drawn: Int
  /// The sum s that was drawn, at most its mean.
  private let sum: Int

  /// Takes what was drawn and what was not.
  init(drawn: [Int], others: [Int]) {
    values = drawn + others
    self.drawn = drawn.count
    sum = drawn.reduce(0, +)
  }

  /// What a count takes.
  var operations: Double {
    let positive = values.count { $0 > 0 }
    return Double(positive) * Double(min(positive, drawn) + 1) * Double(sum + 1)
  }

  /// P(S ≤ s), counted: the joint law of how many have been drawn and of their sum, one number after the other.
  ///
  /// With c drawn of the first j, the next is drawn with probability (q − c)/(N − j). Zeros change no sum and are left out.
  var countedTail: Double {
    let positive = values.filter { $0 > 0 }.sorted()
    let width = sum + 1
    let most = min(positive.count, drawn)
    var law = [Double](repeating: 0, count: (most + 1) * width)
    law[0] = 1
    for (index, value) in positive.enumerated() {
      let left = Double(values.count - index)
      for count in stride(from: min(most, index + 1), through: 0, by: -1) {
        let stays = max(0, 1 - Double(drawn - count) / left)
        let enters = count > 0 ? Double(drawn - count + 1) / left : 0
        let (row, above) = (count * width, (count - 1) * width - value)
        for total in 0..<width {
          let entering = enters > 0 && total >= value ? enters * law[above + total] : 0
          law[row + total] = stays * law[row + total] + entering
        }
      }
    }
    return min(1, law.reduce(0, +))
  }
}

// MARK: - The saddlepoint

extension LabelDraw {
  /// P(S ≤ s) by (3) of ``ExchangeTest``, at least the probability of one draw.
  ///
  /// The q numbers are those whose Bernoulli indicators add up to q. With x = −(k − k̄)/σ and
  ///
  ///     K(t, u) = Σ log(1 + exp(t xᵢ + u)),  g(t, u) = K(t, u) − ts' − uq
  ///     w² = 2(g(0, û₀) − g(t̂, û)),  v = 2σ sinh(t̂/2σ) √(|K″(t̂, û)| / K_uu(0, û₀))
  ///
  /// at the minimum (t̂, û) of the convex g, û₀ that for t = 0. Whole sums lie 1/σ apart, and s' is half of that nearer the
  /// mean than s. Newton's method, steps halved until they lead downhill.
  ///
  /// Source: I. M. Skovgaard, *Journal of Applied Probability* 24 (1987) 875–887; J. G. Booth and R. W. Butler, *Biometrika* 77
  /// (1990) 787–796, for exchanged labels.
  var saddlepointTail: Double {
    let moments = Moments(values.map(Double.init))
    guard let mean = moments.mean, let spread = moments.standardDeviation, spread > 0 else {
      return 1
    }
    let scores = values.map { (mean - Double($0)) / spread }
    let target = (Double(drawn) * mean - Double(sum) - 0.5) / spread
    guard target > 0 else { return 0.5 }
    let share = Double(drawn) / Double(values.count)
    let start = log(share / (1 - share))
    let saddle = Saddle(scores, sum: target, drawn: Double(drawn), from: start)
    let free = Double(values.count) * share * (1 - share)
    let slope =
      2 * spread * sinh(saddle.t / (2 * spread)) * (saddle.determinant / free).squareRoot()
    let tail = ExchangeTest.tail(exponent: saddle.descent, slope: slope)
    return max(tail, 1 / ExchangeTest.choices(values.count, drawn))
  }

  /// The minimum of g.
  private struct Saddle {
    private(set) var t = 0.0
    /// g(0, û₀) − g(t̂, û).
    private(set) var descent = 0.0
    /// |K″|.
    private(set) var determinant = 0.0
    private var u: Double
    private let scores: [Double]
    private let sum: Double
    private let drawn: Double

    init(_ scores: [Double], sum: Double, drawn: Double, from start: Double) {
      (self.scores, self.sum, self.drawn, u) = (scores, sum, drawn, start)
      let first = height(0, start)
      for _ in 0..<100 {
        guard step(from: first - descent) else { break }
      }
      descent = first - height(t, u)
    }

    /// g(t, u).
    private func height(_ t: Double, _ u: Double) -> Double {
      scores.reduce(-t * sum - u * drawn) { total, score in
        let x = t * score + u
        return total + max(x, 0) + log1p(exp(-x.magnitude))
      }
    }

    /// One step downhill; false at the bottom.
    private mutating func step(from height: Double) -> Bool {
      var (a, b, c) = (0.0, 0.0, 0.0)
      var (slopeT, slopeU) = (-sum, -drawn)
      for score in scores {
        let chance = 1 / (1 + exp(-t * score - u))
        let variance = chance * (1 - chance)
        slopeT += chance * score
        slopeU += chance
        a += variance * score * score
        b += variance * score
        c += variance
      }
      determinant = max(0, a * c - b * b)
      guard determinant > 0 else { return false }
      let stepT = (b * slopeU - c * slopeT) / determinant
      let stepU = (b * slopeT - a * slopeU) / determinant
      let decrement = -(slopeT * stepT + slopeU * stepU)
      guard decrement > 1e-14 else { return false }
      var share = 1.0
      while self.height(t + share * stepT, u + share * stepU) > height - 1e-4 * share * decrement {
        share /= 2
        guard share > 1e-12 else { return false }
      }
      t += share * stepT
      u += share * stepU
      descent += height - self.height(t, u)
      return true
    }
  }
}
