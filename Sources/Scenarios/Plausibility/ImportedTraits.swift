// SPDX-License-Identifier: GPL-3.0-or-later

import Grammar
import Portfolios

/// What the accounts of a file are, as far as conditions ask for it.
struct ImportedTraits {
  /// The positions of the segments that some account is in.
  let segments: Set<Int>
  /// The largest balance of an account and of a person in currency units.
  let largestBalance: Double
  let largestDebt: Double
  /// The most accounts that a person has.
  let mostAccounts: Int
  /// Between which scores all lie; nil where the portfolio's laws fill some.
  let scores: ClosedRange<Double>?
  /// 0 for somebody who is not vulnerable, 1 for somebody who is; nil where the laws fill some, or both are there.
  let vulnerable: [Double]?
  /// The same of those who were clients before.
  let knownClients: [Double]?

  /// Looks at all accounts of a file.
  ///
  /// - Complexity: O(accounts).
  init(_ imported: ImportedPortfolio, filling: PortfolioSpecification, minorUnits: Int) {
    let names = filling.segments.map(\.name)
    let filled = filling.segments.indices.filter { filling.segments[$0].share > 0 }
    var found: Set<UInt16> = []
    var hasBlank = imported.segments == nil
    if let column = imported.segments {
      for row in 0..<column.count {
        if let segment = column[row] { found.insert(segment) } else { hasBlank = true }
      }
    }
    segments = Set(found.compactMap { names.firstIndex(of: imported.segmentNames[Int($0)]) })
      .union(hasBlank ? filled : [])
    largestBalance = Double(imported.balances.max() ?? 0) / Double(minorUnits)
    let debtors = (0..<imported.debtorCount).lazy.map { imported.accounts(ofDebtor: $0) }
    mostAccounts = debtors.map(\.count).max() ?? 1
    let debts = debtors.map { imported.balances[$0].reduce(0, +) }
    largestDebt = Double(debts.max() ?? 0) / Double(minorUnits)
    scores = imported.scores.flatMap { column in
      guard column.presentCount == column.count, column.count > 0 else { return nil }
      let all = (0..<column.count).lazy.compactMap { column[$0] }
      return (all.min() ?? 0)...(all.max() ?? 1)
    }
    vulnerable = Self.answers(imported.isVulnerable)
    knownClients = Self.answers(imported.isPriorClient)
  }

  /// The one answer of a column; nil where it has blanks or both.
  private static func answers(_ column: OptionalColumn<Bool>?) -> [Double]? {
    guard let column, column.count > 0, column.presentCount == column.count else { return nil }
    let first = column[0]
    guard (1..<column.count).allSatisfy({ column[$0] == first }) else { return nil }
    return [first == true ? 1 : 0]
  }
}

extension ImportedPortfolio {
  /// Whether a score is blank in a segment whose `score` could not fill it; not where the file has no such column.
  ///
  /// - Complexity: O(accounts).
  func lacksScores(filledBy filling: PortfolioSpecification) -> Bool {
    guard let scores, scores.presentCount < scores.count else { return false }
    let lacking = Set(filling.segments.filter { $0.score == nil }.map(\.name))
    return (0..<scores.count).contains { row in
      guard scores[row] == nil else { return false }
      guard let own = segments?[row] else {
        return filling.segments.contains { $0.share > 0 && $0.score == nil }
      }
      return lacking.contains(segmentNames[Int(own)])
    }
  }
}
