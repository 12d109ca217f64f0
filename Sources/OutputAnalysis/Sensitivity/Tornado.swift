// SPDX-License-Identifier: GPL-3.0-or-later

/// How far an output moves when one parameter at a time goes to its low and its high end.
///
/// Replications are paired: the bar of a parameter has the mean differences to the base and their
/// intervals. It tells nothing of parameters that move together; for that ``MorrisDesign``.
///
/// Method: <doc:Sensitivity>.
public struct Tornado: Hashable, Sendable {
  /// One parameter's bar.
  public struct Bar: Hashable, Sendable {
    /// The parameter's position.
    public let parameter: Int
    /// The output at the low end less that at the base.
    public let low: PairedDifference
    /// The output at the high end less that at the base.
    public let high: PairedDifference
    /// The output at the high end less that at the low end.
    public let swing: PairedDifference

    /// The length of the bar: from the smallest to the largest of low, base and high; nil without
    /// values.
    public var length: Double? {
      guard let low = low.moments.mean, let high = high.moments.mean else { return nil }
      return max(low, high, 0) - min(low, high, 0)
    }
  }

  /// The bars, longest first; those without values last; equals in the order of the parameters.
  public let bars: [Bar]

  /// Compares the ends with the base.
  ///
  /// - Parameters:
  ///   - base: One output per replication, all parameters at their base.
  ///   - low: For each parameter the outputs with that one at its low end, paired with the base.
  ///   - high: The same at the high ends.
  ///   - direction: Which way the output improves.
  /// - Precondition: As many low as high ends, each with one output per replication.
  public init(
    base: [Double?], low: [[Double?]], high: [[Double?]],
    direction: MetricDirection = .higherIsBetter
  ) {
    precondition(low.count == high.count, "one high end per low end")
    let bars = low.indices.map { i in
      Bar(
        parameter: i,
        low: PairedDifference(challenger: low[i], minus: base, direction: direction),
        high: PairedDifference(challenger: high[i], minus: base, direction: direction),
        swing: PairedDifference(challenger: high[i], minus: low[i], direction: direction))
    }
    self.bars = bars.sorted {
      let (left, right) = ($0.length ?? -1, $1.length ?? -1)
      return left == right ? $0.parameter < $1.parameter : left > right
    }
  }

  /// The points to run: the base, then the low and the high end of each parameter in turn.
  ///
  /// - Parameters:
  ///   - base: The parameters at their base, as numbers or as a scenario writes them.
  ///   - low: The low ends.
  ///   - high: The high ends.
  /// - Returns: 2k + 1 points.
  /// - Precondition: One low and one high end per parameter.
  public static func points<Value>(base: [Value], low: [Value], high: [Value]) -> [[Value]] {
    precondition(low.count == base.count && high.count == base.count, "two ends per parameter")
    return [base]
      + base.indices.flatMap { i in
        [low[i], high[i]].map { end in
          var point = base
          point[i] = end
          return point
        }
      }
  }
}
