// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Portfolios
import Scenarios

/// Where a debtor's life is found: a replication and a place in its portfolio.
struct DebtorPlace {
  var replication: UInt32
  var range: BlockRange
  /// The position among the debtors of the segment.
  var position: Int
  /// The person of an imported file.
  var person: ImportedDebtors.Person?
  /// Where people are drawn with replacement, how often this one is in the replication's sample; the first is told.
  var draws: Int?
}

extension ScenarioRun {
  /// The place of a debtor by name.
  ///
  /// - Parameters:
  ///   - name: The segment's name and the debtor's number, or the id of an imported debtor.
  ///   - replication: The one wanted; nil for the first in which the debtor is.
  /// - Returns: The place.
  /// - Throws: ``TraceProblem`` when there is no such debtor, or not in this replication.
  func place(
    ofDebtor name: String, replication: UInt32?
  ) throws(TraceProblem) -> DebtorPlace {
    if let imported = resolved.experiment.debtors as? ImportedDebtors {
      return try place(ofImported: name, imported, replication)
    }
    return try place(ofGenerated: name, replication ?? 0)
  }

  private func place(
    ofGenerated name: String, _ replication: UInt32
  ) throws(TraceProblem) -> DebtorPlace {
    let experiment = resolved.experiment
    let names = experiment.debtors.segmentNames
    let dash = name.lastIndex(of: "-")
    let segment = dash.flatMap { names.firstIndex(of: String(name[..<$0])) }
    let number = dash.flatMap { Int(name[name.index(after: $0)...]) }
    guard let segment, let number else {
      throw TraceProblem(
        "there is no debtor `\(name)`; debtors are called by segment and number, such as `\(names[0])-1`",
        es: "no hay ningún deudor `\(name)`; se llaman por segmento y número, como `\(names[0])-1`")
    }
    let blocks = experiment.debtors.blocks(
      replication: experiment.portfolioReplication(replication)
    ).filter { $0.segment == segment }
    guard let range = blocks.first(where: { $0.debtors.contains(number - 1) }) else {
      let count = blocks.map(\.debtors.upperBound).max() ?? 0
      throw TraceProblem(
        "there is no debtor `\(name)`: in replication \(replication) segment `\(names[segment])` has \(count), from 1",
        es:
          "no hay ningún deudor `\(name)`: en la réplica \(replication) el segmento `\(names[segment])` tiene \(count), desde 1"
      )
    }
    return DebtorPlace(replication: replication, range: range, position: number - 1)
  }

  private func place(
    ofImported name: String, _ debtors: ImportedDebtors, _ replication: UInt32?
  ) throws(TraceProblem) -> DebtorPlace {
    guard let person = debtors.person(named: name) else {
      throw unknown(name, debtors)
    }
    let first = replication ?? 0
    if let place = place(of: person, debtors, first) { return place }
    // Each replication leaves out about a third of the people, so one of the next few has this one.
    let later = (first + 1)...(first + Self.searched)
    guard let place = later.lazy.compactMap({ place(of: person, debtors, $0) }).first else {
      throw notDrawn(name, first, in: nil)
    }
    guard replication == nil else { throw notDrawn(name, first, in: place.replication) }
    return place
  }

  /// How many replications are looked through.
  private static let searched: UInt32 = 1_000

  private func place(
    of person: ImportedDebtors.Person, _ debtors: ImportedDebtors, _ replication: UInt32
  ) -> DebtorPlace? {
    let portfolio = resolved.experiment.portfolioReplication(replication)
    let positions = debtors.positions(of: person, replication: portfolio)
    guard let position = positions.first,
      let range = debtors.blocks(replication: portfolio).first(where: {
        $0.segment == person.segment && $0.debtors.contains(position)
      })
    else { return nil }
    return DebtorPlace(
      replication: replication, range: range, position: position, person: person,
      draws: debtors.isResampled ? positions.count : nil)
  }

  private func unknown(_ name: String, _ debtors: ImportedDebtors) -> TraceProblem {
    guard let debtor = debtors.debtor(ofAccount: name) else {
      return TraceProblem(
        "there is no debtor `\(name)` in the file",
        es: "no hay ningún deudor `\(name)` en el archivo")
    }
    return TraceProblem(
      "`\(name)` is an account of debtor `\(debtor)`: write `--debtor \(debtor)`",
      es: "`\(name)` es una cuenta del deudor `\(debtor)`: escriba `--debtor \(debtor)`")
  }

  private func notDrawn(_ name: String, _ replication: UInt32, in other: UInt32?) -> TraceProblem {
    let hint = other.map { " `--replication \($0)`" }
    return TraceProblem(
      "`\(name)` is not in the sample of replication \(replication), whose people are drawn from the file with "
        + "replacement;" + (hint.map { " it is in that of\($0), and" } ?? "")
        + " with `--set resample=behavior` everybody is in every replication",
      es:
        "`\(name)` no está en la muestra de la réplica \(replication), cuyas personas se sortean del archivo con "
        + "reemplazo;" + (hint.map { " está en la de\($0), y" } ?? "")
        + " con `--set resample=behavior` todas están en todas las réplicas")
  }
}
