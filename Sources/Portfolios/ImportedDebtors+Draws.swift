// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

/// Who of the file stands where in a replication's sample.
extension ImportedDebtors {
  /// A person of the file: the row of the debtor, and where it stands among those of its segment.
  public struct Person: Hashable, Sendable {
    /// The row among the file's debtors.
    public let row: Int
    /// The segment's position in the scenario.
    public let segment: Int
    /// The position in the segment, by the order of identities.
    public let position: Int
  }

  /// The person of an id; `nil` if there is none.
  public func person(named name: String) -> Person? {
    for (segment, debtors) in rows.enumerated() {
      if let position = debtors.firstIndex(where: { portfolio.debtorIDs[Int($0)].isSpelled(name) })
      {
        return Person(row: Int(debtors[position]), segment: segment, position: position)
      }
    }
    return nil
  }

  /// The debtor that has an account of this id; `nil` if there is no such account.
  public func debtor(ofAccount name: String) -> String? {
    (0..<portfolio.accountCount).first { portfolio.accountIDs[$0].isSpelled(name) }
      .map { portfolio.debtorIDs[Int(portfolio.debtorOfAccount[$0])] }
  }

  /// The positions of a replication's sample at which a person stands, in order: the own one, or none, one or several
  /// where the file's people are drawn with replacement.
  public func positions(of person: Person, replication: UInt32) -> [Int] {
    guard isResampled else { return [person.position] }
    return rows[person.segment].indices.filter {
      row(at: $0, person.segment, replication) == person.row
    }
  }

  /// The ids of a person's accounts in a filled block, in the order of the block.
  public func accountNames(
    of person: Person, at position: Int, _ accounts: [AccountFacts]
  ) -> [String] {
    let identity = identity(ofRow: person.row, at: position)
    let rows = portfolio.accounts(ofDebtor: person.row).map(accountRow)
    let names = rows.enumerated().map { ordinal, row in
      (
        isResampled
          ? Identity.part(UInt64(ordinal), of: identity) : portfolio.accountIdentities[row],
        portfolio.accountIDs[row]
      )
    }
    return accounts.map { account in names.first { $0.0 == account.identity }?.1 ?? "" }
  }
}

extension String {
  /// Whether the bytes are the same: ids that Unicode takes for equal are two all the same.
  fileprivate func isSpelled(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
