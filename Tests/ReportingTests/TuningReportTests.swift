// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results
import Storage
import Testing

@testable import Reporting

@Suite struct TuningReportTests {
  /// Three cadences: the chosen one, one not told apart and one that is worse.
  static func record(_ verdict: TuningVerdict) -> TuningRecord {
    var record = TuningRecord(
      scenario: "cards", strategy: "often", metric: "net_recovery_rate",
      direction: .higherIsBetter, currency: "USD", accounts: 300, seed: 5,
      parameters: [.init(name: "every", domain: "1|4|10", current: "10", range: 4...10)],
      constraints: [],
      method: "grid", indifference: 0.001, level: .ninetyFive, budget: 1_000, original: "",
      contentHash: "0", versions: RunVersions(engine: "0.1.0", valueEpoch: 2, scenario: 1))
    record.verdict = verdict
    record.candidates = [
      candidate("1", .worse, 0.30), candidate("4", .winner, 0.41), candidate("10", .contender, 0.4),
    ]
    record.candidates[2].replicationsNeeded = 1_250
    let proximities: [BestComparison.Standing] = [
      .out, .within, verdict == .undecided ? .unresolved : .within,
    ]
    for (position, proximity) in proximities.enumerated() {
      record.candidates[position].proximity = proximity
    }
    record.winner = 1
    record.effort.race = 60
    record.effort.confirmation = 20
    record.effort.equalAllocation = 90
    record.confirmation = TuningConfirmation(
      inSample: estimate(0.41), confirmed: estimate(0.405), shrinkage: difference(-0.005),
      constrained: [], feasibility: .met, gain: difference(0.01))
    return record
  }

  private static func candidate(
    _ value: String, _ standing: TunedCandidate.Standing, _ mean: Double
  ) -> TunedCandidate {
    TunedCandidate(
      values: [value], standing: standing, feasibility: .met, objective: estimate(mean),
      difference: standing == .winner ? nil : difference(mean - 0.41))
  }

  private static func estimate(_ mean: Double) -> MetricEstimate {
    MetricEstimate([mean - 0.01, mean, mean + 0.01])
  }

  private static func difference(_ mean: Double) -> DifferenceEstimate {
    DifferenceEstimate(
      mean: mean, standardError: 0.001,
      interval: ConfidenceInterval(low: mean - 0.002, high: mean + 0.002, level: .ninetyFive), n: 3)
  }

  @Test func anUndecidedTuningSaysWhatWouldResolveIt() {
    let text = TuningReport(Self.record(.undecided), columns: 400).text()
    for words in [
      "Undecided: every = 4 has the best mean, but 1 more cannot be told from it yet.",
      "about 1,250 replications of each", "raise `--replications`",
      "Of 1 candidate it is open whether it lies within 0.10 pp of the best (`--replications` ended it)",
      "1 looks farther away", "not told apart, open",
      "80 candidate-replications (60 race, 20 confirmation)", "would have taken 90",
      "Against the scenario as it is (every = 10)", "That is an end of the range of every",
    ] { #expect(text.contains(words), "\(text)") }
  }

  /// Candidates that are the same are told as that, and one line of the list.
  @Test func tiesAreOneLine() throws {
    var record = Self.record(.indifferent)
    for value in 11..<26 {
      var candidate = Self.candidate("\(value)", .contender, 0.41)
      candidate.isSameAsWinner = true
      candidate.proximity = .within
      record.candidates.append(candidate)
    }
    let text = TuningReport(record, columns: 400).text()
    for words in [
      "A near tie: every = 4 has the best mean, and 16 more",
      "; 15 of them have exactly its net recovery rate in every replication.",
      "… and 15 with exactly the chosen one's net recovery rate in every replication: every = 11; ",
    ] { #expect(text.contains(words), "\(text)") }
    #expect(text.split(separator: "\n").count { $0.contains("not told apart") } == 1, "\(text)")
    record.candidates.remove(at: 2)
    let exact = TuningReport(record, columns: 400).text()
    #expect(
      exact.contains(
        "An exact tie: every = 4 and 15 more have exactly the same net recovery rate in each of 3"),
      "\(exact)")
    record.verdict = .undecided
    for index in record.candidates.indices.dropFirst(2) {
      record.candidates[index].proximity = .unresolved
      record.candidates[index].replicationsNeeded = 40
    }
    let open = TuningReport(record, language: .spanish, columns: 400).text()
    #expect(
      open.contains("Indeciso: every = 4 y 15 más tienen exactamente el mismo valor"), "\(open)")
    #expect(open.contains("tomaría unas 40 réplicas de cada uno"), "\(open)")
    let english = TuningReport(record, columns: 400).text()
    #expect(!english.contains("No number of replications"), "\(english)")
  }

