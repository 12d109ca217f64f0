// SPDX-License-Identifier: GPL-3.0-or-later

/// A rule of one or two limits on parameters that tells where something happens: "right-party contact below 9 %".
///
/// With cases among the draws, a box has
///
///     coverage = cases in the box / all cases,   density = cases in the box / draws in the box
///
/// The box of the highest harmonic mean of both is taken, over limits halfway between neighbouring draws (at most 40 for
/// each parameter and side); a second limit only if it raises that mean by 0.05. A rule is given only if its density
/// exceeds the share of cases among all draws by three standard errors of a draw at random, since the best of
/// many boxes always looks like something.
///
/// Method: <doc:UncertainParameters>; J. H. Friedman and N. I. Fisher, *Statistics and Computing* 9 (1999) 123–143, and
/// B. P. Bryant and R. J. Lempert, *Technological Forecasting and Social Change* 77 (2010) 34–49, for coverage and density.
public struct ScenarioBox: Hashable, Sendable {
  /// A limit on one parameter.
  public struct Limit: Hashable, Sendable {
    /// The parameter's position.
    public var parameter: Int
    /// The limit's value.
    public var value: Double
    /// Whether the box lies above the limit.
    public var isAbove: Bool

    func holds(_ point: [Double]) -> Bool {
      isAbove ? point[parameter] > value : point[parameter] < value
    }
  }

  /// One limit or two.
  public let limits: [Limit]
  /// The share of the cases that lie in the box.
  public let coverage: Double
  /// The share of the box that is cases.
  public let density: Double
  /// The draws in the box.
  public let draws: Int

  /// The cases in the box.
  public var hits: Int { Int((density * Double(draws)).rounded()) }

  /// All cases.
  public var cases: Int { coverage > 0 ? Int((Double(hits) / coverage).rounded()) : 0 }

  /// The harmonic mean of coverage and density.
  private var score: Double {
    coverage + density > 0 ? 2 * coverage * density / (coverage + density) : 0
  }

  /// Searches the best box; nil where there are too few cases, too many, or no rule stands out.
  ///
  /// - Parameters:
  ///   - points: The parameters of each draw.
  ///   - isCase: Whether it happened in each draw.
  public init?(_ points: [[Double]], _ isCase: [Bool]) {
    let cases = isCase.count { $0 }
    guard points.count >= 20, cases >= 5, points.count - cases >= 5 else { return nil }
    let limits = Self.limits(points)
    let singles = limits.compactMap { Self(points, isCase, cases, [$0]) }
    guard var best = singles.max(by: { $0.score < $1.score }) else { return nil }
    for second in limits {
      for first in best.limits.prefix(1)
      where second.parameter != first.parameter || second.isAbove != first.isAbove {
        guard let pair = Self(points, isCase, cases, [first, second]) else { continue }
        if pair.score > (singles.map(\.score).max() ?? 0) + 0.05, pair.score > best.score {
          best = pair
        }
      }
    }
    guard best.isShown(share: Double(cases) / Double(points.count)) else { return nil }
    self = best
  }

  private init?(_ points: [[Double]], _ isCase: [Bool], _ cases: Int, _ limits: [Limit]) {
    let inside = points.indices.filter { index in limits.allSatisfy { $0.holds(points[index]) } }
    guard !inside.isEmpty else { return nil }
    let hits = inside.count { isCase[$0] }
    self.limits = limits
    coverage = Double(hits) / Double(cases)
    density = Double(hits) / Double(inside.count)
    draws = inside.count
  }

  private func isShown(share: Double) -> Bool {
    density - share > 3 * (share * (1 - share) / Double(draws)).squareRoot()
  }

  /// Limits between neighbouring values of each parameter, thinned to 40.
  private static func limits(_ points: [[Double]]) -> [Limit] {
    guard let width = points.first?.count else { return [] }
    return (0..<width).flatMap { parameter -> [Limit] in
      let values = Set(points.map { $0[parameter] }).sorted()
      let middles = zip(values, values.dropFirst()).map { ($0 + $1) / 2 }
      let step = max(1, middles.count / 40)
      return stride(from: 0, to: middles.count, by: step).flatMap { index in
        [true, false].map {
          Limit(parameter: parameter, value: middles[index], isAbove: $0)
        }
      }
    }
  }
}

extension ScenarioBox {
  /// Puts a rule together again that was stored.
  ///
  /// - Parameters:
  ///   - limits: The limits that hold together.
  ///   - coverage: The share of the cases that lies inside.
  ///   - density: The share of cases inside.
  ///   - draws: The draws inside.
  public init(limits: [Limit], coverage: Double, density: Double, draws: Int) {
    self.limits = limits
    self.coverage = coverage
    self.density = density
    self.draws = draws
  }
}

extension ScenarioBox.Limit {
  /// Puts a limit together again that was stored.
  ///
  /// - Parameters:
  ///   - number: The parameter's number.
  ///   - value: The limit.
  ///   - isAbove: Whether the rule holds above it.
  public init(ofParameter number: Int, value: Double, isAbove: Bool) {
    self.init(parameter: number, value: value, isAbove: isAbove)
  }
}
