// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Measures
import Portfolios
public import Reporting
import Scenarios
import Simulation
import Strategies
import Vocabulary

extension DebtorLife {
  /// The life in words: who the debtor is, a line per event, and what it came to.
  public func story(in language: ReportLanguage) -> String {
    let teller = StoryTeller(life: self, language: language)
    return (teller.opening + [""] + events.indices.map(teller.line) + [""] + teller.ending)
      .joined(separator: "\n") + "\n"
  }
}

/// Puts a debtor's life into words.
struct StoryTeller {
  let life: DebtorLife
  let language: ReportLanguage

  // MARK: Before and after

  /// Who the debtor is, what the collector cannot see included.
  var opening: [String] {
    [
      word(
        "\(life.name.printable), replication \(life.replication), under \(life.strategyName)",
        "\(life.name.printable), réplica \(life.replication), con \(life.strategyName)")
    ] + beyond + [hidden] + sampled + sourced
  }

  /// That a run of the scenario does not come to this replication.
  private var beyond: [String] {
    let count = life.scenario.replications.maximum
    guard life.replication >= count else { return [] }
    return [
      word(
        "A run of this scenario ends before this replication: it has \(count), from 0 to \(count - 1)",
        "Una corrida de este escenario acaba antes de esta réplica: tiene \(count), de la 0 a la \(count - 1)"
      )
    ]
  }

  /// How often the person is in the sample, where people are drawn from a file.
  private var sampled: [String] {
    guard let draws = life.draws else { return [] }
    let how =
      draws == 1
      ? word("once", "una vez")
      : word(
        "\(draws) times, each with luck of its own; this is copy \(life.copy)",
        "\(draws) veces, cada una con su propia suerte; esta es la copia \(life.copy)")
    let rows = life.accountNames.map(\.printable).joined(separator: ", ")
    return [
      word(
        life.accountNames.count > 1
          ? "Accounts in the file: \(rows), drawn together" : "Account in the file: \(rows)",
        life.accountNames.count > 1
          ? "Cuentas en el archivo: \(rows), sorteadas juntas" : "Cuenta en el archivo: \(rows)"),
      word(
        "Drawn from the file into the sample of replication \(life.replication) \(how)",
        "Sorteado del archivo para la muestra de la réplica \(life.replication) \(how)"),
    ]
  }

  /// A number with its noun.
  private func counted(
    _ count: Int, _ one: (String, String), _ many: (String, String)
  ) -> String {
    "\(count) " + (count == 1 ? word(one.0, one.1) : word(many.0, many.1))
  }

  private var hidden: String {
    let type = LatentType(rawValue: life.debtor.type).map(typeName) ?? "?"
    let frailty = rounded(life.debtor.frailty, 2)
    let income =
      life.scenario.behavior.intensity?.liquidity == nil
      ? ""
      : word(
        "; \(money(Int64(life.debtor.monthlyIncome))) a month free for debts",
        "; \(money(Int64(life.debtor.monthlyIncome))) al mes libres para deudas")
    return word(
      "Hidden from the collector: \(type); readiness \(frailty) times the average\(income)\(reach)",
      "Oculto para el cobrador: \(type); disposición \(frailty) veces la media\(income)\(reach)")
  }

  /// How good the debtor's numbers and addresses are, where not every attempt gets through.
  private var reach: String {
    let shares = life.limitedReach.map {
      rounded(100 * $0.share, 2) + word("%", " %") + " (\($0.channel))"
    }
    return shares.isEmpty
      ? ""
      : word("; attempts that get through: ", "; intentos que le llegan: ")
        + shares.joined(separator: ", ")
  }

  /// What it came to.
  var ending: [String] {
    let (paid, payments) = life.paid
    let cost = Int64((life.cost * Double(life.scenario.currency.minorUnitsPerUnit)).rounded())
    let horizon = life.date(life.scenario.horizon)
    let made = counted(payments, ("payment", "pago"), ("payments", "pagos"))
    let tried = counted(life.attempts, ("attempt", "intento"), ("attempts", "intentos"))
    return [
      word(
        "By \(horizon): paid \(money(paid)) of \(money(life.opening)) in \(made); "
          + "\(tried); \(causes) cost \(money(cost))\(shared)",
        "Hasta \(horizon): pagó \(money(paid)) de \(money(life.opening)) en \(made); "
          + "\(tried); \(causes) costaron \(money(cost))\(shared)")
    ]
  }

