// SPDX-License-Identifier: GPL-3.0-or-later

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
