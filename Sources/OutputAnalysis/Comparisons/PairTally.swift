// SPDX-License-Identifier: GPL-3.0-or-later

/// Running counts and moments of pairs, from which a paired difference is made.
struct PairTally {
  let direction: MetricDirection
  private(set) var differences = Moments()
  private(set) var wins = 0
  private(set) var ties = 0
  private var challengers = Moments()
  private var champions = Moments()

  init(direction: MetricDirection) {
    self.direction = direction
  }

  mutating func add(challenger: Double, champion: Double) {
    let difference = challenger - champion
    differences.add(difference)
    // The marginal variances use exactly the pairs the difference uses.
    guard difference.isFinite else { return }
    challengers.add(challenger)
    champions.add(champion)
    let improvement = direction.sign * difference
    if improvement > 0 { wins += 1 }
    if improvement == 0 { ties += 1 }
  }

  var varianceRatio: Double? {
    guard let paired = differences.variance, paired > 0, let challenger = challengers.variance,
      let champion = champions.variance
    else { return nil }
    let ratio = (challenger + champion) / paired
    return ratio.isFinite ? ratio : nil
  }
}
