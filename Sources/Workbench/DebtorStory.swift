// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Portfolios
import Randomness
public import Reporting
import Scenarios
import Simulation
import Strategies
import Vocabulary

/// Why there is no such life to tell.
public struct TraceProblem: Error, Hashable, Sendable {
  /// One line that makes sense alone.
  public let message: String
}

extension ScenarioRun {
  /// One debtor's life under one strategy, a line per event.
  ///
  /// - Parameters:
  ///   - debtor: The segment's name and the debtor's number, such as `payroll-17`.
  ///   - strategy: The strategy's name; `nil` for the champion.
  ///   - replication: Which repetition of chance.
  ///   - language: The language of the lines.
  /// - Returns: The lines, in order of time.
  /// - Throws: ``TraceProblem`` when there is no such debtor or strategy.
  public func story(
    debtor: String, strategy: String?, replication: UInt32, language: ReportLanguage
  ) throws(TraceProblem) -> String {
    let position = try position(ofStrategy: strategy)
    let (range, number) = try place(ofDebtor: debtor)
    let experiment = resolved.experiment
    var block = PortfolioBlock()
    var generator = AddressedGenerator()
    experiment.debtors.fill(
      &block, range, replication: experiment.portfolioReplication(replication),
      using: &generator)
    let events = experiment.model.trace(
      block, debtor: number - range.debtors.lowerBound, strategy: position,
      seed: experiment.seed, replication: experiment.behaviorReplication(replication))
    let teller = StoryTeller(scenario: resolved.scenario, strategy: position, language: language)
    return events.map(teller.line).joined(separator: "\n") + "\n"
  }

  private func position(ofStrategy name: String?) throws(TraceProblem) -> Int {
    guard let name else { return resolved.scenario.champion }
    let names = resolved.scenario.strategies.map(\.name)
    guard let position = names.firstIndex(of: name) else {
      throw TraceProblem(
        message: "strategy `\(name)` is not defined; there are \(names.joined(separator: ", "))")
    }
    return position
  }

  private func place(ofDebtor name: String) throws(TraceProblem) -> (BlockRange, Int) {
    let debtors = resolved.experiment.debtors
    if let imported = debtors as? ImportedDebtors {
      return try place(ofImported: name, imported)
    }
    let dash = name.lastIndex(of: "-")
    let segment = dash.flatMap { debtors.segmentNames.firstIndex(of: String(name[..<$0])) }
    let number = dash.flatMap { Int(name[name.index(after: $0)...]) }
    let range = debtors.blocks.first { block in
      block.segment == segment && number.map { block.debtors.contains($0 - 1) } ?? false
    }
    guard let range, let number else {
      throw TraceProblem(
        message: """
          there is no debtor `\(name)`; debtors are called by segment and number, such as \
          `\(debtors.segmentNames[0])-1`
          """)
    }
    return (range, number - 1)
  }

  private func place(
    ofImported name: String, _ debtors: ImportedDebtors
  ) throws(TraceProblem) -> (BlockRange, Int) {
    guard let place = debtors.place(of: name),
      let range = debtors.blocks.first(where: {
        $0.segment == place.segment && $0.debtors.contains(place.position)
      })
    else { throw TraceProblem(message: "there is no debtor `\(name)` in the file") }
    return (range, place.position)
  }
}

/// Puts a debtor's events into words.
struct StoryTeller {
  let scenario: Scenario
  let strategy: Int
  let language: ReportLanguage

  /// One event as a line: date, account, what happened.
  func line(_ event: LifeEvent) -> String {
    let date = scenario.start.adding(days: Int(event.time))?.description ?? "?"
    let minutes = Int((event.time - event.time.rounded(.down)) * 1_440)
    let clock = String(1_00_00 + minutes / 60 * 100 + minutes % 60).dropFirst()
    let account = event.account.map { " \(word("account", "cuenta")) \($0 + 1)" } ?? ""
    return "\(date) \(clock.prefix(2)):\(clock.suffix(2))\(account)  \(text(event.kind))"
  }

  private func text(_ kind: LifeEvent.Kind) -> String {
    switch kind {
    case .opened(let balance, let dpd):
      return word(
        "opens with \(money(balance)), \(dpd) days past due",
        "abre con \(money(balance)), \(dpd) días de mora")
    case .treated(let treatment):
      let name = treatment.map { scenario.strategies[strategy].treatments[$0].name } ?? "-"
      return word("is treated as: \(name)", "sigue el tratamiento: \(name)")
    case .payday(let income, let cash, let regime):
      let regimeName = LiquidityRegime(rawValue: UInt8(regime))?.name ?? "?"
      return word(
        "payday: \(money(income)) arrive, \(money(cash)) at hand (\(regimeName))",
        "día de cobro: llegan \(money(income)), hay \(money(cash)) (\(regimeName))")
    case .agreementKept: return word("the agreement is kept", "el acuerdo se cumple")
    case .agreementBroken: return word("the agreement is broken", "el acuerdo se incumple")
    case .paid(let amount, let balance, let cause):
      return word(
        "pays \(money(amount)) (\(causeName(cause))); \(money(balance)) remain",
        "paga \(money(amount)) (\(causeName(cause))); quedan \(money(balance))")
    case .closed(let dust):
      return word("closed; \(money(dust)) written off", "cerrada; \(money(dust)) castigados")
    default: return contact(kind)
    }
  }

  private func contact(_ kind: LifeEvent.Kind) -> String {
    switch kind {
    case .blocked(let position, let rule):
      let names =
        [word("no consent", "sin consentimiento"), word("an agreement runs", "hay un acuerdo")]
        + scenario.strategies[strategy].limits.map(\.name)
      return "\(channel(position)): \(word("blocked", "bloqueado")) (\(names[rule]))"
    case .attempted(let position, let delivered, let engaged):
      let result =
        engaged
        ? word("delivered and noticed", "entregado y atendido")
        : delivered
          ? word("delivered, no attention", "entregado, sin atención")
          : word("not delivered", "no entregado")
      return "\(channel(position)): \(result)"
    case .reminded(let position, let jump):
      let size = String((jump * 10_000).rounded() / 10_000)
      return word(
        "\(channel(position)) reminds: readiness +\(size) per day",
        "\(channel(position)) recuerda: disposición +\(size) por día")
    case .promised(let amount, let day):
      return word(
        "promises \(money(amount)) by \(date(day))", "promete \(money(amount)) para \(date(day))")
    case .planned(let instalments, let amount, let day):
      return word(
        "agrees on \(instalments) instalments of \(money(amount)) from \(date(day))",
        "acuerda \(instalments) cuotas de \(money(amount)) desde \(date(day))")
    case .optedOut(let position):
      return word("opts out of \(channel(position))", "se da de baja de \(channel(position))")
    case .complained(let position):
      return word("complains about \(channel(position))", "se queja de \(channel(position))")
    default: return ""
    }
  }

  private func causeName(_ cause: PaymentCause) -> String {
    switch cause {
    case .baseline: word("unprompted", "por su cuenta")
    case .excited: word("moved by contact or habit", "movido por contacto o costumbre")
    case .promise: word("as promised", "como prometió")
    case .plan: word("instalment", "cuota")
    }
  }

  private func word(_ english: String, _ spanish: String) -> String {
    language == .spanish ? spanish : english
  }

  private func channel(_ position: Int) -> String { scenario.channels[position].name }

  private func date(_ day: Int) -> String {
    scenario.start.adding(days: day)?.description ?? "?"
  }

  private func money(_ minor: Int64) -> String {
    Money(minorUnits: minor).formatted(in: scenario.currency)
  }
}
