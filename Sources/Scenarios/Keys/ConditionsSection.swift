// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies

/// A condition as written; segments and channels are still names.
enum ConditionDraft: Sendable {
  case number(Feature, Condition.Operator, Double)
  case name(Feature, Condition.Operator, Marked<String>)
  case score(Condition.Operator, Marked<Double>)
}

/// Comparisons of what a collector can see.
struct ConditionsSection: Section {
  let name = "conditions"
  let summary = Bilingual(
    en: "Comparisons of observable features.", es: "Comparaciones de rasgos observables.")
  let score = Field(
    optional: "score", .comparison(.score), en: "Risk score from 0 to 1; higher is riskier.",
    es: "Puntaje de riesgo de 0 a 1; más alto es más riesgo.")
  let balance = Field(
    optional: "balance", .comparison(.money), en: "Open balance in currency units.",
    es: "Saldo abierto en unidades de moneda.")
  let dpd = Field(
    optional: "dpd", .comparison(.dpd), en: "Days past due.", es: "Días de mora.")
  let brokenPromises = Field(
    optional: "broken_promises", .count, en: "Promises broken so far.",
    es: "Promesas incumplidas hasta ahora.")
  let keptPromises = Field(
    optional: "kept_promises", .count, en: "Promises kept so far.",
    es: "Promesas cumplidas hasta ahora.")
  let brokenPlans = Field(
    optional: "broken_plans", .count, en: "Plans broken so far.",
    es: "Planes incumplidos hasta ahora.")
  let payments = Field(
    optional: "payments", .count, en: "Payments so far.", es: "Pagos hasta ahora.")
  let attempts = Field(
    optional: "attempts", .count, en: "Contact attempts so far.",
    es: "Intentos de contacto hasta ahora.")
  let engaged = Field(
    optional: "engaged", .count, en: "Contacts that found attention so far.",
    es: "Contactos atendidos hasta ahora.")
  let failedAttempts = Field(
    optional: "failed_attempts", .count, en: "Attempts in a row that found no attention.",
    es: "Intentos seguidos sin atención.")
  let messagesIgnored = Field(
    optional: "messages_ignored", .count,
    en: "Messages read since the last payment or agreement.",
    es: "Mensajes leídos desde el último pago o acuerdo.")
  let linksOpened = Field(
    optional: "links_opened", .count, en: "Links opened since the last payment or agreement.",
    es: "Enlaces abiertos desde el último pago o acuerdo.")
  let partialPayments = Field(
    optional: "partial_payments", .count,
    en: "Payments of the debtor's own accord that left a balance.",
    es: "Pagos por cuenta propia que dejaron saldo.")
  let timesLate = Field(
    optional: "times_late", .count, en: "Instalments missed on their day, and promises broken.",
    es: "Cuotas no pagadas en su día y promesas rotas.")
  let noticeServed = Field(
    optional: "notice_served", .boolean,
    en: "A formal notice was served, and its legal wait is over.",
    es: "Una notificación formal se practicó, y su plazo legal ha vencido.")
  let segment = Field(
    optional: "segment", .comparison(.name), en: "The portfolio's segment.",
    es: "El segmento de la cartera.")
  let vulnerable = Field(
    optional: "vulnerable", .boolean, en: "Marked as vulnerable.", es: "Marcado como vulnerable.")
  let knownClient = Field(
    optional: "known_client", .boolean, en: "Was a client before.", es: "Ya era cliente.")
  let preferredChannel = Field(
    optional: "preferred_channel", .comparison(.name), en: "The debtor's preferred channel.",
    es: "El canal preferido del deudor.")

  func build(_ values: SectionValues) -> [ConditionDraft]? {
    var list: [ConditionDraft] = []
    func add<Number: BinaryInteger & Sendable>(
      _ feature: Feature, _ comparison: Comparison<Number>?
    ) {
      guard let comparison else { return }
      list.append(.number(feature, comparison.sign.condition, Double(comparison.value)))
    }
    func add(_ feature: Feature, _ comparison: Comparison<Double>?) {
      guard let comparison else { return }
      list.append(.number(feature, comparison.sign.condition, comparison.value))
    }
    func add(_ feature: Feature, _ comparison: Comparison<String>?, _ field: any AnyField) {
      guard let comparison else { return }
      let reader = values.reader(field)
      list.append(
        .name(
          feature, comparison.sign.condition,
          Marked(value: comparison.value, span: reader.place, path: reader.path)))
    }
    func add(_ feature: Feature, _ flag: Bool?) {
      guard let flag else { return }
      list.append(.number(feature, .equal, flag ? 1 : 0))
    }
    if let comparison = values[score] {
      let reader = values.reader(score)
      list.append(
        .score(
          comparison.sign.condition,
          Marked(value: comparison.value, span: reader.place, path: reader.path)))
    }
    add(.balance, values[balance])
    add(.dpd, values[dpd])
    add(.brokenPromises, values[brokenPromises])
    add(.keptPromises, values[keptPromises])
    add(.brokenPlans, values[brokenPlans])
    add(.payments, values[payments])
    add(.attempts, values[attempts])
    add(.engaged, values[engaged])
    add(.failedAttempts, values[failedAttempts])
    add(.messagesIgnored, values[messagesIgnored])
    add(.linksOpened, values[linksOpened])
    add(.partialPayments, values[partialPayments])
    add(.timesLate, values[timesLate])
    add(.noticeServed, values[noticeServed])
    add(.segment, values[segment], segment)
    add(.vulnerable, values[vulnerable])
    add(.knownClient, values[knownClient])
    add(.preferredChannel, values[preferredChannel], preferredChannel)
    return list
  }
}

extension Grammar where Value == Comparison<Int> {
  /// A comparison with a count.
  static var count: Self { .comparison(.wholeNumber(.nonNegative, examples: ["3"])) }
}

extension Comparison.Sign {
  /// The comparison strategies know.
  var condition: Condition.Operator {
    switch self {
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .notEqual: .different
    case .above: .greater
    case .below: .less
    case .equal: .equal
    }
  }
}

extension Grammar where Value == [ConditionDraft] {
  /// Comparisons by feature.
  static var conditions: Self { .shared("conditions", ConditionsSection()) }
}
