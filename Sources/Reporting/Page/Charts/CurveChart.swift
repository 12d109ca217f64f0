// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// Curves by day with bands, one per strategy.
///
/// One rule follows the pointer, and one tooltip tells the values of all strategies on that day. The texts of the
/// tooltip are written here, not in the chart: they have the digits that the errors allow.
struct CurveChart {
  /// One curve.
  struct Line {
    /// The strategy's position, for colour and dash.
    let strategy: Int
    /// `A champion`.
    let name: String
    /// The days, ascending.
    let day: [Int]
    let mean: [Double?]
    let low: [Double?]
    let high: [Double?]
    /// What the tooltip tells of a day, by its position.
    let tip: (Int) -> String
  }

  /// What one sees, for screen readers.
  let description: String
  let lines: [Line]
  /// The title of the vertical axis, with the unit.
  let valueTitle: String
  /// The format of the vertical axis.
  let valueFormat: String
  /// Whether a rule marks zero.
  var marksZero = false
  let language: ReportLanguage

  /// The most days drawn; a longer run shows every second, third… day.
  private static let mostDays = 400

  var spec: JSONValue {
    ChartSpec.layered(
      description: description, height: 320,
      datasets: [("curves", rows), ("tips", tips), ("ends", ends)], layers: layers,
      language: language)
  }

  var names: [String] { lines.map(\.name) }

  /// The positions of the days that are drawn; the last one always is.
  private func shown(_ line: Line) -> [Int] {
    let step = max(1, (line.day.count + Self.mostDays - 1) / Self.mostDays)
    return line.day.indices.filter { ($0 - (line.day.count - 1)).isMultiple(of: step) }
  }

  private var rows: [JSONValue] {
    lines.flatMap { line in
      shown(line).map { index in
        [
          "strategy": .string(line.name), "day": .count(line.day[index]),
          "mean": .optional(line.mean[index]), "low": .optional(line.low[index]),
          "high": .optional(line.high[index]),
        ]
      }
    }
  }

  /// A row a day with a column a strategy; the keys are safe whatever the strategies are called.
  private var tips: [JSONValue] {
    guard let first = lines.first else { return [] }
    return shown(first).map { index in
      .object(
        [.init("day", .count(first.day[index]))]
          + lines.enumerated().map { number, line in
            .init("s\(number)", .string(index < line.day.count ? line.tip(index) : "—"))
          })
    }
  }

  /// The letters at the ends of the curves, moved apart.
  private var ends: [JSONValue] {
    let ends = lines.compactMap { line -> (line: Line, day: Int, mean: Double)? in
      guard let last = line.mean.lastIndex(where: { $0 != nil }), let mean = line.mean[last] else {
        return nil
      }
      return (line, line.day[last], mean)
    }
    let all = lines.flatMap { $0.low + $0.high + $0.mean }.compactMap { $0 }
    let range = max(all.max() ?? 0, 0) - min(all.min() ?? 0, 0)
    let places = LabelSpread.spread(ends.map(\.mean), gap: range * 0.055)
    return zip(ends, places).map { end, place in
      [
        "strategy": .string(end.line.name), "day": .count(end.day), "end": .number(end.mean),
        "place": .number(place),
        "letter": .string(String(end.line.name.prefix { $0 != " " })),
      ]
    }
  }
}