  /// What costs something with each debtor.
  private var causes: String {
    list(
      CostCause.all.filter { cause in
        cause.ownMetric == nil && (cause.need?.isMet(by: life.scenario.facts) ?? true)
      })
  }

  /// What is paid for all debtors together, where the life shares it with others and it costs anything.
  private var shared: String {
    let isPaid = life.source != nil && life.scenario.resources.contains { $0.wagePerHour > 0 }
    guard isPaid else { return "" }
    let names = list(CostCause.all.filter { $0.ownMetric != nil })
    return word(
      "; \(names) of agents are paid for all debtors together and not counted here",
      "; los \(names) de los gestores se pagan por todos los deudores juntos y aquí no cuentan")
  }

  private func list(_ causes: [CostCause]) -> String {
    let words = causes.map { word($0.label).lowercased() }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + word(" and ", " y ") + last
  }

  private func typeName(_ type: LatentType) -> String {
    switch type {
    case .forgetter: word("pays when reminded", "paga si se le recuerda")
    case .constrained: word("pays when there is money", "paga cuando tiene dinero")
    case .strategic: word("pays when it costs not to", "paga cuando no pagar le cuesta")
    case .insolvent: word("cannot pay", "no puede pagar")
    case .disputing: word("contests the debt", "discute la deuda")
    }
  }

  // MARK: Events

  /// One event as a line: date and time, account and days past due, what happened.
  func line(_ position: Int) -> String {
    let event = life.events[position]
    // A time of day in days is a fraction that may lie a hair below its minute.
    let fraction = event.time - event.time.rounded(.down)
    let minutes = min(1_439, Int(fraction * 1_440 + 1e-6))
    let clock = String(1_00_00 + minutes / 60 * 100 + minutes % 60).dropFirst()
    return "\(life.date(Int(event.time))) \(clock.prefix(2)):\(clock.suffix(2))"
      + "\(subject(position))  \(text(event.kind, position))"
  }

  /// The account, where the debtor has several, and its days past due.
  private func subject(_ position: Int) -> String {
    guard let dpd = life.daysPastDue(position) else { return "          " }
    let digits = String(dpd)
    let age = String(repeating: " ", count: max(0, 5 - digits.count)) + "\(digits) dpd"
    guard life.accounts.count > 1 else { return " \(age)" }
    guard let account = life.events[position].account else {
      return " \(age)  \(word("all accounts", "todas las cuentas"))"
    }
    let name = life.accountName(account)?.printable ?? String(account + 1)
    return " \(age)  \(word("account", "cuenta")) \(name)"
  }

  /// A treatment's name; the only one of a strategy that writes its path alone has none of its own.
  private func treatmentName(_ position: Int) -> String {
    let treatments = life.scenario.strategies[life.strategy].treatments
    let name = treatments[position].name
    return treatments.count == 1 && name == "everyone"
      ? word("everyone", "todas las cuentas") : name
  }

  /// What ends at an event.
  private func ended(_ position: Int) -> String {
    life.agreement(endedBy: position).map { word($0.definite) } ?? "?"
  }

  /// What is said of the amount that an account leaves when it is closed.
  private func left(_ position: Int) -> Bilingual {
    life.agreement(closedBy: position)?.left ?? OfferDeclaration.dust
  }

