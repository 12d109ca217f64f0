// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics

extension TotalRows {
  /// The rows that are to be told, in the order of the file.
  ///
  /// - Parameters:
  ///   - isWhole: Whether the file was read to its end, so that sums of all rows say something.
  ///   - debtors: Sum and number of the accounts of some debtors, by identity.
  ///   - groups: Rows that are sums of their neighbours, given the rows found so far.
  /// - Returns: Rows, each with the sum that speaks most.
  func found(
    isWhole: Bool, debtors: [UInt64: (total: Int64, count: Int)], groups: ([Row]) -> [Row]
  ) -> [Row] {
    guard isWhole else { return rows.filter(isTold) }
    let settled = rows.map { self.settled($0, debtors) }
    var found = settled.filter(isTold)
    let candidates = largestBySegment.sorted { $0.key < $1.key }.map(\.value)
    for row in (largest.map { [$0] } ?? []) + candidates {
      guard !found.contains(where: { $0.isSame(as: row) }), let match = match(row, debtors),
        row.word != .none || chanceless(match, row)
      else { continue }
      found.append(row.matching(match))
    }
    for row in groups(found) where !found.contains(where: { $0.isSame(as: row) }) {
      // What is known of its words.
      let known = settled.first { $0.isSame(as: row) } ?? row
      found.append(row.match.map(known.matching) ?? row)
    }
    if let row = overall(found) { found.append(row) }
    return found.sorted { $0.field.span.line < $1.field.span.line }
  }

  /// The rows with a word for a total that have no sum yet, by where they stand.
  func marked(without told: [Row]) -> Set<Int> {
    Set(rows.filter { $0.word != .none }.compactMap(\.position))
      .subtracting(told.compactMap(\.position))
  }

  private func settled(_ row: Row, _ debtors: [UInt64: (total: Int64, count: Int)]) -> Row {
    guard row.hasID, let match = match(row, debtors) else { return row }
    return row.matching(match)
  }

  private func isTold(_ row: Row) -> Bool {
    if row.word == .all { return true }
    // A word in most ids is a part of them.
    if row.word == .some, row.isWordInID, wordy * 2 <= position { return true }
    guard let match = row.match else { return false }
    return row.word != .none || !row.hasID || chanceless(match, row)
  }

  /// The largest row, where it is the sum of all that are not told.
  private func overall(_ found: [Row]) -> Row? {
    guard let row = largest, !found.contains(where: { $0.isSame(as: row) }),
      let balance = row.balance
    else { return nil }
    for (sums, isOfAll) in sums {
      let totals = found.filter { isOfAll || !$0.isRejected }.compactMap(\.balance)
      let count = sums.whole.count - totals.count - 1
      let gap = 2 * balance - (sums.whole.total - totals.reduce(0, +))
      let match = Match(sum: .plain(count), gap: gap, isOfAll: isOfAll)
      guard !totals.isEmpty, count >= 3, gap.magnitude <= Self.slack(count).magnitude,
        gap == 0 || chanceless(match, row)
      else { continue }
      return row.matching(match)
    }
    return nil
  }

  /// The other rows whose sum a row has: all of them, those of its segment, or those of its debtor.
  private func match(
    _ row: Row, _ debtors: [UInt64: (total: Int64, count: Int)]
  ) -> Match? {
    guard let balance = row.balance else { return nil }
    for (sums, isOfAll) in sums {
      if let match = match(row, balance, sums, isOfAll: isOfAll) { return match }
    }
    if row.word != .none, let debtor = row.debtor.flatMap({ debtors[$0] }),
      let gap = Self.gap(balance, debtor.total, debtor.count)
    {
      return Match(sum: .debtor(debtor.count - 1), gap: gap)
    }
    return row.match
  }

  private func match(_ row: Row, _ balance: Int64, _ sums: Sums, isOfAll: Bool) -> Match? {
    // A row that is left out is no part of the sums of the others.
    let own = row.isRejected && !isOfAll ? 0 : balance
    func gap(_ group: Group) -> Int64? {
      Self.gap(balance, group.total + balance - own, group.count + (own == 0 ? 1 : 0))
    }
    if let gap = gap(sums.whole) {
      return Match(
        sum: .others(sums.whole.count - (own == 0 ? 0 : 1)), gap: gap, isOfAll: isOfAll)
    }
    // Where there are subtotals too, the others that are none.
    let plain = sums.plain
    if plain.count >= 2, row.match != nil || row.word != .none {
      let gap = balance - plain.total
      if gap.magnitude <= Self.slack(plain.count).magnitude {
        return Match(sum: .plain(plain.count), gap: gap, isOfAll: isOfAll)
      }
    }
    if let name = row.segment, let group = sums.segments[name], let gap = gap(group) {
      return Match(
        sum: .segment(name, group.count - (own == 0 ? 0 : 1)), gap: gap, isOfAll: isOfAll)
    }
    return nil
  }

  /// By how much a balance misses the others of a group that it is part of; nil where it is not their sum.
  private static func gap(_ balance: Int64, _ total: Int64, _ count: Int) -> Int64? {
    let gap = balance - (total - balance)
    return count >= 3 && gap.magnitude <= slack(count).magnitude ? gap : nil
  }

  /// Whether a sum without a word for it is one that chance hardly gives.
  private func chanceless(_ match: Match, _ row: Row) -> Bool {
    guard let balance = row.balance, step > 0 else { return false }
    let rows = match.sum.rows
    if row.lacks, rows >= 2 { return true }
    // One amount that is all the others together is told from four accounts on, whatever its digits.
    if case .others = match.sum, rows >= 3, match.gap == 0 { return true }
    let width = match.gap == 0 ? 1 : 2 * Self.slack(rows) + 1
    return rows >= 3 && balance / step >= 200 * width
  }
}

extension TotalRows.Row {
  fileprivate func isSame(as other: Self) -> Bool { field.span.line == other.field.span.line }

  fileprivate func matching(_ match: TotalRows.Match) -> Self {
    var row = self
    row.match = match
    return row
  }
}
