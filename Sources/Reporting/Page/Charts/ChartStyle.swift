// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// How charts look: what tells strategies apart, and the lines around them.
///
/// Every strategy has a colour, a dash and a shape, and its letter stands at its curve: colour is never alone. The
/// colours have a contrast of at least 3 to 1 on white and on the dark page, so that one specification serves both.
enum ChartStyle {
  private static let colors = [
    "#3a7bd5", "#c96a12", "#16917a", "#a663cc", "#d0526b", "#7d8430", "#4b95b8", "#9a7b5a",
  ]
  private static let dashes: [[Int64]] = [
    [1, 0], [7, 3], [2, 2], [10, 3, 2, 3], [4, 4], [12, 4], [1, 3], [6, 2, 2, 2],
  ]
  private static let shapes = [
    "circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right",
    "triangle-left",
  ]

  static func color(_ strategy: Int) -> String { colors[strategy % colors.count] }

  static func dash(_ strategy: Int) -> JSONValue {
    .array(dashes[strategy % dashes.count].map(JSONValue.integer))
  }

  static func shape(_ strategy: Int) -> String { shapes[strategy % shapes.count] }

  /// A legend above the chart, in as many columns as the longest name allows.
  ///
  /// The room is that of the container, not of the plot, which is known only after the legend has its height: columns
  /// that depend on it may be one more when room is made for them than when they are drawn.
  static func legend(_ names: [String]) -> JSONValue {
    let column = 54 + min(300, 8 * (names.map(\.count).max() ?? 0))
    let room = "(width && isFinite(containerSize()[0]) ? containerSize()[0] - 60 : width)"
    return [
      "title": .null, "orient": "top", "direction": "horizontal", "offset": 8,
      "columns": ["expr": .string("clamp(floor(\(room) / \(column)), 1, 4)")],
      "symbolOpacity": 1, "labelLimit": ["expr": "min(300, width - 40)"], "symbolSize": 160,
      "labelFontSize": 13, "columnPadding": 24,
    ]
  }

  /// Fonts and lines; the grey is legible on white and on the dark page, where the page has no say.
  static func config(_ language: ReportLanguage) -> JSONValue {
    let font: JSONValue = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
    let grey: JSONValue = "#737b86"
    let axis: JSONValue = [
      "domain": false, "ticks": false, "labelPadding": 8, "labelSeparation": 6, "labelFlush": false,
      "labelFontSize": 12,
      // Descriptions and tables say it; a list of every tick and bar would bury them.
      "aria": false,
      "titleFontSize": 12, "titleFontWeight": "normal", "titlePadding": 12, "labelColor": grey,
      "titleColor": grey, "gridColor": "#8a919b", "gridOpacity": 0.25,
    ]
    var members: [JSONValue.Member] = [
      .init("background", "transparent"), .init("font", font),
      .init("view", ["stroke": .null]), .init("axis", axis), .init("mark", ["aria": false]),
      .init("legend", ["labelColor": grey]), .init("text", ["fontSize": 12, "fill": grey]),
    ]
    if language == .spanish { members.append(.init("locale", spanish)) }
    return .object(members)
  }

  /// Numbers as Spanish writes them.
  private static let spanish: JSONValue = [
    "number": [
      "decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""],
      "percent": "\u{A0}%",
    ]
  ]
}