  private func text(_ kind: LifeEvent.Kind, _ position: Int) -> String {
    switch kind {
    case .opened(let balance, _):
      return word("owes \(money(balance))", "debe \(money(balance))")
    case .treated(let treatment):
      let name = treatment.map(treatmentName) ?? word("nobody's", "de nadie")
      return word("is treated as: \(name)", "sigue el tratamiento: \(name)")
    case .payday(let income, let cash, let regime):
      let regimeName = LiquidityRegime(rawValue: UInt8(regime)).map(regimeName) ?? "?"
      return word(
        "payday: \(money(income)) arrive, \(money(cash)) at hand (\(regimeName))",
        "día de cobro: llegan \(money(income)), hay \(money(cash)) (\(regimeName))")
    case .agreementKept: return ended(position) + word(" is kept", " se cumple")
    case .agreementBroken: return ended(position) + word(" is broken", " se incumple")
    case .paid(let amount, let balance, let cause):
      let cause = word(cause.words) + sharing(amount, position)
      return word(
        "pays \(money(amount)) (\(cause)); \(money(balance)) remain",
        "paga \(money(amount)) (\(cause)); quedan \(money(balance))")
    case .closed(0): return word("the account is closed", "la cuenta queda cerrada")
    case .closed(let dust):
      return word(
        "the account is closed; \(money(dust)) is left, \(left(position).english)",
        "la cuenta queda cerrada; queda \(money(dust)), \(left(position).spanish)")
    case .blocked(let channel, let rule):
      return blocked(channel, rule) + (isLost(position) ? word("; it is lost", "; se pierde") : "")
    default: return contact(kind) + price(position)
    }
  }

  private func blocked(_ position: Int, _ rule: Int) -> String {
    "\(channel(position)): \(word("blocked", "bloqueado")) (\(name(ofRule: rule)))"
  }

  private func name(ofRule rule: Int) -> String {
    let names =
      ContactRule.allCases.map { word($0.reason.english, $0.reason.spanish) }
      + life.scenario.ruleNames(of: life.scenario.strategies[life.strategy])
      .dropFirst(ContactRule.allCases.count)
    return names[rule]
  }

  /// Whether nothing takes the place of a touch that was held back: what does is the next event.
  private func isLost(_ position: Int) -> Bool {
    guard position + 1 < life.events.count else { return true }
    switch life.events[position + 1].kind {
    case .postponed, .replaced: return false
    default: return true
    }
  }

  /// What an attempt costs, where a price list says so.
  private func price(_ position: Int) -> String {
    life.price(of: life.events[position]).map {
      ", \(life.scenario.currency.code) \(rounded($0, 4))"
    } ?? ""
  }

  /// Of how much an account's part is, and by which rule, where a person shared something out.
  private func sharing(_ amount: Int64, _ position: Int) -> String {
    guard let whole = life.sharedAmount(position) else { return "" }
    let rule = word(life.scenario.strategies[life.strategy].share.words)
    let part = whole > amount ? word("; of \(money(whole))", "; de \(money(whole))") : ""
    return part + "; " + rule
  }

