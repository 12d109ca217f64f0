// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Storage

extension PageFrame {
  /// The whole file, with `\n` line ends and one at the end.
  func html() -> String {
    let sections = contents.map(section)
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <title>\(title)</title>
      <style>\(Self.styles)</style>
      </head>
      <body>
      <a class="skip" href="#verdict">\(choose("Skip to the verdict", "Ir al veredicto"))</a>
      \(masthead)
      <main>
      \(sections.first ?? "")
      \(hint)\(links(contents.dropFirst()))
      \(Array(sections.dropFirst()))
      </main>
      <footer><p>\(closing)</p></footer>
      \(scripts)
      </body>
      </html>

      """
    return page.text
  }

  /// Nothing may be loaded; the chart library compiles expressions.
  private static let policy = """
    default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'unsafe-eval'; \
    img-src data: blob:; base-uri 'none'; form-action 'none'
    """

  private static var styles: Markup {
    Markup(trusted: String(decoding: PackageResources.page_css, as: UTF8.self))
  }

  private func choose(_ english: String, _ spanish: String) -> String {
    language.choose(english, spanish)
  }

  private var masthead: Markup {
    """
    <div class="masthead"><div><p class="eyebrow">\(eyebrow)</p>\
    <p class="description">\(description)</p></div>
    <button id="theme" type="button" hidden data-light="\(choose("Light", "Claro"))" \
    data-dark="\(choose("Dark", "Oscuro"))"></button></div>
    """
  }

  /// What is missing where there is no library, and for readers whose programs run no scripts.
  private var hint: Markup {
    guard library != nil else {
      let text = choose(
        "Charts need the Vega library: `make setup` fetches it\(again). Every table is here.",
        "Los gráficos necesitan la biblioteca Vega: `make setup` la trae\(again). Todas las tablas están aquí."
      )
      return "<p class=\"hint\">\(text)</p>\n"
    }
    let text = choose(
      "Charts appear when this file is opened in a browser; the tables are complete without them.",
      "Los gráficos aparecen al abrir este archivo en un navegador; las tablas están completas sin ellos."
    )
    return "<noscript><p class=\"hint\">\(text)</p></noscript>\n"
  }

  private func links(_ contents: ArraySlice<PageContent>) -> Markup {
    let links = contents.map { content -> Markup in
      "<a href=\"#\(content.anchor)\">\(content.title)</a>\n"
    }
    return "<nav aria-label=\"\(choose("Contents", "Contenido"))\">\(links)</nav>"
  }

  private func section(_ content: PageContent) -> Markup {
    let heading: Markup =
      content.anchor == Self.verdict
      ? "<h1 id=\"verdict-title\">\(content.title)</h1>"
      : "<h2 id=\"\(content.anchor)-title\">\(content.title)</h2>"
    return """
      <section id="\(content.anchor)" aria-labelledby="\(content.anchor)-title">
      \(heading)
      \(content.blocks.map(block))
      </section>

      """
  }

  private func block(_ block: PageBlock) -> Markup {
    switch block {
    case .text(let text): "<p class=\"text\">\(text.keepingPercents)</p>\n"
    case .note(let text): "<p class=\"note\">\(text.keepingPercents)</p>\n"
    case .table(let table): table.markup
    case .markup(let markup): markup
    case .figure(let figure): self.figure(figure)
    }
  }

  private func figure(_ figure: PageFigure) -> Markup {
    guard library != nil else {
      return
        "<figure><figcaption>\(figure.caption.keepingPercents)</figcaption>\(figure.table.markup)</figure>\n"
    }
    let spec = Markup(trusted: figure.spec.embedded())
    let gesture: Markup =
      figure.gesture.isEmpty ? "" : " <span class=\"gesture\">\(figure.gesture)</span>"
    return """
      <figure><figcaption>\(figure.caption.keepingPercents)\(gesture)</figcaption>
      <div class="chart" id="chart-\(figure.name)"></div>
      <script type="application/json" class="spec" data-chart="chart-\(figure.name)">\(spec)</script>
      <details><summary>\(choose("Numbers as a table", "Números en una tabla"))</summary>\
      \(figure.table.markup)</details></figure>

      """
  }

  private var closing: String {
    let engine = TerminalText.escaped(engine)
    return choose(
      "Made by Recobro \(engine). A simulation: it tells what follows from its assumptions, not what will happen.",
      "Hecho con Recobro \(engine). Es una simulación: dice qué se sigue de sus supuestos, no qué va a pasar."
    )
  }

  private var scripts: Markup {
    let own = Markup(trusted: String(decoding: PackageResources.page_js, as: UTF8.self))
    guard let library else { return "<script>\(own)</script>" }
    let licences = "/* Vega, Vega-Lite, Vega-Embed, Vega-Tooltip: BSD-3-Clause; D3: ISC */\n"
    let labels: JSONValue = [
      "PNG_ACTION": .string(choose("Save as PNG", "Guardar como PNG")),
      "SVG_ACTION": .string(choose("Save as SVG", "Guardar como SVG")),
      "CLICK_TO_VIEW_ACTIONS": .string(choose("Chart actions", "Acciones del gráfico")),
    ]
    return """
      <script>\(Markup(trusted: licences + library))</script>
      <script type="application/json" id="labels">\(Markup(trusted: labels.embedded()))</script>
      <script>\(own)</script>
      """
  }
}

extension String {
  /// The text with percent signs that no line break parts from their numbers.
  fileprivate var keepingPercents: String { replacing(" %", with: "\u{A0}%") }
}
