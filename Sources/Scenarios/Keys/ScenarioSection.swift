// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Measures
import Portfolios
import Strategies
import Vocabulary

/// A whole scenario file.
struct ScenarioSection: Section {
  let name = "a scenario"
  let summary = Bilingual(
    en: "Strategies to be compared on one portfolio.",
    es: "Estrategias que se comparan sobre una cartera.")
  let version = Field(
    "version", .choice("a version of the format", [(word: "1", value: 1)]),
    en: "The version of this format: 1.", es: "La versión de este formato: 1.")
  let title = Field(
    "name", .name, en: "The name, which run folders carry.",
    es: "El nombre, que llevan las carpetas de resultados.")
  let about = Field(
    optional: "description", .text, en: "What it is about.", es: "De qué trata.")
  let language =
    Field(
      "language",
      .choice("a language", [(word: "en", value: .english), (word: "es", value: .spanish)]),
      default: "en", en: "The language of reports.", es: "El idioma de los informes.")
    as Field<DiagnosticLanguage>
  let start = Field("start", .date, default: "2026-01-05", en: "Day 0.", es: "El día 0.")
  let horizon = Field(
    "horizon", .wholeDays(.between(ParameterRange.horizon)), en: "How long to simulate.",
    es: "Cuánto se simula.")
  let warmUp = Field(
    optional: "warm_up", .wholeDays(.between(ParameterRange.warmUp)),
    en:
      "The first days, which `net_value_per_day` leaves out: until contacts and debtors have got used to each other.",
    es:
      "Los primeros días, que `net_value_per_day` deja fuera: hasta que contactos y deudores se acostumbran entre sí."
  )
  let calendar = Field(
    optional: "calendar", .section(CalendarSection()),
    en:
      "Which days are worked: for agents with `holidays: calendar` and steps with a `business_day`.",
    es:
      "Qué días se trabaja: para gestores con `holidays: calendar` y pasos con un `business_day`.")
  let currency = Field(
    "currency", .currencyCode, default: "USD", en: "ISO code.", es: "Código ISO.")
  let exchangeRate = Field(
    optional: PresetMoney.rateKey, .number(ExchangeRates.domain),
    en: """
      What one unit of the presets' currency costs in `currency`; needed where they differ, and it converts every amount \
      that a preset gives. Amounts that the scenario writes and those of an imported file are in `currency` and never \
      converted. Write the date of the rate in a comment.
      """,
    es: """
      Lo que cuesta en `currency` una unidad de la moneda de los preajustes; hace falta si son distintas, y convierte \
      todo importe que da un preajuste. Los importes que escribe el escenario y los de un archivo importado están en \
      `currency` y nunca se convierten. Escriba la fecha del cambio en un comentario.
      """)
  let seed = Field(
    "seed", .seed, default: "1", en: "Decides all draws.", es: "Decide todos los sorteos.")
  let replications = Field(
    "replications", .replications, default: "100",
    en: "How many repetitions of chance; pairs of them with `antithetic: true`.",
    es: "Cuántas repeticiones del azar; pares de ellas con `antithetic: true`.")
  let resample =
    Field(
      "resample", .choice("what to resample"), default: "both",
      en: """
        What changes between replications: `portfolio`, the debtors with their first regimes and \
        payday calendars; `behavior`, all that chance does later; or both.
        """,
      es: """
        Qué cambia entre repeticiones: `portfolio`, los deudores con sus primeros regímenes y \
        calendarios de cobro; `behavior`, todo lo que el azar hace después; o ambos.
        """)
    as Field<Resampling>
  let reduction = Field(
    optional: "variance_reduction", .section(VarianceReductionSection()),
    en: "Narrower intervals: a control variate, antithetic pairs, evenly spread attributes.",
    es: "Intervalos más estrechos: variable de control, pares antitéticos, atributos repartidos.")
  let parameters = Field(
    "parameters", ParameterTable.grammar, default: "{}",
    en: "Numbers to be used as ${name} below and moved by --set.",
    es: "Números que se usan como ${name} más abajo y se cambian con --set.")
  let discount = Field(
    optional: "discount", .discount, en: "Discounting of money over time.",
    es: "Descuento del dinero en el tiempo.")
  let complaintCost = Field(
    "complaint_cost", .money, default: "0", en: "What a complaint costs.",
    es: "Lo que cuesta una queja.")
  let margins = Field(
    "margins", .named(.metricAmount, expected: "metrics with amounts"), default: "{}",
    en: "Differences that do not matter, by metric.",
    es: "Diferencias que no importan, por métrica.")
  let portfolio = Field(
    "portfolio", .section(PortfolioSection()), en: "The debtors.", es: "Los deudores.")
  let behavior = Field(
    "behavior", .behavior, en: "The world.", es: "El mundo.")
  let channels = Field(
    "channels", .channels, default: "{}",
    en: "The ways of reaching debtors; `preset` names a preset.",
    es: "Las formas de llegar a los deudores; `preset` nombra un preajuste.")
  let priceLists = Field(
    optional: "price_lists", .named(.section(PriceListSection()), expected: "price lists by name"),
    en: "Dated prices of channels, by name of the list; `prices` chooses.",
    es: "Precios de canales con sus fechas, por nombre de la lista; `prices` elige.")
  let prices = Field(
    optional: "prices", .priceLists,
    en:
      "The price lists that are paid by, of `price_lists` or of this build; a channel on none has its own prices.",
    es:
      "Las listas por las que se paga, de `price_lists` o de esta versión; un canal sin lista tiene sus propios precios."
  )
  let messages = Field(
    optional: "messages", .named(.section(MessageSection()), expected: "messages by name"),
    en: "What steps may say, by name.", es: "Lo que los pasos pueden decir, por nombre.")
  let resources = Field(
    "resources", .named(.section(ResourceSection()), expected: "resources by name"),
    default: "{}", en: "Agents whose time touches compete for, by name.",
    es: "Gestores por cuyo tiempo compiten los contactos, por nombre.")
  let role = Field(
    optional: "role", .role,
    en: "Who collects, as far as contact rules tell collectors apart; the creditor without it.",
    es: "Quién cobra, en lo que las reglas de contacto distinguen; el acreedor si falta.")
  let contactRules = Field(
    "contact_rules", .contactRules, default: "none",
    en: "Rules of laws and platforms that bind all strategies; `recobro rules` lists the packs.",
    es:
      "Reglas de leyes y plataformas que obligan a todas las estrategias; `recobro rules` lista los paquetes."
  )
  let strategies = Field(
    "strategies", .named(.section(StrategySection()), expected: "strategies by name"),
    en: "What is compared; the first is the champion unless one says so.",
    es: "Lo que se compara; la primera es la campeona salvo que otra lo diga.")
  let variants = Field(
    optional: VariantTable.key, VariantTable.grammar,
    en: """
      Worlds to compare the strategies in, by name: values by path, as --set takes them, or nested. The first is the reference; \
      `strategies: [a]` in another restricts it. Results call a strategy in a variant `strategy@variant`.
      """,
    es: """
      Mundos en que se comparan las estrategias, por nombre: valores por ruta, como en --set, o anidados. El primero es la \
      referencia; `strategies: [a]` en otro lo restringe. Los resultados llaman `estrategia@variante` a una estrategia en una \
      variante.
      """)
  let expectations = Field(
    optional: "expect",
    .list(
      of: Grammar<Expectation>.expectation.marked, count: 1...1_000,
      expected: "a list of comparisons"),
    en: "What must hold, judged on intervals: pass, fail or undecided.",
    es: "Lo que debe cumplirse, juzgado por intervalos: se cumple, no se cumple o no decidida.")

