// SPDX-License-Identifier: GPL-3.0-or-later

/// What a section is made of.
enum PageBlock: Hashable, Sendable {
  /// A paragraph.
  case text(String)
  /// A paragraph of smaller print, such as how to read a chart.
  case note(String)
  /// A chart with its table.
  case figure(PageFigure)
  /// A table that stands by itself.
  case table(PageTable)
  /// Anything else.
  case markup(Markup)
}
