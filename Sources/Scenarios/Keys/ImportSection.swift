// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Portfolios
import Vocabulary

/// `portfolio.import:` as written.
struct MappingDraft: Sendable {
  var mapping: ColumnMapping
}

/// A file with one account per row.
struct ImportSection: Section {
  let name = "an import"
  let summary = Bilingual(
    en: "A CSV file with one account per row.", es: "Un archivo CSV con una cuenta por fila.")
  let file = Field(
    "file", .text, en: "The file, relative to the scenario.",
    es: "El archivo, relativo al escenario.")
  let columns = Field(
    "columns", .section(ColumnsSection()), en: "Which column holds what.",
    es: "Qué columna contiene qué.")
  let yesTexts = Field(
    "yes_texts", .answers, default: "[]",
    en: "Further texts that mean yes in columns of answers; usual ones are known.",
    es: "Otros textos que significan sí en columnas de respuestas; los usuales se conocen.")
  let noTexts = Field(
    "no_texts", .answers, default: "[]",
    en: "Further texts that mean no in columns of answers.",
    es: "Otros textos que significan no en columnas de respuestas.")
  let delimiter =
    Field(
      optional: "delimiter",
      .choice(
        "a delimiter",
        [
          (word: "comma", value: .comma), (word: "semicolon", value: .semicolon),
          (word: "tab", value: .tab), (word: "bar", value: .bar),
        ]),
      en: "What separates fields; found by itself without it.",
      es: "Lo que separa los campos; se detecta si falta.") as Field<CSVDelimiter?>
  let encoding =
    Field(
      "encoding", .choice("an encoding"), default: "utf-8", en: "How letters are stored.",
      es: "Cómo se guardan las letras.") as Field<TextEncoding>
  let decimal =
    Field(
      "decimal", .choice("a decimal mark"), default: "point", en: "The decimal mark.",
      es: "La coma o el punto decimal.") as Field<DecimalMarks.Decimal>
  let thousands =
    Field(
      optional: "thousands", .choice("a thousands separator"), en: "What groups thousands.",
      es: "Lo que agrupa los millares.") as Field<DecimalMarks.Grouping?>
  let dateFormat = Field(
    "date_format", .dateFormat, default: "YYYY-MM-DD", en: "How dates are written.",
    es: "Cómo se escriben las fechas.")
  let onBadRow =
    Field(
      "on_bad_row", .choice("what to do with bad rows"), default: "reject",
      en: "Refuse the file, or leave bad rows out and say so.",
      es: "Rechazar el archivo, o dejar fuera las filas malas y decirlo.") as Field<BadRowPolicy>
  let asOf = Field(
    optional: "as_of", .date,
    en:
      "The day the file tells of; `start` without it. Days past due of a column are moved on to `start`.",
    es:
      "El día del que habla el archivo; `start` si falta. Los días de mora de una columna se llevan hasta `start`."
  )

  func build(_ values: SectionValues) -> MappingDraft? {
    var mapping = ColumnMapping(file: values[file], columns: values[columns])
    mapping.dialect = CSVDialect(delimiter: values[delimiter], encoding: values[encoding])
    guard let marks = DecimalMarks(decimal: values[decimal], grouping: values[thousands]) else {
      values.reader(thousands).report(
        .excludingKeys, "`thousands` and `decimal` must differ", "the same mark twice",
        secondary: values.label(decimal, "the decimal mark"))
      return nil
    }
    mapping.marks = marks
    guard areDistinct(values) else { return nil }
    mapping.yes = without(values[noTexts], mapping.yes) + values[yesTexts]
    mapping.no = without(values[yesTexts], mapping.no) + values[noTexts]
    mapping.dateFormat = values[dateFormat]
    mapping.onBadRow = values[onBadRow]
    mapping.asOf = values[asOf]
    return MappingDraft(mapping: mapping)
  }

  /// The texts but for some.
  private func without(_ others: [String], _ texts: [String]) -> [String] {
    texts.filter { text in !others.contains { AnswerTexts.areSame(text, $0) } }
  }

