// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Storage
import Strategies
import Vocabulary

/// Agents as written.
struct ResourceDraft: Sendable {
  var resource: Resource
  /// Where it says that their days off are the calendar's; nil where they are its own.
  var calendar: Marked<ResourceHolidays>?
}

/// One entry of `resources:`.
struct ResourceSection: Section {
  let name = "a resource"
  let summary = Bilingual(
    en: "Agents who are few: touches through the channels that need them compete for their time.",
    es:
      "Gestores que son pocos: los contactos por los canales que los necesitan compiten por su tiempo."
  )
  let agents = Field(
    optional: "agents", .agentCount, en: "How many are employed, instead of `shifts`.",
    es: "Cuántos hay contratados, en lugar de `shifts`.")
  let minutes = Field(
    "minutes_per_day", .minutesPerDay, default: "480",
    en: "Minutes that each works: from Monday to Friday, or by weekday.",
    es: "Minutos que trabaja cada uno: de lunes a viernes, o por día de la semana.")
  let shifts = Field(
    optional: "shifts",
    .list(of: .section(ShiftSection()), count: 1...50, expected: "a list of shifts"),
    en: "Agents who work other days or minutes than others.",
    es: "Gestores que trabajan otros días o minutos que los demás.")
  let pooled = Field(
    "pooled", .switched, default: "false",
    en:
      "Whether the minutes of all are one sum; otherwise the last call of each may overrun the day.",
    es:
      "Si los minutos de todos son una suma; si no, la última llamada de cada uno puede pasar del fin del día."
  )
  let holidays = Field(
    "holidays", .resourceHolidays, default: "[]",
    en: "Days on which nobody works: dates, or `calendar` for those of the scenario's calendar.",
    es: "Días en que nadie trabaja: fechas, o `calendar` para los del calendario del escenario.")
  let absence = Field(
    "absence", .properShare, default: "0%", en: "How likely an agent is absent on a working day.",
    es: "Probabilidad de que un gestor falte un día laborable.")
  let wage = Field(
    "wage_per_hour", .money, default: "0",
    en: "Currency units per hour of presence, also when idle.",
    es: "Unidades de moneda por hora de presencia, también sin trabajo.")
  let skill = Field(
    "skill", .number(.between(ParameterRange.skill)), default: "1",
    en: "Factor on the stimulus of their conversations and on how likely an offer is agreed to.",
    es:
      "Factor del estímulo de sus conversaciones y de la probabilidad de que se acepte una oferta.")
  let dialing = Field(
    "dialing", .dialing, default: "manual",
    en: """
      `manual`: agents dial, and every attempt takes their time; `preview`: they read the case before; `predictive`: a \
      machine dials.
      """,
    es: """
      `manual`: los gestores marcan y todo intento ocupa su tiempo; `preview`: leen antes el caso; `predictive`: marca \
      una máquina.
      """)

