// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

/// Points with whiskers, one row a thing and in it one point a strategy.
struct IntervalChart {
  /// One point.
  struct Point {
    /// The row.
    let label: String
    let strategy: Int
    /// `A champion`.
    let name: String
    let value: Double
    let low: Double
    let high: Double
    /// What the tooltip tells.
    let tip: String
  }

  let description: String
  let points: [Point]
  /// The title of the horizontal axis, with the unit.
  let valueTitle: String
  let valueFormat: String
  /// Where a rule stands, such as 0 for no difference; nil for none.
  var mark: Double?
  let language: ReportLanguage

  var spec: JSONValue {
    ChartSpec.layered(
      description: description, height: height, datasets: [("points", rows)],
      layers: (mark.map { [rule($0)] } ?? []) + [whiskers, dots], language: language)
  }

  private var names: [String] {
    var seen: Set<String> = []
    return points.sorted { $0.strategy < $1.strategy }.map(\.name).filter {
      seen.insert($0).inserted
    }
  }

  private var strategies: [Int] { Set(points.map(\.strategy)).sorted() }

  private var labels: [String] {
    var seen: Set<String> = []
    return points.map(\.label).filter { seen.insert($0).inserted }
  }

  private var height: JSONValue {
    .count(labels.count * (strategies.count * 20 + 18))
  }

  private var rows: [JSONValue] {
    points.map { point in
      [
        "label": .string(point.label), "strategy": .string(point.name),
        "value": .number(point.value), "low": .number(point.low), "high": .number(point.high),
        "tip": .string(point.tip),
      ]
    }
  }

  private func rule(_ place: Double) -> JSONValue {
    [
      "mark": ["type": "rule", "stroke": "#737b86", "strokeWidth": 1.25],
      "encoding": ["x": ["datum": .number(place)]],
    ]
  }

  private func value(_ field: String) -> JSONValue {
    [
      "field": .string(field), "type": "quantitative", "scale": ["zero": false, "padding": 16],
      "axis": [
        "title": .string(valueTitle), "format": .string(valueFormat), "tickCount": 5,
        "titlePadding": 10, "labelOverlap": true,
      ],
    ]
  }

  private var row: JSONValue {
    [
      "field": "label", "type": "nominal", "sort": .array(labels.map(JSONValue.string)),
      "scale": ["paddingInner": 0.3, "paddingOuter": 0.15],
      "axis": ["title": .null, "labelLimit": 150, "labelFontSize": 13, "grid": false],
    ]
  }

  private var lane: JSONValue {
    [
      "field": "strategy", "type": "nominal", "sort": .array(names.map(JSONValue.string)),
      "scale": ["paddingOuter": 0.2],
    ]
  }

  private func strategy(_ range: (Int) -> String) -> JSONValue {
    [
      "field": "strategy", "type": "nominal", "sort": .array(names.map(JSONValue.string)),
      "scale": [
        "domain": .array(names.map(JSONValue.string)),
        "range": .array(strategies.map { .string(range($0)) }),
      ], "legend": ChartStyle.legend,
    ]
  }

  private var tooltip: JSONValue {
    [
      ["field": "label", "type": "nominal", "title": " "],
      [
        "field": "strategy", "type": "nominal",
        "title": .string(language.choose("Strategy", "Estrategia")),
      ],
      ["field": "tip", "type": "nominal", "title": .string(language.choose("Value", "Valor"))],
    ]
  }

  private var whiskers: JSONValue {
    [
      "mark": ["type": "rule", "strokeWidth": 2],
      "encoding": [
        "x": value("low"), "x2": ["field": "high"], "y": row, "yOffset": lane,
        "color": strategy(ChartStyle.color), "opacity": ChartSpec.opacity(1), "tooltip": tooltip,
      ],
    ]
  }

  private var dots: JSONValue {
    [
      "params": [ChartSpec.isolate],
      "mark": ["type": "point", "filled": true, "size": 100],
      "encoding": [
        "x": value("value"), "y": row, "yOffset": lane, "color": strategy(ChartStyle.color),
        "shape": strategy { ChartStyle.shapes[$0 % ChartStyle.shapes.count] },
        "opacity": ChartSpec.opacity(1), "tooltip": tooltip,
      ],
    ]
  }
}
