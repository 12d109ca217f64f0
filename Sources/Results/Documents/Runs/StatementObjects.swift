// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Vocabulary

/// Where numbers come from.
struct OriginsObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "the origins of numbers"
  let summary = Bilingual(
    en: "Where the numbers about debtors and channels come from.",
    es: "De dónde vienen los números sobre deudores y canales.")
  let presets = Member(
    "presets", .texts, \ParameterOrigins.presets, en: "The presets of which numbers are used.",
    es: "Los preajustes de los que se usan números.")
  let sections = Member(
    "sections", .named(OriginSectionObject.stored, \.name), \ParameterOrigins.sections,
    en: "How many numbers of each section come from where.",
    es: "Cuántos números de cada sección vienen de dónde.")

  let priceLists = Member(
    optional: "price_lists", .list(of: PriceListObject.stored),
    { (origins: ParameterOrigins) in origins.priceLists.isEmpty ? nil : origins.priceLists },
    en: "The price lists that channels are paid by; absent where there are none.",
    es: "Las listas de precios por las que se pagan los canales; ausente si no hay.")

  func build(_ values: MemberValues) -> ParameterOrigins {
    var origins = ParameterOrigins(sections: values[sections], presets: values[presets])
    origins.priceLists = values[priceLists] ?? []
    return origins
  }
}

/// A price list as a run is paid by it.
struct PriceListObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a price list"
  let summary = Bilingual(
    en: "A price list as the run is paid by it.",
    es: "Una lista de precios tal como la paga la simulación.")
  let list = Member("name", .text, \PriceListUse.name, en: "Its name.", es: "Su nombre.")
  let currency = Member(
    "currency", .text, \PriceListUse.currency, en: "Its currency.", es: "Su moneda.")
  let country = Member(
    optional: "country", .text, \PriceListUse.country, en: "The country it is for.",
    es: "El país para el que vale.")
  let dates = Member(
    "dates", .texts, \PriceListUse.dates, en: "The first days of the prices that are paid.",
    es: "Los primeros días de los precios que se pagan.")
  let rate = Member(
    optional: "rate", .number, \PriceListUse.rate,
    en: "What one unit of its currency was taken to cost; absent where nothing was converted.",
    es: "Lo que se tomó por el precio de una unidad de su moneda; ausente si no se convirtió nada.")
  let rateCurrency = Member(
    optional: "rate_currency", .text, \PriceListUse.rateCurrency,
    en: "The currency of the rate.", es: "La moneda del cambio.")
  let rateDate = Member(
    optional: "rate_date", .text, \PriceListUse.rateDate, en: "The day of the rate.",
    es: "El día del cambio.")
  let rateSource = Member(
    optional: "rate_source", .text, \PriceListUse.rateSource, en: "Who states the rate.",
    es: "Quién dice el cambio.")

  func build(_ values: MemberValues) -> PriceListUse {
    PriceListUse(
      name: values[list], currency: values[currency], country: values[country],
      dates: values[dates], rate: values[rate], rateCurrency: values[rateCurrency],
      rateDate: values[rateDate], rateSource: values[rateSource])
  }
}

/// Where the numbers of a section come from.
struct OriginSectionObject: StoredObject {
  static let stored = Stored.object(Self())

  typealias Section = ParameterOrigins.Section

  let name = "the origins of a section"
  let summary = Bilingual(
    en: "Where the numbers of a section come from.",
    es: "De dónde vienen los números de una sección.")
  let preset = Member(
    "preset", .whole, \Section.preset, en: "From presets.", es: "De preajustes.")
  let standard = Member(
    "default", .whole, \Section.byDefault, en: "From defaults.", es: "De valores por defecto.")
  let written = Member(
    "written", .whole, \Section.written, en: "Written in the scenario.",
    es: "Escritos en el escenario.")
  let data = Member("data", .whole, \Section.data, en: "From data.", es: "De datos.")

  func build(_ values: MemberValues) -> Section {
    Section(
      name: values.name, preset: values[preset], byDefault: values[standard],
      written: values[written], data: values[data])
  }
}

