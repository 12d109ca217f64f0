// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics

/// Finds rows that are sums of others, from sums that are kept while a file is read.
///
/// A word in the id is evidence, unless it stands in what may be a name or in most ids; otherwise the amount has to be a sum of
/// other rows: of those above or below it, of all others, of those that are no totals, of the others of its segment or, with a
/// word in the id, of its debtor. Without any word the sum must be one that chance does not give (see *Imports at scale*,
/// ``GroupTotals``). Memory is limited: at most ``limit`` rows of each kind are kept.
struct TotalRows {
  /// Other rows whose sum a row has.
  enum Sum: Hashable {
    case above(Int)
    case below(Int)
    case others(Int)
    case plain(Int)
    case segment(String, Int)
    case debtor(Int)
  }

  /// A row that may be a total.
  struct Row {
    let field: ImportField
    let hasID: Bool
    /// Whether the row is left out for another reason.
    var isRejected = false
    let word: TotalWords
    let wordText: String
    /// Whether the word stands in the id.
    var isWordInID = false
    /// The balance in minor units; nil where it cannot be read.
    let balance: Int64?
    let segment: String?
    let debtor: UInt64?
    /// Whether it says nothing in a column in which most rows do.
    let lacks: Bool
    /// The rows whose sum it has, so far, and by how many minor units it misses.
    var sum: Sum?
    var gap: Int64 = 0
  }

  /// A sum of balances as it grows, with the largest of them.
  struct Group {
    var total: Int64 = 0
    var count = 0
    var largest: Row?
    var largestBalance: Int64 = 0
  }

  /// How many rows of each kind are kept.
  static let limit = 200

  private(set) var rows: [Row] = []
  private var wordless = 0
  /// How many ids have a word beside other words.
  private var wordy = 0
  /// All rows since the last that seemed a total.
  private var block = Group()
  /// All rows but those that seemed totals.
  private var plain = Group()
  /// All rows.
  private(set) var whole = Group()
  private var segments: [String: Group] = [:]
  /// The step in which the amounts go: their greatest common divisor.
  private var step: Int64 = 0

  /// How far a sum of so many rounded amounts may be off: 3.5 standard errors of as many roundings, at least one unit.
  static func slack(_ rows: Int) -> Int64 { max(1, Int64(Double(rows).squareRoot())) }

  /// The rows above whose sum a balance is.
  func sumAbove(_ balance: Int64) -> (sum: Sum, gap: Int64)? {
    for group in [block, plain, whole] where group.count >= 2 {
      let gap = balance - group.total
      if gap.magnitude <= Self.slack(group.count).magnitude { return (.above(group.count), gap) }
    }
    return nil
  }

  /// Keeps a row that may be a total.
  mutating func keep(_ row: Row) {
    if row.word == .none { wordless += 1 }
    if row.word == .some, row.isWordInID { wordy += 1 }
    let kept = row.word == .none ? wordless : rows.count - min(wordless, Self.limit) + 1
    if kept <= Self.limit { rows.append(row) }
  }

  /// Whether a balance is the largest so far, of all or of its segment: then ``count(_:segment:isSum:row:)`` wants the row.
  func isLargest(_ balance: Int64, segment: String?) -> Bool {
    balance > whole.largestBalance
      || segment.map { balance > segments[$0]?.largestBalance ?? 0 } ?? false
  }

  /// Counts an account, after ``sumAbove(_:)`` was asked.
  ///
  /// - Parameters:
  ///   - balance: Its balance.
  ///   - segment: The segment it names.
  ///   - isSum: Whether it seems to be a total.
  ///   - row: Describes it, where its balance is the largest so far.
  mutating func count(_ balance: Int64, segment: String?, isSum: Bool, row: Row?) {
    step = Self.divisor(step, balance)
    whole.add(balance, row)
    if let segment { segments[segment, default: Group()].add(balance, row) }
    if isSum {
      block = Group()
    } else {
      block.add(balance)
      plain.add(balance)
    }
  }

  /// The greatest common divisor; 0 is divided by all.
  static func divisor(_ one: Int64, _ other: Int64) -> Int64 {
    if one == 1 { return 1 }
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return one
  }
}

// MARK: - At the end

