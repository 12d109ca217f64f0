// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

/// The name of a metric in the languages of reports.
struct MetricLabel: Hashable, Sendable {
  let english: String
  let spanish: String

  /// The label of a metric's name, or the name itself where there is none.
  ///
  /// `contacts_per_account[sms]` is labelled like `contacts_per_account`, with `[sms]` behind. A label with an amount names
  /// the currency, unless it is empty.
  static func text(_ name: String, in language: ReportLanguage, currency: String) -> String {
    let base = Metric.base(of: name)
    guard let label = table[base] ?? renamed[base] else { return TerminalText.escaped(name) }
    let suffix = TerminalText.escaped(String(name.dropFirst(base.count)))
    let text = language.choose(label.english, label.spanish)
      .replacing(
        currencyMark, with: currency.isEmpty ? "" : TerminalText.escaped(currency) + "\u{A0}")
    return suffix.isEmpty ? text : text + " " + suffix
  }

  /// Stands before an amount in a label.
  private static let currencyMark = "¤"

  /// The names that have a label.
  static var names: [String] { table.keys.sorted() }

  private init(_ english: String, _ spanish: String) {
    self.english = english
    self.spanish = spanish
  }

  /// The names that only results of earlier versions have.
  private static let renamed: [String: MetricLabel] = [
    "write_off_rate": .init("small or lost balances", "saldos pequeños o perdidos")
  ]

  private static let table: [String: MetricLabel] = [
    "recovery_rate": .init("recovery rate", "tasa de recuperación"),
    "net_recovery_rate": .init("net recovery rate", "tasa de recuperación neta"),
    "npv": .init("net present value", "valor presente neto"),
    "npv_rate": .init("net present value rate", "tasa de valor presente neto"),
    "cost_per_account": .init("cost per account", "costo por cuenta"),
    "cost_per_unit_collected": .init("cost per unit collected", "costo por unidad cobrada"),
    "small_balance_rate": .init("small balances left", "saldos pequeños restantes"),
    "lost_balance_rate": .init("balance lost", "saldo perdido"),
    "closed_rate": .init("accounts closed", "cuentas cerradas"),
    "first_payment_rate": .init("accounts with a payment", "cuentas con algún pago"),
    "payments_per_account": .init("payments per account", "pagos por cuenta"),
    "contacts_per_account": .init("contacts per account", "contactos por cuenta"),
    "penetration": .init("penetration", "penetración"),
    "delivery_rate": .init("delivery rate", "tasa de entrega"),
    "contact_rate": .init("contact rate", "tasa de contacto"),
    "rpc_rate": .init("right-party contacts", "contactos con el titular"),
    "ptp_rate": .init("promises per right-party contact", "promesas por contacto con titular"),
    "kept_rate": .init("promises kept", "promesas cumplidas"),
    "kept_amount_rate": .init("promised amount kept", "monto prometido cumplido"),
    "plan_takeup": .init("plans taken up", "planes iniciados"),
    "plan_completion": .init("plans completed", "planes completados"),
    "days_to_first_payment": .init("days to first payment", "días hasta el primer pago"),
    "days_to_close": .init("days until paid off", "días hasta saldar"),
    "complaints_per_1000": .init("complaints per 1,000 debtors", "quejas por 1.000 deudores"),
    "complaints_drawn_per_1000": .init(
      "complaints drawn per 1,000 debtors", "quejas sorteadas por 1.000 deudores"),
    "complaints_per_1000_contacts": .init(
      "complaints per 1,000 contacts", "quejas por 1.000 contactos"),
    "opt_outs_per_1000": .init("opt-outs per 1,000 debtors", "bajas por 1.000 deudores"),
    "suppressed_contacts": .init("suppressed contacts", "contactos suprimidos"),
    "vulnerable_contacts_per_unit_recovered": .init(
      "contacts per ¤1,000 from vulnerable", "contactos por ¤1.000 de vulnerables"),
    "vulnerable_burden_ratio": .init("vulnerable burden ratio", "razón de carga de vulnerables"),
    "agent_utilisation": .init("agents' time in use", "tiempo de gestores en uso"),
    "calls_per_agent_day": .init("calls per agent and day", "llamadas por gestor y día"),
    "rpc_per_agent_hour": .init("right parties per agent-hour", "titulares por hora de gestor"),
    "busy_agents": .init("agents kept busy", "gestores ocupados"),
    "served_rate": .init("touches served", "contactos atendidos por gestores"),
    "waiting_days": .init("days until served", "días hasta ser atendido"),
    "backlog": .init("touches waiting at day's end", "contactos en espera al final del día"),
    "capacity_dropped": .init(
      "touches given up for lack of time", "contactos perdidos por falta de tiempo"),
    "abandoned_rate": .init("answers without an agent", "respuestas sin gestor"),
    "value_per_call": .init("balance called over mean balance", "saldo llamado sobre saldo medio"),
    "wages_per_account": .init("wages per account", "salarios por cuenta"),
    "idle_cost_per_account": .init("idle wages per account", "salarios sin trabajo por cuenta"),
    "value_u": .init("value U per 100", "valor U por 100"),
    "payment_martingale": .init("martingale of payments", "martingala de los pagos"),
    "loss_rate": .init("loss rate", "tasa de pérdida"),
    "given_up_rate": .init("loans given up", "préstamos abandonados"),
    "months_to_giving_up": .init("months to giving up", "meses hasta abandonar"),
    "months_to_end": .init("months to an end", "meses hasta un final"),
    "end_rate": .init("accounts ended", "cuentas terminadas"),
    "end_balance_rate": .init("balance ended", "saldo terminado"),
    "roll_rate_accounts": .init("roll rate", "tasa de empeoramiento"),
    "cure_rate": .init("cure rate", "tasa de cura"),
    "value_u_tail_bound": .init("value U beyond horizon", "valor U tras el horizonte"),
  ]
}
