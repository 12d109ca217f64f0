// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

/// The tornado as a Vega-Lite chart: two bars per parameter from the scenario's own value, with intervals.
enum SensitivityChart {
  static func document(
    _ record: SensitivityRecord, _ ends: SensitivityRecord.Ends
  ) -> JSONValue {
    [
      "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
      "title": .string("\(record.strategy): \(record.metric), one parameter at a time"),
      "width": .count(480), "height": ["step": .count(32)],
      "data": ["values": .array(ends.tornado.bars.flatMap { rows($0, record, ends) })],
      "encoding": [
        "y": [
          "field": "parameter", "type": "nominal", "title": .null,
          "sort": .array(
            ends.tornado.bars.map { .string(record.parameters[$0.parameter].name) }),
        ]
      ],
      "layer": [
        ["mark": "bar", "encoding": ["x": x("difference", record), "color": color]],
        [
          "mark": "rule",
          "encoding": ["x": x("from", record), "x2": ["field": "to"]],
        ],
        [
          "mark": ["type": "text", "dx": .count(6), "align": "left"],
          "encoding": ["x": x("difference", record), "text": ["field": "value"]],
        ],
      ],
    ]
  }

  private static func rows(
    _ bar: Tornado.Bar, _ record: SensitivityRecord, _ ends: SensitivityRecord.Ends
  ) -> [JSONValue] {
    [("low", bar.low), ("high", bar.high)].enumerated().map { position, end in
      let interval = end.1.interval(level: record.level)
      return [
        "parameter": .string(record.parameters[bar.parameter].name), "end": .string(end.0),
        "value": .string(ends.values[bar.parameter][position]),
        "difference": .optional(end.1.mean), "from": .optional(interval?.low),
        "to": .optional(interval?.high),
      ]
    }
  }

  private static let color: JSONValue = [
    "field": "end", "type": "nominal", "sort": ["low", "high"], "title": "end of range",
  ]

  private static func x(_ field: String, _ record: SensitivityRecord) -> JSONValue {
    let unit = TuningChart.axisTitle(record.metric, currency: record.currency)
    return [
      "field": .string(field), "type": "quantitative",
      "title": .string("\(unit), less the scenario as it is"),
    ]
  }
}
