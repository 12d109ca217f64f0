// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// What is drawn, back to front, and how it is encoded.
extension CurveChart {
  var layers: [JSONValue] {
    [band] + (marksZero ? [zero] : []) + [line, rule, dots, leaders, letters]
  }

  private var day: JSONValue {
    let title = language.choose("Day since the start", "Día desde el inicio")
    let days = lines.flatMap { [$0.day.first, $0.day.last] }.compactMap { $0 }
    // With the ends stated, the dots that nobody points at yet have nothing to say about them.
    let domain: JSONValue = [.count(days.min() ?? 0), .count(days.max() ?? 1)]
    return [
      "field": "day", "type": "quantitative", "scale": ["domain": domain, "nice": false],
      "axis": ["title": .string(title), "grid": false, "tickCount": 6, "format": ",d"],
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
      "field": "strategy", "type": "nominal", "scale": colorScale,
      "sort": .array(names.map(JSONValue.string)), "legend": lineLegend,
    ]
  }

  private var colorScale: JSONValue {
    [
      "domain": .array(names.map(JSONValue.string)),
      "range": .array(lines.map { .string(ChartStyle.color($0.strategy)) }),
    ]
  }

  /// A legend whose symbols are lines.
  private var lineLegend: JSONValue {
    guard let members = ChartStyle.legend(names).members else { return .null }
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
        "opacity": bandOpacity,
      ],
    ]
  }

  /// Many bands over each other hide the curves: they stay faint until one strategy is picked.
  private var bandOpacity: JSONValue {
    [
      "condition": [
        ["param": "isolate", "empty": false, "value": 0.18],
        ["param": "isolate", "value": .number(lines.count > 3 ? 0.06 : 0.18)],
      ], "value": 0.02,
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
      "range": .array(lines.map { ChartStyle.dash($0.strategy) }),
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
      "format": ",d",
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

  /// From the end of a curve to its letter, which others may have pushed away.
  private var leaders: JSONValue {
    [
      "data": ["name": "ends"],
      "mark": ["type": "rule", "stroke": "#737b86", "strokeWidth": 1, "x2Offset": 9],
      "encoding": [
        "x": day, "x2": ["field": "day"], "y": value("end"), "y2": ["field": "place"],
        "opacity": ChartSpec.opacity(1, faint: 0.2),
      ],
    ]
  }

  private var letters: JSONValue {
    [
      "data": ["name": "ends"],
      "mark": ["type": "text", "align": "left", "dx": 12, "fontWeight": "bold", "fontSize": 13],
      "encoding": [
        "x": day, "y": value("place"), "text": ["field": "letter", "type": "nominal"],
        "opacity": ChartSpec.opacity(1, faint: 0.2),
      ],
    ]
  }
}
