// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Vocabulary

extension RatioCombination {
  /// The interval of the sum; nil when nothing can be said.
  ///
  /// With t = t(R − 1, 1 − α/2), z = z(1 − α/2):
  ///
  /// **A share of n occasions**, x of them events. The occasions of a replication may depend on each other; the
  /// inflation φ of the variance is estimated from the spread between replications, with Student's allowance for R of
  /// them, and is at least 1:
  ///
  ///     φ = max(1, (t/z)²·SE²/(q(1 − q)/n)),  Clopper and Pearson's ends of q·n/φ of n/φ      (4)
  ///
  /// **A number x of events** alone, with expected value q:
  ///
  ///     φ = max(1, (t/z)²·V/x),  φ times Garwood's ends of x/φ                                 (5)
  ///
  /// V the variance (3) of the sum of the events. At no event φ is 1: the upper end is 3.69 events at 95 %.
  ///
  /// **Sums of several terms, and amounts to which events add.** Student's half-width is widened on the side to
  /// which events not yet seen lead. With w the effect of one event on S, D₊ and D₋ the numbers of those that
  /// raise and lower it, of which replications show the balance D = D₊ − D₋ and the spread T ≈ D₊ + D₋:
  ///
  ///     high − S = √( max(t²SE², t²SE₀² + z²w²|D|) + w²E²(D₊) + Σ f²E_k² )                      (6)
  ///
  /// and S − low with E²(D₋). SE₀ is (3) without the events, E² the square by which Garwood's end lies further out
  /// than the normal one, E_k the same of Clopper and Pearson's for each term that is a share. The first term is also at
  /// least z² times the least variance that the shares' binomial errors leave under any dependence. This is the way
  /// variance estimates are recovered from limits (MOVER), with the covariance of the terms kept.
  ///
  /// **Amounts that come in lumps** (payments, contacts, days saved) are skewed, and Student's interval errs on the side
  /// to which their tail points: with w the size of a lump (`EventBalance`), w²E²(D₊) and w²E²(D₋) are added as in
  /// (6). Where less than one life in twenty brings one, the first term is at least z²w²|D|. Where strategies came to the same,
  /// a life may still be seen in which they do not: ± G(1 − α/2; 1)·w.
  ///
  /// **Steady amounts that lives have yet to settle** (nobody paid): ± G(1 − α/2; 1)·Σ|f q| over the lives.
  ///
  /// **Nothing counted**: an amount without spread has no interval, unless it is exact; see ``fact``.
  ///
  /// **Ends lie where the sum can**: they are cut to ``limits``, in which the true value lies, so that nothing is lost.
  ///
  /// Source: E. L. Korn and B. I. Graubard, *Survey Methodology* 24 (1998) 193–201, for (4); M. P. Fay and E. J.
  /// Feuer, *Statistics in Medicine* 16 (1997) 791–801, for the scaling in (5); G. Y. Zou and A. Donner, *Statistics
  /// in Medicine* 27 (2008) 1693–1702, for (6).
  public func interval(level: ConfidenceLevel = .ninetyFive) -> ConfidenceInterval? {
    unlimited(level).map { $0.within(limits, around: value) }
  }

  /// The interval before it is cut, of which the standard error is.
  func unlimited(_ level: ConfidenceLevel) -> ConfidenceInterval? {
    guard let value else { return nil }
    if isExact { return ConfidenceInterval(low: value, high: value, level: level) }
    guard let variance else { return nil }
    if isSteady {
      let reach = unseenLives(level)
      return ConfidenceInterval(low: value - reach, high: value + reach, level: level)
    }
    // The same to the last digit as the interval of plain values.
    if variance > 0, isMeanOfRatios, !isCounted {
      return Moments(sums).interval(level: level)
    }
    let scales = Scales(level, replications: n)
    let possible = parts.filter { !$0.form.isImpossible }
    if possible.contains(where: \.hasLumpedDivisor) { return byParts(possible, value, scales) }
    if possible.count == 1, let interval = single(possible[0], variance, scales) { return interval }
    guard let reach = reach(variance, scales) else { return nil }
    let (low, high) = (value - reach.down, value + reach.up)
    guard possible.count == 1, let range = possible[0].possibleValues else {
      return ConfidenceInterval(low: low, high: high, level: level)
    }
    return ConfidenceInterval(
      low: max(range.low, low), high: min(range.high, high), level: level)
  }