  /// A winner of whom it is open whether it may be taken is not recommended, and the best that may be is named.
  @Test func openConstraintsAreNoAnswer() {
    var record = Self.record(.undecided)
    record.constraints = [
      .init(text: "complaints_per_1000 <= 2", metric: "complaints_per_1000", bound: 2)
    ]
    record.candidates[1].feasibility = .open
    record.candidates[2].standing = .worse
    record.candidates[2].proximity = .out
    let text = TuningReport(record, columns: 400).text()
    for words in [
      "Undecided: every = 4 is shown to be better than every other candidate raced, but whether it meets the constraints is open.",
      "Of those shown to meet them every = 10 does best: −1.00 pp against it.",
      "chosen, constraint open",
    ] { #expect(text.contains(words), "\(text)") }
    #expect(!text.contains("more replications would tell"), "\(text)")
    #expect(!text.contains("Best: "), "\(text)")
    let spanish = TuningReport(record, language: .spanish, columns: 400).text()
    #expect(spanish.contains("Indeciso: every = 4 se demuestra mejor que todos"), "\(spanish)")
    // The other way round: the one that may be taken is chosen, and the better one is not hidden.
    record.candidates[1].feasibility = .met
    record.candidates[2].standing = .contender
    record.candidates[2].feasibility = .open
    record.candidates[2].proximity = .unresolved
    record.candidates[2].difference = Self.difference(0.002)
    let behind = TuningReport(record, columns: 400).text()
    #expect(
      behind.contains(
        "every = 4 has the best mean of those shown to meet the constraints, but 1 more"),
      "\(behind)")
    #expect(behind.contains("not told apart, open, constraint open"), "\(behind)")
  }

  /// Means of a search are of other replications than the winner's: they are not listed beside it.
  @Test func meansOfASearchAreNotCompared() {
    var record = Self.record(.selected)
    record.candidates[2] = Self.candidate("10", .passed, 0.77)
    record.candidates[2].difference = nil
    #expect(!TuningReport(record, columns: 400).text().contains("77"))
    record.winner = nil
    record.verdict = .interrupted
    record.candidates[1].standing = .passed
    #expect(TuningReport(record, columns: 400).text().contains("77.00%"))
  }

