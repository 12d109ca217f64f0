// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// Rows of a chart with one mark a strategy in each: their order, their labels and what tells strategies apart.
struct GroupedRows {
  /// The labels of the rows, in order.
  let labels: [String]
  /// The positions of the strategies that occur, ascending.
  let strategies: [Int]
  /// Their names, in the same order.
  let names: [String]
  private let lanes: String
  private let language: ReportLanguage

  /// - Parameters:
  ///   - marks: The marks.
  ///   - lanes: What tells the marks of a row apart; the strategy without it.
  ///   - language: The language.
  init(
    _ marks: [(label: String, strategy: Int, name: String)], lanes: String? = nil,
    language: ReportLanguage
  ) {
    var seen: Set<String> = []
    labels = marks.map(\.label).filter { seen.insert($0).inserted }
    let named = Dictionary(marks.map { ($0.strategy, $0.name) }) { first, _ in first }
    strategies = named.keys.sorted()
    names = strategies.map { named[$0] ?? "" }
    self.lanes = lanes ?? language.choose("Strategy", "Estrategia")
    self.language = language
  }

  /// The height that gives every mark and every row its pixels, and the lines of every label theirs.
  func height(mark: Int, gap: Int) -> JSONValue {
    let lines = labels.map { ChartSpec.broken($0).split(separator: "\n").count }.max() ?? 1
    return .count(labels.count * max(strategies.count * mark + gap, lines * 15 + 6))
  }

  /// The vertical position of a row.
  var row: JSONValue {
    [
      "field": "label", "type": "nominal",
      "sort": .array(labels.map { .string(ChartSpec.broken($0)) }),
      "scale": ["paddingInner": 0.3, "paddingOuter": 0.12],
      "axis": [
        "title": .null, "labelLimit": 160, "labelFontSize": 13, "grid": false,
        "labelExpr": .string(ChartSpec.brokenLabel),
        "labelOffset": ["expr": .string(ChartSpec.brokenLabelOffset)],
      ],
    ]
  }

  /// The place of a strategy within its row.
  func lane(padding: Double) -> JSONValue {
    [
      "field": "strategy", "type": "nominal", "sort": .array(names.map(JSONValue.string)),
      "scale": ["paddingOuter": .number(padding)],
    ]
  }

  /// A channel that tells strategies apart, such as colour or shape.
  func channel(_ range: (Int) -> String, legend: JSONValue) -> JSONValue {
    [
      "field": "strategy", "type": "nominal", "sort": .array(names.map(JSONValue.string)),
      "scale": [
        "domain": .array(names.map(JSONValue.string)),
        "range": .array(strategies.map { .string(range($0)) }),
      ], "legend": legend,
    ]
  }

  /// The row, what tells its marks apart, and the number with its interval.
  var tooltip: JSONValue {
    let lane: [JSONValue] =
      names == [""]
      ? [] : [["field": "strategy", "type": "nominal", "title": .string(lanes)]]
    return .array(
      [["field": "label", "type": "nominal", "title": " "]] + lane + [
        ["field": "tip", "type": "nominal", "title": .string(language.choose("Value", "Valor"))]
      ])
  }
}