  let attribution = Field(
    optional: "attribution", .section(AttributionSection()),
    en: "What each step brings, by the same lives without it.",
    es: "Lo que aporta cada paso, por las mismas vidas sin él.")
  let uncertainty = Field(
    optional: "uncertainty", .section(UncertaintySection()),
    en: "Parameters that are not known for certain.",
    es: "Parámetros que no se conocen con certeza.")

  func build(_ values: SectionValues) -> Scenario? {
    let names = ScenarioNames(values, self)
    let channels = names.channels
    let use = ModelUse(values, self)
    guard let money = currency(values), let behavior = use.behavior(), use.isConsistent(),
      isMetric(values, behavior), hasStrategies(values), hasOneChampion(values),
      hasFreshLuck(values), warmsUp(values), hasSteps(values),
      values.isCount(self.channels, values[self.channels].count, atMost: 32, "channels"),
      values.isCount(
        self.messages, (values[self.messages] ?? []).count, atMost: Message.most, "messages"),
      values.isCount(self.resources, values[self.resources].count, atMost: 32, "resources")
    else { return nil }
    let start = values[self.start]
    var draft = values[self.portfolio]
    if let model = behavior.intensity {
      let reader = values.reader(self.portfolio)["frailty"]
      guard reader.admits(model.frailtyCut(variance: draft.frailty), model) else { return nil }
    }
    // Only payment intensities know frailty; drawing it for others would be in vain.
    if behavior.intensity == nil { draft.frailty = 0 }
    guard arrive(values, draft, behavior) else { return nil }
    let portfolio = names.portfolio(draft, start: start, horizon: values[horizon])
    let strategies = values[self.strategies].map(names.strategy)
    guard let portfolio, hasFreshPortfolios(values, portfolio),
      hasMeaningfulBalances(values, behavior, portfolio, money)
    else { return nil }
    let rules = RuleNames(values, self, channels).rules(values[contactRules], values[role])
    let found = strategies.compactMap { $0 }
    guard found.count == strategies.count, let rules, fit(found, rules, values) else { return nil }
    let expected = ExpectationNames(
      strategies: found, variants: values[variants] ?? [],
      segments: values[self.portfolio].segments.map(\.name),
      channels: channels.map(\.name), messages: names.messages.map(\.name),
      resources: names.capacity.resources.map(\.name),
      behavior: behavior, rules: rules,
      facts: behavior.facts(
        PaymentFacts(behavior, values[discount] ?? 0, values[warmUp]),
        observesRules: rules.isObserved, strategies: found,
        answers: channels.map(\.answers) + names.messages.map(\.answers)),
      bag: values.owner.bag
    ).checked(values[expectations] ?? [])
    guard let expected, hasParameters(values) else { return nil }
    var scenario = Scenario(
      name: values[title], about: values[about] ?? "", language: values[language], start: start,
      horizon: values[horizon], currency: money, seed: values[seed],
      replications: values[replications], resampling: values[resample],
      varianceReduction: values[reduction] ?? VarianceReduction(),
      discountRate: values[discount] ?? 0, complaintCost: values[complaintCost],
      margins: values[margins].map { Margin(metric: $0.name, value: $0.value) },
      portfolio: portfolio, behavior: behavior, channels: channels,
      resources: names.capacity.resources, strategies: found,
      champion: values[self.strategies].firstIndex { $0.value.isChampion } ?? 0,
      expectations: expected,
      attribution: values[attribution], uncertainty: values[uncertainty]?.plan, resolved: "",
      warnings: [])
    scenario.rules = rules
    scenario.messages = names.messages
    scenario.calendar = names.calendar
    scenario.warmUp = values[warmUp]
    scenario.priceLists = names.priceLists
    return scenario
  }

