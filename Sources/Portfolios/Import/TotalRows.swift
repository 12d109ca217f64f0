// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics

/// Finds rows that are sums of others, from sums that are kept while a file is read.
///
/// A word in the id is evidence, unless it stands in what may be a name or in most ids; otherwise the amount has to be a sum of
/// other rows: of those above or below it, of all others, of those that are no totals, of the others of its segment or, with a
/// word in the id, of its debtor. Without any word the sum must be one that chance does not give (see *Imports at scale*,
/// ``GroupTotals``). Rows that are left out may be part of a total all the same: sums are kept without and with them.
/// Memory is limited: at most ``limit`` rows of each kind are kept.
struct TotalRows {
  /// Other rows whose sum a row has.
  enum Sum: Hashable {
    case above(Int)
    case below(Int)
    case others(Int)
    case plain(Int)
    case plainAbove(Int)
    case plainBelow(Int)
    case segment(String, Int)
    case debtor(Int)

    /// How many rows.
    var rows: Int {
      switch self {
      case .above(let rows), .below(let rows), .others(let rows), .plain(let rows),
        .plainAbove(let rows), .plainBelow(let rows), .segment(_, let rows), .debtor(let rows):
        rows
      }
    }
  }

  /// A sum of other rows and by how many minor units a balance misses it.
  struct Match {
    var sum: Sum
    var gap: Int64 = 0
    /// Whether rows that are left out are part of it.
    var isOfAll = false
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
    /// Where it stands among the rows whose balance can be read.
    var position: Int?
    /// The rows whose sum it has, so far.
    var match: Match?
  }

  /// A balance of a row that is left out, and where it stands among all that can be read.
  struct Rejected {
    let position: Int
    let balance: Int64
  }

  /// A sum of balances as it grows.
  private struct Group {
    var total: Int64 = 0
    var count = 0

    mutating func add(_ balance: Int64) {
      total &+= balance
      count += 1
    }
  }

  /// The sums of a file.
  private struct Sums {
    /// All rows since the last that seemed a total.
    var block = Group()
    /// All rows but those that seemed totals.
    var plain = Group()
    /// All rows.
    var whole = Group()
    var segments: [String: Group] = [:]

    /// The rows above whose sum a balance is.
    func above(_ balance: Int64) -> Match? {
      above(balance, block) ?? above(balance, plain) ?? above(balance, whole)
    }

    private func above(_ balance: Int64, _ group: Group) -> Match? {
      let gap = balance - group.total
      guard group.count >= 2, gap.magnitude <= slack(group.count).magnitude else { return nil }
      return Match(sum: .above(group.count), gap: gap)
    }

    mutating func add(_ balance: Int64, _ segment: String?, isSum: Bool) {
      whole.add(balance)
      if let segment { segments[segment, default: Group()].add(balance) }
      if isSum {
        block = Group()
      } else {
        block.add(balance)
        plain.add(balance)
      }
    }
  }

  /// How many rows of each kind are kept.
  static let limit = 200
  /// How many rows that are left out have a place among the others.
  private static let rejectedLimit = 100_000

  private(set) var rows: [Row] = []
  private var wordless = 0
  /// How many ids have a word beside other words.
  private var wordy = 0
  /// The sums of the accounts.
  private var kept = Sums()
  /// The sums with the rows that are left out; nil as long as none is.
  private var all: Sums?
  private(set) var rejected: [Rejected] = []
  private var rejectedCount = 0
  /// The largest account of all, and of each segment.
  private var largest: Row?
  private var largestBySegment: [String: Row] = [:]
  /// The step in which the amounts go: their greatest common divisor.
  private var step: Int64 = 0

  /// Where the next row stands among those whose balance can be read.
  var position: Int { kept.whole.count + rejectedCount }

  /// Whether rows left out have a balance that can be read.
  var hasRejected: Bool { rejectedCount > 0 }

  /// Whether it is known where all such rows stand.
  var arePlacesKnown: Bool { rejectedCount == rejected.count }

  /// The sums without and, where there are such rows, with those that are left out.
  private var sums: [(sums: Sums, isOfAll: Bool)] {
    [(kept, false)] + (all.map { [($0, true)] } ?? [])
  }

  /// How far a sum of so many rounded amounts may be off: 3.5 standard errors of as many roundings, at least one unit.
  static func slack(_ rows: Int) -> Int64 { max(1, Int64(Double(rows).squareRoot())) }

  /// The rows above whose sum a balance is.
  func sumAbove(_ balance: Int64) -> Match? {
    if let match = kept.above(balance) { return match }
    guard var match = all?.above(balance) else { return nil }
    match.isOfAll = true
    return match
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
    balance > largest?.balance ?? 0
      || segment.map { balance > largestBySegment[$0]?.balance ?? 0 } ?? false
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
    kept.add(balance, segment, isSum: isSum)
    all?.add(balance, segment, isSum: isSum)
    guard let row else { return }
    if balance > largest?.balance ?? 0 { largest = row }
    if let segment, balance > largestBySegment[segment]?.balance ?? 0 {
      largestBySegment[segment] = row
    }
  }

  /// Counts a row that is left out, after ``sumAbove(_:)`` was asked.
  mutating func count(rejected balance: Int64, segment: String?, isSum: Bool) {
    if rejected.count < Self.rejectedLimit {
      rejected.append(Rejected(position: position, balance: balance))
    }
    rejectedCount += 1
    if all == nil { all = kept }
    all?.add(balance, segment, isSum: isSum)
    if isSum { kept.block = Group() }
  }

  /// The greatest common divisor, ≥ 0; 0 is divided by all.
  static func divisor(_ one: Int64, _ other: Int64) -> Int64 {
    if one == 1 { return 1 }
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return abs(one)
  }
}

// MARK: - At the end

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
