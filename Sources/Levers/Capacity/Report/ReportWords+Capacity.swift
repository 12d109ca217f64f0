// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import OutputAnalysis
import Vocabulary

/// What became of agents who are few.
extension ReportWords {
  /// The strategies whose touches need agents.
  var strategiesWithAgents: [Int] {
    summary.strategies.indices.filter { !summary.strategies[$0].resources.isEmpty }
  }

  /// The resources that touches need, in the order in which strategies name them.
  var resourcesWithAgents: [String] {
    strategiesWithAgents.flatMap { summary.strategies[$0].resources.map(\.name) }.uniqued()
  }

  /// What tables of agents are about: all of a strategy together, and each resource by itself where there are several and
  /// the run has measured them apart.
  var capacityTables: [CapacityTable] {
    let all = CapacityTable(self, resource: nil)
    let parts = resourcesWithAgents.map { CapacityTable(self, resource: $0) }
    return [all] + (parts.count > 1 ? parts.filter { !$0.metrics.isEmpty } : [])
  }

  func capacityLines(in terminal: TerminalLayout) -> [String] {
    guard !strategiesWithAgents.isEmpty else { return [] }
    return capacityTables.flatMap { lines($0, in: terminal) }
      + (capacitySentences.isEmpty ? [] : [""])
      + capacitySentences.flatMap { TextWrap.lines($0, columns: terminal.columns) }
  }

  private func lines(_ capacity: CapacityTable, in terminal: TerminalLayout) -> [String] {
    let labels = capacity.labels
    return (capacity.resource == nil ? [] : [""])
      + [terminal.style.apply(.heading, to: capacity.title)]
      + strategyBlocks(of: capacity.users, in: terminal, labels: labels, cells: capacity.cells)
      .flatMap {
        block -> [String] in
        var table = TextTable(
          header: [language.choose("measure", "medida")]
            + block.map { strategyName($0, limit: 20) }, leftColumns: [0])
        let cells = block.map(capacity.cells)
        for (row, label) in labels.enumerated() {
          table.append([label] + cells.map { $0[row] })
        }
        return table.lines()
      }
  }

  /// What becomes of the minutes that a step leaves free when it is left out; nil where no strategy needs agents.
  var freedMinutes: String? {
    guard !strategiesWithAgents.isEmpty else { return nil }
    return language.choose(
      "Where a step needs agents, the minutes that it leaves free go to the other touches that ask for them, of all accounts: its "
        + "effect is what it brings together with its minutes.",
      "Donde un paso necesita gestores, los minutos que deja libres pasan a los demás contactos que los piden, de todas las "
        + "cuentas: su efecto es lo que aporta junto con sus minutos.")
  }

  /// How many agents pay for themselves, and what the numbers of agents mean.
  var capacitySentences: [String] {
    staffingSentences + [overrunSentence, offDaysSentence].compactMap { $0 }
  }

  /// The largest mean of a measure over the strategies, and over the resources of each.
  private func most(_ metric: Metric) -> Double {
    let names = ([metric] + resourcesWithAgents.compactMap(metric.part)).map(\.name)
    return strategiesWithAgents.flatMap { summary.strategies[$0].metrics }
      .filter { names.contains($0.name) }.compactMap(\.estimate.mean).max() ?? 0
  }

  /// The largest mean of a measure of all agents in the words of the table beside it, without its error.
  private func told(most metric: Metric) -> String? {
    strategiesWithAgents.compactMap { strategy in
      summary.strategies[strategy].metrics.first { $0.name == metric.name }?.estimate
    }
    .max { ($0.mean ?? 0) < ($1.mean ?? 0) }
    .flatMap { EstimateWords($0, of: metric, self)?.value }
  }

  /// That calls are made to their end, where it happens: nobody is paid for it, and it makes agents busier than always.
  private var overrunSentence: String? {
    let overrun = most(.overrunRate)
    guard overrun > 0 else { return nil }
    let share = decimal.percent(overrun, decimals: 1)
    return language.choose(
      "A call that starts in time is made to its end, and nobody is paid for what goes beyond the day: up to \(share) of the time of presence. "
        + "Time in use and agents kept busy count it, and exceed 100% and the agents there are by no more than that over the run.",
      "La llamada que empieza a tiempo se termina, y nadie cobra lo que pasa de la jornada: hasta el \(share) del tiempo de presencia. "
        + "El tiempo en uso y los gestores ocupados lo cuentan, y en toda la corrida no superan en más que eso el 100 % ni los gestores que hay."
    )
  }

