// SPDX-License-Identifier: GPL-3.0-or-later

public import OutputAnalysis

/// Queues of calls that come in, in sentences with their assumptions.
public struct InboundReport: Sendable {
  /// What is reported.
  public var plan: InboundPlan
  /// The language.
  public var language: ReportLanguage
  /// The columns of the terminal; at least 40 are used.
  public var columns: Int

  /// Creates a report.
  public init(_ plan: InboundPlan, language: ReportLanguage = .english, columns: Int = 100) {
    self.plan = plan
    self.language = language
    self.columns = columns
  }

  /// The whole text, with `\n` line ends and one at the end.
  public func text() -> String {
    let sentences = [load] + answers + [fewest] + priority + [assumptions]
    return sentences.flatMap {
      TextWrap.lines($0, columns: max(columns, 40), indentation: 2)
    }.map { $0 + "\n" }.joined().replacingNoBreakSpaces()
  }

  private var decimal: DecimalText { DecimalText(language: language) }

  /// A number without zeros at its end.
  private func number(_ value: Double, decimals: Int = 2) -> String {
    let text = decimal.text(value, decimals: decimals)
    guard text.contains(language.choose(".", ",")) else { return text }
    return String(
      text.reversed().drop { $0 == "0" }.drop { $0 == "." || $0 == "," }.reversed())
  }

  /// Whether a number of two decimals reads 1, by which nouns and verbs go.
  private func isShownAsOne(_ value: Double) -> Bool { (value - 1).magnitude < 0.005 }

  /// A number with its noun: `1 minute`, `2.5 minutos`.
  private func counted(_ value: Double, _ english: String, _ spanish: String) -> String {
    number(value) + " " + decimal.noun(isOne: isShownAsOne(value), english, spanish)
  }

  private func percent(_ share: Double) -> String { decimal.percent(share, decimals: 1) }

  /// A share as it was asked for, which is neither 0 nor all, however near.
  private func asked(_ share: Double) -> String {
    let shown = number(share * 100, decimals: 4)
    return ["0", "100"].contains(shown)
      ? decimal.percent(share, decimals: 4) : shown + decimal.percentSign
  }

  private func agents(_ count: Int) -> String { decimal.agents(count) }

  /// A time as seconds, or as minutes where it is long.
  private func time(_ minutes: Double) -> String {
    minutes < 10
      ? number(minutes * 60, decimals: 1) + "\u{A0}s"
      : number(minutes, decimals: 1) + "\u{A0}min"
  }

  private var load: String {
    let calls = counted(plan.load.arrivals * 60, "call", "llamada")
    let minutes = counted(plan.load.handling, "minute", "minuto")
    let busy = counted(plan.load.erlangs, "agent", "gestor")
    let erlangs =
      number(plan.load.erlangs) + (isShownAsOne(plan.load.erlangs) ? " erlang" : " erlangs")
    let isOneCall = isShownAsOne(plan.load.arrivals * 60)
    return language.choose(
      "Inbound: \(calls) an hour of \(minutes) \(isOneCall ? "keeps" : "keep") \(busy) busy (\(erlangs)).",
      "Entrantes: \(calls) por hora de \(minutes) \(isOneCall ? "ocupa" : "ocupan") a \(busy) (\(erlangs))."
    )
  }

  // MARK: The agents asked about

  private var answers: [String] {
    var sentences: [String] = []
    if let waiting = plan.waiting {
      sentences.append(
        language.choose(
          "Erlang C, all wait, \(agents(waiting.agents)): ",
          "Erlang C, todos esperan, \(agents(waiting.agents)): ") + sentence(waiting))
    }
    guard let patience = plan.patience, let leaving = plan.leaving else { return sentences }
    if plan.waiting == nil {
      sentences.append(
        language.choose(
          "Erlang C, all wait: \(agents(leaving.agents)) never \(leaving.agents == 1 ? "catches" : "catch") up; only because callers hang up is there a long run.",
          "Erlang C, todos esperan: \(agents(leaving.agents)) nunca se \(leaving.agents == 1 ? "pone" : "ponen") al día; solo porque se cuelga hay un largo plazo."
        ))
    }
    let minutes = counted(patience, "minute", "minuto")
    sentences.append(
      language.choose(
        "Erlang A, callers hang up after \(minutes) of waiting on average, \(agents(leaving.agents)): ",
        "Erlang A, quien llama cuelga tras \(minutes) de espera en promedio, \(agents(leaving.agents)): "
      ) + sentence(leaving))
    return sentences
  }

  private func sentence(_ answer: InboundPlan.Answer) -> String {
    let (waits, served) = (percent(answer.waits), percent(answer.served))
    let (wait, within) = (time(answer.meanWait), time(plan.target.within))
    let (busy, queue) = (percent(answer.occupancy), number(answer.queue))
    let left = answer.abandoned.map {
      language.choose("\(percent($0)) hang up, ", "\(percent($0)) cuelga, ")
    }
    return language.choose(
      "\(waits) of callers wait, \(left ?? "")the mean wait over all is \(wait), \(served) are answered within \(within), "
        + "\(queue) in the queue at a time, agents are busy \(busy) of their time.",
      "el \(waits) espera, \(left.map { "el " + $0 } ?? "")la espera media de todos es de \(wait), el \(served) es atendido en "
        + "\(within), en la cola hay \(queue) a la vez, los gestores están ocupados el \(busy) de su tiempo."
    )
  }

  // MARK: The target

  private var fewest: String {
    let percent = asked(plan.target.share)
    let within = time(plan.target.within)
    let c = agents(plan.fewestWaiting.agents)
    let served = self.percent(plan.fewestWaiting.served)
    var text = language.choose(
      "To answer \(percent) within \(within): at least \(c) where all wait (\(served))",
      "Para atender el \(percent) en \(within): al menos \(c) si todos esperan (\(served))")
    if let fewest = plan.fewestLeaving {
      let (a, served) = (agents(fewest.agents), self.percent(fewest.served))
      text += language.choose(
        ", \(a) where callers hang up (\(served) of all callers)",
        ", \(a) si se cuelga (\(served) de todos los que llaman)")
    }
    return text + "."
  }

  private var priority: [String] {
    guard let priority = plan.priority else { return [] }
    let share = asked(priority.share)
    let (first, others) = (time(priority.firstWait), time(priority.otherWait))
    let count = agents(plan.waiting?.agents ?? plan.fewestWaiting.agents)
    return [
      language.choose(
        "Where \(share) of calls go first and all wait, \(count): these wait \(first) on average, the others \(others).",
        "Si el \(share) de las llamadas pasa primero y todos esperan, \(count): esas esperan \(first) en promedio, las demás \(others)."
      )
    ]
  }

  private var assumptions: String {
    language.choose(
      """
      Assumed: calls arrive at random at a constant rate (Poisson); the times of calls and of patience are exponential; there is \
      one kind of call, and every agent takes any, first come, first served; nobody calls again; the numbers are those of the \
      long run (steady state). Busier hours need a reckoning of their own.
      """,
      """
      Supuestos: las llamadas llegan al azar a ritmo constante (Poisson); los tiempos de llamada y de paciencia son \
      exponenciales; hay un solo tipo de llamada y todo gestor toma cualquiera, por orden de llegada; nadie vuelve a llamar; \
      los números son los del largo plazo (estado estacionario). Las horas pico necesitan su propio cálculo.
      """)
  }
}
