// SPDX-License-Identifier: GPL-3.0-or-later

extension PortfolioImporter {
  /// An account that is among the largest.
  struct LargestRow {
    let line: Int
    let column: Int
    let account: String
    let balance: Int64
  }

  /// The three largest of the accounts that were entered; of equal ones the smaller ids, so that the order of the rows does
  /// not decide.
  ///
  /// - Complexity: O(accounts), once at the end.
  func findLargest() -> [LargestRow] {
    var found: [Int] = []
    for row in portfolio.balances.indices {
      if found.count == 3, portfolio.balances[row] < portfolio.balances[found[2]] { continue }
      let place = found.firstIndex { isLarger(row, than: $0) } ?? found.count
      found.insert(row, at: place)
      if found.count > 3 { found.removeLast() }
    }
    return found.map { row in
      let place = accountPlaces[row]
      return LargestRow(
        line: Int(place.line), column: Int(place.column), account: portfolio.accountIDs[row],
        balance: portfolio.balances[row])
    }
  }

  private func isLarger(_ row: Int, than other: Int) -> Bool {
    let (one, two) = (portfolio.balances[row], portfolio.balances[other])
    return one > two || one == two && portfolio.accountIDs[row] < portfolio.accountIDs[other]
  }
}
