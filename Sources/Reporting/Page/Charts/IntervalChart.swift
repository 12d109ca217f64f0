// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Storage

/// Points with whiskers, one row a thing and in it one point a strategy.
struct IntervalChart {
  /// One point.
  struct Point {
    /// The row; the strategy's name where every row is one.
    var label: String
    let strategy: Int
    /// `A champion`; one name a strategy, empty where only rows are told apart.
    let name: String
    let value: Double
    var low: Double
    var high: Double
    /// What the tooltip tells.
    let tip: String
    /// Single outcomes, drawn as thin lines; at most a few hundred.
    var outcomes: [Double] = []

    /// What the point says, for those who do not see it.
    var words: String { [label, name].filter { !$0.isEmpty }.joined(separator: ", ") + ": " + tip }

    /// The point with a whisker that ends where its axis does.
    func clipped(to domain: ClosedRange<Double>) -> Self {
      var point = self
      point.low = max(low, domain.lowerBound)
      point.high = min(high, domain.upperBound)
      return point
    }
  }

  let description: String
  let points: [Point]
  /// The title of the horizontal axis, with the unit.
  let valueTitle: String
  let valueFormat: String
  /// Where a rule stands, such as 0 for no difference; nil for none.
  var mark: Double?
  /// The ends of the axis; nil for those of the whiskers.
  var domain: ClosedRange<Double>?
  /// What tells the points of a row apart; nil for strategies.
  var lanes: String?
  let language: ReportLanguage

  var spec: JSONValue {
    ChartSpec.layered(
      description: description, height: height,
      datasets: [("points", rows)] + (hasOutcomes ? [("outcomes", outcomes)] : []),
      layers: (mark.map { [rule($0)] } ?? []) + (hasOutcomes ? [ticks] : []) + [whiskers, dots],
      language: language)
  }

  private var hasOutcomes: Bool { points.contains { !$0.outcomes.isEmpty } }

  private var outcomes: [JSONValue] {
    points.flatMap { point in
      point.outcomes.map { value -> JSONValue in
        [
          "label": .string(ChartSpec.broken(point.label)), "strategy": .string(point.name),
          "value": .number(value),
        ]
      }
    }
  }

  private var ticks: JSONValue {
    [
      "data": ["name": "outcomes"],
      "mark": ["type": "tick", "thickness": 1, "size": 22, "opacity": 0.45],
      "encoding": [
        "x": value("value"), "y": groups.row, "yOffset": lane,
        "color": strategy(ChartStyle.color),
      ],
    ]
  }

  private var groups: GroupedRows {
    GroupedRows(
      points.map { ($0.label, $0.strategy, $0.name) }, lanes: lanes, language: language)
  }

  private var height: JSONValue {
    namesRows ? groups.height(mark: 0, gap: 40) : groups.height(mark: 20, gap: 18)
  }

  private var rows: [JSONValue] {
    points.map { point in
      [
        "label": .string(ChartSpec.broken(point.label)), "strategy": .string(point.name),
        "value": .number(point.value), "low": .number(point.low), "high": .number(point.high),
        "tip": .string(point.tip),
      ]
    }
  }

  private func rule(_ place: Double) -> JSONValue {
    var x = value("value").members ?? []
    x[0] = .init("datum", .number(place))
    return [
      "mark": ["type": "rule", "stroke": "#737b86", "strokeWidth": 1.25],
      "encoding": ["x": .object(x)],
    ]
  }

  /// Whether each row is one strategy, which then needs no legend.
  private var namesRows: Bool { points.allSatisfy { $0.label == $0.name } }

  /// Whether the names of the strategies stand nowhere else.
  private var hasLegend: Bool { !namesRows && Set(points.map(\.strategy)).count > 1 }

  private func value(_ field: String) -> JSONValue {
    let scale: JSONValue =
      if let domain {
        ["domain": [.number(domain.lowerBound), .number(domain.upperBound)], "nice": false]
      } else {
        ["zero": false, "padding": 16]
      }
    return [
      "field": .string(field), "type": "quantitative", "scale": scale,
      "axis": [
        "title": .string(valueTitle), "format": .string(valueFormat), "tickCount": 5,
        "titlePadding": 10, "labelOverlap": true, "labelExpr": .string(ChartSpec.plainZero),
        "grid": true,
      ],
    ]
  }

  private var lane: JSONValue {
    namesRows ? ["value": ["expr": "bandwidth('y') / 2"]] : groups.lane(padding: 0.2)
  }

  private func strategy(_ range: (Int) -> String) -> JSONValue {
    groups.channel(range, legend: hasLegend ? ChartStyle.legend(groups.names) : .null)
  }

  private var whiskers: JSONValue {
    [
      "mark": ["type": "rule", "strokeWidth": 2],
      "encoding": [
        "x": value("low"), "x2": ["field": "high"], "y": groups.row, "yOffset": lane,
        "color": strategy(ChartStyle.color), "opacity": ChartSpec.opacity(1),
        "tooltip": groups.tooltip,
      ],
    ]
  }

  private var dots: JSONValue {
    [
      "params": [ChartSpec.isolate],
      "mark": ["type": "point", "filled": true, "size": 100],
      "encoding": [
        "x": value("value"), "y": groups.row, "yOffset": lane, "color": strategy(ChartStyle.color),
        "shape": strategy(ChartStyle.shape),
        "opacity": ChartSpec.opacity(1), "tooltip": groups.tooltip,
      ],
    ]
  }
}
