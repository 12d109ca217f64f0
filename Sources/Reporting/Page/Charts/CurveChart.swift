// SPDX-License-Identifier: GPL-3.0-or-later

import Results

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

  private var names: [String] { lines.map(\.name) }

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
        "strategy": .string(end.line.name), "day": .count(end.day), "place": .number(place),
        "letter": .string(String(end.line.name.prefix { $0 != " " })),
      ]
    }
  }

  private var layers: [JSONValue] {
    [band] + (marksZero ? [zero] : []) + [line, rule, dots, letters]
  }

  private var day: JSONValue {
    let title = language.choose("Day since the start", "Día desde el inicio")
    let days = lines.flatMap { [$0.day.first, $0.day.last] }.compactMap { $0 }
    // With the ends stated, the dots that nobody points at yet have nothing to say about them.
    let domain: JSONValue = [.count(days.min() ?? 0), .count(days.max() ?? 1)]
    return [
      "field": "day", "type": "quantitative", "scale": ["domain": domain, "nice": false],
      "axis": ["title": .string(title), "grid": false, "tickCount": 6, "format": "d"],
    ]
  }

  private func value(_ field: String) -> JSONValue {
    let axis =
      ChartSpec.levelTitle(valueTitle) + [
        .init("format", .string(valueFormat)), .init("tickCount", 5),
        .init("labelExpr", .string(ChartSpec.plainZero)),
      ]
    let all = lines.flatMap { $0.low + $0.high + $0.mean }.compactMap { $0 }
    let (low, high) = (min(all.min() ?? 0, 0), max(all.max() ?? 0, 0))
    return [
      "field": .string(field), "type": "quantitative",
      "scale": ["domain": [.number(low), .number(high > low ? high : low + 1)], "nice": true],
      "axis": .object(axis),
    ]
  }

  private var color: JSONValue {
    [
      "field": "strategy", "type": "nominal", "scale": strategyScale(ChartStyle.color),
      "sort": .array(names.map(JSONValue.string)), "legend": lineLegend,
    ]
  }

  private func strategyScale(_ color: (Int) -> String) -> JSONValue {
    [
      "domain": .array(names.map(JSONValue.string)),
      "range": .array(lines.map { .string(color($0.strategy)) }),
    ]
  }

  /// A legend whose symbols are lines.
  private var lineLegend: JSONValue {
    guard let members = ChartStyle.legend.members else { return .null }
    return .object(
      members.filter { $0.name != "symbolSize" && $0.name != "offset" }
        + [
          .init("symbolType", "stroke"), .init("symbolStrokeWidth", 2.5), .init("symbolSize", 500),
          // Room for the title of the vertical axis.
          .init("offset", 34),
        ])
  }

  private var band: JSONValue {
    [
      "mark": ["type": "area", "interpolate": "linear"],
      "encoding": [
        "x": day, "y": value("low"), "y2": ["field": "high"], "color": color,
        "opacity": ChartSpec.opacity(0.18, faint: 0.02),
      ],
    ]
  }

  private var zero: JSONValue {
    [
      "mark": ["type": "rule", "stroke": "#737b86", "strokeWidth": 1],
      "encoding": ["y": ["datum": 0]],
    ]
  }

  private var line: JSONValue {
    let dashes: JSONValue = [
      "domain": .array(names.map(JSONValue.string)),
      "range": .array(
        lines.map { line in
          .array(
            ChartStyle.dashes[line.strategy % ChartStyle.dashes.count].map(JSONValue.integer))
        }),
    ]
    return [
      "params": [ChartSpec.isolate],
      "mark": ["type": "line", "strokeWidth": 2.25],
      "encoding": [
        "x": day, "y": value("mean"), "color": color,
        "strokeDash": [
          "field": "strategy", "type": "nominal", "scale": dashes,
          "sort": .array(names.map(JSONValue.string)), "legend": lineLegend,
        ], "opacity": ChartSpec.opacity(1),
      ],
    ]
  }

  private var rule: JSONValue {
    let titles = lines.enumerated().map { number, line -> JSONValue in
      ["field": .string("s\(number)"), "type": "nominal", "title": .string(line.name)]
    }
    let dayTitle: JSONValue = [
      "field": "day", "type": "quantitative", "title": .string(language.choose("Day", "Día")),
      "format": "d",
    ]
    return [
      "data": ["name": "tips"],
      "params": [
        [
          "name": "hover",
          "select": [
            "type": "point", "encodings": ["x"], "nearest": true, "on": "pointermove",
            "clear": "pointerout",
          ],
        ]
      ],
      "mark": ["type": "rule", "stroke": "#737b86", "strokeWidth": 1],
      "encoding": [
        "x": day,
        "opacity": ["condition": ["param": "hover", "empty": false, "value": 0.7], "value": 0],
        "tooltip": .array([dayTitle] + titles),
      ],
    ]
  }

  private var dots: JSONValue {
    [
      "transform": [["filter": ["param": "hover", "empty": false]]],
      "mark": ["type": "point", "filled": true, "size": 50, "opacity": 1],
      "encoding": ["x": day, "y": value("mean"), "color": color],
    ]
  }

  private var letters: JSONValue {
    [
      "data": ["name": "ends"],
      "mark": ["type": "text", "align": "left", "dx": 7, "fontWeight": "bold", "fontSize": 13],
      "encoding": [
        "x": day, "y": value("place"), "text": ["field": "letter", "type": "nominal"],
        "opacity": ChartSpec.opacity(1, faint: 0.2),
      ],
    ]
  }
}
