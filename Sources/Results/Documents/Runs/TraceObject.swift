// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Storage

/// One debtor's life.
struct TraceObject: ToldObject {
  typealias Root = TraceRecord

  static let stored = Stored.told(Self())

  let name = "a life"
  let summary = Bilingual(
    en:
      "One debtor's life under one strategy, as `trace --json` prints it: amounts in minor units, times in days since the start.",
    es:
      "La vida de un deudor bajo una estrategia, como la escribe `trace --json`: importes en unidades menores, tiempos en días desde el inicio."
  )
  let format = Member(
    "format", .whole, { (_: TraceRecord) in TraceRecord.format },
    en: "The version of this layout.", es: "La versión de esta disposición.")
  let scenario = Member(
    "scenario", .text, \TraceRecord.scenario,
    en: "The scenario's name.",
    es: "El nombre del escenario.")
  let strategy = Member(
    "strategy", .text, \TraceRecord.strategy,
    en: "The strategy followed, with its variant where there are several.",
    es: "La estrategia seguida, con su variante si hay varias.")
  let debtor = Member(
    "debtor", .text, \TraceRecord.debtor,
    en: "How the debtor is called.",
    es: "Cómo se llama el deudor.")
  let replication = Member(
    "replication", .whole, \TraceRecord.replication,
    en: "The replication, from 0.",
    es: "La réplica, desde 0.")
  let draws = Member(
    nullable: "draws", .whole, \TraceRecord.draws,
    en:
      "How often the person is in the replication; null where people are not drawn from a file with replacement.",
    es:
      "Cuántas veces está la persona en la réplica; null si no se sortea de un archivo con reemplazo."
  )
  let copy = Member(
    "copy", .whole, \TraceRecord.copy,
    en: "Which of these is told, from 1.",
    es: "Cuál de ellas se cuenta, desde 1.")
  let replayedFrom = Member(
    nullable: "replayed_from", .text, \TraceRecord.replayedFrom,
    en: "The run from whose cut-offs the life was lived again; null where it was not.",
    es: "La corrida con cuyos cortes se vivió de nuevo; null si no fue así.")
  let notReplayed = Member(
    nullable: "not_replayed", .text, \TraceRecord.notReplayed,
    en: "Why a life that depends on others was simulated with all of them; null where it was not.",
    es: "Por qué una vida que depende de otras se simuló con todas; null si no fue así.")
  let seed = Member(
    "seed", .seed, \TraceRecord.seed,
    en: "The seed.",
    es: "La semilla.")
  let currency = Member(
    "currency", .text, \TraceRecord.currency,
    en: "The currency's code.",
    es: "El código de la moneda.")
  let minorUnits = Member(
    "minor_units_per_unit", .whole, \TraceRecord.minorUnitsPerUnit,
    en: "How many minor units make one unit of the currency.",
    es: "Cuántas unidades menores hacen una unidad de la moneda.")
  let hidden = Member(
    "hidden", TraceHiddenObject.stored, \TraceRecord.hidden,
    en: "What no collector can see of the debtor.",
    es: "Lo que ningún cobrador ve del deudor.")
  let accounts = Member(
    "accounts", .list(of: TraceAccountObject.stored), \TraceRecord.accounts,
    en: "The debtor's accounts.",
    es: "Las cuentas del deudor.")
  let events = Member(
    "events", .list(of: TraceEventObject.stored), \TraceRecord.events,
    en: "What happened, in order.",
    es: "Lo que ocurrió, en orden.")
  let outcome = Member(
    "outcome", TraceOutcomeObject.stored, \TraceRecord.outcome,
    en: "What it came to.",
    es: "En qué quedó.")
}

extension TraceRecord {
  /// The version of the layout; members are added, never renamed, within one.
  static let format = 1
}

/// What no collector can see.
struct TraceHiddenObject: ToldObject {
  typealias Root = TraceRecord.Hidden

  static let stored = Stored.told(Self())

  let name = "what is hidden"
  let summary = Bilingual(
    en: "What no collector can see of a debtor.",
    es: "Lo que ningún cobrador ve de un deudor.")
  let type = Member(
    nullable: "type", .text, \TraceRecord.Hidden.type,
    en: "The latent type.",
    es: "El tipo latente.")
  let frailty = Member(
    "frailty", .number, \TraceRecord.Hidden.frailty,
    en: "The factor on the intensity of paying.",
    es: "El factor de la intensidad de pago.")
  let monthlyIncome = Member(
    "monthly_income", .number, \TraceRecord.Hidden.monthlyIncome,
    en: "The income of a month in minor units.",
    es: "El ingreso de un mes en unidades menores.")
  let reach = Member(
    "reach", .named(ReachForm.stored, \.channel), \TraceRecord.Hidden.reach,
    en: "The share of attempts that get through, of each channel where not all do.",
    es: "La parte de los intentos que llegan, de cada canal en que no llegan todos.")
}

/// A share under the name of its channel.
private enum ReachForm {
  static let number = Stored<Double>.number
  static let stored = Stored<TraceRecord.Reach>(number.description) {
    number.write($0.share)
  } read: { reader throws(ManifestError) in
    TraceRecord.Reach(channel: reader.name, share: try number.read(reader))
  }
}

/// An account at the start.
struct TraceAccountObject: ToldObject {
  typealias Root = TraceRecord.Account

  static let stored = Stored.told(Self())

  let name = "an account"
  let summary = Bilingual(
    en: "An account at the start.",
    es: "Una cuenta al inicio.")
  let id = Member(
    nullable: "id", .text, \TraceRecord.Account.id,
    en: "Its id in the imported file; null where it is generated.",
    es: "Su id en el archivo importado; null si es generada.")
  let balance = Member(
    "balance", .amount, \TraceRecord.Account.balance,
    en: "What is owed.",
    es: "Lo que se debe.")
  let daysPastDue = Member(
    "days_past_due", .whole, \TraceRecord.Account.daysPastDue,
    en: "Days past due.",
    es: "Días de mora.")
}

/// What a life came to.
struct TraceOutcomeObject: ToldObject {
  typealias Root = TraceRecord.Outcome

  static let stored = Stored.told(Self())

  let name = "an outcome"
  let summary = Bilingual(
    en: "What a life came to.",
    es: "En qué quedó una vida.")
  let opening = Member(
    "opening", .amount, \TraceRecord.Outcome.opening,
    en: "What was owed at the start.",
    es: "Lo que se debía al inicio.")
  let paid = Member(
    "paid", .amount, \TraceRecord.Outcome.paid,
    en: "What was paid.",
    es: "Lo que se pagó.")
  let payments = Member(
    "payments", .whole, \TraceRecord.Outcome.payments,
    en: "In how many payments.",
    es: "En cuántos pagos.")
  let attempts = Member(
    "attempts", .whole, \TraceRecord.Outcome.attempts,
    en: "The attempts made.",
    es: "Los intentos hechos.")
  let cost = Member(
    "cost", .number, \TraceRecord.Outcome.cost,
    en: "What contacts and complaints cost, in units of the currency.",
    es: "Lo que costaron contactos y quejas, en unidades de la moneda.")
}
