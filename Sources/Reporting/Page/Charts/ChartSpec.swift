// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// The parts that all charts share.
enum ChartSpec {
  static let schema = "https://vega.github.io/schema/vega-lite/v6.json"

  /// A whole specification.
  ///
  /// - Parameters:
  ///   - description: What one sees, for screen readers.
  ///   - height: The height in pixels, or a step for each row.
  ///   - datasets: The data by name.
  ///   - layers: The layers, back to front.
  ///   - encoding: What all layers share.
  ///   - language: The language, for the marks in numbers.
  /// - Returns: A document that stands alone.
  static func layered(
    description: String, height: JSONValue, datasets: [(name: String, rows: [JSONValue])],
    layers: [JSONValue], encoding: JSONValue? = nil, language: ReportLanguage
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("$schema", .string(schema)), .init("description", .string(description)),
      .init("width", "container"), .init("height", height),
      .init("autosize", ["type": "fit-x", "contains": "padding"]),
      .init("datasets", .object(datasets.map { .init($0.name, .array($0.rows)) })),
      .init("data", ["name": .string(datasets.first?.name ?? "")]),
    ]
    if let encoding { members.append(.init("encoding", encoding)) }
    members.append(.init("layer", .array(layers)))
    members.append(.init("config", ChartStyle.config(language)))
    return .object(members)
  }

  /// The selection that a click on the legend makes.
  static let isolate: JSONValue = [
    "name": "isolate", "select": ["type": "point", "fields": ["strategy"]], "bind": "legend",
  ]

  /// Full opacity for what is selected, or for everything when nothing is.
  static func opacity(_ full: Double, faint: Double = 0.08) -> JSONValue {
    [
      "condition": ["param": "isolate", "value": .number(full)],
      "value": .number(min(full, faint)),
    ]
  }

  /// Intervals over bars; a page gives them the colour of its text.
  static func whiskers(
    from low: JSONValue, to high: String, _ place: [JSONValue.Member]
  ) -> JSONValue {
    [
      "name": "whiskers", "mark": ["type": "rule", "strokeWidth": 1.5, "stroke": "#2b3038"],
      "encoding": .object([.init("x", low), .init("x2", ["field": .string(high)])] + place),
    ]
  }

  /// A horizontal scale that leaves room for the numbers behind the longest bar.
  static let rangeBesideNumbers: JSONValue = [0, ["expr": "width - 64"]]

  /// The label of a tick, without a sign at zero.
  static let plainZero = "datum.value === 0 ? replace(datum.label, '+', '') : datum.label"

  /// The label of a row, broken into lines where it holds line ends.
  static let brokenLabel = "split(datum.label, '\\n')"

  /// How far the label of a row moves, so that its lines stand around the middle of the row.
  static let brokenLabelOffset = "-7.5 * (length(split(datum.label, '\\n')) - 1)"

  /// A row's label with a line end about every twenty characters.
  static func broken(_ label: String) -> String {
    TextWrap.lines(label, columns: 20).joined(separator: "\n")
  }

  /// A title that stands level above the axis, on the left, so many pixels up.
  static func levelTitle(_ title: String, above: Int = 14) -> [JSONValue.Member] {
    [
      .init("title", .string(title)), .init("titleAngle", 0), .init("titleAlign", "left"),
      .init("titleAnchor", "start"), .init("titleX", 0), .init("titleY", .count(-above)),
      .init("titleBaseline", "bottom"),
    ]
  }
}
