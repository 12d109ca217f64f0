// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension ReportPage {
  /// The whole file, with `\n` line ends and one at the end.
  public func html() -> String { frame.html() }

  var frame: PageFrame {
    let scenario = TerminalText.escaped(documents.results.summary.name)
    let date = documents.start.map { DateText.text(iso: $0.description, in: language) }
    return PageFrame(
      language: language, library: library,
      title: language.choose("Report: ", "Informe: ") + scenario,
      eyebrow: [scenario, date].compactMap { $0 }.joined(separator: " · "),
      description: context.outline.values["description"].map { TerminalText.escaped($0) } ?? "",
      again: language.choose(
        ", then `recobro report RUN` makes this page again",
        " y `recobro report RUN` rehace esta página"),
      engine: documents.manifest.versions.engine, contents: contents)
  }

  /// The sections that the run has something for.
  private var contents: [PageContent] {
    Self.sections.map { section in
      PageContent(
        anchor: section.anchor, title: section.title(context), blocks: section.blocks(context))
    }.filter { !$0.blocks.isEmpty }
  }
}
