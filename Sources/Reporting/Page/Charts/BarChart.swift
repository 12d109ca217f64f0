// SPDX-License-Identifier: GPL-3.0-or-later

import Results

/// Bars from zero, one row a thing and in it one bar a strategy, each with its number behind it.
struct BarChart {
  /// One bar.
  struct Bar {
    /// The row.
    let label: String
    let strategy: Int
    /// `A champion`.
    let name: String
    let value: Double
    /// The number as it stands behind the bar.
    let text: String
    /// The number with its interval, for the tooltip.
    let tip: String
  }

  let description: String
  let bars: [Bar]
  /// The title of the horizontal axis, with the unit.
  let valueTitle: String
  let valueFormat: String
  let language: ReportLanguage

  var spec: JSONValue {
    ChartSpec.layered(
      description: description, height: .count(labels.count * (strategies.count * 18 + 14)),
      datasets: [("bars", rows)], layers: [body, numbers], language: language)
  }

  private var names: [String] {
    var seen: Set<String> = []
    return bars.sorted { $0.strategy < $1.strategy }.map(\.name).filter { seen.insert($0).inserted }
  }

  private var strategies: [Int] { Set(bars.map(\.strategy)).sorted() }

  private var labels: [String] {
    var seen: Set<String> = []
    return bars.map(\.label).filter { seen.insert($0).inserted }
  }

  private var rows: [JSONValue] {
    bars.map { bar in
      [
        "label": .string(ChartSpec.broken(bar.label)), "strategy": .string(bar.name),
        "value": .number(bar.value),
        "text": .string(String(bar.name.prefix { $0 != " " }) + "  " + bar.text),
        "tip": .string(bar.tip),
      ]
    }
  }

  private var value: JSONValue {
    let end = bars.map(\.value).max() ?? 0
    return [
      "field": "value", "type": "quantitative",
      "scale": [
        "domain": [0, .number(end > 0 ? end : 1)], "nice": false,
        "range": ChartSpec.rangeBesideNumbers,
      ],
      "axis": [
        "title": .string(valueTitle), "format": .string(valueFormat), "tickCount": 5,
        "titlePadding": 10, "labelOverlap": true,
      ],
    ]
  }

  private var row: JSONValue {
    [
      "field": "label", "type": "nominal",
      "sort": .array(labels.map { .string(ChartSpec.broken($0)) }),
      "scale": ["paddingInner": 0.28, "paddingOuter": 0.1],
      "axis": [
        "title": .null, "labelLimit": 160, "labelFontSize": 13, "grid": false,
        "labelExpr": .string(ChartSpec.brokenLabel),
      ],
    ]
  }

  private var lane: JSONValue {
    ["field": "strategy", "type": "nominal", "sort": .array(names.map(JSONValue.string))]
  }

  private var color: JSONValue {
    [
      "field": "strategy", "type": "nominal", "sort": .array(names.map(JSONValue.string)),
      "scale": [
        "domain": .array(names.map(JSONValue.string)),
        "range": .array(strategies.map { .string(ChartStyle.color($0)) }),
      ], "legend": squareLegend,
    ]
  }

  private var squareLegend: JSONValue {
    .object((ChartStyle.legend.members ?? []) + [.init("symbolType", "square")])
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

  private var body: JSONValue {
    [
      "params": [ChartSpec.isolate],
      "mark": ["type": "bar", "cornerRadiusEnd": 2],
      "encoding": [
        "x": value, "y": row, "yOffset": lane, "color": color, "opacity": ChartSpec.opacity(1),
        "tooltip": tooltip,
      ],
    ]
  }

  private var numbers: JSONValue {
    [
      "mark": ["type": "text", "align": "left", "baseline": "middle", "dx": 6, "fontSize": 11],
      "encoding": [
        "x": value, "y": row, "yOffset": lane, "text": ["field": "text", "type": "nominal"],
        "opacity": ChartSpec.opacity(1, faint: 0.2),
      ],
    ]
  }
}