  private func contact(_ kind: LifeEvent.Kind) -> String {
    switch kind {
    case .breached(let position, let rule):
      return word(
        "\(channel(position)): against \(name(ofRule: rule)), which is observed and not enforced",
        "\(channel(position)): contra \(name(ofRule: rule)), que se observa y no se impone")
    case .postponed(let position, _, let day):
      return word(
        "\(channel(position)): put off to \(life.date(day))",
        "\(channel(position)): se aplaza al \(life.date(day))")
    case .replaced(let position, _, let other):
      return word(
        "\(channel(position)): \(channel(other)) takes its place",
        "\(channel(position)): lo sustituye \(channel(other))")
    case .attempted(let position, let delivered, _) where isPosted(position):
      let result =
        delivered
        ? word("posted", "puesto en el correo")
        : word(
          "posted, to where nobody gets it", "puesto en el correo, a donde nadie lo recibe")
      return "\(channel(position)): \(result)"
    case .attempted(let position, let delivered, let engaged):
      let result =
        engaged
        ? word("delivered and noticed", "entregado y atendido")
        : delivered
          ? word("delivered, no attention", "entregado, sin atención")
          : word("not delivered", "no entregado")
      return "\(channel(position)): \(result)"
    case .arrived(let position):
      return word("\(channel(position)): delivered", "\(channel(position)): entregado")
    case .noticeServed(let position):
      return word(
        "\(channel(position)): the formal notice is served",
        "\(channel(position)): se practica la notificación formal")
    case .noticeInForce:
      return word(
        "the legal wait of the notice is over", "vence el plazo legal de la notificación")
    case .unserved(let position, let waits, let isStaffed):
      let reason =
        isStaffed
        ? word("no agent has time", "ningún gestor tiene tiempo")
        : word("nobody works that day", "ese día no trabaja nadie")
      return "\(channel(position)): " + reason
        + (waits ? word("; it waits", "; espera") : withoutWaiting)
    case .abandoned(let position):
      return word(
        "\(channel(position)): answers, and nobody is there to speak",
        "\(channel(position)): atiende y no hay nadie que hable")
    case .said(let position, let message):
      let name = life.scenario.messages[message].name
      return word(
        "\(channel(position)) says `\(name)`", "\(channel(position)) dice `\(name)`")
    case .scarred(let position, let depth):
      let share = rounded(100 * depth, 2)
      return word(
        "\(channel(position)) leaves a scar: contacts lose \(share)% from now on, less with time",
        "\(channel(position)) deja secuela: los contactos pierden desde ahora \(share) %, menos con el tiempo"
      )
    case .believed(let position, let successes, let failures, let drawn):
      let (known, share) = ("\(successes)/\(successes + failures)", rounded(drawn, 4))
      return word(
        "\(channel(position)): \(known) touches known to have succeeded, chances drawn as \(share)",
        "\(channel(position)): \(known) contactos con éxito conocido, probabilidad sorteada \(share)"
      )
    case .reminded(let position, let jump):
      let size = rounded(jump, 4)
      return word(
        "\(channel(position)) reminds: readiness +\(size) per day",
        "\(channel(position)) recuerda: disposición +\(size) por día")
    case .agreed(let kind, let amounts, let amount, let day):
      return word(kind.agreeing).replacing("{count}", with: String(amounts))
        .replacing("{amount}", with: money(amount)).replacing("{day}", with: life.date(day))
    case .instalmentMissed(let amount, let until):
      return word(
        "misses an instalment of \(money(amount)), which can be paid until \(life.date(until)) 00:00",
        "no paga una cuota de \(money(amount)), que puede pagar hasta \(life.date(until)) 00:00")
    case .instalmentRecalled(let position, true):
      return word(
        "\(channel(position)) makes the debtor think of the instalment",
        "\(channel(position)) hace pensar en la cuota")
    case .instalmentRecalled(let position, false):
      return word(
        "\(channel(position)) speaks of the instalment, which is forgotten again",
        "\(channel(position)) habla de la cuota, que vuelve a olvidarse")
    case .optedOut(let position):
      return word("opts out of \(channel(position))", "se da de baja de \(channel(position))")
    case .complained(let position):
      return word("complains about \(channel(position))", "se queja de \(channel(position))")
    default: return question(kind)
    }
  }

