// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Reporting
import Results
import Storage
import Testing

@testable import Workbench

/// The life that is told under an id is that of its row.
@Suite("Lives of imported people") struct ImportedLifeTests {
  private static func job(_ overrides: [String] = []) throws -> ScenarioRun {
    try ImportedScenario(
      rows: [
        "id,who,amount,due", "K1,ANA,111.00,2026-01-31", "K2,BETO,222.00,2026-03-30",
        "K3,CARLA,333.00,2026-02-14", "K4,CARLA,50.00,2026-01-01", "K5,DARÍO,444.00,2026-03-01",
      ],
      text: ImportedScenario.limited("id: id, debtor: who, balance: amount, due_date: due")
    ).job(overrides)
  }

  private static let own = [
    "ANA": [11_100], "BETO": [22_200], "CARLA": [5_000, 33_300], "DARÍO": [44_400],
  ]

  @Test("Everybody owes what the file says, in every replication", arguments: [nil, 0, 1, 2, 3, 4])
  func ownBalance(replication: UInt32?) throws {
    var told = 0
    for resample in ["both", "portfolio", "behavior"] {
      let job = try Self.job(["resample=\(resample)"])
      for (name, balances) in Self.own {
        do {
          let life = try job.life(debtor: name, strategy: "none", replication: replication)
          #expect(life.accounts.map { Int($0.balance) } == balances, "\(name)")
          #expect((life.draws == nil) == (resample == "behavior"))
          told += 1
        } catch let problem {
          // Not in the sample: said, with a replication in which it is.
          #expect(resample != "behavior" && replication != nil)
          let words = problem.message(in: .english).split(separator: "`")
          let other = try #require(
            words.first { $0.hasPrefix("--replication ") }?.split(separator: " ").last.flatMap {
              UInt32($0)
            })
          #expect(try job.life(debtor: name, strategy: "none", replication: other).draws != nil)
        }
      }
    }
    #expect(told >= (replication == nil ? 12 : 6))
  }

  @Test("Draws are as many as the samples hold")
  func draws() throws {
    let job = try Self.job()
    for replication in UInt32(0)..<20 {
      let draws = Self.own.keys.map { name in
        (try? job.life(debtor: name, strategy: "none", replication: replication))?.draws ?? 0
      }
      #expect(draws.reduce(0, +) == 4)
    }
  }

  @Test("The story says how often the person was drawn, and names accounts by their ids")
  func story() throws {
    let job = try Self.job()
    let once = try #require(
      (UInt32(0)..<30).first {
        (try? job.life(debtor: "CARLA", strategy: "none", replication: $0))?.draws == 2
      })
    let life = try job.life(debtor: "CARLA", strategy: "none", replication: once)
    #expect(
      life.story(in: .english).contains(
        "Drawn from the file into the sample of replication \(once) 2 times, each with luck of its own"
      ))
    #expect(
      life.story(in: .spanish).contains(
        "Sorteado del archivo para la muestra de la réplica \(once) 2 veces"))
    #expect(life.story(in: .english).contains("89 dpd  account K4  owes EUR 50.00"))
    let document = try JSONValue(parsing: Array(life.json.utf8))
    #expect(document["draws"] == .count(2))
    let own = try Self.job(["resample=behavior"])
      .life(debtor: "CARLA", strategy: "none", replication: 0)
    #expect(!own.story(in: .english).contains("Drawn"))
  }

  /// A replication that no run of the scenario comes to is told as such, and a treatment without a name by what it is.
  @Test("A replication beyond the scenario's is told")
  func beyond() throws {
    let job = try ImportedScenario(
      rows: ["id,amount,dpd", "K1,50,20", "K2,80,30"],
      text: ImportedScenario.limited("id: id, balance: amount, dpd: dpd")
    ).job()
    func story(_ range: Range<UInt32>, _ language: ReportLanguage) throws -> String {
      let life = range.lazy.compactMap {
        try? job.life(debtor: "K1", strategy: "ladder", replication: $0)
      }.first
      return try #require(life).story(in: language)
    }
    #expect(try !story(0..<4, .english).contains("ends before this replication"))
    #expect(
      try story(4..<60, .english).contains("ends before this replication: it has 4, from 0 to 3"))
    let spanish = try story(4..<60, .spanish)
    #expect(spanish.contains("tiene 4, de la 0 a la 3"))
    #expect(
      spanish.contains("sigue el tratamiento: todas las cuentas") && !spanish.contains("everyone"))
  }

  /// Every copy of a person has a life of its own, and together they are those of the sample.
  @Test("Every copy of a person can be told")
  func copies() throws {
    let job = try Self.job()
    var differing = 0
    for replication in UInt32(0)..<30 {
      guard
        let draws = (try? job.life(debtor: "CARLA", strategy: "ladder", replication: replication))?
          .draws, draws > 1
      else { continue }
      let lives = try (1...draws).map {
        try job.life(debtor: "CARLA", strategy: "ladder", replication: replication, copy: $0)
      }
      #expect(
        lives.allSatisfy { $0.accounts.map(\.balance) == [5_000, 33_300] && $0.draws == draws })
      #expect(Set(lives.flatMap(\.accounts).map(\.identity)).count == 2 * draws)
      differing += lives[0].events != lives[1].events ? 1 : 0
      #expect(
        lives[1].story(in: .english).contains(
          "\(draws) times, each with luck of its own; this is copy 2"))
      #expect(lives[1].story(in: .spanish).contains("esta es la copia 2"))
      #expect(lives[1].story(in: .english).contains("Accounts in the file: K4, K3, drawn together"))
      #expect(try JSONValue(parsing: Array(lives[1].json.utf8))["copy"] == .count(2))
      #expect {
        try job.life(debtor: "CARLA", strategy: nil, replication: replication, copy: draws + 1)
      } throws: { error in
        (error as? TraceProblem)?.message(in: .english).contains(
          "\(draws) times, so there is no copy \(draws + 1)")
          == true
      }
    }
    #expect(differing > 0)
    // Without a replication the first that has so many.
    let second = try job.life(debtor: "ANA", strategy: nil, replication: nil, copy: 2)
    #expect(second.draws ?? 0 >= 2 && second.copy == 2)
    #expect {
      try Self.job(["resample=behavior"]).life(
        debtor: "ANA", strategy: nil, replication: nil, copy: 2)
    } throws: { error in
      (error as? TraceProblem)?.message(in: .spanish).contains("no hay copia 2") == true
    }
  }

  @Test("Texts of the user are shown as escapes")
  func escapes() throws {
    let bad = "EVA\u{1B}[31m\nerror: forged\u{202E}"
    let shown = "EVA\\u{1B}[31m\\nerror: forged\\u{202E}"
    for language in [ReportLanguage.english, .spanish] {
      #expect {
        try Self.job().life(debtor: bad, strategy: nil, replication: nil)
      } throws: { ($0 as? TraceProblem)?.message(in: language).contains("`\(shown)`") == true }
      #expect {
        try Self.job().life(debtor: "ANA", strategy: bad, replication: nil)
      } throws: { ($0 as? TraceProblem)?.message(in: language).contains("`\(shown)`") == true }
    }
  }

  @Test("An account's id is not a person's, which is said")
  func accountID() throws {
    #expect {
      try Self.job().life(debtor: "K3", strategy: nil, replication: nil)
    } throws: { error in
      (error as? TraceProblem)?.message(in: .english)
        == "`K3` is an account of debtor `CARLA`: write `--debtor CARLA`"
    }
    #expect {
      try Self.job().life(debtor: "EVA", strategy: nil, replication: nil)
    } throws: { error in
      (error as? TraceProblem)?.message(in: .spanish)
        == "no hay ningún deudor `EVA` en el archivo"
    }
  }
}
