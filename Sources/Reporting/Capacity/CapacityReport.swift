// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
public import Results
import Vocabulary

/// How many agents strategies need, as tables and sentences for a terminal.
public struct CapacityReport: Sendable {
  /// What is reported.
  public var plan: CapacityPlan
  /// Whether every day has a line, instead of every week.
  public var isDaily: Bool
  /// The language.
  public var language: ReportLanguage
  /// The columns of the terminal; at least 40 are used.
  public var columns: Int

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - plan: What is reported.
  ///   - isDaily: Whether every day has a line; without it up to 31 days have.
  ///   - language: The language.
  ///   - columns: The columns of the terminal.
  public init(
    _ plan: CapacityPlan, isDaily: Bool? = nil, language: ReportLanguage = .english,
    columns: Int = 100
  ) {
    self.plan = plan
    self.isDaily = isDaily ?? (plan.horizon <= 31)
    self.language = language
    self.columns = columns
  }

  /// The whole text, with `\n` line ends and one at the end.
  public func text() -> String {
    let parts =
      [wrapped(title)] + groups.map(lines)
      + (plan.needs.contains(where: \.answersDebtors) ? [wrapped(callers)] : [])
      + [wrapped(notErlang)]
    return parts.joined(separator: [""]).map { $0 + "\n" }.joined().replacingNoBreakSpaces()
  }

  private var decimal: DecimalText { DecimalText(language: language) }

  private func wrapped(_ text: String) -> [String] {
    TextWrap.lines(text, columns: max(columns, 40), indentation: 2)
  }

  private var title: String {
    let size =
      decimal.replications(plan.replications) + language.choose(" of ", " de ")
      + decimal.accounts(plan.accounts)
    let time = decimal.counted(plan.horizon, "day", "día")
    let name = TerminalText.escaped(plan.scenario)
    return language.choose(
      "Agents for \(name): minutes that touches ask for where nobody has to wait (\(size), \(time) from \(plan.start))",
      "Gestores para \(name): minutos que piden los contactos si nadie tiene que esperar (\(size), \(time) desde el \(plan.start))"
    )
  }

  // MARK: Strategies that ask for the same, and a resource

  /// Needs that differ in the agents there are alone: their numbers are told once.
  private var groups: [[CapacityPlan.Need]] {
    plan.needs.reduce(into: []) { groups, need in
      if let place = groups.firstIndex(where: { $0[0].asksTheSame(as: need) }) {
        groups[place].append(need)
      } else {
        groups.append([need])
      }
    }
  }

  private func lines(_ needs: [CapacityPlan.Need]) -> [String] {
    let need = needs[0]
    let resource = TerminalText.escaped(need.resource)
    let names = needs.map {
      "\(TerminalText.escaped($0.strategy)), \(resource): \(decimal.agents($0.agents))"
    }
    let periods = isDaily ? need.days.filter { $0.minutesPerAgent > 0 } : need.weeks
    let judgements = needs.map { need in
      (needs.count > 1 ? TerminalText.escaped(need.strategy) + ": " : "")
        + judgement(need, decimal.agents(need.agents))
    }
    let sentences =
      judgements + (need.load == nil ? [] : [employment(need)]) + (need.isDialed ? [dialed] : [])
    return names + summary(need).map { "  " + $0 }
      + sentences.flatMap { wrapped($0) }.map { "  " + $0 } + [""]
      + course(periods, of: need).map { "  " + $0 }
  }

  private var share: String { decimal.percent(plan.occupancy, decimals: 0) }

  private var numberColumns: [String] {
    [
      language.choose("minutes", "minutos"),
      language.choose("95% interval", "intervalo del 95\u{A0}%"),
      language.choose(Metric.busyAgents.label),
      language.choose("agents at \(share)", "gestores al \(share)"),
    ]
  }

  private func numbers(_ period: CapacityPlan.Period, of need: CapacityPlan.Need) -> [String] {
    [
      minutes(period.minutes.mean), interval(period.minutes),
      period.busyAgents.map { decimal.text($0, decimals: 1) } ?? "—",
      need.employed(in: period).map { decimal.text(plan.agents(for: $0)) } ?? "—",
    ]
  }

  private func minutes(_ value: Double) -> String {
    decimal.text(value, decimals: value < 100 && value != 0 ? 1 : 0, keepsUnits: true)
  }

  private func interval(_ amount: CapacityPlan.Amount) -> String {
    amount.interval.map {
      minutes($0.low) + language.choose(" to ", " a ") + minutes($0.high)
    } ?? "—"
  }

