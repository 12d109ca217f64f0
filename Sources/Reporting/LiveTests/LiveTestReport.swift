// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
public import Results

/// A plan for a test with real debtors, in sentences.
public struct LiveTestReport: Sendable {
  /// What is reported.
  public var proposal: LiveTestProposal
  /// The language.
  public var language: ReportLanguage
  /// The columns of the terminal; at least 40 are used.
  public var columns: Int

  /// Creates a report.
  public init(
    _ proposal: LiveTestProposal, language: ReportLanguage = .english, columns: Int = 100
  ) {
    self.proposal = proposal
    self.language = language
    self.columns = columns
  }

  /// The whole text, with `\n` line ends and one at the end.
  public func text() -> String {
    let lines =
      untested.flatMap { wrapped($0, indent: 0) } + wrapped(title, indent: 0)
      + proposal.arms.flatMap(arm).flatMap { wrapped($0, indent: 2) }
      + wrapped(caution + (proposal.sharesAgents ? " " + sharedAgents : ""), indent: 0)
    return lines.map { $0 + "\n" }.joined().replacingNoBreakSpaces()
  }

  /// What the run did not test, which no test can be planned on.
  private var untested: [String] {
    guard let activity = proposal.activity else { return [] }
    return ActivityWords(
      activity: activity, champion: proposal.champion, replications: proposal.replications,
      language: language, name: { TerminalText.escaped($0) }
    ).untested
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    TextWrap.lines(text, columns: max(columns, 40) - indent, indentation: 2)
      .map { String(repeating: " ", count: indent) + $0 }
  }

  private var decimal: DecimalText { DecimalText(language: language) }
  private var format: MetricFormat {
    MetricFormat(metric: proposal.metric, currency: proposal.currency, language: language)
  }

  private var title: String {
    let metric = MetricLabel.text(proposal.metric, in: language, currency: proposal.currency)
    let champion = TerminalText.escaped(proposal.champion)
    let power = decimal.percent(proposal.design.power, decimals: 0)
    let level = MetricWording.level(proposal.design.level, decimal)
    let time = decimal.counted(proposal.followUp, "day", "día")
    return language.choose(
      "A live test of \(metric) against \(champion), read after \(time), at \(level) with "
        + "\(power) power:",
      "Una prueba real de \(metric) frente a \(champion), leída \(proposal.followUp == 1 ? "tras" : "a los") \(time), al \(level) con "
        + "potencia del \(power):")
  }

  private func arm(_ arm: LiveTestProposal.Arm) -> [String] {
    let name = TerminalText.escaped(arm.challenger)
    guard arm.untested == nil else {
      return [
        language.choose(
          "\(name): not tested, so there is no effect to plan on",
          "\(name): sin comparar, así que no hay efecto con que planear")
      ]
    }
    let error = arm.interval.map { $0.halfWidth / 2 }
    let effect = format.difference(arm.effect, decimals: format.decimals(error: error))
    if arm.isExact, arm.effect != 0, arm.plan == nil {
      return [
        language.choose(
          "\(name): exactly \(effect) in every replication, as the scenario has it: no chance has a part in it, so there is "
            + "nothing to test",
          "\(name): exactamente \(effect) en cada réplica, como lo dice el escenario: el azar no tiene parte, así que no hay "
            + "nada que probar")
      ]
    }
    if arm.isBeyondReach, arm.isCautiousBeyondReach {
      return [
        language.choose(
          "\(name): " + beyondReach("the simulated \(effect)"),
          "\(name): " + beyondReach("los \(effect) simulados"))
      ]
    }
    guard let plan = arm.plan, arm.cautiousPlan != nil || arm.isCautiousBeyondReach,
      let interval = arm.interval
    else {
      return [
        language.choose(
          "\(name): the run shows no effect (\(effect)), so there is nothing to detect; more replications may show one",
          "\(name): la corrida no muestra efecto (\(effect)), así que no hay nada que detectar; más réplicas podrían "
            + "mostrarlo")
      ]
    }
    let first =
      language.choose(
        "\(name): to see the simulated \(effect), ", "\(name): para ver los \(effect) simulados, ")
      + sizes(plan, arm.days)
    let near = abs(interval.low) < abs(interval.high) ? interval.low : interval.high
    let end = format.difference(near, decimals: format.decimals(error: error))
    return [
      first,
      language.choose(
        "if the effect is only \(end), the cautious end of its interval: ",
        "si el efecto es solo de \(end), el extremo prudente de su intervalo: ")
        + (arm.cautiousPlan.map { sizes($0, arm.cautiousDays) } ?? beyondReach(nil)),
    ]
  }

  /// That no portfolio is large enough for an effect.
  private func beyondReach(_ effect: String?) -> String {
    let most = decimal.text(LiveTestDesign.mostAccounts)
    guard let effect else {
      return language.choose(
        "too small for any portfolio, more than \(most) accounts",
        "demasiado poco para cualquier cartera, más de \(most) cuentas")
    }
    return language.choose(
      "\(effect) is too small for a live test: no portfolio is large enough to see it, more than \(most) accounts would be needed",
      "\(effect) son demasiado poco para una prueba real: ninguna cartera basta para verlos, harían falta más de \(most) cuentas"
    )
  }

  private func sizes(_ plan: LiveTestPlan, _ days: Int?) -> String {
    let control = decimal.text(plan.controlSize)
    let challenger = decimal.text(plan.challengerSize)
    let text =
      plan.controlSize == plan.challengerSize
      ? language.choose("\(control) accounts in each arm", "\(control) cuentas en cada brazo")
      : language.choose(
        "\(control) accounts with the champion and \(challenger) with the challenger",
        "\(control) cuentas con la campeona y \(challenger) con la retadora")
    guard let days else { return text }
    return text
      + language.choose(
        ", " + decimal.counted(days, "day", "día") + " in all",
        ", " + decimal.counted(days, "day", "día") + " en total")
  }

  private var sharedAgents: String {
    language.choose(
      "Debtors share agents: the effect is that of as many agents per account as in the run, so give each arm agents and lists of its "
        + "own. Accounts that wait for the same agents are not independent, which the sizes leave out: take them as the least.",
      "Los deudores comparten gestores: el efecto es el de tantos gestores por cuenta como en la corrida, así que dé a cada brazo "
        + "gestores y listas propios. Las cuentas que esperan a los mismos gestores no son independientes, lo que los tamaños no "
        + "cuentan: tómelos como lo mínimo.")
  }

  private var caution: String {
    language.choose(
      "A simulated effect is an assumption about debtors; a test planned on it inherits that. Randomise debtors, not "
        + "accounts, and read the test once.",
      "Un efecto simulado es un supuesto sobre los deudores; una prueba basada en él lo hereda. Sortee deudores, no "
        + "cuentas, y lea la prueba una sola vez.")
  }
}
