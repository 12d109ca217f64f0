// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Vocabulary

/// Two objectives against each other as a Vega-Lite chart: all candidates, and a line along the front.
enum FrontChart {
  static func document(_ record: TuningRecord, _ second: TuningRecord.Objective) -> JSONValue {
    [
      "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
      "title": .string("\(record.strategy): \(record.metric) and \(second.metric)"),
      "width": .count(480), "height": .count(280),
      "data": ["values": .array(record.candidates.compactMap { row($0, record) })],
      "encoding": [
        "x": TuningChart.axis("second", title(second.metric, record)),
        "y": TuningChart.axis("first", title(record.metric, record)),
      ],
      "layer": [
        [
          "transform": [["filter": "datum.standing === 'front'"]],
          "mark": ["type": "line"],
        ],
        [
          "mark": ["type": "point", "filled": true, "size": .count(70)],
          "encoding": [
            "shape": ["field": "standing", "type": "nominal"],
            "color": ["field": "standing", "type": "nominal"],
            "tooltip": .array(
              ["candidate", "first", "second", "membership"].map { ["field": .string($0)] }),
          ],
        ],
      ],
    ]
  }

  private static func row(_ candidate: TunedCandidate, _ record: TuningRecord) -> JSONValue? {
    guard let place = candidate.place, let first = candidate.objective.mean,
      let second = place.second.mean
    else { return nil }
    let values = zip(record.parameters, candidate.values).map { "\($0.name) = \($1)" }
    return [
      "candidate": .string(values.joined(separator: ", ")), "first": .number(first),
      "second": .number(second), "membership": .number(place.membership),
      "standing": .string(candidate.standing.rawValue),
    ]
  }

  private static func title(_ metric: String, _ record: TuningRecord) -> String {
    TuningChart.axisTitle(metric, currency: record.currency)
  }
}
