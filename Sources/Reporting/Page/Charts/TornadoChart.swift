// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// What one parameter at a time does: two bars each from the scenario as it is, with whiskers.
struct TornadoChart {
  /// One bar.
  struct Bar {
    let parameter: String
    /// 0 at the low end, 1 at the high end.
    let end: Int
    /// The parameter's value there.
    let value: String
    let difference: Double
    let low: Double
    let high: Double
    let tip: String
  }

  let description: String
  /// The bars, the longest first.
  let bars: [Bar]
  let valueTitle: String
  let language: ReportLanguage

  var spec: JSONValue {
    ChartSpec.layered(
      description: description, height: groups.height(mark: 20, gap: 14),
      datasets: [("bars", rows)], layers: [body, whiskers, values, zero], language: language)
  }

  private var groups: GroupedRows {
    GroupedRows(
      bars.map { ($0.parameter, $0.end, name($0.end)) },
      lanes: language.choose("Parameter", "Parámetro"), language: language)
  }

  private func name(_ end: Int) -> String {
    end == 0
      ? language.choose("at the low end", "en el extremo bajo")
      : language.choose("at the high end", "en el extremo alto")
  }

  private var rows: [JSONValue] {
    bars.map { bar in
      [
        "label": .string(ChartSpec.broken(bar.parameter)), "strategy": .string(name(bar.end)),
        "difference": .number(bar.difference), "low": .number(bar.low), "high": .number(bar.high),
        // Numbers stand beyond the whiskers, on the side the bar goes to.
        "place": .number(bar.difference < 0 ? bar.low : bar.high),
        "before": .string(bar.difference < 0 ? bar.value : ""),
        "behind": .string(bar.difference < 0 ? "" : bar.value), "tip": .string(bar.tip),
      ]
    }
  }

  private func x(_ field: String) -> JSONValue {
    [
      "field": .string(field), "type": "quantitative", "scale": ["padding": 48],
      "axis": [
        "title": .string(valueTitle), "format": "+~f", "tickCount": 5, "titlePadding": 10,
        "labelOverlap": true, "labelExpr": .string(ChartSpec.plainZero),
      ],
    ]
  }

  private func encoding(_ members: [JSONValue.Member]) -> JSONValue {
    .object(
      [.init("y", groups.row), .init("yOffset", groups.lane(padding: 0.1))] + members
        + [.init("tooltip", groups.tooltip)])
  }

  private var body: JSONValue {
    [
      "params": [ChartSpec.isolate], "mark": ["type": "bar", "cornerRadiusEnd": 2],
      "encoding": encoding([
        .init("x", x("difference")),
        .init(
          "color",
          groups.channel(
            ChartStyle.color,
            legend: .object(
              (ChartStyle.legend(groups.names).members ?? []) + [.init("symbolType", "square")]))),
        .init("opacity", ChartSpec.opacity(1)),
      ]),
    ]
  }

  private var whiskers: JSONValue {
    ChartSpec.whiskers(
      from: x("low"), to: "high",
      [.init("y", groups.row), .init("yOffset", groups.lane(padding: 0.1))])
  }

  /// The values of the parameter at its ends, which tell the bars apart without colour.
  private var values: JSONValue {
    let sides = [("before", "right", -6), ("behind", "left", 6)]
    return [
      "layer": .array(
        sides.map { field, align, shift in
          [
            "mark": [
              "type": "text", "align": .string(align), "dx": .integer(Int64(shift)), "fontSize": 11,
            ],
            "encoding": encoding([
              .init("x", x("place")), .init("text", ["field": .string(field), "type": "nominal"]),
            ]),
          ]
        })
    ]
  }

  private var zero: JSONValue {
    [
      "mark": ["type": "rule", "stroke": "#737b86", "strokeWidth": 1.25],
      "encoding": ["x": ["datum": 0]],
    ]
  }
}
