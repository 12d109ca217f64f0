// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar
import Strategies
import Vocabulary

/// `bandit:` as written; channels are still names.
struct BanditDraft: Sendable {
  var bandit: Bandit
  var channels: [Marked<String>]
}

/// `bandit:` — a step that learns which of its channels brings most.
struct BanditSection: Section {
  let name = "a channel that is learned"
  let summary = Bilingual(
    en: """
      Each touch takes the channel with the largest draw from what was learned until the morning of its day (Thompson sampling).
      """,
    es: """
      Cada contacto toma el canal con el mayor sorteo según lo aprendido hasta la mañana de su día (muestreo de Thompson).
      """)
  let channels = Field(
    "channels", .severalChannels, en: "The channels to choose from.",
    es: "Los canales entre los que se elige.")
  let reward = Field(
    "reward", .reward, default: "engagement",
    en: """
      What counts as a success of a touch; without days it must come on the day of the touch. It is known the day after the last on \
      which it may come.
      """,
    es: """
      Lo que cuenta como éxito de un contacto; sin días debe llegar el día del contacto. Se conoce el día siguiente al último en que \
      puede llegar.
      """)
  let segments = Field(
    "by_segment", .switched, default: "true",
    en: "Whether each segment is learned of apart.", es: "Si se aprende de cada segmento aparte.")
  let successes = Field(
    "prior_successes", .number(.between(ParameterRange.belief)), default: "1",
    en: "Successes that each channel begins with: the first exponent of a beta law.",
    es: "Éxitos con que empieza cada canal: el primer exponente de una ley beta.")
  let failures = Field(
    "prior_failures", .number(.between(ParameterRange.belief)), default: "1",
    en: "Failures that each channel begins with: the second exponent.",
    es: "Fracasos con que empieza cada canal: el segundo exponente.")

  func build(_ values: SectionValues) -> BanditDraft? {
    let reward = values[reward]
    return BanditDraft(
      bandit: Bandit(
        channels: [], reward: reward.kind, window: reward.window, isPerSegment: values[segments],
        successes: values[successes], failures: values[failures]),
      channels: values[channels])
  }
}

/// What counts as a success, and until how many days after the touch.
struct RewardText: Hashable, Sendable {
  var kind: Bandit.Reward
  var window: Int
}

extension Grammar where Value == RewardText {
  /// `engagement`, `engagement within 3 days`, `payment within 14 days`.
  static var reward: Self { Grammar(.reward) }
}

extension TextGrammar where Value == RewardText {
  fileprivate static var reward: Self {
    TextGrammar(
      expected: "engagement, engagement within 3 days, or payment within 14 days",
      pattern: "(engagement|payment)( within [0-9]+ days?)?",
      parse: { (text: String) throws(ValueProblem) in try RewardText(text) },
      write: { $0.text })
  }
}

extension RewardText {
  fileprivate init(_ text: String) throws(ValueProblem) {
    let words = text.split(separator: " ").map(String.init)
    guard let kind = words.first.flatMap(Bandit.Reward.init) else {
      throw ValueProblem(
        .unreadableValue, "does not say what is a success",
        help: ["write `engagement`, or `payment within 14 days`"])
    }
    guard words.count > 1 else {
      guard kind == .engagement else {
        throw ValueProblem(
          .unreadableValue, "does not say how long payments count",
          help: ["write `\(kind) within 14 days`"])
      }
      self.init(kind: kind, window: 0)
      return
    }
    guard words.count == 4, words[1] == "within", ["day", "days"].contains(words[3]),
      let days = Int(words[2])
    else {
      throw ValueProblem(
        .unreadableValue, "does not say until when", help: ["write `\(kind) within 14 days`"])
    }
    guard ParameterRange.rewardWindow.contains(days) else {
      throw ValueProblem(
        .outOfRange, "must be within 0 to \(ParameterRange.rewardWindow.upperBound) days",
        help: ["write `\(kind) within \(max(0, min(days, 365))) days`"])
    }
    self.init(kind: kind, window: days)
  }

  fileprivate var text: String {
    guard kind == .payment || window > 0 else { return kind.rawValue }
    return "\(kind.rawValue) within \(window) " + (window == 1 ? "day" : "days")
  }
}

extension ChannelChoiceDraft {
  /// The keys that say how one of several channels is chosen.
  static let ways = ["sequence", "best", "bandit"]
}

extension Grammar where Value == ChannelChoiceDraft {
  /// How one of several channels is chosen: `{ best: [sms, email] }`.
  static var wayOfChoosing: Self {
    .variants(
      [
        Variant(
          "sequence",
          Grammar<[Marked<String>]>.list(
            of: Grammar<String>.name.marked, count: 2...100, expected: "a list of channels"
          ).map { .sequence($0) },
          en: "The next of a list at each touch of the step, and after the last the first again.",
          es: "El siguiente de una lista en cada contacto del paso, y tras el último, el primero."),
        Variant(
          "best", Grammar<[Marked<String>]>.severalChannels.map { .best($0) },
          en: """
            The channel most likely engaged with by what can be observed: deliverability, engagement, and whether the debtor \
            prefers it; the first of those that are alike.
            """,
          es: """
            El canal con más probabilidad de respuesta según lo observable: `deliverability`, `engagement` y si el deudor lo \
            prefiere; el primero de los iguales.
            """),
        Variant(
          "bandit", Grammar<BanditDraft>.section(BanditSection()).map { .bandit($0) },
          en: "The channel is learned from earlier touches.",
          es: "El canal se aprende de contactos anteriores."),
      ], expected: "a way to choose such as { best: [sms, email] }")
  }
}

extension Grammar where Value == [Marked<String>] {
  /// At least two channels, each once.
  static var severalChannels: Self {
    Grammar<[Marked<String>]>.list(
      of: Grammar<String>.name.marked, count: 2...32, expected: "a list of channels"
    ).flatMap { names, reader in
      for (position, name) in names.enumerated() {
        guard let first = names[..<position].first(where: { $0.value == name.value }) else {
          continue
        }
        reader.report(
          .repeatedName, "`\(name.value)` stands in the list twice", "again", at: name.span,
          secondary: [Diagnostic.Label(first.span, "first here")], help: ["name each channel once"])
        return nil
      }
      return names
    }
  }
}
