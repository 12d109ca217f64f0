// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Results
import Storage

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

/// A section of a page as it is written: heading and blocks.
struct PageContent: Hashable, Sendable {
  /// The name by which links find the section; ``PageFrame/verdict`` for the first one.
  var anchor: String
  /// The heading.
  var title: String
  /// What it shows.
  var blocks: [PageBlock]
}

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

/// A large number with a name and a detail, one of a row below the verdict.
enum PageTile {
  static func markup(_ name: String, _ value: String, _ detail: String) -> Markup {
    "<div><dt>\(name)</dt><dd><strong>\(value)</strong><span>\(detail)</span></dd></div>"
  }
}

/// Names with what they stand for.
struct DefinitionList {
  private let entries: [(name: String, value: String)]

  init(_ entries: [(String, String)]) {
    self.entries = entries.map { (name: $0.0, value: $0.1) }
  }

  var markup: Markup {
    let rows = entries.map { entry -> Markup in
      "<div><dt>\(entry.name)</dt><dd>\(entry.value)</dd></div>\n"
    }
    return "<dl class=\"facts\">\(rows)</dl>"
  }
}

/// Shares that each have their own whole, as points with intervals and a table that names the wholes.
struct StepFigure {
  let name: String
  let metrics: [Metric]
  let caption: String

  func block(_ page: PageContext) -> PageBlock {
    let points = page.points(metrics, label: page.label)
    let chart = IntervalChart(
      description: page.choose("Points with intervals: ", "Puntos con intervalos: ")
        + points.map(\.words).joined(separator: "; ") + ".",
      // An interval of few values may reach where no share can be; the table has all of it.
      points: points.map { $0.clipped(to: 0...1) },
      valueTitle: page.choose("Share, %", "Parte, %"), valueFormat: "~%", domain: 0...1,
      language: page.language)
    var table = page.table(page.choose("Shares", "Partes"), metrics: metrics, label: page.label)
    table.header.append(page.choose("Of what", "De qué"))
    table.wordColumns = [table.header.count - 1]
    for index in metrics.indices {
      table.rows[index].append(page.language.choose(metrics[index].definition))
    }
    return .figure(
      PageFigure(
        name: name, caption: caption, description: chart.description, spec: chart.spec,
        table: table))
  }
}
