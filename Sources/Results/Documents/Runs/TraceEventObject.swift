// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Storage

/// Something that happened.
struct TraceEventObject: ToldObject {
  typealias Root = TraceRecord.Event

  static let stored = Stored.told(Self())

  let name = "an event"
  let summary = Bilingual(
    en:
      "Something that happened; of the members from `channel` on it has those that its kind needs.",
    es: "Algo que ocurrió; de los miembros desde `channel` tiene los que su clase necesita.")
  let time = Member(
    "time", .number, \TraceRecord.Event.time,
    en: "Days since the start.",
    es: "Días desde el inicio.")
  let date = Member(
    "date", .text, \TraceRecord.Event.date,
    en: "The date.",
    es: "La fecha.")
  let account = Member(
    optional: "account", .whole, \TraceRecord.Event.account,
    en: "Which of the accounts, from 1; absent where it concerns the person.",
    es: "Cuál de las cuentas, desde 1; ausente si concierne a la persona.")
  let daysPastDue = Member(
    optional: "dpd", .whole, \TraceRecord.Event.daysPastDue,
    en:
      "The account's days past due; those of the oldest open debt where all accounts of a person are concerned.",
    es:
      "Los días de mora de la cuenta; los de la deuda abierta más antigua si concierne a todas las cuentas de una persona."
  )
  let event = Member(
    "event", .text, \TraceRecord.Event.name,
    en: "What happened, in a word such as opened, attempted, paid or closed.",
    es: "Qué ocurrió, en una palabra como opened, attempted, paid o closed.")
  let channel = Member(
    optional: "channel", .text, \TraceRecord.Event.details.channel,
    en: "The channel.",
    es: "El canal.")
  let rule = Member(
    optional: "rule", .text, \TraceRecord.Event.details.rule,
    en: "The rule that held a touch back.",
    es: "La regla que impidió un contacto.")
  let until = Member(
    optional: "until", .text, \TraceRecord.Event.details.until,
    en: "The day to which a touch held back by a rule is put off.",
    es: "El día al que se aplaza un contacto impedido por una regla.")
  let by = Member(
    optional: "by", .text, \TraceRecord.Event.details.by,
    en: "The channel that takes the place of one held back by a rule.",
    es: "El canal que ocupa el lugar de uno impedido por una regla.")
  let message = Member(
    optional: "message", .text, \TraceRecord.Event.details.message,
    en: "What was said.",
    es: "Qué se dijo.")
  let depth = Member(
    optional: "depth", .number, \TraceRecord.Event.details.depth,
    en: "The share of attention that early contact with a machine has taken from later contacts.",
    es:
      "La parte de la atención que el contacto temprano con una máquina ha quitado a los contactos posteriores."
  )
  let topic = Member(
    optional: "topic", .text, \TraceRecord.Event.details.topic,
    en: "What the debtor asks about.",
    es: "Sobre qué pregunta el deudor.")
  let about = Member(
    optional: "about", .text, \TraceRecord.Event.details.about,
    en: "The request or the life event, by its name.",
    es: "La petición o el suceso, por su nombre.")
  let isTold = Member(
    optional: "told", .flag, \TraceRecord.Event.details.isTold,
    en: "Whether the collector is told of the life event.",
    es: "Si el suceso se le comunica al cobrador.")
  let byAssistant = Member(
    optional: "assistant", .flag, \TraceRecord.Event.details.byAssistant,
    en: "Whether the assistant answers, and no agent.",
    es: "Si responde el asistente, y no un gestor.")
  let hours = Member(
    optional: "hours", .number, \TraceRecord.Event.details.hours,
    en: "The hours until the answer.",
    es: "Las horas hasta la respuesta.")
  let isDelivered = Member(
    optional: "delivered", .flag, \TraceRecord.Event.details.isDelivered,
    en: "Whether an attempt arrived.",
    es: "Si un intento llegó.")
  let isEngaged = Member(
    optional: "engaged", .flag, \TraceRecord.Event.details.isEngaged,
    en: "Whether it found attention.",
    es: "Si fue atendido.")
  let price = Member(
    optional: "price", .number, \TraceRecord.Event.details.price,
    en: "What an attempt costs on its day, without minutes, where price lists are paid by.",
    es: "Lo que cuesta un intento en su día, sin minutos, si se paga por listas de precios.")
  let waits = Member(
    optional: "waits", .flag, \TraceRecord.Event.details.waits,
    en: "Whether a touch without an agent waits.",
    es: "Si un contacto sin gestor espera.")
  let isStaffed = Member(
    optional: "staffed", .flag, \TraceRecord.Event.details.isStaffed,
    en: "Whether anybody works on that day.",
    es: "Si alguien trabaja ese día.")
  let successes = Member(
    optional: "successes", .whole, \TraceRecord.Event.details.successes,
    en: "The successes known of a channel that morning.",
    es: "Los éxitos de un canal conocidos esa mañana.")
  let failures = Member(
    optional: "failures", .whole, \TraceRecord.Event.details.failures,
    en: "The failures known of it.",
    es: "Los fracasos conocidos de él.")
  let drawn = Member(
    optional: "drawn", .number, \TraceRecord.Event.details.drawn,
    en: "The share of successes drawn from them.",
    es: "La parte de éxitos sorteada con ellos.")
  let jumpPerDay = Member(
    optional: "jump_per_day", .number, \TraceRecord.Event.details.jumpPerDay,
    en: "What a contact added to the intensity of paying.",
    es: "Lo que un contacto añadió a la intensidad de pago.")
  let remembers = Member(
    optional: "remembers", .flag, \TraceRecord.Event.details.remembers,
    en: "Whether it made the debtor think of an instalment.",
    es: "Si hizo pensar al deudor en una cuota.")
  let instalments = Member(
    optional: "instalments", .whole, \TraceRecord.Event.details.instalments,
    en: "How many instalments were agreed.",
    es: "Cuántas cuotas se acordaron.")
  let amount = Member(
    optional: "amount", .amount, \TraceRecord.Event.details.amount,
    en: "What was paid, missed, or agreed for each date.",
    es: "Lo pagado, lo no pagado, o lo acordado para cada fecha.")
  let balance = Member(
    optional: "balance", .amount, \TraceRecord.Event.details.balance,
    en: "What is owed after it.",
    es: "Lo que se debe después.")
  let cause = Member(
    optional: "cause", .text, \TraceRecord.Event.details.cause,
    en: "What led to a payment.",
    es: "Qué llevó a un pago.")
  let sharedAmount = Member(
    optional: "shared_amount", .amount, \TraceRecord.Event.details.sharedAmount,
    en:
      "What a person with several accounts paid of an agreement, of which this account's part is `amount`.",
    es:
      "Lo que una persona con varias cuentas pagó de un acuerdo, del que la parte de esta cuenta es `amount`."
  )
  let firstDue = Member(
    optional: "first_due", .text, \TraceRecord.Event.details.firstDue,
    en: "The date of the first instalment.",
    es: "La fecha de la primera cuota.")
  let due = Member(
    optional: "due", .text, \TraceRecord.Event.details.due,
    en: "The date of a promise.",
    es: "La fecha de una promesa.")
  let graceUntil = Member(
    optional: "grace_until", .text, \TraceRecord.Event.details.graceUntil,
    en: "Until when a missed instalment may still be paid.",
    es: "Hasta cuándo se puede pagar aún una cuota vencida.")
  let agreement = Member(
    optional: "agreement", Stored<String>.text.nullable, \TraceRecord.Event.details.agreement,
    en: "The agreement that ends; null where none is known.",
    es: "El acuerdo que termina; null si no se conoce.")
  let treatment = Member(
    optional: "treatment", Stored<String>.text.nullable, \TraceRecord.Event.details.treatment,
    en: "The treatment that is followed from now on; null for none.",
    es: "El tratamiento que se sigue desde ahora; null si ninguno.")
  let income = Member(
    optional: "income", .amount, \TraceRecord.Event.details.income,
    en: "The income that arrives.",
    es: "El ingreso que llega.")
  let cash = Member(
    optional: "cash", .amount, \TraceRecord.Event.details.cash,
    en: "The cash there is after it.",
    es: "El dinero que hay después.")
  let regime = Member(
    optional: "regime", Stored<String>.text.nullable, \TraceRecord.Event.details.regime,
    en: "The regime of the debtor's income.",
    es: "El régimen de ingresos del deudor.")
  let writtenOff = Member(
    optional: "written_off", .amount, \TraceRecord.Event.details.writtenOff,
    en: "What was left when an account was closed.",
    es: "Lo que quedaba al cerrar una cuenta.")
}
