// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

/// A small valid scenario made by dice: the text of a file, with everything that scenarios can say somewhere.
///
/// Besides one to four strategies of its own it holds `twin`, the first strategy again, and `nulled`, the first with
/// one more step at the end: by a channel that reaches nobody, costs nothing and that no limit or condition counts.
struct RandomScenario {
  private(set) var text = ""
  private var dice: SplitMix
  /// Of their own, so that what debtors ask leaves the rest as it is.
  private var questionDice: SplitMix
  private let hasQuestions: Bool
  /// Whether contacts make debtors call.
  private let isCalled: Bool
  /// Of their own as well: how money arrives, what is looked for and which rule is watched.
  private var laterDice: SplitMix
  private let segments: [String]
  private var channels: [String]
  private let hasPreference: Bool

  private static let names = [
    "agent_call", "chatbot", "kiosk", "sms", "whatsapp", "email", "letter", "courier",
  ]
  private static let conversing: Set = ["agent_call", "chatbot", "kiosk"]
  private static let types = ["forgetter", "constrained", "strategic", "insolvent", "disputing"]

  init(seed: UInt64) {
    dice = SplitMix(seed: seed)
    questionDice = SplitMix(seed: ~seed)
    hasQuestions = questionDice.happens(40)
    isCalled = seed % 3 == 0
    laterDice = SplitMix(seed: seed ^ 0x1a7e)
    segments = Array(["cards", "loans", "shops"].prefix(dice.whole(1...3)))
    channels = []
    hasPreference = dice.happens(60)
    while channels.isEmpty || (channels.count < 5 && dice.happens(70)) {
      let name = dice.pick(Self.names)
      if !channels.contains(name) { channels.append(name) }
    }
    text =
      header(seed) + portfolio() + behavior() + channelTable() + observedRule() + strategies()
  }

  private mutating func header(_ seed: UInt64) -> String {
    var text = """
      version: 1
      name: random
      start: 2026-\(dice.pick(["01-05", "02-26", "12-20"]))
      horizon: \(dice.pick([1, dice.whole(2...60), dice.whole(40...60)])) days
      currency: \(dice.pick(["USD", "COP", "CLP"]))
      seed: \(seed)
      replications: 2
      resample: \(dice.pick(["both", "portfolio", "behavior"]))
      complaint_cost: \(dice.number(0, 40))

      """
    if dice.happens(50) { text += "discount: { annual: \(dice.whole(0...60))% }\n" }
    return text
  }

  // MARK: Portfolio

  private mutating func portfolio() -> String {
    let shares = dice.shares(segments).dropFirst(2).dropLast(2).split(separator: ", ")
    let lines = zip(segments, shares).map { name, share in
      "    \(name): { share: \(share.split(separator: " ")[1]), " + segment() + " }\n"
    }
    return """
      portfolio:
        accounts: \(dice.whole(1...60))
        frailty: \(dice.pick([0, 0.5, dice.number(0, 4)]))
        segments:
      \(lines.joined())
      """
  }

  private mutating func segment() -> String {
    var parts = [
      "types: \(dice.shares(Self.types))", "balance: \(positiveLaw(300))",
      "dpd: { uniform: [\(dice.whole(-15...0)), \(dice.whole(1...40))] }",
      "liquidity: \(positiveLaw(200))",
      "digital_affinity: { beta: { a: 4, b: 2, high: \(dice.number(1, 2)) } }",
    ]
    if dice.happens(50) {
      parts.append(
        "accounts_per_debtor: { discrete: { values: [1, 2, 5], weights: [50%, 30%, 20%] } }")
    }
    if hasPreference { parts.append("preferred_channel: \(dice.shares(channels))") }
    if dice.happens(50) {
      let shares = dice.some(channels).map { "\($0): \(dice.whole(0...100))%" }
      parts.append("consent: { \(shares.joined(separator: ", ")) }")
    }
    if dice.happens(30) {
      let laws = dice.some(channels).map { "\($0): { beta: { a: \(dice.number(0.3, 3)), b: 1 } }" }
      parts.append("reach: { \(laws.joined(separator: ", ")) }")
    }
    if dice.happens(50) { parts.append("vulnerable: \(dice.whole(0...60))%") }
    if dice.happens(50) { parts.append("known_client: \(dice.whole(0...60))%") }
    if dice.happens(50) {
      parts.append(
        "correlations: [{ between: [balance, liquidity], rank: \(dice.number(-0.6, 0.6)) },"
          + " { between: [dpd, digital_affinity], rank: \(dice.number(-0.6, 0.6)) }]")
    }
    return parts.joined(separator: ", ")
  }