  /// The average day, the peak, and the worst of a replication.
  private func summary(_ need: CapacityPlan.Need) -> [String] {
    var table = TextTable(header: [""] + numberColumns, leftColumns: [0])
    table.append(
      [language.choose("average working day", "día laborable medio")]
        + numbers(need.averageDay, of: need))
    if let peak = need.peakDay {
      table.append([language.choose("peak, ", "pico, ") + date(peak.day)] + numbers(peak, of: need))
    }
    table.append([
      language.choose("most in one day of a replication", "máximo en un día de una réplica"),
      minutes(need.mostInOneDay.mean), interval(need.mostInOneDay), "", "",
    ])
    return table.lines()
  }

  /// Every day or week.
  private func course(
    _ periods: [CapacityPlan.Period], of need: CapacityPlan.Need
  ) -> [String] {
    let first =
      isDaily ? language.choose("day", "día") : language.choose("week from", "semana desde")
    var table = TextTable(header: [first] + numberColumns, leftColumns: [0])
    for period in periods {
      let rest =
        isDaily || period.dayCount == 7
        ? "" : " (" + decimal.counted(period.dayCount, "day", "día") + ")"
      table.append([date(period.day) + rest] + numbers(period, of: need))
    }
    return table.lines()
  }

  private func date(_ day: Int) -> String {
    guard let date = plan.start.adding(days: day) else { return "\(day)" }
    return language.weekdays[Int(date.weekday.rawValue) - 1] + " " + date.description
  }

  // MARK: Sentences

  /// What an agent is in these numbers: one kept busy is there, one employed is sometimes absent; whose last call is made to its end.
  private func employment(_ need: CapacityPlan.Need) -> String {
    let minutes = decimal.text(need.averageDay.minutesPerAgent, decimals: 0)
    let absence = decimal.percent(need.absence, decimals: 0)
    let counted =
      language.choose(
        "An agent works \(minutes) minutes on an average working day.",
        "Un gestor trabaja \(minutes) minutos en un día laborable medio.")
      + (need.absence > 0
        ? language.choose(
          " Agents kept busy are there, as `busy_agents` of a run counts them; agents at \(share) are those employed, \(absence) of whom are absent.",
          " Los gestores ocupados están presentes, como los cuenta `busy_agents` de una corrida; los gestores al \(share) son los contratados, de los que falta un \(absence)."
        ) : "")
      + (need.hasPartialDays
        ? language.choose(
          " Not all work on the same days: agents are counted over all shifts as they are shared out, so on a day with few agents the numbers say how many there would have to be in all.",
          " No todos trabajan los mismos días: los gestores se cuentan entre todos los turnos, en la proporción que tienen; en un día con pocos, los números dicen cuántos tendría que haber en total."
        ) : "")
    guard let beyond = need.overrunShare, need.overrun > 0 else { return counted }
    guard beyond.isFinite else {
      return counted
        + language.choose(
          " What last calls take beyond the day is left out, and their times have no bound.",
          " Lo que las últimas llamadas pasan de la jornada no se cuenta, y su duración no tiene cota."
        )
    }
    let more = decimal.text(need.overrun, decimals: 1)
    let percent = decimal.percent(beyond, decimals: 1)
    return counted
      + language.choose(
        " Calls are made to their end, unpaid: who is busy all day makes at most \(more) minutes more a day on average (\(percent)), which these numbers leave out.",
        " Las llamadas se terminan, sin pago: quien no para en todo el día hace en promedio a lo sumo \(more) minutos más al día (\(percent)), que estos números no cuentan."
      )
  }