  /// t and z of a level.
  struct Scales {
    let level: ConfidenceLevel
    let t: Double
    let z: Double

    init(_ level: ConfidenceLevel, replications: Int) {
      self.level = level
      t = -StudentLaw.quantile(level.alpha / 2, degrees: Double(replications - 1))
      z = -NormalLaw.quantile(level.alpha / 2)
    }

    /// (t/z)².
    var allowance: Double { (t / z) * (t / z) }

    /// z²w²|D|: what as many independent events reach at least.
    func poisson(_ tally: EventBalance) -> Double {
      z * z * tally.effect * tally.effect * abs(tally.balance)
    }
  }

  // MARK: One ratio

  /// The intervals (4) and (5); nil for amounts.
  private func single(
    _ part: Part, _ variance: Double, _ scales: Scales
  ) -> ConfidenceInterval? {
    switch part.form.counting {
    case .trials: share(part, variance, scales)
    case .occurrences(let weight):
      // Otherwise there is more in the numerator than events.
      abs(weight * part.totals.events - part.totals.numerator)
        <= 1e-6 * abs(part.totals.numerator)
        ? count(part, variance, scales) : nil
    case nil: nil
    }
  }

  private func share(
    _ part: Part, _ variance: Double, _ scales: Scales
  ) -> ConfidenceInterval? {
    let (share, trials) = (part.value, part.totals.trials)
    guard trials > 0, share >= 0, share <= 1 else { return nil }
    let binomial = share * (1 - share) / trials
    let inflation =
      binomial > 0
      ? max(1, scales.allowance * variance / (part.factor * part.factor) / binomial) : 1
    let ends = EventCount.clopperPearson(
      share * trials / inflation, of: trials / inflation, scales.level)
    return Self.scaled(ends, by: part.factor, scales.level)
  }

  private func count(
    _ part: Part, _ variance: Double, _ scales: Scales
  ) -> ConfidenceInterval? {
    let events = part.totals.events
    let effect = part.eventWeight
    guard effect != 0, !part.isLumped else { return nil }
    let inflation =
      events > 0 ? max(1, scales.allowance * variance / (effect * effect) / events) : 1
    let ends = EventCount.garwood(events / inflation, scales.level)
    // Around the mean of ratios, which unequal denominators move away from the ratio of sums a little.
    let shift = part.factor * part.value - effect * events
    guard
      let interval = Self.scaled(
        (ends.low * inflation, ends.high * inflation), by: effect, scales.level)
    else { return nil }
    return ConfidenceInterval(
      low: max(interval.low + shift, effect > 0 ? 0 : -.infinity),
      high: min(interval.high + shift, effect < 0 ? 0 : .infinity), level: scales.level)
  }

  private static func scaled(
    _ ends: (low: Double, high: Double), by factor: Double, _ level: ConfidenceLevel
  ) -> ConfidenceInterval? {
    let (a, b) = (factor * ends.low, factor * ends.high)
    return ConfidenceInterval(low: min(a, b), high: max(a, b), level: level)
  }

  // MARK: Several terms