/// The control figures of an imported portfolio.
struct StatementObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "the statement of an import"
  let summary = Bilingual(
    en: "The control figures of an imported portfolio.",
    es: "Las cifras de control de una cartera importada.")
  let file = Member(
    "file", .text, \ImportStatement.file, en: "The file as the scenario names it.",
    es: "El archivo como lo nombra el escenario.")
  let start = Member(
    "start", .text, \ImportStatement.start, en: "The day on which ages count.",
    es: "El día en que cuentan las moras.")
  let asOf = Member(
    nullable: "as_of", .text, \ImportStatement.asOf,
    en: "The day the file tells of; null for the start.",
    es: "El día del que habla el archivo; null para el inicio.")
  let currency = Member(
    "currency", .text, \ImportStatement.currency, en: "The currency's code.",
    es: "El código de la moneda.")
  let rows = Member(
    "rows", .whole, \ImportStatement.rows, en: "Rows read, those left out included.",
    es: "Filas leídas, con las que se dejaron fuera.")
  let rejected = Member(
    "rejected_rows", .whole, \ImportStatement.rejectedRows, en: "Rows left out.",
    es: "Filas que se dejaron fuera.")
  let accounts = Member(
    "accounts", .whole, \ImportStatement.accounts, en: "Accounts imported.",
    es: "Cuentas importadas.")
  let debtors = Member(
    "debtors", .whole, \ImportStatement.debtors, en: "The people that have them.",
    es: "Las personas que las tienen.")
  let balance = Member(
    "balance", BalanceObject.stored,
    { (own: ImportStatement) in
      StoredBalance(
        total: own.total, smallest: own.smallest, median: own.median, largest: own.largest)
    }, en: "Their balances.", es: "Sus saldos.")
  let dueDates = Member(
    "due_dates", .texts, \ImportStatement.dueDates, en: "The first and the last due date.",
    es: "El primer vencimiento y el último.")
  let segments = Member(
    "segments", .list(of: GroupObject.stored), \ImportStatement.segments,
    en: "Accounts by segment.", es: "Cuentas por segmento.")
  let ages = Member(
    "ages", .list(of: GroupObject.stored), \ImportStatement.ages,
    en: "Accounts by age at the start, from the youngest.",
    es: "Cuentas por mora al inicio, desde la menor.")
  let fillings = Member(
    "fillings", .list(of: FillingObject.stored), \ImportStatement.fillings,
    en: "Columns with empty cells, and what fills them.",
    es: "Columnas con celdas vacías y lo que las llena.")
  let rejections = Member(
    "rejections", .list(of: RejectionObject.stored), \ImportStatement.rejections,
    en: "What was left out, the largest sums first.",
    es: "Lo que se dejó fuera, las sumas mayores primero.")
  let largestRows = Member(
    "largest_rows", .list(of: LargeRowObject.stored), \ImportStatement.largestRows,
    en: "The three largest rows.", es: "Las tres filas mayores.")
  let sharedIDs = Member(
    "shared_ids", .list(of: SharedIDObject.stored), \ImportStatement.sharedIDs, absent: [],
    en: "Ids that hardly name one person.", es: "Identificadores que difícilmente son una persona.")

  func build(_ values: MemberValues) -> ImportStatement {
    var statement = ImportStatement(
      file: values[file], start: values[start], asOf: values[asOf], currency: values[currency])
    statement.rows = values[rows]
    statement.rejectedRows = values[rejected]
    statement.accounts = values[accounts]
    statement.debtors = values[debtors]
    statement.total = values[balance].total
    statement.smallest = values[balance].smallest
    statement.median = values[balance].median
    statement.largest = values[balance].largest
    statement.dueDates = values[dueDates]
    statement.segments = values[segments]
    statement.ages = values[ages]
    statement.fillings = values[fillings]
    statement.rejections = values[rejections]
    statement.largestRows = values[largestRows]
    statement.sharedIDs = values[sharedIDs]
    return statement
  }
}

/// Balances of accounts, in minor units.
struct StoredBalance: Sendable {
  let total: Int64
  let smallest: Int64
  let median: Int64
  let largest: Int64
}

/// Balances of accounts.
struct BalanceObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "balances"
  let summary = Bilingual(en: "Balances of accounts.", es: "Saldos de cuentas.")
  let total = Member("total", .amount, \StoredBalance.total, en: "Their sum.", es: "Su suma.")
  let smallest = Member(
    "smallest", .amount, \StoredBalance.smallest, en: "The smallest.", es: "El menor.")
  let median = Member(
    "median", .amount, \StoredBalance.median, en: "The middle one.", es: "El del medio.")
  let largest = Member(
    "largest", .amount, \StoredBalance.largest, en: "The largest.", es: "El mayor.")

  func build(_ values: MemberValues) -> StoredBalance {
    StoredBalance(
      total: values[total], smallest: values[smallest], median: values[median],
      largest: values[largest])
  }
}

/// Some accounts together.
struct GroupObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a group of accounts"
  let summary = Bilingual(en: "Some accounts together.", es: "Algunas cuentas juntas.")
  let title = Member(
    "name", .text, \ImportStatement.Group.name, en: "The segment or the age.",
    es: "El segmento o la mora.")
  let accounts = Member(
    "accounts", .whole, \ImportStatement.Group.accounts, en: "How many accounts.",
    es: "Cuántas cuentas.")
  let total = Member(
    "total", .amount, \ImportStatement.Group.total, en: "Their balances.", es: "Sus saldos.")

  func build(_ values: MemberValues) -> ImportStatement.Group {
    ImportStatement.Group(
      name: values[title], accounts: values[accounts], total: values[total])
  }
}

