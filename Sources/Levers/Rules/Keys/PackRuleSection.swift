// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// A rule of a pack as written; channels are still names.
struct PackRuleDraft: Sendable {
  var demand: Demand
  var channels: [Marked<String>]?
  var roles: [CollectorRole]?
  var from: CivilDate?
  var until: CivilDate?

  enum Demand: Sendable {
    case frequency(PackRule.Frequency)
    case hours([Range<Int>], isClosedOnHolidays: Bool)
    case quiet(days: Int, after: [Marked<String>]?)
    case oneChannel(PackRule.Window)
    case never
    case requests(DebtorBlocks)
    case suspension(PackRule.Span, extensions: Int)
  }
}

/// One entry of a pack's `rules:`.
struct PackRuleSection: Section {
  let name = "a contact rule"
  let summary = Bilingual(
    en: """
      What the law or a platform demands of touches: a frequency (`at_most`), hours, days of quiet after a conversation, one \
      channel in a window, no touch at all, what debtors asked for, or a suspension.
      """,
    es: """
      Lo que la ley o una plataforma exige de los contactos: una frecuencia (`at_most`), un horario, días de silencio tras una \
      conversación, un solo canal por ventana, ningún contacto, lo que pidieron los deudores, o una suspensión.
      """)
  let atMost = Field(
    optional: "at_most", .wholeNumber(.between(ParameterRange.contacts)),
    en: "A frequency: the most contacts in a window.",
    es: "Una frecuencia: el máximo de contactos en una ventana.")
  let within = Field(
    optional: "within", .window,
    en:
      "With `at_most`: so many days in a row with that of the touch, or the calendar's week or month.",
    es:
      "Con `at_most`: tantos días seguidos con el del contacto, o la semana o el mes del calendario."
  )
  let counts =
    Field(
      "counts", .choice("what counts"), default: "attempted",
      en: "With `at_most`: what counts as a contact.",
      es: "Con `at_most`: qué cuenta como contacto.")
    as Field<PackRule.Stage>
  let per =
    Field(
      "per",
      .choice("whom a frequency counts", [(word: "person", value: false), ("account", true)]),
      default: "person",
      en: "With `at_most`: all accounts of a person together, or each by itself.",
      es: "Con `at_most`: todas las cuentas de una persona juntas, o cada una por sí.")
    as Field<Bool>
  let apart = Field(
    "apart", .wholeDays(.between(0...366)), default: "0 days",
    en:
      "With `at_most`: calendar days from a contact to the next; with 2, Monday lets Wednesday pass.",
    es:
      "Con `at_most`: días de calendario de un contacto al siguiente; con 2, tras el lunes, el miércoles."
  )
  let exempt =
    Field(
      "exempt",
      .list(of: .choice("what is exempt"), count: 0...1, expected: "a list of what is exempt"),
      default: "[]",
      en: "With `at_most`: what it neither holds back nor counts, such as `formal_notice`.",
      es: "Con `at_most`: lo que no retiene ni cuenta, como `formal_notice`.")
    as Field<[ExemptTouch]>
  let hours = Field(
    optional: "hours", .openHours,
    en: "Hours by weekday or days such as `monday-friday`; days that are not named are closed.",
    es: "Horario por día o días como `monday-friday`; los días que no se nombran están cerrados.")
  let holidays =
    Field(
      "holidays", .choice("open or closed", [(word: "open", value: false), ("closed", true)]),
      default: "open", en: "With `hours`: the public holidays of the pack's country.",
      es: "Con `hours`: los feriados del país del paquete.") as Field<Bool>
  let quiet = Field(
    optional: "quiet", .wholeDays(.between(ParameterRange.window)),
    en: "Quiet: days without a touch after a conversation, its day being the first.",
    es: "Silencio: días sin contacto tras una conversación, cuyo día es el primero.")
  let after = Field(
    optional: "after", .ruleChannels,
    en: "With `quiet`: conversations through these channels; those of the rule without it.",
    es: "Con `quiet`: conversaciones por estos canales; los de la regla si falta.")
  let oneChannel = Field(
    optional: "one_channel", .window,
    en: "From the first contact that finds attention: one channel only in such a window.",
    es: "Desde el primer contacto atendido: un solo canal en tal ventana.")
  let forbidden = Field(
    optional: "forbidden", .boolean, en: "No touch at all.", es: "Ningún contacto.")
  let debtorBlocks = Field(
    optional: "debtor_blocks", .section(DebtorBlocksSection()),
    en: "Nothing that debtors asked against (`behavior.requests`), up to so many hours and means.",
    es:
      "Nada contra lo que pidieron los deudores (`behavior.requests`), hasta tantas horas y medios."
  )
  let suspendOn =
    Field(
      optional: "suspend_on", .choice("what suspends contact"),
      en:
        "No touch from the day on which the collector is told of a life event (`behavior.life_events`).",
      es: "Ningún contacto desde el día en que se comunica un suceso (`behavior.life_events`).")
    as Field<SuspensionCause?>
  let length = Field(
    optional: "for", .cadence,
    en: "With `suspend_on`: how long, in days or calendar months, that day included.",
    es: "Con `suspend_on`: cuánto tiempo, en días o meses de calendario, con ese día.")
  let extensions = Field(
    "extended", .wholeNumber(.between(0...10)), default: "0",
    en: "With `suspend_on`: how often it is extended by as long again, while the event lasts.",
    es: "Con `suspend_on`: cuántas veces se prorroga por otro tanto, mientras dure el suceso.")
  let channels = Field(
    optional: "channels", .ruleChannels,
    en:
      "The channels bound and counted: kinds such as `sms`, or names of the scenario's own; all without it.",
    es:
      "Los canales obligados y contados: tipos como `sms`, o nombres propios del escenario; todos si falta."
  )
  let roles = Field(
    optional: "roles", .list(of: .role, count: 1...3, expected: "a list of roles"),
    en: "Whom it binds, where not all that the pack does.",
    es: "A quién obliga, si no a todos los del paquete.")
  let from = Field(
    optional: "from", .date, en: "The first day in force.", es: "El primer día de vigencia.")
  let until = Field(
    optional: "until", .date, en: "The last day in force.", es: "El último día de vigencia.")

