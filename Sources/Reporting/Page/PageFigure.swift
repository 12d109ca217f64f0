// SPDX-License-Identifier: GPL-3.0-or-later

import Results

/// A chart with the table of its numbers.
struct PageFigure: Hashable, Sendable {
  /// The name of the chart's file, and of its place on the page; letters, digits and hyphens.
  var name: String
  /// What the chart shows, with the unit and what bands and whiskers are.
  var caption: String
  /// What a reader can do with the chart; nothing of it is printed.
  var gesture = ""
  /// What one sees in the chart, for those who do not.
  var description: String
  /// The chart as a Vega-Lite specification.
  var spec: JSONValue
  /// The numbers.
  var table: PageTable
}