  /// What the agents there are come to.
  private func judgement(_ need: CapacityPlan.Need, _ employed: String) -> String {
    guard let load = need.load, let peak = need.peakDay.flatMap(need.employed) else {
      return language.choose(
        "Nobody works on any of these days.", "Nadie trabaja en ninguno de estos días.")
    }
    let used = decimal.percent(load, decimals: 0)
    let isOne = need.agents == 1
    let (enough, busy) =
      isOne ? ("Suficiente", "estaría ocupado") : ("Suficientes", "estarían ocupados")
    let short = need.shortDays(occupancy: plan.occupancy)
    let days = decimal.counted(short, "day", "día")
    if load > 1, load <= 1 + (need.overrunShare ?? 0) {
      return language.choose(
        "Hardly enough: \(used) of the minutes of \(employed) are asked for, which is done only where last calls go beyond the day.",
        "Apenas: se pide el \(used) de los minutos de \(employed), lo que solo se hace si las últimas llamadas pasan de la jornada."
      )
    }
    if load > 1 {
      let rest =
        need.waits
        ? language.choose("waits or lapses", "espera o caduca")
        : language.choose(
          "is lost or goes to another channel", "se pierde o pasa a otro canal")
      return language.choose(
        "Too few: \(used) of the minutes of \(employed) are asked for; what is left over \(rest).",
        "\(isOne ? "No basta" : "No bastan"): se pide el \(used) de los minutos de \(employed); lo que sobra \(rest)."
      )
    }
    if load > plan.occupancy {
      return language.choose(
        "Just enough: \(employed) would be busy \(used) of their time, more than \(share): there is little room for peaks.",
        "Justo: \(employed) \(busy) el \(used) de su tiempo, más del \(share): queda poco margen para los picos."
      )
    }
    if peak > Double(need.agents) * plan.occupancy {
      return language.choose(
        "Enough on average: \(employed) would be busy \(used) of their time, but more than \(share) on \(days).",
        "\(enough) en promedio: \(employed) \(busy) el \(used) de su tiempo, pero más del \(share) en \(days)."
      )
    }
    return language.choose(
      "Enough on every day: \(employed) would be busy \(used) of their time on average.",
      "\(enough) todos los días: \(employed) \(busy) el \(used) de su tiempo en promedio."
    )
  }

  /// What minutes of calls leave out where a machine dials.
  private var dialed: String {
    language.choose(
      """
      A machine dials: agents also wait between its rounds, which is not counted here. So many agents are the fewest that could do; how \
      busy they get with so many lines, `recobro run` tells.
      """,
      """
      Marca una máquina: los gestores también esperan entre sus rondas, lo que aquí no se cuenta. Tantos gestores son los menos que \
      podrían bastar; qué tan ocupados llegan a estar con tantas líneas lo dice `recobro run`.
      """)
  }

  /// What debtors start comes at its hour, which minutes of a day do not know.
  private var callers: String {
    language.choose(
      """
      Questions and calls of debtors are among the minutes and calls above. How long a caller waits on the line is left out: that depends on \
      the hours at which calls come. Ask for the busiest of them with `--inbound-per-hour` and `--handling`.
      """,
      """
      Las consultas y llamadas de deudores están entre los minutos y las llamadas de arriba. No se dice cuánto espera en la línea quien llama: eso depende \
      de las horas a las que se llama. Pregunte por la de más llamadas con `--inbound-per-hour` y `--handling`.
      """)
  }

  private var notErlang: String {
    language.choose(
      """
      Lists that are called do not follow Erlang's formulas: no caller arrives at random and waits on the line. An agent takes \
      the next touch when free, a call starts while minutes of the day remain, and what is not made today is asked for \
      tomorrow. So minutes decide, not chances of waiting. Touches that come due on days off wait for the next working day or are \
      lost, as `unserved` says; days without work are left out. Being called on time changes what debtors do, and so what is asked for later.
      """,
      """
      Las listas que se llaman no siguen las fórmulas de Erlang: nadie llega al azar ni espera en la línea. El gestor toma el \
      siguiente contacto al quedar libre, una llamada empieza mientras queden minutos del día, y lo que hoy no se hace se pide \
      mañana. Por eso deciden los minutos y no la probabilidad de esperar. Los contactos de días libres esperan al siguiente día \
      laborable o se pierden, según diga `unserved`; los días sin trabajo no aparecen. Llamar a tiempo cambia lo que hacen los deudores, y así lo que se pide \
      después.
      """)
  }
}

extension ReportLanguage {
  /// The weekdays from Monday on, short.
  var weekdays: [String] {
    choose("Mon Tue Wed Thu Fri Sat Sun", "lun mar mié jue vie sáb dom")
      .split(separator: " ").map(String.init)
  }
}

extension DecimalText {
  /// A noun for one or many; Spanish nouns in a consonant take -es.
  func noun(isOne: Bool, _ english: String, _ spanish: String) -> String {
    guard !isOne else { return language.choose(english, spanish) }
    return language.choose(
      english + "s", spanish + ("aeiou".contains(spanish.last ?? "a") ? "s" : "es"))
  }

  /// `1 agent`, `12 gestores`.
  func agents(_ count: Int) -> String {
    text(count) + " " + noun(isOne: count == 1, "agent", "gestor")
  }
}
