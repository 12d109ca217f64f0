// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Vocabulary

/// The response curve as a Vega-Lite chart: line, band and the chosen point.
enum TuningChart {
  static func document(_ record: TuningRecord) -> JSONValue {
    let name = record.parameters[0].name
    return [
      "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
      "title": .string("\(record.strategy): \(record.metric) by \(name)"),
      "width": .count(480), "height": .count(280),
      "data": ["values": .array(record.response.map(row))],
      "encoding": ["x": axis("value", name)],
      "layer": [
        [
          "mark": ["type": "area", "opacity": .number(0.25)],
          "encoding": ["y": axis("low", title(record)), "y2": ["field": "high"]],
        ],
        [
          "mark": ["type": "line", "point": true],
          "encoding": ["y": axis("mean", title(record))],
        ],
        [
          "transform": [["filter": "datum.chosen"]],
          "mark": ["type": "point", "size": .count(160), "color": "firebrick", "filled": true],
          "encoding": ["y": axis("mean", title(record))],
        ],
      ],
    ]
  }

  private static func row(_ point: TuningRecord.ResponsePoint) -> JSONValue {
    [
      "value": .optional(Double(point.value)), "mean": .number(point.mean),
      "low": .optional(point.band?.low), "high": .optional(point.band?.high),
      "chosen": .bool(point.isWinner),
    ]
  }

  private static func title(_ record: TuningRecord) -> String {
    axisTitle(record.metric, currency: record.currency)
  }

  /// A metric's name with its unit.
  static func axisTitle(_ name: String, currency: String) -> String {
    guard let metric = Metric.known(name) else { return name }
    let unit = metric.unit == .currency ? currency : metric.unit.rawValue
    return "\(name) (\(unit))"
  }

  static func axis(_ field: String, _ title: String) -> JSONValue {
    [
      "field": .string(field), "type": "quantitative", "title": .string(title),
      "scale": ["zero": false],
    ]
  }
}
