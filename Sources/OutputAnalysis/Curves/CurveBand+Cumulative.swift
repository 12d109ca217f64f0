// SPDX-License-Identifier: GPL-3.0-or-later

extension CurveBand {
  /// Estimates a curve that begins at 0 and adds up, such as the difference of two recovery curves.
  ///
  /// On the first days little has happened: in many replications nothing, in all of them perhaps. There neither a zero
  /// spread nor a small one says how far the mean may lie. Let e be the first day on which the value differs from 0 in
  /// every replication, or in 30 of them. Days from e on have the intervals of ``CurveBand``, whose critical value is
  /// taken over them alone. Earlier days are stages of what had happened by day e, and take its half-widths where those
  /// are larger. The opening, day 0, is 0 and needs no interval but the point. Without a day e nothing is said.
  ///
  /// The band is refused where the critical value would hang on the few most extreme signs: of the 2^(R − 1) patterns
  /// of signs at least 5 must lie beyond it,
  ///
  ///     2^(R − 1) ≥ 5/α,   so R ≥ 8 at 95 %                                    (5)
  ///
  /// Then ``replicationsNeeded`` says how many there must be.
  ///
  /// - Parameters:
  ///   - rows: One row of daily values per replication, from day 0.
  ///   - level: The level 1 − α.
  ///   - resamples: The number B of times all signs are drawn.
  ///   - isExact: Whether all values are 0 for reasons that lie in the scenario; then they are the points.
  ///   - generator: The source of chance.
  public init(
    cumulative rows: [[Double]], level: ConfidenceLevel = .ninetyFive,
    resamples: Int = defaultResamples, isExact: Bool = false,
    using generator: inout some RandomNumberGenerator
  ) {
    let plain = CurveBand(
      replications: rows, level: level, resamples: isExact ? 0 : 1, using: &generator)
    guard !isExact else {
      self = plain
      return
    }
    let needed = Self.replicationsNeeded(level: level)
    guard let start = Self.start(of: rows) else {
      self = plain.opened(at: nil, later: nil, needed: rows.count < needed ? needed : nil)
      return
    }
    let later = CurveBand(
      replications: rows.map { Array($0.dropFirst(start)) }, level: level, resamples: resamples,
      using: &generator)
    self = plain.opened(at: start, later: later, needed: rows.count < needed ? needed : nil)
  }

  /// The smallest R of (5).
  static func replicationsNeeded(level: ConfidenceLevel) -> Int {
    var needed = 2
    while needed < 60, level.alpha * Double(sign: .plus, exponent: needed - 1, significand: 1) < 5 {
      needed += 1
    }
    return needed
  }

  /// The first day e after day 0 on which enough replications differ from 0.
  private static func start(of rows: [[Double]]) -> Int? {
    let enough = min(rows.count, 30)
    let days = rows.lazy.map(\.count).min() ?? 0
    guard rows.count >= 2, days > 1 else { return nil }
    return (1..<days).first { day in rows.count { $0[day] != 0 } >= enough }
  }

  /// This band's means, with the intervals of a band that begins at day `start`.
  private func opened(at start: Int?, later: CurveBand?, needed: Int?) -> CurveBand {
    func intervals(
      _ own: [ConfidenceInterval?], _ later: [ConfidenceInterval?]?
    ) -> [ConfidenceInterval?] {
      guard let start, let later, let first = later.first ?? nil else {
        return own.indices.map { $0 == 0 ? opening : nil }
      }
      return own.indices.map { day in
        if day == 0 { return opening }
        guard day < start else { return later[day - start] }
        guard let mean = mean[day] else { return nil }
        let half = max(first.halfWidth, own[day]?.halfWidth ?? 0)
        return ConfidenceInterval(low: mean - half, high: mean + half, level: level)
      }
    }
    var band = CurveBand(
      level: level, mean: mean, standardError: standardError,
      pointwise: intervals(pointwise, later?.pointwise),
      simultaneous: needed == nil
        ? intervals(pointwise, later?.simultaneous) : pointwise.map { _ in nil })
    band.replicationsNeeded = needed
    return band
  }

  /// The opening, where nothing can have happened; nil where it is not 0.
  private var opening: ConfidenceInterval? {
    mean.first == 0 ? ConfidenceInterval(low: 0, high: 0, level: level) : nil
  }
}
