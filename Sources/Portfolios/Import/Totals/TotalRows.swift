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

  /// How many rows of each kind are kept.
  static let limit = 200
  /// How many rows that are left out have a place among the others.
  private static let rejectedLimit = 100_000

  private(set) var rows: [Row] = []
  private(set) var wordless = 0
  /// How many ids have a word beside other words.
  private(set) var wordy = 0
  /// The sums of the accounts.
  private(set) var kept = Sums()
  /// The sums with the rows that are left out; nil as long as none is.
  private var all: Sums?
  private(set) var rejected: [Rejected] = []
  private var rejectedCount = 0
  /// The largest account of all, and of each segment.
  private(set) var largest: Row?
  private(set) var largestBySegment: [String: Row] = [:]
  /// The step in which the amounts go: their greatest common divisor.
  private(set) var step: Int64 = 0

  /// Where the next row stands among those whose balance can be read.
  var position: Int { kept.whole.count + rejectedCount }

  /// Whether rows left out have a balance that can be read.
  var hasRejected: Bool { rejectedCount > 0 }

  /// Whether it is known where all such rows stand.
  var arePlacesKnown: Bool { rejectedCount == rejected.count }

  /// The sums without and, where there are such rows, with those that are left out.
  var sums: [(sums: Sums, isOfAll: Bool)] {
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

extension TotalRows {
  /// A sum of balances as it grows.
  struct Group {
    var total: Int64 = 0
    var count = 0

    mutating func add(_ balance: Int64) {
      total &+= balance
      count += 1
    }
  }

  /// The sums of a file.
  struct Sums {
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
}