  func build(_ values: SectionValues) -> PackRuleDraft? {
    guard values.exclude(atMost, hours, quiet, oneChannel, forbidden, debtorBlocks, suspendOn),
      values.requireOne(
        of: atMost, hours, quiet, oneChannel, forbidden, debtorBlocks, suspendOn),
      let demand = demand(values)
    else { return nil }
    if let from = values[from], let until = values[until], until < from {
      values.reader(self.until).report(
        .outOfRange, "`until` lies before `from`", "is never in force",
        secondary: values.label(self.from, "\(from)"),
        help: ["write a day from \(from) on, or leave one of them out"])
      return nil
    }
    return PackRuleDraft(
      demand: demand, channels: values[channels] ?? nil, roles: values[roles],
      from: values[from], until: values[until])
  }

  private func demand(_ values: SectionValues) -> PackRuleDraft.Demand? {
    let ofFrequency: [any AnyField] = [within, counts, per, apart, exempt]
    if values[atMost] == nil {
      guard areAbsent(ofFrequency, "at_most", values) else { return nil }
    }
    guard values[hours] != nil || areAbsent([holidays], "hours", values),
      values[quiet] != nil || areAbsent([after], "quiet", values),
      values[suspendOn] != nil || areAbsent([length, extensions], "suspend_on", values)
    else { return nil }
    if let atMost = values[atMost] {
      guard let window = values[within] else {
        values.reader(self.atMost).report(
          .missingKey, "`at_most` goes with `within`", "in what time",
          help: ["add `within`, such as `within: 7 days`, `within: week` or `within: month`"])
        return nil
      }
      var frequency = PackRule.Frequency(atMost: atMost, window: window)
      (frequency.stage, frequency.isPerAccount) = (values[counts], values[per])
      frequency.apart = values[apart]
      frequency.exemptsNotices = !values[exempt].isEmpty
      guard !frequency.exemptsNotices || frequency.stage != .engaged else {
        values.reader(exempt).report(
          .excludingKeys, "`exempt` goes with what is attempted or delivered",
          "attention counts here",
          secondary: values.label(counts, "engaged"),
          help: ["write `counts: delivered`, or leave `exempt` out"])
        return nil
      }
      return .frequency(frequency)
    }
    if let hours = values[hours] {
      return .hours(hours, isClosedOnHolidays: values[holidays])
    }
    if let days = values[quiet] { return .quiet(days: days, after: values[after] ?? nil) }
    if let window = values[oneChannel] { return .oneChannel(window) }
    if let blocks = values[debtorBlocks] { return .requests(blocks) }
    if values[suspendOn] != nil {
      guard let length = values[length] else {
        values.reader(suspendOn).report(
          .missingKey, "`suspend_on` goes with `for`", "for how long",
          help: ["add `for`, such as `for: 3 months` or `for: 90 days`"])
        return nil
      }
      let span: PackRule.Span =
        switch length {
        case .days(let count): .days(count)
        case .months(let count): .months(count)
        }
      return .suspension(span, extensions: values[extensions])
    }
    guard values[forbidden] == true else {
      values.reader(forbidden).report(
        .outOfRange, "`forbidden` is said of what is forbidden", "forbids nothing",
        help: ["write `forbidden: true`, or leave the rule out"])
      return nil
    }
    return .never
  }

  /// Whether keys that go with another are left out where that is; they leave the resolved document.
  private func areAbsent(_ fields: [any AnyField], _ key: String, _ values: SectionValues) -> Bool {
    var isAbsent = true
    for field in fields {
      values.leaveOut(field)
      guard values.isGiven(field) else { continue }
      isAbsent = false
      values.reader(field).report(
        .excludingKeys, "`\(field.description.key)` goes with `\(key)`", "there is no `\(key)`",
        help: ["leave `\(field.description.key)` out"])
    }
    return isAbsent
  }
}