  private func areDistinct(_ values: SectionValues) -> Bool {
    let no = values[noTexts]
    let text = values[yesTexts].first { yes in no.contains { AnswerTexts.areSame(yes, $0) } }
    guard let text else { return true }
    values.reader(noTexts).report(
      .excludingKeys, "`\(text.shortened)` cannot mean both yes and no", "no here",
      secondary: values.label(yesTexts, "yes here"), help: ["keep it in one of them"])
    return false
  }
}

/// Which column holds what.
struct ColumnsSection: Section {
  let name = "the columns"
  let summary = Bilingual(
    en: "Names from the file's first line.", es: "Nombres de la primera línea del archivo.")
  let id = Field(
    "id", .text,
    en:
      "The account. Ids decide the draws: renamed ids give other luck, so keep them from file to file.",
    es:
      "La cuenta. Los identificadores deciden los sorteos: si cambian, cambia la suerte; consérvelos de un archivo a otro."
  )
  let debtor = Field(
    optional: "debtor", .text, en: "The person; each account its own without it.",
    es: "La persona; cada cuenta la suya si falta.")
  let balance = Field("balance", .text, en: "The open balance.", es: "El saldo abierto.")
  let dueDate = Field(
    optional: "due_date", .text, en: "The due date.", es: "La fecha de vencimiento.")
  let dpd = Field(
    optional: "dpd", .text, en: "Days past due, instead of `due_date`.",
    es: "Días de mora, en lugar de `due_date`.")
  let segment = Field(
    optional: "segment", .text, en: "The segment's name; the first segment without it.",
    es: "El nombre del segmento; el primero si falta.")
  let score = Field(
    optional: "score", .text, en: "Risk score from 0 to 1.", es: "Puntaje de riesgo de 0 a 1.")
  let liquidity = Field(
    optional: "liquidity", .text, en: "Monthly income free for debts.",
    es: "Ingreso mensual libre para deudas.")
  let preferredChannel = Field(
    optional: "preferred_channel", .text, en: "The preferred channel's name.",
    es: "El nombre del canal preferido.")
  let consent = Field(
    "consent", .named(.text, expected: "channels with columns such as { sms: sms_ok }"),
    default: "{}", en: "Columns that say whether a channel may be used.",
    es: "Columnas que dicen si se puede usar un canal.")
  let vulnerable = Field(
    optional: "vulnerable", .text, en: "Whether the person is vulnerable.",
    es: "Si la persona es vulnerable.")
  let knownClient = Field(
    optional: "known_client", .text, en: "Whether the person was a client before.",
    es: "Si la persona ya era cliente.")

  func build(_ values: SectionValues) -> ColumnMapping.Columns? {
    guard values.exclude(dueDate, dpd) else { return nil }
    var columns = ColumnMapping.Columns(id: values[id], balance: values[balance])
    columns.debtor = values[debtor]
    columns.lateness =
      values[dueDate].map { .dueDate(column: $0) } ?? values[dpd].map { .daysPastDue(column: $0) }
    columns.segment = values[segment]
    columns.score = values[score]
    columns.liquidity = values[liquidity]
    columns.preferredChannel = values[preferredChannel]
    columns.consents = values[consent].map { .init(channel: $0.name, column: $0.value) }
    columns.vulnerable = values[vulnerable]
    columns.priorClient = values[knownClient]
    return columns
  }
}

extension Grammar where Value == [String] {
  /// Texts of answers.
  fileprivate static var answers: Self {
    .list(of: .text, count: 0...100, expected: "a list of texts such as [Unknown, n/a]")
  }
}

extension Grammar where Value == DateFormat {
  /// A pattern such as `DD/MM/YYYY`.
  static var dateFormat: Self {
    Self(
      TextGrammar(
        expected: DateFormat.expected, pattern: ".+", isFreeText: true,
        parse: { text throws(ValueProblem) in
          guard let format = DateFormat(text) else {
            throw ValueProblem(.unreadableValue, "is not a date format")
          }
          return format
        }, write: \.description))
  }
}