  /// A law of positive amounts of about a size.
  private mutating func positiveLaw(_ size: Int) -> String {
    let laws = [
      "{ lognormal: { median: \(size), sigma: \(dice.number(0.1, 1.2)) } }",
      "{ lognormal: { mean: \(size), cv: \(dice.number(0.1, 1.5)) } }",
      "{ gamma: { shape: \(dice.number(0.5, 4)), scale: \(size) } }",
      "{ uniform: [\(dice.whole(1...50)), \(2 * size)] }", "{ exponential: { mean: \(size) } }",
      "{ weibull: { shape: \(dice.number(0.7, 3)), scale: \(size) } }",
      "{ pareto: { shape: \(dice.number(1.5, 4)), minimum: \(size / 4) } }",
      "{ beta: { a: \(dice.number(0.6, 3)), b: 2, low: 5, high: \(3 * size) } }",
      "{ empirical: [1, \(size / 2), \(size), \(3 * size)] }",
      "{ truncated: { law: { gaussian: { mean: \(size), sd: \(size / 2) } }, low: 1, high: \(2 * size) } }",
      "{ mixture: [{ weight: 50%, law: { exponential: { mean: \(size) } } }, { weight: 50%, law: \(size) }] }",
      "\(size)",
    ]
    return dice.pick(laws)
  }

  // MARK: Behaviour

  private mutating func behavior() -> String {
    let types = Self.types.map { "    \($0): { \(type()) }\n" }
    let decay = dice.number(0.05, 0.5)
    let baselines = [
      "\(dice.number(0, 0.05)) per day",
      "[{ from: -5 dpd, rate: \(dice.number(0, 0.1)) per day }, { from: 20 dpd, rate: \(dice.number(0, 0.1)) per day }]",
      "{ weibull_shape: \(dice.number(0.6, 2)), weibull_scale: \(dice.whole(10...200)) days }",
    ]
    let partials = [
      "{ uniform: [0.1, 1] }", "{ beta: { a: 1.2, b: 2, low: 0.05, high: 1 } }", "0.4",
      "{ beta: { a: 1, b: 0.5, low: 0.1, high: 1 } }",
    ]
    var text = """
      behavior:
        baseline: \(dice.pick(baselines))
        excitation:
          decay: \(decay) per day
          habit_per_payment: \(decay / 10) per day
          habit_per_share: \(decay / 5) per day
          saturation: \(dice.pick([0, 50, 95, 100]))%
          saturation_\(dice.pick(["recovery", "cycle"])): \(dice.whole(5...40)) days
        payment: { partial: \(dice.pick(partials)), floor: \(dice.pick([0, 1, 20]))\(methods()) }
        relationship: { off_preference: \(dice.whole(0...100))% }
        types:
      \(types.joined())
      """
    if dice.happens(60) { text += "  liquidity: { \(liquidity()) }\n" }
    if hasQuestions { text += "  queries: { \(questions()) }\n" }
    return text
  }

  private mutating func type() -> String {
    [
      "baseline: \(dice.number(0, 2))", "response: \(dice.number(0, 2))",
      "conversation: \(dice.number(0, 2))",
      "engagement: \(dice.number(0, 2))",
      "full: \(dice.pick(["20%", "[30%, 10%, 0%]", "100%", "0%"]))",
      "income: \(dice.number(0, 2))",
      "regimes: \(dice.shares(["stable", "strained", "insolvent"]))",
      "promises: \(dice.whole(0...100))%", "reliability: \(dice.whole(20...100))%",
      "accepts: \(dice.whole(0...100))%", "tolerance: \(dice.number(0.2, 2))",
    ].joined(separator: ", ")
  }

