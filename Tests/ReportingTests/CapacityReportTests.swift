// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Testing
import Vocabulary

@testable import Reporting

/// What a plan of agents says.
@Suite struct CapacityReportTests {
  /// Friday to Monday, 400 minutes for each agent; twice as much on Monday.
  private func plan(agents: Int, waits: Bool = true, scale: Double = 1) throws -> CapacityPlan {
    let need = CapacityPlan.Need(
      strategy: "calls", resource: "callers", agents: agents, waits: waits,
      minutesPerAgent: [400, 0, 0, 400],
      minutes: [[1_900, 0, 0, 4_100], [2_100, 0, 0, 3_900]].map { $0.map { $0 * scale } },
      calls: [[190, 0, 0, 410], [210, 0, 0, 390]])
    return CapacityPlan(
      scenario: "desk", start: try #require(CivilDate("2026-01-02")), horizon: 4, accounts: 2_000,
      replications: 2, occupancy: 0.85, needs: [need])
  }

  private func text(_ plan: CapacityPlan, _ language: ReportLanguage = .english) -> String {
    CapacityReport(plan, language: language, columns: 200).text()
  }

  /// The text in one line.
  private func words(_ plan: CapacityPlan, _ language: ReportLanguage = .english) -> String {
    text(plan, language).split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test func daysStandBesideTheAgentsTheyNeed() throws {
    let lines = text(try plan(agents: 9)).split(separator: "\n").map(String.init)
    func line(_ start: String) -> [String] {
      let found = lines.first { $0.drop { $0 == " " }.hasPrefix(start) } ?? ""
      return found.split(separator: " ").map(String.init)
    }
    #expect(lines[0].hasSuffix("(2 replications of 2,000 accounts, 4 days from 2026-01-02)"))
    #expect(lines[1] == "calls, callers: 9 agents")
    // 3,000 minutes of 400 keep 7.5 agents busy, which are 8.8 at 85 %.
    #expect(line("average").suffix(6) == ["3,000", "3,000", "to", "3,000", "7.5", "9"])
    #expect(line("peak,").prefix(4) == ["peak,", "Mon", "2026-01-05", "4,000"])
    #expect(line("peak,").suffix(2) == ["10.0", "12"])
    #expect(line("Fri").first { $0 == "2,000" } != nil && line("Fri").last == "6")
    #expect(!lines.contains { $0.contains("Sat 2026-01-03") })
  }

  @Test(arguments: [
    (12, true, "Enough on every day", "Suficientes todos los días"),
    (9, true, "more than 85% on 1 day", "más del 85 % en 1 día"),
    (8, true, "Just enough", "Justo"),
    (7, true, "waits or lapses", "espera o caduca"),
    (7, false, "is lost or goes to another channel", "se pierde o pasa a otro canal"),
  ])
  func theSentenceFollowsTheNumbers(
    _ agents: Int, _ waits: Bool, _ english: String, _ spanish: String
  ) throws {
    let plan = try plan(agents: agents, waits: waits)
    #expect(text(plan).contains(english))
    #expect(text(plan, .spanish).contains(spanish))
  }

  /// Numbers of strategies that ask for the same are told once, with a verdict for each number of agents.
  @Test func whatIsAskedForTwiceIsToldOnce() throws {
    var plan = try plan(agents: 9)
    var more = plan.needs[0]
    (more.strategy, more.agents) = ("more", 12)
    plan.needs.append(more)
    for (language, words) in [
      (ReportLanguage.english, ["calls: Enough on average", "more: Enough on every day"]),
      (.spanish, ["calls: Suficientes en promedio", "more: Suficientes todos los días"]),
    ] {
      let text = text(plan, language)
      #expect(text.matches(of: /2026-01-02\s/).count == 1)
      #expect(text.contains("calls, callers: 9 ") && text.contains("more, callers: 12 "))
      for words in words { #expect(text.contains(words), "\(text)") }
    }
    plan.needs[1].days[0].minutes.mean += 1
    #expect(text(plan).matches(of: /2026-01-02\s/).count == 2)
  }

  /// Who is counted as an agent, and what calls that are made to their end add.
  @Test func absenceAndOverrunAreSaid() throws {
    var plan = try plan(agents: 7)
    #expect(words(plan).contains("An agent works 400 minutes on an average working day."))
    #expect(words(plan).contains("Too few"))
    plan.needs[0].absence = 0.04
    plan.needs[0].overrun = 30
    let english = words(plan)
    #expect(
      english.contains(
        "Agents kept busy are there, as `busy_agents` of a run counts them; agents at 85% are those employed, 4% of whom are absent."
      ))
    #expect(english.contains("at most 30.0 minutes more a day on average (7.5%)"))
    #expect(
      words(plan, .spanish).contains(
        "gestores al 85 % son los contratados, de los que falta un 4 %."))
    // 7.5 who are kept busy are 7.8 who are employed, 11.6% more than 7.
    plan.needs[0].overrun = 47
    #expect(
      words(plan).contains("Hardly enough: 112% of the minutes of 7 agents")
        && !words(plan).contains("Too few"))
    #expect(words(plan, .spanish).contains("Apenas: se pide el 112 %"))
    plan.needs[0].overrun = 46
    #expect(words(plan).contains("Too few"))
    plan.needs[0].overrun = .infinity
    #expect(words(plan).contains("their times have no bound"))
    #expect(words(plan, .spanish).contains("su duración no tiene cota"))
  }

  /// Agents of a machine wait between its rounds, so that minutes of calls are the least they need.
  @Test func aMachineThatDialsIsSaid() throws {
    var plan = try plan(agents: 9)
    #expect(!text(plan).contains("A machine dials"))
    plan.needs[0].isDialed = true
    #expect(
      text(plan).contains("A machine dials") && text(plan, .spanish).contains("Marca una máquina"))
  }

  /// One agent is one, and one call is one.
  @Test func oneIsOne() throws {
    for (scale, words) in [
      (
        0.09,
        ["Enough on average: 1 agent would be", "Suficiente en promedio: 1 gestor estaría ocupado"]
      ),
      (0.12, ["Just enough: 1 agent would be", "Justo: 1 gestor estaría ocupado"]),
      (
        0.05, ["Enough on every day: 1 agent would", "Suficiente todos los días: 1 gestor estaría"]
      ),
      (1, ["Too few", "No basta: se pide"]),
    ] {
      let plan = try plan(agents: 1, scale: scale)
      for (language, words) in zip([ReportLanguage.english, .spanish], words) {
        #expect(self.words(plan, language).contains(words), "\(self.words(plan, language))")
      }
    }
    let target = try ServiceTarget(share: 0.8, within: 1.0 / 3)
    let load = try OfferedLoad(arrivals: 1, handling: 1)
    let queue = try InboundPlan(load, target: target, agents: 1, patience: 1)
    let text = InboundReport(queue, columns: 500).text()
    #expect(text.contains("60 calls an hour of 1 minute keep 1 agent busy (1 erlang)"))
    #expect(text.contains("1 agent never catches up") && text.contains("after 1 minute of waiting"))
    let spanish = InboundReport(queue, language: .spanish, columns: 500).text()
    #expect(spanish.contains("60 llamadas por hora de 1 minuto ocupan a 1 gestor (1 erlang)"))
    #expect(
      spanish.contains("1 gestor nunca se pone al día") && spanish.contains("tras 1 minuto de"))
    let rare = try InboundPlan(try OfferedLoad(arrivals: 1.0 / 60, handling: 30), target: target)
    #expect(
      InboundReport(rare, columns: 500).text().contains(
        "1 call an hour of 30 minutes keeps 0.5 agents busy"))
  }

  @Test func weeksStandWhereDaysWouldBeMany() throws {
    let report = CapacityReport(try plan(agents: 1), isDaily: false, language: .spanish)
    #expect(report.text().contains("vie 2026-01-02 (4 días)"))
    #expect(report.text().contains("calls, callers: 1 gestor\n"))
    var long = try plan(agents: 1)
    long.horizon = 40
    #expect(!CapacityReport(long).isDaily)
  }

  @Test func queuesAreToldWithTheirAssumptions() throws {
    let load = try OfferedLoad(arrivals: 100.0 / 60, handling: 6)
    let target = try ServiceTarget(share: 0.8, within: 1.0 / 3)
    let plan = try InboundPlan(load, target: target, agents: 10, patience: 2)
    let text = InboundReport(plan, columns: 500).text()
    for words in [
      "100 calls an hour of 6 minutes keep 10 agents busy (10 erlangs)",
      "10 agents never catch up", "42.3% of callers wait, 15.8% hang up", "18.9 s",
      "To answer 80% within 20 s: at least 14 agents where all wait (86.1%)", "Poisson",
    ] { #expect(text.contains(words), "\(words)") }
    let first = try InboundPlan(load, target: target, agents: 14, urgent: 0.25)
    let spanish = InboundReport(first, language: .spanish, columns: 500).text()
    for words in [
      "el 17,4 % espera", "la espera media de todos es de 15,7 s", "el 25 % de las llamadas",
      "Supuestos",
    ] {
      #expect(spanish.contains(words), "\(words)")
    }
    #expect(!spanish.contains("Erlang A"))
    let strict = try InboundPlan(
      load, target: try ServiceTarget(share: 0.999999999, within: 1.0 / 3), urgent: 1e-9)
    let strictly = InboundReport(strict, columns: 500).text()
    #expect(strictly.contains("To answer >99.9999% within") && !strictly.contains(" 100%"))
    #expect(strictly.contains("Where <0.0001% of calls go first"))
  }
}