  private func question(_ kind: LifeEvent.Kind) -> String {
    switch kind {
    case .asked(let topic):
      let about = topicName(topic)
      return word("asks \(about)", "pregunta \(about)")
    case .answered(true, _):
      return word("the assistant answers at once", "el asistente responde al momento")
    case .answered(false, let hours):
      return word(
        "an agent answers after \(rounded(hours, 2)) hours",
        "un gestor responde tras \(rounded(hours, 2)) horas")
    case .queryGivenUp:
      return word("gives the question up, unanswered", "abandona la consulta, sin respuesta")
    case .complainedOfWaiting:
      return word("complains of having waited", "se queja de haber esperado")
    case .exempted(let position):
      return word(
        "\(channel(position)): a formal notice, which limits do not count",
        "\(channel(position)): una notificación formal, que los límites no cuentan")
    case .requested(let position):
      let name = life.scenario.request(position)?.name ?? "?"
      return word("has asked for `\(name)`", "ha pedido `\(name)`")
    case .lifeEvent(let kind, let isTold):
      let name = life.scenario.lifeEvent(kind) ?? "?"
      return isTold
        ? word(
          "`\(name)` befalls the debtor; the collector is told",
          "al deudor le ocurre `\(name)`; se le comunica al cobrador")
        : word(
          "`\(name)` befalls the debtor; the collector is not told",
          "al deudor le ocurre `\(name)`; no se le comunica al cobrador")
    case .lifeEventOver(let kind, _):
      let name = life.scenario.lifeEvent(kind) ?? "?"
      return word("`\(name)` is over", "`\(name)` ha pasado")
    case .questionWaits:
      return word(
        "no agent has time for the question; it waits",
        "ningún gestor tiene tiempo para la consulta; espera")
    case .calledIn(let position):
      return word(
        "calls or writes because of \(channel(position))",
        "llama o escribe a raíz de \(channel(position))")
    case .inboundWaits:
      return word(
        "nobody is there; there will be a call back", "no hay nadie; se le devolverá la llamada")
    case .inboundLost:
      return word("finds nobody, and is lost", "no encuentra a nadie, y se pierde")
    case .conversed(let position):
      return word(
        "speaks with somebody by \(channel(position))", "habla con alguien por \(channel(position))"
      )
    case .inquired(let position):
      return word(
        "\(channel(position)): other contact data are looked for",
        "\(channel(position)): se buscan otros datos de contacto")
    case .contactFound(let position):
      return word(
        "\(channel(position)): other contact data are found",
        "\(channel(position)): se encuentran otros datos de contacto")
    case .nothingFound(let position):
      return word(
        "\(channel(position)): no other contact data are found",
        "\(channel(position)): no se encuentran otros datos de contacto")
    default: return ""
    }
  }

  private func topicName(_ topic: QueryTopic) -> String {
    switch topic {
    case .balance: word("how much is owed", "cuánto debe")
    case .howToPay: word("how to pay", "cómo pagar")
    case .plan: word("about paying in parts", "por pagar en partes")
    case .dispute: word("whether it is owed at all", "si de verdad lo debe")
    }
  }

  private func regimeName(_ regime: LiquidityRegime) -> String {
    switch regime {
    case .stable: word("stable", "estable")
    case .strained: word("strained", "con apuros")
    case .insolvent: word("insolvent", "insolvente")
    }
  }

  func word(_ english: String, _ spanish: String) -> String {
    language.choose(english, spanish)
  }

  private func word(_ text: Bilingual) -> String { word(text.english, text.spanish) }

  /// What becomes of a touch that no agent makes, and that does not wait for one.
  private var withoutWaiting: String {
    guard case .channel(let other) = life.scenario.strategies[life.strategy].unserved else {
      return word("; it is lost", "; se pierde")
    }
    return word("; \(channel(other)) takes its place", "; \(channel(other)) toma su lugar")
  }

  private func channel(_ position: Int) -> String { life.scenario.channels[position].name }

  /// Whether touches are days on their way.
  private func isPosted(_ position: Int) -> Bool {
    life.scenario.channels[position].postalDays != nil
  }

  /// An amount with its currency and the marks of the language, as reports have them.
  private func money(_ minor: Int64) -> String {
    let currency = life.scenario.currency
    let marks = DecimalMarks(
      decimal: language == .spanish ? .comma : .point,
      grouping: language == .spanish ? .point : .comma)
    let amount = Money(minorUnits: minor).formatted(in: currency, marks: marks ?? .plain)
    return word("\(currency.code) \(amount)", "\(amount) \(currency.code)")
  }

  /// A number with at most so many decimals and six significant digits; one that is not zero is not told as zero.
  private func rounded(_ value: Double, _ decimals: Int) -> String {
    var power = decimals == 2 ? 100.0 : 10_000
    if value != 0, value.magnitude < 0.5 / power { return "<" + marked(String(1 / power)) }
    while power > 1, value.magnitude * power >= 999_999.5 { power /= 10 }
    let told = (value * power).rounded() / power
    return marked(power > 1 ? String(told) : Int(exactly: told).map(String.init) ?? String(told))
  }

  /// A number with the decimal mark of the language.
  private func marked(_ number: String) -> String {
    word(number, number.replacing(".", with: ","))
  }
}
