// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Storage

/// Two objectives against each other: what nothing beats in both, and all else.
struct FrontChart {
  /// One candidate.
  struct Point {
    let name: String
    let first: Double
    let second: Double
    /// The position of how it stands, for colour and shape.
    let standing: Int
    /// How it stands, in words.
    let words: String
    let firstTip: String
    let secondTip: String
  }

  let description: String
  let points: [Point]
  /// The titles of the axes with their units, the first objective's on the vertical one.
  let titles: (first: String, second: String)
  let formats: (first: String, second: String)
  /// The standing along which the line runs.
  let frontStanding: Int
  let language: ReportLanguage

  var spec: JSONValue {
    ChartSpec.layered(
      description: description, height: 360, datasets: [("points", rows)], layers: [line, dots],
      language: language)
  }

  private var groups: GroupedRows {
    GroupedRows(points.map { ($0.name, $0.standing, $0.words) }, language: language)
  }

  private var rows: [JSONValue] {
    points.map { point in
      [
        "label": .string(point.name), "first": .number(point.first),
        "second": .number(point.second), "strategy": .string(point.words),
        "isFront": .bool(point.standing == frontStanding), "firstTip": .string(point.firstTip),
        "secondTip": .string(point.secondTip),
      ]
    }
  }

  private var x: JSONValue {
    [
      "field": "second", "type": "quantitative", "scale": ["zero": false, "padding": 16],
      "axis": ["title": .string(titles.second), "format": .string(formats.second), "tickCount": 6],
    ]
  }

  private var y: JSONValue {
    [
      "field": "first", "type": "quantitative", "scale": ["zero": false, "nice": true],
      "axis": .object(
        ChartSpec.levelTitle(titles.first) + [
          .init("format", .string(formats.first)), .init("tickCount", 6),
        ]),
    ]
  }

  /// A legend that leaves room for the title of the vertical axis.
  private var legend: JSONValue {
    .object(
      (ChartStyle.legend(groups.names).members ?? []).filter { $0.name != "offset" } + [
        .init("offset", 34)
      ])
  }

  private var line: JSONValue {
    [
      "transform": [["filter": "datum.isFront"]],
      "mark": ["type": "line", "strokeWidth": 1.5, "color": .string(ChartStyle.color(0))],
      "encoding": ["x": x, "y": y],
    ]
  }

  private var dots: JSONValue {
    [
      "params": [ChartSpec.isolate],
      "mark": ["type": "point", "filled": true, "size": 110],
      "encoding": [
        "x": x, "y": y, "color": groups.channel(ChartStyle.color, legend: legend),
        "shape": groups.channel(ChartStyle.shape, legend: legend),
        "opacity": ChartSpec.opacity(1),
        "tooltip": [
          ["field": "label", "type": "nominal", "title": " "],
          ["field": "firstTip", "type": "nominal", "title": .string(titles.first)],
          ["field": "secondTip", "type": "nominal", "title": .string(titles.second)],
        ],
      ],
    ]
  }
}
