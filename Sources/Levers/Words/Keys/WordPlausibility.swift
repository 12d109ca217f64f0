// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Grammar
import Portfolios
import Strategies

/// Warns of words that nobody says or that do nothing, and of speakers whose keys can have no effect.
struct WordPlausibility {
  let scenario: Scenario
  let document: NodeReader
  let strategies: [StrategyReach]

  /// Reports every warning; values that are uncertain say nothing for certain.
  func report() {
    guard scenario.uncertainty == nil, let model = scenario.behavior.intensity else { return }
    checkMessages(model.words)
    checkTones(model.words)
    checkLinks()
    checkScars(model.relationship)
    checkLines()
    checkBinding(model)
  }

  private var steps: [Step] { strategies.flatMap(\.steps) }

  /// Messages that nobody says, and tones that the world does not know.
  private func checkMessages(_ words: Words) {
    let said = Set(steps.compactMap(\.message))
    for (position, message) in scenario.messages.enumerated() {
      let written = document["messages"][message.name]
      guard said.contains(position) else {
        written.warnOfIdle(
          "no step says `\(message.name)`", help: "let a step say `message: \(message.name)`")
        continue
      }
      guard let tone = message.tone, words.tones[tone] == nil else { continue }
      written["tone"].warnOfIdle(
        "`behavior.words.tones` does not say what `\(tone)` does, so it does nothing",
        help: "write what it does, such as `\(tone): { stimulus: 1.1 }`")
    }
  }

  /// Tones that no message has.
  private func checkTones(_ words: Words) {
    let used = Set(scenario.messages.compactMap(\.tone))
    for tone in words.tones.keys.sorted() where !used.contains(tone) {
      document["behavior"]["words"]["tones"][tone].warnOfIdle(
        "no message has the tone `\(tone)`", help: "give a message `tone: \(tone)`")
    }
    let personal = document["behavior"]["words"]["personal"]
    guard !scenario.messages.contains(where: \.isPersonal) else { return }
    if !words.personalToKnown.isNone || !words.personalToOthers.isNone {
      personal.warnOfIdle("no message is `personal`", help: "give a message `personal: true`")
    }
  }

  /// Answers to links that no message carries.
  private func checkLinks() {
    for (strategy, reached) in zip(scenario.strategies, strategies) {
      let hasLink = reached.steps.compactMap(\.message).contains { scenario.messages[$0].hasLink }
      guard !hasLink else { continue }
      let written = document["strategies"][strategy.name]
      for (index, treatment) in strategy.treatments.enumerated() {
        let path =
          (written.node.entry("path") != nil ? written : written["segments"][index])["path"]
        for (position, step) in treatment.path.enumerated() {
          guard case .event(.linkOpened, _) = step.trigger else { continue }
          path[position]["on"].warnOfIdle(
            "no message that `\(strategy.name)` says carries a link, so `link_opened` never comes",
            help: "give a message that a step says `link: true`")
        }
      }
    }
  }

  /// How scars come and go, where no channel leaves any.
  private func checkScars(_ relationship: Relationship) {
    guard
      // One that is switched off leaves none either, but who wrote it knows that.
      scenario.channels.allSatisfy({
        $0.scar == 0 && document["channels"][$0.name].node.entry("scar") == nil
      })
    else { return }
    let usual = Relationship()
    for (key, isSaid) in [
      ("scar_window", relationship.scarWindow != usual.scarWindow),
      ("scar_recovery", relationship.scarRecovery != usual.scarRecovery),
    ] where isSaid {
      document["behavior"]["relationship"][key].warnOfIdle(
        "no channel leaves a `scar`", help: "give a channel a `scar`")
    }
  }

  /// Factors on `reliability` beyond the one with which everybody keeps what is agreed: more of them changes nothing.
  private func checkBinding(_ model: IntensityModel) {
    let takers = model.types.indices.filter { type in
      let own = model.types[type]
      return model.isPresent[type] && own.reliability > 0 && (own.promises > 0 || own.accepts > 0)
    }
    guard let least = takers.map({ model.types[$0].reliability }).min() else { return }
    func check(_ binding: [Double], _ written: NodeReader) {
      guard written.node.entry("binding") != nil,
        takers.allSatisfy({ binding[$0] * model.types[$0].reliability > 1 && binding[$0] > 1 })
      else { return }
      written["binding"].warnOfEverybodyBound(
        by: takers.map { binding[$0] }.min() ?? 1, least: least)
    }
    for channel in scenario.channels where channel.binding > 1 {
      check(model.types.map { _ in channel.binding }, document["channels"][channel.name])
    }
    let words = document["behavior"]["words"]
    for (tone, effect) in model.words.tones { check(effect.binding, words["tones"][tone]) }
  }

  /// A reach of one's own beside another's line.
  private func checkLines() {
    for (position, channel) in scenario.channels.enumerated() {
      guard let line = channel.line.map({ scenario.channels[$0].name }) else { continue }
      for segment in scenario.portfolio.specification.segments
      where segment.reach.indices.contains(position) && segment.reach[position] != nil {
        document["portfolio"]["segments"][segment.name]["reach"][channel.name].warnOfIdle(
          "`\(channel.name)` takes the line of `\(line)`, and its reach with it",
          help: "write the reach of `\(line)`")
      }
    }
  }
}