  /// How far (6) reaches down and up; nil where nothing varies and nothing is counted.
  private func reach(_ variance: Double, _ scales: Scales) -> (down: Double, up: Double)? {
    let counted = parts.filter { $0.form.counting != nil && !$0.form.isImpossible }
    let mayDiffer =
      variance > 0 || hasSeldomLumps || isUnprovenTie && parts.contains(where: \.isLumped)
    guard mayDiffer || !counted.isEmpty else { return nil }
    var base = scales.t * scales.t * variance
    var (down, up) = (0.0, 0.0)
    func widen(by tally: EventBalance) {
      let effect = tally.effect * tally.effect
      if tally.canRaise { up += effect * EventCount.excess(tally.raising, scales.level) }
      if tally.canLower { down += effect * EventCount.excess(tally.lowering, scales.level) }
    }
    if let events = EventBalance(events: self) {
      let regular = scales.t * scales.t * (regularVariance ?? 0)
      base = max(base, regular + scales.poisson(events))
      widen(by: events)
    }
    if mayDiffer, let lumps = EventBalance(lumps: self) {
      if hasSeldomLumps { base = max(base, scales.poisson(lumps)) }
      widen(by: lumps)
    }
    base = max(base, scales.z * scales.z * leastShareVariance)
    for part in parts where part.form.counting == .trials {
      guard part.totals.trials > 0, (0...1).contains(part.value) else { return nil }
      let excess = EventCount.excess(
        share: part.value, trials: part.totals.trials, scales.level)
      let square = part.factor * part.factor
      down += square * (part.factor > 0 ? excess.low : excess.high)
      up += square * (part.factor > 0 ? excess.high : excess.low)
    }
    return ((base + down).squareRoot(), (base + up).squareRoot())
  }

  /// What lives of a kind not yet seen could move a steady amount by: as many as of events of which none was seen, each by
  /// what a life comes to.
  func unseenLives(_ level: ConfidenceLevel) -> Double {
    let size = parts.reduce(0) { $0 + abs($1.factor * $1.value) }
    return EventCount.garwood(0, level).high * size / lives
  }

  /// Whether lumps are so few that less than one life in twenty brings one.
  var hasSeldomLumps: Bool {
    let lumped = parts.filter(\.isLumped)
    return !lumped.isEmpty && lumped.allSatisfy { 20 * $0.totals.lumps.number <= lives }
  }

  /// The least variance that shares of so few occasions can have together, however much they go up and down with each
  /// other: the square of the largest binomial standard error less the others.
  private var leastShareVariance: Double {
    let errors = parts.filter { $0.form.counting == .trials }.map { part in
      abs(part.factor) * (part.value * (1 - part.value) / part.totals.trials).squareRoot()
    }
    guard let largest = errors.max() else { return 0 }
    let rest = max(0, 2 * largest - errors.reduce(0, +))
    return rest * rest
  }

  /// SE₀²: the variance (3) of what is not events.
  var regularVariance: Double? {
    let rest = (0..<n).map { index in
      parts.reduce(0) { sum, part in
        sum + part.factor * part.influence[index] - part.eventInfluence(index, n)
      }
    }
    return Self.variance(of: rest, within: rounding)
  }
}

extension RatioCombination.Part {
  /// Between what factor times ratio must lie; nil where nothing is known.
  ///
  /// What is made of lumps, and of more that is not below 0, is not below 0 either; what they lower is not above what it
  /// would be without them.
  var possibleValues: (low: Double, high: Double)? {
    guard isLumped, let sign = form.lumps else { return nil }
    let ends: (low: Double, high: Double)
    switch sign {
    case .raising:
      if case .occurrences(let weight) = form.counting, weight < 0 { return nil }
      guard totals.numerator >= totals.lumps.amount * (1 - 1e-12) else { return nil }
      ends = (0, .infinity)
    case .lowering:
      ends = (
        totals.numerator < 0 ? -.infinity : 0, value + lumped.reduce(0, +) / Double(lumped.count)
      )
    }
    return factor < 0
      ? (factor * ends.high, factor * ends.low) : (factor * ends.low, factor * ends.high)
  }

  /// The part of factor times u_r that events make up.
  func eventInfluence(_ index: Int, _ count: Int) -> Double {
    guard eventWeight != 0 else { return 0 }
    let rate = totals.events / totals.denominator
    return eventWeight * (events[index] - rate * denominators[index]) * Double(count)
  }
}