  private func currency(_ values: SectionValues) -> Currency? {
    if let currency = Currency(code: values[currency]) { return currency }
    values.reader(currency).report(
      .unknownWord, "`currency` is not an ISO 4217 code known here", "found \(values[currency])",
      expected: "a code such as USD, EUR, COP or MXN")
    return nil
  }

  /// Whether no strategy has more limits than can be asked beside the rules of packs; reports where one has.
  private func fit(
    _ strategies: [Strategy], _ rules: ContactRules, _ values: SectionValues
  ) -> Bool {
    let most = ContactRules.most - rules.rules.count
    for strategy in strategies where strategy.limits.count > most {
      values.reader(self.strategies)[strategy.name]["limits"].report(
        .listLength, "a strategy can have at most \(most) limits here", "\(strategy.limits.count)",
        help: ["keep \(most), or fewer packs: limits and rules are \(ContactRules.most) together"])
      return false
    }
    return true
  }

  private func hasStrategies(_ values: SectionValues) -> Bool {
    let count = values[strategies].count
    guard count == 0 || count > 50 else { return true }
    values.reader(strategies).report(
      .listLength, "a scenario needs between 1 and 50 strategies", "\(count) here")
    return false
  }

  /// Whether days are left to be measured after the warm-up.
  private func warmsUp(_ values: SectionValues) -> Bool {
    guard let days = values[warmUp], days >= values[horizon] else { return true }
    values.reader(warmUp).report(
      .outOfRange, "`warm_up` must end before the horizon", "\(days) days",
      secondary: values.label(horizon, "\(values[horizon]) days"),
      help: ["set `warm_up` below `horizon`, or leave it out"])
    return false
  }