/// What fills empty cells.
struct FillingObject: StoredObject {
  static let stored = Stored.object(Self())

  typealias Filling = ImportStatement.Filling

  let name = "a filling"
  let summary = Bilingual(
    en: "What fills the empty cells of a column.",
    es: "Lo que llena las celdas vacías de una columna.")
  let column = Member(
    "column", .text, \Filling.column, en: "The column's key in the mapping.",
    es: "La clave de la columna.")
  let blanks = Member(
    "blanks", .whole, \Filling.blanks, en: "How many rows have nothing there.",
    es: "Cuántas filas no tienen nada ahí.")
  let laws = Member(
    "laws", .texts, \Filling.laws, en: "The paths of the scenario that say what is put there.",
    es: "Las rutas del escenario que dicen qué se pone ahí.")

  func build(_ values: MemberValues) -> Filling {
    Filling(column: values[column], blanks: values[blanks], laws: values[laws])
  }
}

/// Rows left out.
struct RejectionObject: StoredObject {
  static let stored = Stored.object(Self())

  typealias Rejection = ImportStatement.Rejection

  let name = "a rejection"
  let summary = Bilingual(
    en: "Rows left out for one reason and one value.",
    es: "Filas que se dejaron fuera por una razón y un valor.")
  let code = Member(
    "code", .text, \Rejection.code, en: "The code, which `recobro explain` explains.",
    es: "El código, que `recobro explain` explica.")
  let column = Member(
    "column", .text, \Rejection.column, en: "The column's key; empty for the whole row.",
    es: "La clave de la columna; vacía para toda la fila.")
  let value = Member(
    "value", .text, \Rejection.value, en: "The value as written.", es: "El valor como se escribió.")
  let rows = Member("rows", .whole, \Rejection.rows, en: "How many rows.", es: "Cuántas filas.")
  let total = Member(
    "total", .amount, \Rejection.total, en: "Their balances, as far as they can be read.",
    es: "Sus saldos, hasta donde se pueden leer.")
  let unreadable = Member(
    "unreadable", .whole, \Rejection.unreadable, absent: 0,
    en: "How many of them have a balance that cannot be read.",
    es: "Cuántas tienen un saldo que no se puede leer.")

  func build(_ values: MemberValues) -> Rejection {
    Rejection(
      code: values[code], column: values[column], value: values[value], rows: values[rows],
      total: values[total], unreadable: values[unreadable])
  }
}

/// One of the largest rows.
struct LargeRowObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a large row"
  let summary = Bilingual(en: "One of the largest rows.", es: "Una de las filas mayores.")
  let line = Member(
    "line", .whole, \ImportStatement.LargeRow.line, en: "The line of the file.",
    es: "La línea del archivo.")
  let account = Member(
    "account", .text, \ImportStatement.LargeRow.account, en: "The account's id.",
    es: "El identificador de la cuenta.")
  let balance = Member(
    "balance", .amount, \ImportStatement.LargeRow.balance, en: "The balance.", es: "El saldo.")

  func build(_ values: MemberValues) -> ImportStatement.LargeRow {
    ImportStatement.LargeRow(
      line: values[line], account: values[account], balance: values[balance])
  }
}

/// An id that hardly names one person.
struct SharedIDObject: StoredObject {
  static let stored = Stored.object(Self())

  let name = "a shared id"
  let summary = Bilingual(
    en: "An id that many accounts have and that hardly names one person.",
    es: "Un identificador que tienen muchas cuentas y que difícilmente es una persona.")
  let id = Member(
    "id", .text, \ImportStatement.SharedID.id, en: "The id.", es: "El identificador.")
  let isPlaceholder = Member(
    "placeholder", .flag, \ImportStatement.SharedID.isPlaceholder,
    en: "Whether it stands for a missing id.", es: "Si está en lugar de uno que falta.")
  let accounts = Member(
    "accounts", .whole, \ImportStatement.SharedID.accounts, en: "How many accounts.",
    es: "Cuántas cuentas.")
  let total = Member(
    "total", .amount, \ImportStatement.SharedID.total, en: "Their balances.", es: "Sus saldos.")

  func build(_ values: MemberValues) -> ImportStatement.SharedID {
    ImportStatement.SharedID(
      id: values[id], isPlaceholder: values[isPlaceholder], accounts: values[accounts],
      total: values[total])
  }
}
