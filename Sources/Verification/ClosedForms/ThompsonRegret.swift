// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Thompson sampling of two arms that succeed with fixed probabilities, from Beta(1, 1) each; what is seen on a day is known the next.
///
/// The regret of a pull is the better arm's probability less that of the arm pulled. Its expectation follows exactly from the
/// probabilities of all counts that may be known. Method: <doc:ClosedForms>, equations (25) and (26).
public struct ThompsonRegret: Hashable, Sendable {
  /// The arms' probabilities.
  public let rates: [Double]
  /// Pulls a day.
  public let pulls: Int

  /// The most pulls that are followed: there are about a sixth of their cube of counts.
  public static let mostPulls = 200

  /// Creates the two arms.
  ///
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` outside the stated domains.
  public init(rateA: Double, rateB: Double, pullsPerDay: Int) throws(VerificationError) {
    try VerificationError.require((0...1).contains(rateA), "rate_a", rateA, "a share")
    try VerificationError.require((0...1).contains(rateB), "rate_b", rateB, "a share")
    try VerificationError.require(
      (1...Self.mostPulls).contains(pullsPerDay), "debtors_per_day", Double(pullsPerDay),
      "from 1 to \(Self.mostPulls)")
    rates = [rateA, rateB]
    pulls = pullsPerDay
  }

  /// The expected regret of all pulls of some days.
  ///
  /// - Parameter days: At least 1, with at most ``mostPulls`` pulls before the last.
  /// - Returns: Σ over days of n·Σ P(counts)·P(the worse arm | counts)·|p₁ − p₂|.
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` for more days.
  public func expected(days: Int) throws(VerificationError) -> Double {
    try VerificationError.require(
      days >= 1 && pulls * (days - 1) <= Self.mostPulls, "days", Double(days),
      "at least 1, and at most \(Self.mostPulls / pulls + 1)")
    let loss = abs(rates[0] - rates[1])
    var known = Known(pulls: 0)
    known[0, 0, 0] = 1
    var regret = 0.0
    for day in 0..<days {
      var later = Known(pulls: day + 1 < days ? known.pulls + pulls : 0)
      for first in 0...known.pulls {
        for wins in 0...first {
          for others in 0...(known.pulls - first) where known[first, wins, others] > 0 {
            let probability = known[first, wins, others]
            let takesFirst = Self.exceeds(
              wins, first - wins, others, known.pulls - first - others)
            let isWorse = rates[0] < rates[1] ? takesFirst : 1 - takesFirst
            regret += Double(pulls) * loss * probability * isWorse
            guard day + 1 < days else { continue }
            spread(probability, takesFirst, (first, wins, others), into: &later)
          }
        }
      }
      known = later
    }
    return regret
  }

  /// The probability that a draw from Beta(1 + s₁, 1 + f₁) is larger than one from Beta(1 + s₂, 1 + f₂).
  ///
  /// Σ over i ≤ s₁ of B(a₂ + i, b₁ + b₂) ÷ ((b₁ + i)·B(1 + i, b₁)·B(a₂, b₂)), each term from the one before.
  static func exceeds(_ s1: Int, _ f1: Int, _ s2: Int, _ f2: Int) -> Double {
    let (b1, a2, b2) = (Double(1 + f1), Double(1 + s2), Double(1 + f2))
    var term = exp(lgamma(b1 + b2) + lgamma(a2 + b2) - lgamma(a2 + b1 + b2) - lgamma(b2))
    var sum = 0.0
    for i in 0...s1 {
      sum += term
      let i = Double(i)
      term *= (a2 + i) * (b1 + i) / ((a2 + i + b1 + b2) * (1 + i))
    }
    return min(1, sum)
  }

  /// Adds what a day may show to the counts of the next.
  private func spread(
    _ probability: Double, _ takesFirst: Double, _ counts: (first: Int, wins: Int, others: Int),
    into later: inout Known
  ) {
    for (taken, share) in Self.binomial(pulls, takesFirst).enumerated() where share > 0 {
      let (wins, others) = (
        Self.binomial(taken, rates[0]), Self.binomial(pulls - taken, rates[1])
      )
      for (won, chance) in wins.enumerated() {
        for (other, otherChance) in others.enumerated() {
          later[counts.first + taken, counts.wins + won, counts.others + other] +=
            probability * share * chance * otherChance
        }
      }
    }
  }

  /// The probabilities of 0 to n successes.
  private static func binomial(_ n: Int, _ p: Double) -> [Double] {
    var law = [1.0]
    for _ in 0..<n {
      var next = [Double](repeating: 0, count: law.count + 1)
      for (k, share) in law.enumerated() {
        next[k] += share * (1 - p)
        next[k + 1] += share * p
      }
      law = next
    }
    return law
  }

  /// The probabilities of the counts that may be known after so many pulls: pulls and successes of the first arm, successes of the
  /// other.
  private struct Known {
    let pulls: Int
    private var values: [Double]

    init(pulls: Int) {
      self.pulls = pulls
      let side = pulls + 1
      values = Array(repeating: 0, count: side * side * side)
    }

    subscript(_ first: Int, _ wins: Int, _ others: Int) -> Double {
      get { values[place(first, wins, others)] }
      set { values[place(first, wins, others)] = newValue }
    }

    private func place(_ first: Int, _ wins: Int, _ others: Int) -> Int {
      (first * (pulls + 1) + wins) * (pulls + 1) + others
    }
  }
}