  /// With two it would be open whom the others are compared with.
  private func hasOneChampion(_ values: SectionValues) -> Bool {
    let champions = values[strategies].filter(\.value.isChampion).map(\.name)
    for name in champions.dropFirst() {
      values.reader(strategies)[name]["champion"].report(
        .excludingKeys, "only one strategy can be the champion", "`\(champions[0])` is one already",
        help: ["leave `champion` out at one of them"])
    }
    return champions.count < 2
  }

  /// Whether accounts can be placed as written: within the horizon, and under a behaviour that begins with them.
  private func arrive(
    _ values: SectionValues, _ draft: PortfolioDraft, _ behavior: BehaviorModel
  ) -> Bool {
    guard let arrivals = draft.arrivals else { return true }
    let place = values.reader(portfolio)["arrivals"]
    guard let model = behavior.intensity, model.excitation.initial >= 0 else {
      place.report(
        .unusedByModel,
        "`arrivals` needs the intensity behaviour, from an intensity not below its own",
        "cannot begin later",
        secondary: values.label(
          self.behavior, behavior.intensity == nil ? "is \(behavior.name)" : "begins below"),
        help: ["leave `arrivals` out"])
      return false
    }
    guard arrivals.every < values[horizon] else {
      place["every"].report(
        .outOfRange, "no account is placed within the horizon", "\(arrivals.every) days",
        secondary: values.label(horizon, "\(values[horizon]) days"),
        help: ["set `every` below `horizon`, or leave `arrivals` out"])
      return false
    }
    return true
  }

  /// Without a step nothing can be left out.
  private func hasSteps(_ values: SectionValues) -> Bool {
    let treatments = values[strategies].flatMap(\.value.treatments)
    guard values[attribution] != nil, treatments.allSatisfy(\.path.isEmpty) else { return true }
    values.reader(attribution).report(
      .unusedByModel, "`attribution` needs a strategy with a step that can be left out",
      "has no effect", secondary: values.label(strategies, "touch nobody"),
      help: ["write a `path` with a step, or leave `attribution` out"])
    return false
  }

  /// With the same luck in every replication the martingale's mean is whatever that luck came to.
  private func hasFreshLuck(_ values: SectionValues) -> Bool {
    guard values[reduction]?.control != nil, values[resample] == .portfolio else { return true }
    values.reader(reduction).report(
      .controlWithoutMean, "with `resample: portfolio` the control's mean is not known",
      "needs other luck in every replication",
      secondary: values.label(resample, "keeps the luck"),
      help: ["set `resample` to both or behavior, or leave `variance_reduction` out"])
    return false
  }