  /// That touches were lost, or went to another channel, on days without anybody, where it happens.
  private var offDaysSentence: String? {
    let lost = most(.droppedWithoutStaff)
    guard lost > 0 else { return nil }
    let number = told(most: .droppedWithoutStaff) ?? decimal.text(lost, decimals: 0)
    return language.choose(
      "Up to \(number) of the touches lost or diverted came due on days on which nobody works: there no time is short, and `unserved: wait` would have kept them for agents.",
      "Hasta \(number) de los contactos perdidos o desviados tocaban en días en que nadie trabaja: ahí no falta tiempo, y `unserved: wait` los habría conservado para los gestores."
    )
  }

  /// How many agents it pays to have, of the numbers tried, and for each step to more of them what they are worth.
  var staffingSentences: [String] {
    StaffingGain.ladders(summary.staffing).map(conclusion) + summary.staffing.compactMap(sentence)
  }

  /// How far up a ladder of numbers of agents it pays to go.
  private func conclusion(_ ladder: [StaffingGain]) -> String {
    let paid = ladder.prefix { $0.verdict == .pays }
    let best = paid.last?.more ?? ladder[0].fewer
    let (name, number) = (staffed(ladder[0].resource, ladder), decimal.text(best.agents))
    let tried = language.choose(
      "Of the numbers of agents tried (\(name)), it pays to have \(number)",
      "De los números de gestores probados (\(name)), conviene tener \(number)")
    guard paid.count < ladder.count else {
      return tried + language.choose(", the most.", ", el mayor.")
        + beyond(best, ladder[0].resource, isMost: true)
    }
    let next = ladder[paid.count]
    let more = decimal.text(next.more.agents)
    if next.verdict == .costs {
      return tried
        + language.choose(
          "; \(more) cost more than they bring.", "; \(more) cuestan más de lo que aportan.")
        + (paid.isEmpty ? beyond(best, ladder[0].resource, isMost: false) : "")
    }
    return paid.isEmpty
      ? language.choose(
        "Whether it pays to have more than \(decimal.agents(best.agents)) (\(name)) is not decided.",
        "No está decidido si conviene tener más de \(decimal.agents(best.agents)) (\(name)).")
      : tried
        + language.choose(
          "; whether \(more) pay is not decided.", "; no está decidido si \(more) convienen.")
  }

  /// That the best number lies at the end of those tried, so that better ones may lie beyond, and how to try one; nothing where none can.
  private func beyond(_ best: StaffingGain.Staff, _ resource: String, isMost: Bool) -> String {
    let agents = isMost ? best.agents * 2 : best.agents / 2
    guard ParameterRange.agents.contains(agents) else { return "" }
    let own = summary.variants?.arms.first { $0.name == best.strategy }?.strategy
    let path = "strategies.\(own ?? best.strategy).staff.\(resource)"
    let setting = TerminalText.escaped("--set \(path)=\(agents)")
    return isMost
      ? language.choose(
        " It is the end of what was tried: more may pay better still; try `\(setting)`.",
        " Es el extremo de lo probado: más podrían convenir aún más; pruebe `\(setting)`.")
      : language.choose(
        " It is the end of what was tried: fewer may pay better still; try `\(setting)`.",
        " Es el extremo de lo probado: menos podrían convenir aún más; pruebe `\(setting)`.")
  }

  /// The resource, and the strategies from fewest to most agents where others differ in its number too.
  private func staffed(_ resource: String, _ steps: [StaffingGain]) -> String {
    let isOnly = StaffingGain.ladders(summary.staffing).count { $0[0].resource == resource } == 1
    let strategies = steps.prefix(1).map(\.fewer.strategy) + steps.map(\.more.strategy)
    let name = TerminalText.escaped(resource)
    return isOnly
      ? name : name + ": " + strategies.map(TerminalText.escaped).joined(separator: " → ")
  }