  func build(_ values: SectionValues) -> ResourceDraft? {
    guard values.exclude(agents, shifts), values.requireOne(of: agents, shifts) else { return nil }
    if values[shifts] != nil, !values.exclude(minutes, shifts) { return nil }
    guard values[absence] < 1 else {
      values.reader(absence).report(
        .outOfRange, "`absence` must leave somebody at work", "everybody is always absent",
        expected: "a share below 100% such as 4%",
        help: ["write a share below 100%, or leave the agents out"])
      return nil
    }
    var resource = Resource(name: "", agents: values[agents] ?? 1)
    resource.shifts =
      values[shifts] ?? [.init(agents: values[agents] ?? 1, minutes: values[minutes])]
    guard resource.agents <= ParameterRange.agents.upperBound else {
      values.reader(shifts).report(
        .outOfRange, "a resource has at most \(ParameterRange.agents.upperBound) agents",
        "\(resource.agents) in all shifts",
        help: ["name fewer agents, or fewer shifts"])
      return nil
    }
    guard resource.minutesPerWeek > 0 else {
      values.reader(values[shifts] == nil ? minutes : shifts).report(
        .outOfRange, "these agents never work", "no minutes in a week",
        help: ["write minutes such as `minutes_per_day: 480`"])
      return nil
    }
    if values[shifts] != nil { values.leaveOut(minutes) }
    resource.isPooled = values[pooled]
    var calendar: Marked<ResourceHolidays>?
    switch values[holidays] {
    case .listed(let days): resource.holidays = Set(days)
    case .calendar:
      let place = values.reader(holidays)
      calendar = Marked(value: .calendar, span: place.place, path: place.path)
    }
    resource.absence = values[absence]
    resource.wagePerHour = values[wage]
    resource.skill = values[skill]
    resource.dialing = values[dialing]
    if resource.isDialed, resource.isPooled {
      values.reader(pooled).report(
        .excludingKeys, "`pooled` does not go with `dialing: { predictive: … }`",
        "a machine looks for an agent who is free",
        secondary: values.label(dialing, "dials for each free agent"),
        help: ["leave `pooled` out"])
      return nil
    }
    return ResourceDraft(resource: resource, calendar: calendar)
  }
}

/// One entry of `shifts:`.
struct ShiftSection: Section {
  let name = "a shift"
  let summary = Bilingual(
    en: "Agents who work the same days.", es: "Gestores que trabajan los mismos días.")
  let agents = Field("agents", .agentCount, en: "How many.", es: "Cuántos.")
  let minutes = Field(
    "minutes_per_day", .minutesPerDay, default: "480",
    en: "Minutes that each works: from Monday to Friday, or by weekday.",
    es: "Minutos que trabaja cada uno: de lunes a viernes, o por día de la semana.")

  func build(_ values: SectionValues) -> Resource.Shift? {
    guard values[minutes].contains(where: { $0 > 0 }) else {
      values.reader(minutes).report(
        .outOfRange, "these agents never work", "no minutes in a week",
        help: ["write minutes such as `minutes_per_day: 480`, or leave the shift out"])
      return nil
    }
    return .init(agents: values[agents], minutes: values[minutes])
  }
}

/// Minutes by weekday.
struct WeekSection: Section {
  let name = "minutes by weekday"
  let summary = Bilingual(
    en: "Minutes of work by weekday.", es: "Minutos de trabajo por día de la semana.")
  let monday = Self.day(.monday, "los lunes")
  let tuesday = Self.day(.tuesday, "los martes")
  let wednesday = Self.day(.wednesday, "los miércoles")
  let thursday = Self.day(.thursday, "los jueves")
  let friday = Self.day(.friday, "los viernes")
  let saturday = Self.day(.saturday, "los sábados")
  let sunday = Self.day(.sunday, "los domingos")

  private static func day(_ day: Weekday, _ spanish: String) -> Field<Double> {
    Field(
      day.description, .dayMinutes, default: "0", en: "Minutes on each \(day.name).",
      es: "Minutos \(spanish).")
  }

  func build(_ values: SectionValues) -> [Double]? {
    // A day that is misspelt has no minutes yet; that nobody ever works would be no news of its own.
    guard !values.hasUnknownKeys else { return nil }
    return [monday, tuesday, wednesday, thursday, friday, saturday, sunday].map { values[$0] }
  }
}

/// How a machine dials.
struct PredictiveSection: Section {
  let name = "predictive dialing"
  let summary = Bilingual(
    en: "A machine dials; rings that nobody answers take no agent's time.",
    es: "Marca una máquina; los timbres sin respuesta no ocupan a ningún gestor.")
  let lines = Field(
    "lines", .number(.between(ParameterRange.lines)), default: "1",
    en: "Lines dialled for each free agent; answers beyond the free agents are abandoned.",
    es: "Líneas marcadas por cada gestor libre; las respuestas sin gestor libre se abandonan.")

  func build(_ values: SectionValues) -> Resource.Dialing? { .predictive(lines: values[lines]) }
}

