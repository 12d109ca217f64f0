// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Storage

/// A metric along the values of one parameter: means, a band and the value that was chosen.
struct ResponseChart {
  let description: String
  /// The parameter.
  let parameter: String
  let points: [TuningRecord.ResponsePoint]
  /// The title of the vertical axis, with the unit.
  let valueTitle: String
  let valueFormat: String
  /// Whether a rule marks zero.
  var marksZero = false
  /// What the tooltip tells of a point.
  let tip: (TuningRecord.ResponsePoint) -> String
  let language: ReportLanguage

  var spec: JSONValue {
    ChartSpec.layered(
      description: description, height: 320, datasets: [("points", rows)],
      layers: (isNumeric ? [band, line] : []) + (marksZero ? [zero] : []) + [
        whiskers, dots, chosen,
      ],
      encoding: ["x": parameterAxis, "tooltip": tooltip], language: language)
  }

  /// Whether the values are numbers, along which a line means something.
  private var isNumeric: Bool { points.allSatisfy { Double($0.value) != nil } }

  private var rows: [JSONValue] {
    points.map { point in
      [
        "value": isNumeric ? .optional(Double(point.value)) : .string(point.value),
        "mean": .number(point.mean), "low": .number(point.band?.low ?? point.mean),
        "high": .number(point.band?.high ?? point.mean), "chosen": .bool(point.isWinner),
        "label": .string(point.value), "tip": .string(tip(point)),
      ]
    }
  }

  private var parameterAxis: JSONValue {
    var members: [JSONValue.Member] = [
      .init("field", "value"), .init("type", isNumeric ? "quantitative" : "nominal"),
      .init(
        "axis",
        [
          "title": .string(parameter), "grid": false, "labelAngle": 0, "tickCount": 8,
          "labelOverlap": true,
        ]),
    ]
    if isNumeric { members.append(.init("scale", ["zero": false, "padding": 16, "nice": false])) }
    if !isNumeric { members.append(.init("sort", .array(points.map { .string($0.value) }))) }
    return .object(members)
  }

  private func value(_ field: String) -> JSONValue {
    let axis =
      ChartSpec.levelTitle(valueTitle, above: 26) + [
        .init("format", .string(valueFormat)), .init("tickCount", 5),
        .init("labelExpr", .string(ChartSpec.plainZero)),
      ]
    return [
      "field": .string(field), "type": "quantitative",
      "scale": ["zero": .bool(marksZero), "nice": true],
      "axis": .object(axis),
    ]
  }

  private var tooltip: JSONValue {
    [
      ["field": "label", "type": "nominal", "title": .string(parameter)],
      ["field": "tip", "type": "nominal", "title": .string(language.choose("Value", "Valor"))],
    ]
  }

  private var zero: JSONValue {
    [
      "mark": ["type": "rule", "stroke": "#737b86", "strokeWidth": 1],
      "encoding": ["y": ["datum": 0], "x": .null, "tooltip": .null],
    ]
  }

  private var band: JSONValue {
    [
      "mark": ["type": "area", "opacity": 0.18, "color": .string(ChartStyle.color(0))],
      "encoding": ["y": value("low"), "y2": ["field": "high"]],
    ]
  }

  private var line: JSONValue {
    [
      "mark": ["type": "line", "strokeWidth": 2, "color": .string(ChartStyle.color(0))],
      "encoding": ["y": value("mean")],
    ]
  }

  private var whiskers: JSONValue {
    [
      "mark": ["type": "rule", "strokeWidth": 1.5, "color": .string(ChartStyle.color(0))],
      "encoding": ["y": value("low"), "y2": ["field": "high"]],
    ]
  }

  private var dots: JSONValue {
    [
      "mark": [
        "type": "point", "filled": true, "size": 55, "opacity": 1,
        "color": .string(ChartStyle.color(0)),
      ],
      "encoding": ["y": value("mean")],
    ]
  }

  /// A ring and a word around the point that was chosen.
  private var chosen: JSONValue {
    [
      "transform": [["filter": "datum.chosen"]],
      "layer": [
        [
          "mark": [
            "type": "point", "size": 240, "strokeWidth": 2.5, "opacity": 1,
            "color": .string(ChartStyle.color(1)),
          ],
          "encoding": ["y": value("mean")],
        ],
        [
          "mark": [
            "type": "text", "dx": 14, "dy": -10, "align": "left", "fontWeight": "bold",
            "fontSize": 13,
          ],
          "encoding": ["y": value("mean"), "text": ["field": "label", "type": "nominal"]],
        ],
      ],
    ]
  }
}