  private func sentence(_ gain: StaffingGain) -> String? {
    guard let perAgent = gain.perAgent else { return nil }
    let name = staffed(gain.resource, [gain])
    let (few, many) = (decimal.text(gain.fewer.agents), decimal.text(gain.more.agents))
    let added = gain.more.agents - gain.fewer.agents
    // In the digits of the verdict, which tells the same where one agent more is the whole difference.
    let money = MoneyWording(report: self, balance: 1)
    let error = gain.standardError ?? gain.interval.map { $0.halfWidth / 2 }
    let amount = money.signedAmount(perAgent, error: error)
    let between =
      gain.interval.map {
        " (" + MetricWording.level($0.level, decimal) + ": " + money.range($0, error: error) + ")"
      } ?? ""
    // What several are worth together says nothing of the last of them.
    let worth =
      added == 1
      ? language.choose(
        "the further agent is worth \(amount)\(between)",
        "el gestor adicional vale \(amount)\(between)")
      : language.choose(
        "the \(decimal.text(added)) further agents are worth \(amount) each on average\(between)",
        "los \(decimal.text(added)) gestores adicionales valen \(amount) cada uno en promedio\(between)"
      )
    return language.choose(
      "From \(few) to \(many) (\(name)): \(worth) over the run, after wages and all other costs.",
      "De \(few) a \(many) (\(name)): \(worth) en la corrida, tras salarios y todos los demás costos."
    ) + (hours(gain).map { " " + $0 } ?? "")
  }

  /// Which hours further agents have; nil where all have the same.
  private func hours(_ gain: StaffingGain) -> String? {
    let (gained, lost) = (
      gain.shifts.filter { $0.more > $0.fewer }, gain.shifts.filter { $0.more < $0.fewer }
    )
    guard let first = gained.first else { return nil }
    guard gained.count > 1 || !lost.isEmpty else {
      let hours = hours(first.minutes)
      return first.more - first.fewer == 1
        ? language.choose(
          "The further agent works \(hours).", "El gestor adicional trabaja \(hours).")
        : language.choose(
          "The further agents work \(hours).", "Los gestores adicionales trabajan \(hours).")
    }
    let parts =
      gained.map { working($0.more - $0.fewer, $0.minutes, isMore: true) }
      + lost.map { working($0.fewer - $0.more, $0.minutes, isMore: false) }
    return language.choose("By shift: ", "Por turno: ") + parts.joined(separator: "; ") + "."
  }

  /// `2 more work Mon–Fri 480 min`.
  private func working(_ count: Int, _ minutes: [Double], isMore: Bool) -> String {
    let (number, hours) = (decimal.text(count), hours(minutes))
    return language.choose(
      "\(number) \(isMore ? "more" : "fewer") \(count == 1 ? "works" : "work") \(hours)",
      "\(number) \(isMore ? "más" : "menos") \(count == 1 ? "trabaja" : "trabajan") \(hours)")
  }

  /// Minutes by weekday, days of the same together: `Mon–Fri 480 min, Sat 240 min`.
  private func hours(_ minutes: [Double]) -> String {
    var groups: [Range<Int>] = []
    for day in minutes.indices where minutes[day] > 0 {
      if let last = groups.last, last.upperBound == day, minutes[last.lowerBound] == minutes[day] {
        groups[groups.count - 1] = last.lowerBound..<day + 1
      } else {
        groups.append(day..<day + 1)
      }
    }
    let names = language.weekdays
    return groups.map { days in
      let last = days.upperBound - 1
      let name =
        days.count == 1 ? names[last] : names[days.lowerBound] + "–" + names[last]
      return name + " " + decimal.text(minutes[last], decimals: 0) + "\u{A0}min"
    }.joined(separator: ", ")
  }
}

extension StaffingGain {
  /// Steps in a row, from the fewest agents to the most, each from where the last ended.
  static func ladders(_ gains: [StaffingGain]) -> [[StaffingGain]] {
    gains.filter { first in
      !gains.contains { $0.more == first.fewer && $0.resource == first.resource }
    }
    .map { first in
      var ladder = [first]
      while let top = ladder.last,
        let next = gains.first(where: { $0.fewer == top.more && $0.resource == top.resource })
      {
        ladder.append(next)
      }
      return ladder
    }
  }
}
