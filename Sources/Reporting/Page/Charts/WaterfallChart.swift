// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// Steps from a first amount to a last one, a bar each with the whisker of its amount.
struct WaterfallChart {
  /// One step.
  struct Step {
    let label: String
    /// What the step adds; for a total, its amount.
    let amount: Double
    /// Half of the amount's interval.
    let error: Double
    /// Whether the bar begins at zero.
    let isTotal: Bool
    /// The amount as it stands beside the bar.
    let text: String
    /// The amount with its interval, for the tooltip.
    let tip: String
    /// The same without the unit, for a table that states it once.
    let cell: String
  }

  let description: String
  let steps: [Step]
  /// The title of the horizontal axis, with the unit.
  let valueTitle: String
  let language: ReportLanguage

  var spec: JSONValue {
    ChartSpec.layered(
      description: description, height: .count(steps.count * 34),
      datasets: [("steps", rows)], layers: [zero, body, whiskers, numbers], language: language)
  }

  private var rows: [JSONValue] {
    var level = 0.0
    return steps.map { step in
      let start = step.isTotal ? 0 : level
      level = step.isTotal ? step.amount : level + step.amount
      let kind = step.isTotal ? "total" : step.amount < 0 ? "less" : "more"
      return [
        "label": .string(ChartSpec.broken(step.label)), "start": .number(start),
        "end": .number(level),
        "low": .number(level - step.error), "high": .number(level + step.error),
        "outer": .number(max(start, level + step.error)), "kind": .string(kind),
        "text": .string(step.text),
        "tip": .string(step.tip),
      ]
    }
  }

  private var zero: JSONValue {
    [
      "mark": ["type": "rule", "stroke": "#737b86", "strokeWidth": 1.25],
      "encoding": ["x": ["datum": 0]],
    ]
  }

  private func value(_ field: String) -> JSONValue {
    let ends = rows.flatMap { row in
      [row["start"], row["low"], row["high"]].compactMap { $0?.double }
    }
    let (low, high) = (min(0, ends.min() ?? 0), max(0, ends.max() ?? 0))
    return [
      "field": .string(field), "type": "quantitative",
      "scale": [
        "domain": [.number(low), .number(high > low ? high : low + 1)], "nice": false,
        "range": ChartSpec.rangeBesideNumbers,
      ],
      "axis": [
        "title": .string(valueTitle), "tickCount": 5, "titlePadding": 10, "labelOverlap": true,
      ],
    ]
  }

  private var row: JSONValue {
    [
      "field": "label", "type": "nominal",
      "sort": .array(steps.map { .string(ChartSpec.broken($0.label)) }), "scale": ["padding": 0.25],
      "axis": [
        "title": .null, "labelLimit": 160, "labelFontSize": 13, "grid": false,
        "labelExpr": .string(ChartSpec.brokenLabel),
      ],
    ]
  }

  private var body: JSONValue {
    [
      "mark": ["type": "bar", "cornerRadius": 2],
      "encoding": [
        "x": value("start"), "x2": ["field": "end"], "y": row,
        "color": [
          "field": "kind", "type": "nominal", "legend": .null,
          "scale": [
            "domain": ["total", "more", "less"], "range": ["#737b86", "#16917a", "#c96a12"],
          ],
        ],
        "tooltip": [
          ["field": "label", "type": "nominal", "title": " "],
          [
            "field": "tip", "type": "nominal",
            "title": .string(language.choose("Value", "Valor")),
          ],
        ],
      ],
    ]
  }

  private var whiskers: JSONValue {
    ChartSpec.whiskers(from: value("low"), to: "high", [.init("y", row)])
  }

  private var numbers: JSONValue {
    [
      "mark": ["type": "text", "align": "left", "baseline": "middle", "dx": 6, "fontSize": 12],
      "encoding": [
        "x": value("outer"), "y": row, "text": ["field": "text", "type": "nominal"],
      ],
    ]
  }
}