  /// Points make sense for attributes that are drawn from laws, anew in every replication.
  private func hasFreshPortfolios(_ values: SectionValues, _ portfolio: PortfolioChoice) -> Bool {
    guard values[reduction]?.points != nil else { return true }
    let points = values.reader(reduction)["points"]
    if case .imported = portfolio {
      points.report(
        .pointsWithoutDraws, "an imported portfolio has no attributes to draw by points",
        "needs a portfolio made from laws",
        secondary: values.label(self.portfolio, "comes from a file"),
        help: ["leave `points` out"])
      return false
    }
    guard values[resample] == .behavior else { return true }
    points.report(
      .pointsWithoutDraws, "with `resample: behavior` attributes are not drawn anew",
      "needs another portfolio in every replication",
      secondary: values.label(resample, "keeps the portfolio"),
      help: ["set `resample` to both or portfolio, or leave `points` out"])
    return false
  }

  /// What is uncertain must be a parameter.
  private func hasParameters(_ values: SectionValues) -> Bool {
    let known = values[parameters].map(\.name)
    let unknown = (values[uncertainty]?.names ?? []).filter { !known.contains($0.name) }
    for entry in unknown {
      values.owner.bag.report(
        .undefinedName(
          entry.name, kind: "parameter", plural: "parameters", known: known, definedAt: nil,
          at: entry.span, path: "uncertainty.parameters.\(entry.name)"))
    }
    return unknown.isEmpty
  }

  /// Whether the metric that ends the run is one the behaviour has.
  private func isWatched(_ values: SectionValues, _ behavior: BehaviorModel) -> Bool {
    let plan = values[replications]
    let known = behavior.watchableMetrics
    guard let metric = plan.until?.metric ?? plan.selection?.metric, !known.contains(metric) else {
      return true
    }
    values.reader(replications)["until"]["metric"].report(
      .unusedByModel, "the \(behavior.name) behaviour has no metric `\(metric.name)`",
      "cannot be watched",
      help: ["take one of \(known.map(\.name).joined(separator: ", "))"])
    return false
  }

  private func isMetric(_ values: SectionValues, _ behavior: BehaviorModel) -> Bool {
    let known = behavior.comparableMetrics.map(\.name)
    var isKnown = isWatched(values, behavior)
    for margin in values[margins] where !known.contains(margin.name) {
      isKnown = false
      values.owner.bag.report(
        .undefinedName(
          margin.name, kind: "metric", plural: "metrics", known: known, definedAt: nil,
          at: margin.span, path: "margins.\(margin.name)",
          advice: Metric.advice(forRenamed: margin.name)))
    }
    return isKnown
  }
}

extension SectionValues {
  /// Whether there are not too many entries; reports when there are.
  func isCount(_ field: any AnyField, _ count: Int, atMost limit: Int, _ noun: String) -> Bool {
    guard count > limit else { return true }
    reader(field).report(
      .listLength, "a scenario can have at most \(limit) \(noun)", "\(count) here")
    return false
  }
}

extension Grammar where Value == UInt64 {
  /// A seed of up to 64 bits.
  static var seed: Self {
    Self(
      TextGrammar(
        expected: "a whole number from 0 to 18446744073709551615",
        pattern: "(0|[1-9][0-9]*(_[0-9]+)*)",
        otherSchemas: [Domain.nonNegative.schema(type: "integer")],
        parse: { text throws(ValueProblem) in
          guard let seed = UInt64(text.filter { $0 != "_" }),
            text.unicodeScalars.allSatisfy({ $0.isDigit || $0 == "_" })
          else {
            throw ValueProblem(
              .outOfRange, "must be a whole number from 0 to 18446744073709551615")
          }
          return seed
        }, write: String.init))
  }
}
