// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Grammar
import Storage

/// A stored document that a JSON Schema and a page of the manual describe, both made from the declaration that writes it.
public enum StoredDocument: String, CaseIterable, Sendable {
  /// `results.json` of a run, and what `run --json` prints.
  case results
  /// `manifest.json` of a run.
  case manifest
  /// `timing.json` of a run or a study.
  case timing
  /// `<scenario>.json` of a baseline.
  case baseline
  /// `tuning.json` of a tuning, and what `tune --json` prints.
  case tuning
  /// `sensitivity.json` of a sensitivity study, and what `sensitivity --json` prints.
  case sensitivity
  /// What `plan-capacity --json` prints.
  case capacity
  /// What `trace --json` prints.
  case trace

  /// The JSON Schema (draft-07) as text, ending in a line break.
  public var schema: String {
    SchemaBuilder.schema(of: description, title: "Recobro \(rawValue)").rendered(pretty: true)
      + "\n"
  }

  /// The page about every member as Markdown, ending in a line break.
  public func page(in language: DiagnosticLanguage) -> String {
    introduction[language] + "\n\n" + ReferencePage(description, in: language).text
  }

  private var description: GrammarDescription {
    switch self {
    case .results: ResultsObject.stored.description
    case .manifest: ManifestObject.stored.description
    case .timing: TimingObject.stored.description
    case .baseline: BaselineObject.stored.description
    case .tuning: TuningObject.stored.description
    case .sensitivity: SensitivityObject.stored.description
    case .capacity: CapacityObject.stored.description
    case .trace: TraceObject.stored.description
    }
  }

  private var summary: Bilingual {
    switch self {
    case .results: ResultsObject().summary
    case .manifest: ManifestObject().summary
    case .timing: TimingObject().summary
    case .baseline: BaselineObject().summary
    case .tuning: TuningObject().summary
    case .sensitivity: SensitivityObject().summary
    case .capacity: CapacityObject().summary
    case .trace: TraceObject().summary
    }
  }

  private var title: Bilingual {
    switch self {
    case .results: Bilingual(en: "results.json", es: "results.json")
    case .manifest: Bilingual(en: "manifest.json", es: "manifest.json")
    case .timing: Bilingual(en: "timing.json", es: "timing.json")
    case .baseline: Bilingual(en: "a baseline", es: "una línea base")
    case .tuning: Bilingual(en: "tuning.json", es: "tuning.json")
    case .sensitivity: Bilingual(en: "sensitivity.json", es: "sensitivity.json")
    case .capacity: Bilingual(en: "plan-capacity --json", es: "plan-capacity --json")
    case .trace: Bilingual(en: "trace --json", es: "trace --json")
    }
  }

  private var introduction: Bilingual {
    Bilingual(
      en: """
        # Every member of \(title[.english])

        \(summary[.english])

        Made by `recobro schema \(rawValue) --markdown` from the declaration that writes the file; `recobro schema \(rawValue)` prints
        its JSON Schema.

        Each heading is a place in the file. `<name>` stands for a name that the data have, `[]` for each item of a list. A value that
        has members has its own heading below, or names the heading that lists them. Members are added, never renamed, within a
        `format`; what reads the file leaves unknown ones aside.
        """,
      es: """
        # Todos los miembros de \(title[.spanish])

        \(summary[.spanish])

        Página hecha por `recobro schema \(rawValue) --markdown --lang es` a partir de la declaración que escribe el archivo;
        `recobro schema \(rawValue)` imprime su JSON Schema.

        Cada título es un lugar del archivo. `<name>` es un nombre que tienen los datos y `[]`, cada elemento de una lista. Un valor
        que tiene miembros tiene su propio título más abajo, o nombra el título que los muestra. Dentro de un `format` se añaden
        miembros, nunca se renombran; quien lee el archivo deja de lado los que no conoce.
        """)
  }
}
