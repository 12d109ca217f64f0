// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Storage

/// How sure the numbers are, and by what they can be made again.
enum ConfidenceSection: PageSection {
  static let anchor = "confidence"

  static func title(_ page: PageContext) -> String {
    page.choose("How sure we are", "Qué tan seguros estamos")
  }

  static func blocks(_ page: PageContext) -> [PageBlock] {
    let warnings = page.report.warnings.map { text -> Markup in
      "<li>\(TerminalText.escaped(text))</li>"
    }
    let list: [PageBlock] =
      warnings.isEmpty ? [] : [.markup("<ul class=\"warnings\">\(warnings)</ul>")]
    return [.text(intervals(page))] + list + [.markup(DefinitionList(facts(page)).markup)]
  }

  private static func intervals(_ page: PageContext) -> String {
    let replications = page.report.replicationWords(page.summary.replications)
    let first = page.choose(
      "Every number comes from \(replications) of the whole portfolio; all strategies meet the same debtors with the same "
        + "luck, so that differences are more certain than the numbers themselves.",
      "Cada número viene de \(replications) de la cartera entera; todas las estrategias encuentran a los mismos deudores "
        + "con la misma suerte, de modo que las diferencias son más seguras que los números mismos."
    )
    let looks = [page.report.looksSentence].compactMap(\.self)
    let rest = (looks + page.report.designSentences).map { $0.replacingNoBreakSpaces() }
    return ([first] + rest).joined(separator: " ")
  }

  private static func facts(_ page: PageContext) -> [(String, String)] {
    let manifest = page.documents.manifest
    let versions = manifest.versions
    let revision = versions.gitRevision.map { " (\($0))" } ?? ""
    var facts = [
      (page.choose("Replications", "Réplicas"), page.decimal.text(page.summary.replications)),
      (page.choose("Seed", "Semilla"), String(page.summary.seed)),
      (page.choose("Ended because", "Terminó porque"), ending(page)),
      ("Recobro", versions.engine + revision),
      (page.choose("Value epoch", "Época de valores"), String(versions.valueEpoch)),
      (page.choose("Content digest", "Huella del contenido"), manifest.contentHash),
      (page.choose("Scenario digest", "Huella del escenario"), manifest.scenarioHash),
    ]
    if let command = command(page) {
      facts.append((page.choose("Command", "Orden"), command))
    }
    if let start = page.documents.start {
      let date = DateText.text(start, in: page.language)
      facts.insert(
        (
          page.choose("Run on", "Corrida del"), date + ", " + DateText.clock(start)
        ), at: 0)
    }
    return facts.map { ($0.0, TerminalText.escaped($0.1)) }
  }

  /// The command line without the path of the program; `recobro reproduce` makes the same bytes of a folder.
  private static func command(_ page: PageContext) -> String? {
    let words = page.documents.command.dropFirst().map { word in
      word.contains { !($0.isLetter || $0.isNumber || "-_./=:,%@+".contains($0)) }
        ? "'" + word.replacing("'", with: "'\\''") + "'" : word
    }
    return words.isEmpty ? nil : (["recobro"] + words).joined(separator: " ")
  }

  private static func ending(_ page: PageContext) -> String {
    guard let stopping = page.summary.stopping else {
      return page.choose(
        "the number of replications was given", "el número de réplicas estaba dado")
    }
    let label = page.report.label(stopping.metric)
    let format = page.report.format(stopping.metric)
    let width = stopping.halfWidth.map { " (± " + format.threshold($0) + ")" } ?? ""
    if !stopping.withoutValue.isEmpty {
      return page.choose("\(label) had no value", "no hubo ningún valor de \(label)")
    }
    return stopping.isReached
      ? page.choose(
        "the interval of \(label) was as narrow as asked",
        "el intervalo de \(label) fue tan estrecho como se pidió")
        + width
      : page.choose(
        "the replications reached their maximum", "las réplicas llegaron a su máximo") + width
  }
}
