// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Strategies

/// Says in words what a step of a path is: `2. SMS from 3 days past due, every 7 days to 120`.
struct StepWording {
  let language: ReportLanguage

  private var decimal: DecimalText { DecimalText(language: language) }

  /// The step with its number and, where the strategy has several, its treatment.
  func text(_ step: AttributedStep) -> String {
    let treatment = step.treatment.map { TerminalText.escaped($0) + ": " } ?? ""
    return "\(step.number). \(treatment)\(channel(step.channels)) \(plan(step))\(offer(step.offer))"
  }

  /// The step for the row of a chart: `2. SMS, from day 3`, in days past due.
  func short(_ step: AttributedStep) -> String {
    let start: String =
      switch step.trigger {
      case .daysPastDue(let day):
        (step.every == nil && step.months == nil ? "" : language.choose("from ", "desde el "))
          + language.choose("day ", "día ") + decimal.text(day)
      case .event(let name, _): language.choose("after ", "tras ") + event(name)
      case .intensity(let level):
        language.choose("at intensity ", "a intensidad ") + decimal.text(level, decimals: 3)
      }
    return "\(step.number). \(channel(step.channels)), \(start)\(offer(step.offer))"
  }

  private func channel(_ channels: [String]) -> String {
    guard channels != ["preferred"] else {
      return language.choose("Preferred channel", "Canal preferido")
    }
    return channels.map { MemberLabel.text($0, in: language) }
      .joined(separator: language.choose(" or ", " o "))
  }

  private func plan(_ step: AttributedStep) -> String {
    let isRepeated = step.every != nil || step.months != nil
    return [
      trigger(step.trigger, isRepeated: isRepeated), cadence(step),
      isRepeated ? step.times.map(times) : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private func trigger(_ trigger: AttributedStep.Trigger, isRepeated: Bool) -> String {
    switch trigger {
    case .daysPastDue(let day):
      (isRepeated ? language.choose("from ", "desde ") : day == 0 ? language.choose("on ", "") : "")
        + self.day(day)
    case .event(let name, let after):
      days(after) + language.choose(" after ", " después de ") + event(name)
    case .intensity(let level):
      language.choose(
        "whenever the intensity falls to \(decimal.text(level, decimals: 3)) per day",
        "cada vez que la intensidad baja a \(decimal.text(level, decimals: 3)) por día")
    }
  }

  private func day(_ day: Int) -> String {
    if day == 0 { return language.choose("the due day", "el día del vencimiento") }
    if day < 0 {
      return days(-day) + language.choose(" before the due day", " antes del vencimiento")
    }
    let number = decimal.text(day)
    return language.choose("\(days(day)) past due", "el día \(number) de mora")
  }

  private func days(_ count: Int) -> String {
    decimal.text(count)
      + (count == 1 ? language.choose(" day", " día") : language.choose(" days", " días"))
  }

  private func cadence(_ step: AttributedStep) -> String? {
    let cadence: String
    switch (step.every, step.months) {
    case (1, _): cadence = language.choose("daily", "a diario")
    case (let every?, _): cadence = language.choose("every \(days(every))", "cada \(days(every))")
    case (nil, 1): cadence = language.choose("monthly", "cada mes")
    case (nil, let months?):
      let count = decimal.text(months)
      cadence = language.choose("every \(count) months", "cada \(count) meses")
    case (nil, nil): return nil
    }
    return cadence
      + (step.until.map { language.choose(" to ", " hasta ") + decimal.text($0) } ?? "")
  }

  private func times(_ count: Int) -> String {
    language.choose(
      "at most \(decimal.text(count)) times", "a lo sumo \(decimal.text(count)) veces")
  }

  private func event(_ name: String) -> String {
    CollectionEvent(rawValue: name).map { language.choose($0.words) } ?? TerminalText.escaped(name)
  }

  private func offer(_ name: String?) -> String {
    guard let name else { return "" }
    let noun = Offer.Kind(named: name).map { language.choose($0.noun) }
    return ", " + (noun ?? TerminalText.escaped(name))
  }
}
