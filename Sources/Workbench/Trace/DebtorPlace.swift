// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Experiments
import Portfolios
public import Reporting
import Scenarios

/// Where a debtor's life is found: a replication and a place in its portfolio.
struct DebtorPlace {
  var replication: UInt32
  var range: BlockRange
  /// The position among the debtors of the segment.
  var position: Int
  /// The person of an imported file.
  var person: ImportedDebtors.Person?
  /// Where people are drawn with replacement, how often this one is in the replication's sample.
  var draws: Int?
  /// Which of these draws it is, from 1.
  var copy = 1
}

extension ScenarioRun {
  /// The place of a debtor by name.
  ///
  /// - Parameters:
  ///   - name: The segment's name and the debtor's number, or the id of an imported debtor.
  ///   - replication: The one wanted; nil for the first in which the debtor is so often.
  ///   - copy: Which of the draws of a person is wanted, from 1.
  ///   - variant: The variant whose debtors are meant.
  /// - Returns: The place.
  /// - Throws: ``TraceProblem`` when there is no such debtor, or not so often in this replication.
  func place(
    ofDebtor name: String, replication: UInt32?, copy: Int, in variant: Int = 0
  ) throws(TraceProblem) -> DebtorPlace {
    let debtors = resolved.experiment.variants[variant].debtors
    if let imported = debtors as? ImportedDebtors {
      return try place(ofImported: name, imported, replication, copy)
    }
    guard copy == 1 else {
      throw TraceProblem(
        "every generated debtor is in a replication once, so there is no copy \(copy) of `\(name.printable)`",
        es:
          "cada deudor generado está una sola vez en una réplica, así que no hay copia \(copy) de `\(name.printable)`"
      )
    }
    return try place(ofGenerated: name, debtors, replication ?? 0)
  }

  private func place(
    ofGenerated name: String, _ debtors: any DebtorSource, _ replication: UInt32
  ) throws(TraceProblem) -> DebtorPlace {
    let experiment = resolved.experiment
    let names = debtors.segmentNames
    let dash = name.lastIndex(of: "-")
    let segment = dash.flatMap { names.firstIndex(of: String(name[..<$0])) }
    // `all-01` and `all-+1` are no names of `all-1`.
    let digits = dash.map { name[name.index(after: $0)...] } ?? ""
    let number = Int(digits).flatMap { String($0) == digits ? $0 : nil }
    guard let segment, let number else {
      throw TraceProblem(
        "there is no debtor `\(name.printable)`; debtors are called by segment and number, such as `\(names[0])-1`",
        es:
          "no hay ningún deudor `\(name.printable)`; se llaman por segmento y número, como `\(names[0])-1`"
      )
    }
    let blocks = debtors.blocks(
      replication: experiment.portfolioReplication(replication)
    ).filter { $0.segment == segment }
    guard let range = blocks.first(where: { $0.debtors.contains(number - 1) }) else {
      let count = blocks.map(\.debtors.upperBound).max() ?? 0
      throw TraceProblem(
        "there is no debtor `\(name.printable)`: in replication \(replication) segment `\(names[segment])` has \(count), from 1",
        es:
          "no hay ningún deudor `\(name.printable)`: en la réplica \(replication) el segmento `\(names[segment])` tiene \(count), desde 1"
      )
    }
    return DebtorPlace(replication: replication, range: range, position: number - 1)
  }

  private func place(
    ofImported name: String, _ debtors: ImportedDebtors, _ replication: UInt32?, _ copy: Int
  ) throws(TraceProblem) -> DebtorPlace {
    guard let person = debtors.person(named: name) else {
      throw unknown(name, debtors)
    }
    guard copy == 1 || debtors.isResampled else {
      throw TraceProblem(
        "with `resample: behavior` everybody is in every replication once, so there is no copy \(copy) of `\(name.printable)`",
        es:
          "con `resample: behavior` todos están una sola vez en cada réplica, así que no hay copia \(copy) de `\(name.printable)`"
      )
    }
    let first = replication ?? 0
    let draws = positions(of: person, debtors, first).count
    if let place = place(of: person, debtors, first, copy) { return place }
    // Each replication leaves out about a third of the people, so one of the next few has this one.
    let later = (first + 1)...(first + Self.searched)
    let found = later.lazy.compactMap({ place(of: person, debtors, $0, copy) }).first
    guard let found, replication == nil else {
      throw notDrawn(name, first, draws: draws, copy: copy, in: found?.replication)
    }
    return found
  }

  /// How many replications are looked through.
  private static let searched: UInt32 = 1_000

  private func positions(
    of person: ImportedDebtors.Person, _ debtors: ImportedDebtors, _ replication: UInt32
  ) -> [Int] {
    debtors.positions(
      of: person, replication: resolved.experiment.portfolioReplication(replication))
  }

  private func place(
    of person: ImportedDebtors.Person, _ debtors: ImportedDebtors, _ replication: UInt32,
    _ copy: Int
  ) -> DebtorPlace? {
    let portfolio = resolved.experiment.portfolioReplication(replication)
    let positions = positions(of: person, debtors, replication)
    guard copy <= positions.count,
      let range = debtors.blocks(replication: portfolio).first(where: {
        $0.segment == person.segment && $0.debtors.contains(positions[copy - 1])
      })
    else { return nil }
    return DebtorPlace(
      replication: replication, range: range, position: positions[copy - 1], person: person,
      draws: debtors.isResampled ? positions.count : nil, copy: copy)
  }

  private func unknown(_ name: String, _ debtors: ImportedDebtors) -> TraceProblem {
    guard let debtor = debtors.debtor(ofAccount: name) else {
      return TraceProblem(
        "there is no debtor `\(name.printable)` in the file",
        es: "no hay ningún deudor `\(name.printable)` en el archivo")
    }
    return TraceProblem(
      "`\(name.printable)` is an account of debtor `\(debtor.printable)`: write `--debtor \(debtor.printable)`",
      es:
        "`\(name.printable)` es una cuenta del deudor `\(debtor.printable)`: escriba `--debtor \(debtor.printable)`"
    )
  }

  private func notDrawn(
    _ name: String, _ replication: UInt32, draws: Int, copy: Int, in other: UInt32?
  ) -> TraceProblem {
    let hint = other.map { " `--replication \($0)`" }
    let name = name.printable
    guard draws == 0 else {
      let (times, veces) = draws == 1 ? ("once", "una vez") : ("\(draws) times", "\(draws) veces")
      return TraceProblem(
        "`\(name)` is in the sample of replication \(replication) \(times), so there is no copy \(copy)"
          + (hint.map { "; there is one in that of\($0)" } ?? ""),
        es:
          "`\(name)` está en la muestra de la réplica \(replication) \(veces), así que no hay copia \(copy)"
          + (hint.map { "; la hay en la de\($0)" } ?? ""))
    }
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

/// Why there is no such life to tell.
public struct TraceProblem: Error, Hashable, Sendable {
  private let english: String
  private let spanish: String

  init(_ english: String, es spanish: String) {
    self.english = english
    self.spanish = spanish
  }

  /// One line that makes sense alone.
  public func message(in language: ReportLanguage) -> String { language.choose(english, spanish) }
}
