// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Reporting
import Results
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