/// How agents look into a case before they dial.
struct PreviewSection: Section {
  let name = "preview dialing"
  let summary = Bilingual(
    en: "Agents read the case before they dial.", es: "Los gestores leen el caso antes de marcar.")
  let minutes = Field(
    "minutes", .number(.between(ParameterRange.reading), examples: ["0.5"]),
    en: "Minutes before each attempt.",
    es: "Minutos antes de cada intento."
  )

  func build(_ values: SectionValues) -> Resource.Dialing? { .preview(minutes: values[minutes]) }
}

extension Grammar where Value == Resource.Dialing {
  /// `manual`, or preview or predictive dialing with its numbers.
  static var dialing: Self {
    .forms(
      scalar: .choice(
        "a way of dialing",
        [(word: "manual", value: .manual), (word: "predictive", value: .predictive(lines: 1))],
        advice: { text in
          text.lowercased() == "preview"
            ? "say how long agents read: `dialing: { preview: { minutes: 0.5 } }`" : nil
        }),
      mapping: .variants(
        [
          Variant(
            "preview", .section(PreviewSection()), en: "Agents read the case first.",
            es: "Los gestores leen antes el caso."),
          Variant(
            "predictive", .section(PredictiveSection()), en: "A machine dials.",
            es: "Marca una máquina."),
        ], expected: "a way of dialing"),
      expected: "manual, predictive, { predictive: { lines: 2 } } or { preview: { minutes: 0.5 } }")
  }
}

extension Grammar where Value == Int {
  /// How many agents there are.
  static var agentCount: Self {
    agentCount { _ in
      "write at least 1; touches that need nobody go through a channel without a resource"
    }
  }

  /// A number of agents.
  ///
  /// - Parameter help: What is advised in place of 0 or a negative number.
  /// - Returns: The grammar.
  static func agentCount(_ help: @escaping @Sendable (Int) -> String) -> Self {
    let number = wholeNumber(.between(ParameterRange.agents), examples: ["10"])
    guard let text = number.text else { return number }
    return Self(
      TextGrammar(
        expected: text.expected, pattern: text.pattern, otherSchemas: text.otherSchemas,
        parse: { written throws(ValueProblem) in
          do throws(ValueProblem) { return try text.parse(written) } catch {
            guard let count = Int(written), count < ParameterRange.agents.lowerBound else {
              throw error
            }
            var problem = error
            problem.help = [help(count)]
            throw problem
          }
        }, write: text.write))
  }
}

extension Grammar where Value == Double {
  /// Minutes of a day: none, or at least about a second.
  static var dayMinutes: Self {
    number(.between(0, 1_440), examples: ["480"]).flatMap { minutes, reader in
      guard minutes > 0, minutes < 0.01 else { return minutes }
      reader.report(
        .outOfRange, "\(reader.path.subject) must be 0, or at least 0.01 minutes",
        "less than a second of work", help: ["write 0 for a day off, or the minutes, such as 480"])
      return nil
    }
  }
}

extension Grammar where Value == [Double] {
  /// Minutes from Monday to Friday, or by weekday.
  static var minutesPerDay: Self {
    .forms(
      scalar: Grammar<Double>.dayMinutes.map { minutes in
        (0..<7).map { $0 < 5 ? minutes : 0 }
      }, mapping: .section(WeekSection()),
      expected: "minutes such as 480, or { monday: 480, saturday: 240 }")
  }
}

extension Grammar where Value == Bool {
  /// `true` or `false`, or a parameter that is 1 or 0.
  static var switched: Self {
    let words = boolean
    guard let text = words.text else { return words }
    return Self(
      TextGrammar(
        expected: "true or false, or 1 or 0", pattern: "(true|false|1|0)",
        otherSchemas: [["type": "boolean"], ["enum": [1, 0]]],
        parse: { written throws(ValueProblem) in
          switch Double(written) {
          case 1: true
          case 0: false
          default: try text.parse(written)
          }
        }, write: text.write))
  }
}