  private mutating func liquidity() -> String {
    [
      "paydays: [{ days: [\(dice.whole(1...14)), 31], share: 40% }, { days: [15], share: 60% }]",
      "payday_boost: \(dice.number(1, 2))", "payday_window: \(dice.whole(0...6)) days",
      "carry: \(dice.whole(0...100))%", "income_shock: \(dice.number(0, 0.5))",
      "least_payment: \(dice.whole(0...20))",
      "moves: { stable: \(dice.shares(["stable", "strained", "insolvent"])) }",
    ].joined(separator: ", ")
  }

  private mutating func questions() -> String {
    [
      "per_day: \(questionDice.number(0.01, 0.2)) per day",
      "after_touch: \(questionDice.whole(0...60))%",
      "holds_payment: \(questionDice.whole(0...100))%",
      "patience: \(questionDice.whole(1...6)) days",
      "complaints: \(questionDice.whole(1...30))%",
    ].joined(separator: ", ")
  }

  private mutating func answers() -> String {
    let agents =
      "agents: { hours: { monday-friday: 09:00-17:00 }, answers_within: \(questionDice.whole(1...40)) hours }"
    let assistant = "assistant: { contains: \(questionDice.whole(1...90))% }"
    return questionDice.pick([agents, assistant, "\(assistant), \(agents)"])
  }

  // MARK: Money, contact data and a rule

  private mutating func methods() -> String {
    guard laterDice.happens(40) else { return "" }
    let share = laterDice.whole(0...100)
    return """
      , methods: { link: { share: \(share)%, delay: \(laterDice.number(0, 20)) days, fee: \(laterDice.number(0, 2)), \
      fee_share: \(laterDice.whole(0...5))% }, cash: { share: \(100 - share)% } }
      """
  }

  private mutating func search() -> String? {
    guard laterDice.happens(40) else { return nil }
    return """
      phones: { channels: [\(channels[0])], after_failed: \(laterDice.whole(0...2)), hit: \(laterDice.whole(20...100))%, \
      finds: { beta: { a: 2, b: 1 } }, cost_per_search: \(laterDice.number(0.1, 2)), delay: 1 day, limit: 2 }
      """
  }

  private mutating func observedRule() -> String {
    guard laterDice.happens(30) else { return "" }
    return """
      contact_rules:
        own: { law: { rules: { few: { at_most: 1, within: \(laterDice.whole(2...9)) days, channels: [\(channels[0])] } } } }
        mode: observe

      """
  }

  // MARK: Channels

  private mutating func channelTable() -> String {
    let lines = channels.map { "  \($0): { \(channel($0)) }\n" }
    return "channels:\n" + lines.joined()
      + "  silent: { engagement: 0%, stimulus: 0 per day, deliverability: 0% }\n"
  }

  private mutating func channel(_ name: String) -> String {
    var parts = [
      "cost_per_attempt: \(dice.number(0, 1))", "cost_per_minute: \(dice.number(0, 1))",
      "minutes_engaged: \(dice.number(0.05, 6))", "minutes_unanswered: \(dice.number(0.05, 2))",
      "deliverability: \(dice.whole(0...100))%", "engagement: \(dice.whole(0...100))%",
      "latency: \(dice.pick(["0 days", "4 hours", "3 days"]))",
      "stimulus: \(dice.number(0, 0.2)) per day",
    ]
    if dice.happens(50) {
      parts += [
        "irritation: \(dice.number(0, 2))", "fatigue: \(dice.number(0, 1))",
        "opt_out: \(dice.whole(0...10))%", "complaint: \(dice.whole(0...10))%",
      ]
    }
    if name == "kiosk" { parts.append("converses: true") }
    if isCalled { parts.append("answers: { share: 60%, after: 1 day }") }
    return parts.joined(separator: ", ")
  }

  // MARK: Strategies

  private mutating func strategies() -> String {
    let bodies = (1...dice.whole(1...4)).map { _ in
      StrategyText(
        treatments: treatments(), limits: limits(), answers: hasQuestions ? answers() : nil,
        search: search(),
        line: isCalled
          ? "channel: \(channels[0]), hours: { monday-sunday: 06:00-20:00 }, unanswered: called_back"
          : nil)
    }
    var text = "strategies:\n"
    for (number, body) in bodies.enumerated() { text += "  own-\(number + 1):\n\(body.yaml)" }
    text += "  twin:\n\(bodies[0].yaml)"
    text +=
      "  nulled:\n\(bodies[0].adding("{ at: \(dice.whole(-5...20)) dpd, every: 3 days, channel: silent }").yaml)"
    return text
  }

