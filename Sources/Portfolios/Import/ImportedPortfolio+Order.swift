// SPDX-License-Identifier: GPL-3.0-or-later

/// Orders that do not depend on the order of the rows.
extension ImportedPortfolio {
  /// The debtors of each segment, in the order of their identities.
  ///
  /// A debtor belongs to the earliest of the segments that its accounts name; one whose accounts name none to the first.
  ///
  /// - Parameter names: The scenario's segments, in order.
  /// - Returns: Rows of debtors, a list for each segment.
  /// - Complexity: O(n log n) for n debtors, and 16 bytes each while it runs.
  func debtorsBySegment(_ names: [String]) -> [[Int32]] {
    let positions = segmentNames.map { names.firstIndex(of: $0) ?? 0 }
    var order = debtorIdentities.indices.map { (identity: debtorIdentities[$0], row: Int32($0)) }
    order.sort { $0.identity < $1.identity }
    var rows = names.map { _ in [Int32]() }
    for (_, row) in order {
      let named = segments.flatMap { segments in
        accounts(ofDebtor: Int(row)).compactMap { segments[$0].map { positions[Int($0)] } }.min()
      }
      rows[named ?? 0].append(row)
    }
    return rows
  }

  /// The rows of the accounts, those of each debtor in the order of their identities; nil where they are in it already.
  ///
  /// - Complexity: O(accounts) where debtors have few.
  func accountsByIdentity() -> ContiguousArray<UInt32>? {
    guard (0..<debtorCount).contains(where: { !isInOrder(accounts(ofDebtor: $0)) }) else {
      return nil
    }
    var order = ContiguousArray<UInt32>()
    order.reserveCapacity(accountCount)
    for debtor in 0..<debtorCount {
      let rows = accounts(ofDebtor: debtor)
      guard !isInOrder(rows) else {
        order.append(contentsOf: rows.lazy.map { UInt32($0) })
        continue
      }
      order.append(
        contentsOf: rows.sorted { accountIdentities[$0] < accountIdentities[$1] }.map { UInt32($0) }
      )
    }
    return order
  }

  private func isInOrder(_ rows: Range<Int>) -> Bool {
    rows.dropFirst().allSatisfy { accountIdentities[$0 - 1] < accountIdentities[$0] }
  }
}
