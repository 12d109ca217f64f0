// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// Daily curves drawn with letters, one per strategy.
struct CurveSketch {
  /// The columns of the drawing area.
  static let columns = 60

  /// Letters of the drawing area, top row first; nil where nothing is drawn.
  private(set) var grid: [[Character?]]
  /// The values at the bottom and at the top row.
  let range: ClosedRange<Double>
  /// The steps between the ticks of the axis: thirds of three rows, or quarters of two.
  let steps: Int
  /// The first and the last day.
  let days: ClosedRange<Int>

  /// Draws the means of curves; nil when no curve has two days with a value.
  init?(_ curves: [CurveEstimate]) {
    let points = curves.map(Self.points)
    let all = points.flatMap { $0 }
    guard let first = all.map(\.day).min(), let last = all.map(\.day).max(), first < last,
      let low = all.map(\.value).min(), let high = all.map(\.value).max()
    else { return nil }
    days = first...last
    (range, steps) = Self.axis(min(low, 0), max(high, 0))
    let rows = steps == 3 ? 10 : 9
    grid = Array(repeating: Array(repeating: nil, count: Self.columns), count: rows)
    for (index, curve) in points.enumerated() { draw(curve, StrategyGlyph.letter(index)) }
  }

  private static func points(_ curve: CurveEstimate) -> [(day: Int, value: Double)] {
    zip(curve.day, curve.mean).compactMap { day, mean in
      guard let mean, mean.isFinite else { return nil }
      return (day, mean)
    }
  }

  private mutating func draw(_ points: [(day: Int, value: Double)], _ letter: Character) {
    guard !points.isEmpty else { return }
    let span = Double(days.upperBound - days.lowerBound)
    for column in 0..<Self.columns {
      let day = Double(days.lowerBound) + span * Double(column) / Double(Self.columns - 1)
      guard let value = Self.value(points, at: day) else { continue }
      let height = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      let row = grid.count - 1 - Int((height * Double(grid.count - 1)).rounded())
      let isTaken = grid[row][column] != nil
      grid[row][column] = isTaken ? StrategyGlyph.shared : letter
    }
  }

  /// The value of the last day at or before `day`: curves are steps.
  private static func value(_ points: [(day: Int, value: Double)], at day: Double) -> Double? {
    guard let last = points.last, day <= Double(last.day) + 0.5 else { return nil }
    return points.last { Double($0.day) <= day + 1e-9 }?.value
  }

  /// A range around shares `low…high` with its steps: thirds that are round numbers, or quarters where the thirds would
  /// pass 100 %, which no share does.
  static func axis(_ low: Double, _ high: Double) -> (range: ClosedRange<Double>, steps: Int) {
    let thirds = niceRange(low, high)
    let isWhole = low >= 0 && high <= 1 + 1e-9 && (thirds.upperBound > 1 || low == high)
    return isWhole ? (0...1, 4) : (thirds, 3)
  }

  /// A range around `low…high` whose thirds are round numbers.
  static func niceRange(_ low: Double, _ high: Double) -> ClosedRange<Double> {
    let span = high - low
    guard span > 0, span.isFinite else { return low...(low + 1) }
    for exponent in -18...308 {
      for mantissa in ["1", "1.2", "1.5", "2", "2.5", "3", "4", "5", "6", "8"] {
        // Reading decimal text is correctly rounded, a product would not be: 0.15 is 0.15.
        guard let step = Double("\(mantissa)e\(exponent)") else { continue }
        let bottom = (low / step).rounded(.down) * step
        if bottom + 3 * step >= high * (1 - 1e-12) { return bottom...(bottom + 3 * step) }
      }
    }
    return low...high
  }
}

/// Values in a row as bars of eight heights, the least as `▁` and the most as `█`.
struct Sparkline {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The bars; a space where nothing is known.
  let text: String
  /// The least of all values.
  let least: Double
  /// The greatest of all values.
  let most: Double

  /// Draws values at equal distances.
  ///
  /// - Parameters:
  ///   - values: The values in order; a missing one leaves a gap. All missing draw nothing, with 0 for both ends.
  ///   - columns: The columns of the drawing, at least 2.
  init(_ values: [Double?], columns: Int) {
    let drawn = (0..<max(columns, 2)).map { column -> Double? in
      guard values.count > 0 else { return nil }
      let share = Double(column) / Double(max(columns, 2) - 1)
      return values[Int((Double(values.count - 1) * share).rounded())]
    }
    let known = values.compactMap { $0 }.filter(\.isFinite)
    least = known.min() ?? 0
    most = known.max() ?? 0
    let (low, span) = (least, most - least)
    text = String(
      drawn.map { value -> Character in
        guard let value, value.isFinite else { return " " }
        let height = span > 0 ? (value - low) / span * Double(Self.bars.count - 1) : 0
        return Self.bars[Int(height.rounded())]
      })
  }
}
