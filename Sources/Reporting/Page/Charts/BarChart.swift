// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// Bars from zero, one row a thing and in it one bar a strategy, each with its whisker and its number behind it.
struct BarChart {
  /// One bar.
  struct Bar {
    /// The row.
    let label: String
    let strategy: Int
    /// `A champion`.
    let name: String
    let value: Double
    let low: Double
    let high: Double
    /// The number as it stands behind the bar.
    let text: String
    /// The number with its interval, for the tooltip.
    let tip: String

    /// What the bar says, for those who do not see it.
    var words: String { label + ", " + name + ": " + tip }
  }

  let description: String
  let bars: [Bar]
  /// The title of the horizontal axis, with the unit.
  let valueTitle: String
  let valueFormat: String
  let language: ReportLanguage

  var spec: JSONValue {
    ChartSpec.layered(
      description: description, height: groups.height(mark: 18, gap: 14),
      datasets: [("bars", rows)], layers: [body, whiskers, numbers], language: language)
  }

  private var groups: GroupedRows {
    GroupedRows(bars.map { ($0.label, $0.strategy, $0.name) }, language: language)
  }

  private var rows: [JSONValue] {
    bars.map { bar in
      [
        "label": .string(ChartSpec.broken(bar.label)), "strategy": .string(bar.name),
        "value": .number(bar.value), "low": .number(max(0, bar.low)), "high": .number(bar.high),
        "text": .string(String(bar.name.prefix { $0 != " " }) + "  " + bar.text),
        "tip": .string(bar.tip),
      ]
    }
  }

  private func value(_ field: String) -> JSONValue {
    let end = bars.map(\.high).max() ?? 0
    return [
      "field": .string(field), "type": "quantitative",
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

  private var color: JSONValue { groups.channel(ChartStyle.color, legend: squareLegend) }

  private var squareLegend: JSONValue {
    .object((ChartStyle.legend(groups.names).members ?? []) + [.init("symbolType", "square")])
  }

  private var body: JSONValue {
    [
      "params": [ChartSpec.isolate],
      "mark": ["type": "bar", "cornerRadiusEnd": 2],
      "encoding": [
        "x": value("value"), "y": groups.row, "yOffset": groups.lane(padding: 0), "color": color,
        "opacity": ChartSpec.opacity(1),
        "tooltip": groups.tooltip,
      ],
    ]
  }

  private var whiskers: JSONValue {
    ChartSpec.whiskers(
      from: value("low"), to: "high",
      [
        .init("y", groups.row), .init("yOffset", groups.lane(padding: 0)),
        .init("opacity", ChartSpec.opacity(1)),
      ])
  }

  private var numbers: JSONValue {
    [
      "mark": ["type": "text", "align": "left", "baseline": "middle", "dx": 6, "fontSize": 11],
      "encoding": [
        "x": value("high"), "y": groups.row, "yOffset": groups.lane(padding: 0),
        "text": ["field": "text", "type": "nominal"],
        "opacity": ChartSpec.opacity(1, faint: 0.2),
      ],
    ]
  }
}
