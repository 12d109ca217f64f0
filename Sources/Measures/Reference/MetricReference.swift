// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Strategies
import Vocabulary

/// The reference of every metric, made from the declarations that results are computed by.
public enum MetricReference {
  /// The page as Markdown, ending in a line break.
  public static func text(in language: DiagnosticLanguage) -> String {
    introduction[language]
      + MetricSubject.all.map { "\n## " + $0.heading[language] + "\n\n" + table($0, language) }
      .joined()
  }

  private static let introduction = Bilingual(
    en: """
      # Every metric

      Made by `recobro schema --metrics` from the declarations that results are computed by.

      ## How to read this page

      - Names are the keys of results and tables; reports call metrics as in the second column. `[channel]` and its like stand
        for a metric for each of them, such as `contacts_per_account[sms]`.
      - Ratios are formed from totals. Where the whole depends on the portfolio alone (†) means are those of the replications,
        else ratios of the sums over all replications. A Σ marks sums, which grow with the portfolio.
      - ↑ more is better, ↓ less is better, – neither: such metrics are shown, not judged.
      - The last column says when there is no value, or 0 for certain.
      - The behaviours `roll-rate` and `payment-run` have the metrics of their sections, `recovery_rate` and, discounted, `npv` and
        `npv_rate`; `payment-run` has `payments_per_account` too. All others are those of `intensity`, the controls on request.

      """,
    es: """
      # Todas las métricas

      Página hecha por `recobro schema --metrics --lang es` a partir de las declaraciones con que se calculan los resultados.

      ## Cómo leer esta página

      - Los nombres son las claves de resultados y tablas; los informes llaman a las métricas como en la segunda columna.
        `[canal]` y similares son una métrica para cada uno, como `contacts_per_account[sms]`.
      - Las razones se forman con los totales. Donde el todo depende solo de la cartera (†), las medias son las de las réplicas;
        si no, razones de las sumas de todas las réplicas. Una Σ señala sumas, que crecen con la cartera.
      - ↑ más es mejor, ↓ menos es mejor, – ninguna de las dos: esas métricas se muestran, no se juzgan.
      - La última columna dice cuándo no hay valor, o es 0 con certeza.
      - Los comportamientos `roll-rate` y `payment-run` tienen las métricas de sus secciones, `recovery_rate` y, con descuento, `npv`
        y `npv_rate`; `payment-run` tiene también `payments_per_account`. Las demás son las de `intensity`, los controles a pedido.

      """)

  private static func table(_ subject: MetricSubject, _ language: DiagnosticLanguage) -> String {
    let rows =
      subject.metrics.map { row($0.name, $0.declaration, $0.need, language) }
      + subject.families.map { family in
        row(
          family.name + "[" + family.declaration.memberWord[language] + "]", family.declaration,
          nil, language)
      }
    return heads[language] + rows.joined()
  }

  private static let heads = Bilingual(
    en: "| Name | In reports | What it is | Unit | | Absent |\n|---|---|---|---|---|---|\n",
    es: "| Nombre | En informes | Qué es | Unidad | | Ausente |\n|---|---|---|---|---|---|\n")

  private static func row(
    _ name: String, _ declaration: MetricDeclaration, _ need: MetricNeed?,
    _ language: DiagnosticLanguage
  ) -> String {
    let cells = [
      "`\(name)`", declaration.label[language].filter { $0 != "¤" },
      declaration.definition[language] + declaration.mark,
      declaration.unit.words[language], declaration.direction.sign,
      need.map { absence($0, declaration)[language] } ?? "",
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  private static func absence(_ need: MetricNeed, _ declaration: MetricDeclaration) -> Bilingual {
    let isZero = declaration.isOverPopulation && !need.isOfScenario
    let cause = need.cause
    return isZero
      ? Bilingual(en: "0 if " + cause.english, es: "0 si " + cause.spanish)
      : Bilingual(en: "no value if " + cause.english, es: "sin valor si " + cause.spanish)
  }
}

extension MetricDeclaration {
  /// Stands behind what is of the whole portfolio.
  fileprivate var mark: String { isTotal ? " Σ" : isOverPopulation ? " †" : "" }
}

extension MetricNeed {
  /// Why it is not met, as a clause behind "if".
  fileprivate var cause: Bilingual {
    switch self {
    case .offer(let kind):
      Bilingual(
        en: "no step offers \(kind.indefinite.english)",
        es: "ningún paso ofrece \(kind.indefinite.spanish)")
    case .touch: Bilingual(en: "no step acts", es: "ningún paso actúa")
    case .conversation:
      Bilingual(en: "no step uses a channel that converses", es: "ningún paso conversa")
    case .discount: Bilingual(en: "nothing is discounted", es: "no se descuenta")
    case .warmUp: Bilingual(en: "there is no `warm_up`", es: "no hay `warm_up`")
    case .queries: Bilingual(en: "nobody asks anything", es: "nadie pregunta nada")
    case .inbound:
      Bilingual(
        en: "no contact makes debtors call", es: "ningún contacto lleva a los deudores a llamar")
    case .enrichment:
      Bilingual(
        en: "no strategy has contact data looked for",
        es: "ninguna estrategia hace buscar datos de contacto")
    case .vulnerable: Bilingual(en: "nobody is vulnerable", es: "nadie es vulnerable")
    case .message(let name):
      Bilingual(en: "no step says `\(name)`", es: "ningún paso dice `\(name)`")
    case .learning:
      Bilingual(en: "no step learns its channel", es: "ningún paso aprende su canal")
    case .resource:
      Bilingual(en: "no step needs the time of agents", es: "ningún paso requiere gestores")
    case .agents(let name):
      Bilingual(
        en: "no step needs agents of `\(name)`", es: "ningún paso requiere gestores de `\(name)`")
    case .channel(let name):
      Bilingual(en: "no step uses `\(name)`", es: "ningún paso usa `\(name)`")
    }
  }
}

extension Metric.Direction {
  fileprivate var sign: String {
    switch self {
    case .higher: "↑"
    case .lower: "↓"
    case .neutral: "–"
    }
  }
}

extension Metric.Unit {
  /// The unit in words.
  fileprivate var words: Bilingual {
    switch self {
    case .share: Bilingual(en: "share", es: "parte")
    case .currency: Bilingual(en: "currency", es: "moneda")
    case .currencyPerCurrency: Bilingual(en: "currency per currency", es: "moneda por moneda")
    case .count: Bilingual(en: "count", es: "número")
    case .perThousand: Bilingual(en: "per 1,000", es: "por 1.000")
    case .days: Bilingual(en: "days", es: "días")
    case .months: Bilingual(en: "months", es: "meses")
    case .perHundred: Bilingual(en: "per 100 placed", es: "por 100 asignados")
    case .ratio: Bilingual(en: "ratio", es: "razón")
    case .plain: Bilingual(en: "number", es: "número")
    }
  }
}