extension TotalRows {
  /// The rows that are to be told, in the order of the file.
  ///
  /// - Parameters:
  ///   - isWhole: Whether the file was read to its end, so that sums of all rows say something.
  ///   - debtors: Sum and number of the accounts of some debtors, by identity.
  ///   - groups: Rows that are sums of their neighbours.
  /// - Returns: Rows, each with the sum that speaks most.
  func found(
    isWhole: Bool, debtors: [UInt64: (total: Int64, count: Int)], groups: [Row]
  ) -> [Row] {
    var found = rows.map { isWhole ? settled($0, debtors) : $0 }.filter(isTold)
    if isWhole {
      for group in [whole] + segments.sorted(by: { $0.key < $1.key }).map(\.value) {
        guard var row = group.largest, !found.contains(where: { $0.isSame(as: row) }),
          let sum = sum(row, debtors), row.word != .none || chanceless(sum.sum, row)
        else { continue }
        (row.sum, row.gap) = sum
        found.append(row)
      }
      for row in groups where !found.contains(where: { $0.isSame(as: row) }) { found.append(row) }
      if let row = overall(found) { found.append(row) }
    }
    return found.sorted { $0.field.span.line < $1.field.span.line }
  }

  private func settled(_ row: Row, _ debtors: [UInt64: (total: Int64, count: Int)]) -> Row {
    guard row.hasID, let sum = sum(row, debtors) else { return row }
    var row = row
    (row.sum, row.gap) = sum
    return row
  }

  private func isTold(_ row: Row) -> Bool {
    if row.word == .all { return true }
    // A word in most ids is a part of them.
    if row.word == .some, row.isWordInID, wordy * 2 <= whole.count { return true }
    guard let sum = row.sum else { return false }
    return row.word != .none || !row.hasID || chanceless(sum, row)
  }

  /// The largest row, where it is the sum of all that are not told.
  private func overall(_ found: [Row]) -> Row? {
    let totals = found.filter { !$0.isRejected }.compactMap(\.balance)
    guard !totals.isEmpty, var row = whole.largest, !found.contains(where: { $0.isSame(as: row) }),
      let balance = row.balance
    else { return nil }
    let count = whole.count - totals.count - 1
    let gap = 2 * balance - (whole.total - totals.reduce(0, +))
    guard count >= 3, gap.magnitude <= Self.slack(count).magnitude else { return nil }
    (row.sum, row.gap) = (.plain(count), gap)
    return gap == 0 || chanceless(.plain(count), row) ? row : nil
  }

  /// The other rows whose sum a row has: all of them, those of its segment, or those of its debtor.
  private func sum(
    _ row: Row, _ debtors: [UInt64: (total: Int64, count: Int)]
  ) -> (sum: Sum, gap: Int64)? {
    guard let balance = row.balance else { return nil }
    func matches(_ total: Int64, _ count: Int) -> Int64? {
      let gap = balance - (total - balance)
      return count >= 3 && gap.magnitude <= Self.slack(count).magnitude ? gap : nil
    }
    if let gap = matches(whole.total, whole.count) { return (.others(whole.count - 1), gap) }
    // Where there are subtotals too, the others that are none.
    if plain.count >= 2, row.sum != nil || row.word != .none {
      let gap = balance - plain.total
      if gap.magnitude <= Self.slack(plain.count).magnitude { return (.plain(plain.count), gap) }
    }
    if let name = row.segment, let group = segments[name],
      let gap = matches(group.total, group.count)
    {
      return (.segment(name, group.count - 1), gap)
    }
    if row.word != .none, let debtor = row.debtor.flatMap({ debtors[$0] }),
      let gap = matches(debtor.total, debtor.count)
    {
      return (.debtor(debtor.count - 1), gap)
    }
    return row.sum.map { ($0, row.gap) }
  }

  /// Whether a sum without a word for it is one that chance hardly gives.
  private func chanceless(_ sum: Sum, _ row: Row) -> Bool {
    guard let balance = row.balance, step > 0 else { return false }
    let rows =
      switch sum {
      case .above(let rows), .below(let rows), .others(let rows), .plain(let rows),
        .segment(_, let rows), .debtor(let rows):
        rows
      }
    if row.lacks, rows >= 2 { return true }
    // One amount that is all the others together is told from four accounts on, whatever its digits.
    if case .others = sum, rows >= 3, row.gap == 0 { return true }
    let width = row.gap == 0 ? 1 : 2 * Self.slack(rows) + 1
    return rows >= 3 && balance / step >= 200 * width
  }
}

extension TotalRows.Row {
  fileprivate func isSame(as other: Self) -> Bool { field.span.line == other.field.span.line }
}

extension TotalRows.Group {
  fileprivate mutating func add(_ balance: Int64, _ row: TotalRows.Row? = nil) {
    total &+= balance
    count += 1
    if let row, balance > largestBalance { (largestBalance, largest) = (balance, row) }
  }
}