  private mutating func treatments() -> [StrategyText.Treatment] {
    (1...dice.whole(1...3)).map { number in
      StrategyText.Treatment(
        name: "treatment-\(number)",
        conditions: dice.happens(60) ? conditions() : "",
        path: (0..<dice.whole(0...4)).map { _ in step() },
        stop: dice.happens(30)
          ? dice.pick([
            "payments: \">= 2\"", "dpd: \">= 45 dpd\"", "broken_plans: \">= 1\"",
            "balance: \"< 60\"",
          ]) : "")
    }
  }

  /// Conditions that a touch by the silent channel cannot change.
  private mutating func conditions() -> String {
    let all = [
      "balance: \"\(dice.pick([">", "<="])) \(dice.whole(20...400))\"",
      "dpd: \"\(dice.pick([">=", "<", "!="])) \(dice.whole(-5...40)) dpd\"",
      "broken_promises: \">= \(dice.whole(0...1))\"", "kept_promises: \"< 1\"",
      "broken_plans: \"< 1\"", "payments: \"\(dice.pick(["", "<= ", "> "]))\(dice.whole(0...2))\"",
      "engaged: \"<= \(dice.whole(0...3))\"", "segment: \(dice.pick(segments))",
      "vulnerable: \(dice.happens(50))", "known_client: \(dice.happens(50))",
      "preferred_channel: \"!= \(dice.pick(channels))\"",
    ]
    let number = dice.whole(0...(all.count - 1))
    return dice.happens(30) && number > 0 ? all[0] + ", " + all[number] : all[number]
  }

  private mutating func step() -> String {
    var parts: [String] = []
    if dice.happens(75) {
      parts.append("at: \(dice.whole(-10...45)) dpd")
    } else {
      parts.append(
        "on: \(dice.pick(["broken_promise", "missed_instalment", "broken_plan", "payment"]))")
      if dice.happens(70) { parts.append("after: \(dice.whole(0...5)) days") }
    }
    if dice.happens(70) { parts.append("every: \(dice.whole(1...10)) days") }
    if dice.happens(30) { parts.append("until: \(dice.whole(0...60)) dpd") }
    if dice.happens(30) { parts.append("times: \(dice.whole(1...5))") }
    if dice.happens(50) { parts.append("time: \"\(dice.pick(["00:00", "09:30", "18:00"]))\"") }
    if dice.happens(30) { parts.append("while: { \(conditions()) }") }
    parts += channelAndOffer()
    return "{ " + parts.joined(separator: ", ") + " }"
  }

  private mutating func channelAndOffer() -> [String] {
    let fixed = dice.pick(channels)
    let choice =
      hasPreference
      ? dice.pick([fixed, fixed, "preferred", dice.shares(dice.some(channels))])
      : dice.pick([fixed, dice.shares(dice.some(channels))])
    guard choice != fixed || Self.conversing.contains(fixed), dice.happens(70) else {
      return ["channel: \(choice)"] + notice(choice)
    }
    let offer = dice.pick([
      "promise",
      "{ promise: { within: \(dice.whole(1...20)) days, grace: \(dice.whole(0...5)) days } }",
      """
      { plan: { instalments: \(dice.whole(1...3))..\(dice.whole(3...8)), down_payment: \(dice.whole(0...40))%, \
      every: \(dice.whole(2...10)) days, grace: \(dice.whole(0...5)) days } }
      """,
    ])
    return ["channel: \(choice)", "offer: \(offer)"]
  }

  /// Letters and emails may be formal notices.
  private mutating func notice(_ channel: String) -> [String] {
    guard ["letter", "email"].contains(channel), questionDice.happens(60) else { return [] }
    let (proof, wait) = (questionDice.whole(50...100), questionDice.whole(0...9))
    return ["formal_notice: { proof: \(proof)%, wait: \(wait) days, cost_per_notice: 2 }"]
  }

  /// Limits name their channels, so that the silent one is not counted.
  private mutating func limits() -> [String] {
    (0..<dice.whole(0...2)).map { number in
      """
      limit-\(number): { at_most: \(dice.whole(1...4)), window: \(dice.whole(1...14)) days, \
      channels: [\(dice.some(channels).joined(separator: ", "))] }
      """
    }
  }
}