  @Test func nearTiesSayTheyAre() {
    let text = TuningReport(Self.record(.indifferent), columns: 400).text()
    #expect(text.contains("A near tie: every = 4 has the best mean, and 1 more"))
    #expect(
      text.contains(
        "Indifference set, shown to lie within 0.10 pp of the best: every = 4; every = 10."))
  }

  /// The claim counts those that are shown within, one in the singular, and a list that is cut says by how many.
  @Test func numbersAgreeWithWhatIsListed() {
    var record = Self.record(.indifferent)
    let one = TuningReport(record, columns: 400).text()
    #expect(one.contains("and 1 more is shown to lie within 0.10 pp of the best. Choose"), "\(one)")
    let uno = TuningReport(record, language: .spanish, columns: 400).text()
    #expect(uno.contains("se demuestra que 1 más está a no más de 0,10 pp del mejor."), "\(uno)")
    for value in 11..<24 {
      var candidate = Self.candidate("\(value)", .near, 0.4095)
      candidate.proximity = .within
      record.candidates.append(candidate)
    }
    let many = TuningReport(record, columns: 400).text()
    #expect(many.contains("and 14 more are shown to lie within 0.10 pp of the best"), "\(many)")
    #expect(many.contains("; and 5 more in tables/candidates.csv."), "\(many)")
    let muchos = TuningReport(record, language: .spanish, columns: 400).text()
    #expect(muchos.contains("se demuestra que 14 más están a no más de"), "\(muchos)")
    #expect(muchos.contains("; y 5 más en tables/candidates.csv."), "\(muchos)")
  }

  /// What is open of hundreds is a number and a few names, and an interruption is what ended it.
  @Test func anInterruptedTuningAnswers() {
    var record = Self.record(.undecided)
    record.isInterrupted = true
    record.candidates[2].difference = Self.difference(-0.0005)
    for value in 11..<24 {
      var candidate = Self.candidate("\(value)", .passed, 0.4095)
      candidate.difference = nil
      candidate.proximity = .unresolved
      candidate.surfaceShortfall = 0.0005
      record.candidates.append(candidate)
    }
    let text = TuningReport(record, columns: 400).text()
    for words in [
      "Undecided: every = 4", "Interrupted: that is what the replications until then show",
      "(the interruption ended it): it looks so of 14, counted in the indifference set (every = ",
      "; and 4 more in tables/candidates.csv).", "not raced, open",
    ] { #expect(text.contains(words), "\(text)") }
    #expect(!text.contains("--budget") && !text.contains("raise"), "\(text)")
    let spanish = TuningReport(record, language: .spanish, columns: 400).text()
    #expect(spanish.contains("(terminó por la interrupción): parece que sí en 14, contados"))
    #expect(spanish.contains("1 más aún no se distingue de él"), "\(spanish)")
  }

  /// Means of different replications are not comparable: the list goes by the difference to the chosen one.
  @Test func candidatesAreListedByWhatIsComparable() throws {
    var record = Self.record(.indifferent)
    record.parameters.append(.init(name: "cost", domain: "1|2", current: "1", range: 1...2))
    for position in record.candidates.indices { record.candidates[position].values.append("1") }
    record.candidates[0].objective = Self.estimate(0.9)
    #expect(record.indifferenceSet.map(\.values) == [["4", "1"], ["10", "1"]])
    #expect(record.inOrder(record.candidates).map(\.values[0]) == ["4", "10", "1"])
    let text = TuningReport(record, columns: 400).text()
    let rows = text.split(separator: "\n").filter { $0.contains("41.00%") || $0.contains("30.00%") }
    #expect(try #require(rows.last).contains("worse, > 0.10 pp"), "\(text)")
    #expect(!text.contains("90.00%"))
    // Documents and tables list them as the page does.
    let listed = record.document["candidates"]?.elements?.compactMap {
      $0["values"]?["every"]?.written()
    }
    #expect(
      listed?.count == 3 && listed?[0].contains("4") == true && listed?[2].contains("1") == true)
  }

  @Test func aRegionIsToldInBothLanguages() {
    var record = Self.record(.indifferent)
    record.region = .init(
      share: 0.12, ends: 0.05...0.2, extents: [["4", "6"]],
      places: [.init(values: ["4"], shortfall: 0, interval: nil, standing: .within)], candidates: 50
    )
    #expect(
      TuningReport(record, columns: 400).text().contains(
        "through 50 candidates all over the space, is about 12% of it (5.0% to 20%): every = 4 to 6."
      ))
    #expect(
      TuningReport(record, language: .spanish, columns: 400).text().contains(
        "es cerca del 12 % (5,0 % a 20 %): every = 4 a 6."))
    record.region?.extents = [[]]
    #expect(TuningReport(record, columns: 400).text().contains("smaller than a thousandth"))
  }

  @Test func theReportIsAlsoSpanish() {
    let text = TuningReport(Self.record(.undecided), language: .spanish, columns: 400).text()
    for words in [
      "Ajuste de often para maximizar tasa de recuperación neta", "Indeciso: every = 4",
      "unas 1.250 réplicas", "De 1 candidato no se sabe si está a no más de 0,10 pp del mejor",
    ] { #expect(text.contains(words), "\(text)") }
  }

  @Test func linesFitTheTerminal() {
    let text = TuningReport(Self.record(.selected), columns: 100).text()
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  /// Two candidates on the front, one beaten.
  private static var front: TuningRecord {
    var record = record(.front)
    record.winner = nil
    record.second = .init(metric: "contacts_per_account", direction: .lowerIsBetter)
    for (index, standing) in [TunedCandidate.Standing.dominated, .front, .maybeFront].enumerated() {
      record.candidates[index].standing = standing
      record.candidates[index].difference = nil
      record.candidates[index].place = FrontPlace(
        second: estimate(Double(9 - index)), membership: standing == .front ? 1 : 0.8,
        confirmed: [estimate(0.4), estimate(8)], confirmedMembership: 0.9)
    }
    return record
  }

  @Test func aFrontSaysWhatNothingBeatsInBoth() {
    let text = TuningReport(Self.front, columns: 400).text()
    for words in [
      "for the highest net recovery rate and the lowest contacts per account",
      "Surely on the front: 1, which no other candidate beats. Beaten: 1, another is at least as good in both objectives "
        + "and better in one. Open: 1.",
      "Of 2 that may be on the front, on it among themselves in 3 fresh replications: 2.",
      "--set parameters.every=4", "beaten", "80%",
    ] { #expect(text.contains(words), "\(text)") }
    #expect(!text.contains("Indifference"))
    let spanish = TuningReport(Self.front, language: .spanish, columns: 400).text()
    #expect(
      spanish.contains("maximizar tasa de recuperación neta y minimizar contactos por cuenta"))
  }
}
