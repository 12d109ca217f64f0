// SPDX-License-Identifier: GPL-3.0-or-later

import Results
import Storage

/// A page of any kind: what stands around its sections, and the rule that nothing is loaded.
struct PageFrame: Sendable {
  /// The first section's anchor.
  static let verdict = "verdict"

  /// The language.
  var language: ReportLanguage
  /// The JavaScript library that draws charts; nil for a page of tables.
  var library: String?
  /// The title of the window.
  var title: String
  /// The line above everything.
  var eyebrow: String
  /// The line below it.
  var description: String
  /// How the page is made again once there is a library, as the end of a sentence; empty when it is not said.
  var again: String
  /// The version that made the numbers.
  var engine: String
  /// The sections, the verdict first.
  var contents: [PageContent]

  /// The library where it cannot end its own element.
  static func safe(_ library: String?) -> String? {
    library.flatMap { $0.lowercased().contains("</script") ? nil : $0 }
  }

  /// All charts, in order.
  var figures: [PageFigure] {
    contents.flatMap(\.blocks).compactMap { block in
      if case .figure(let figure) = block { figure } else { nil }
    }
  }

  /// The charts as files of a folder, `charts/NAME.vl.json`: Vega-Lite specifications that stand alone.
  func charts() -> [RunAttachment] {
    figures.map { figure in
      RunAttachment(
        path: "charts/\(figure.name).vl.json", bytes: Array(figure.spec.written().utf8),
        isReproducible: true)
    }
  }
}
