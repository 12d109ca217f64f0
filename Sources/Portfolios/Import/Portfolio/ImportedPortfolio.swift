// SPDX-License-Identifier: GPL-3.0-or-later

/// Accounts and debtors read from a file, as columns.
///
/// Accounts of one debtor stand together; debtors keep the order in which they first appear in the file,
/// and the accounts of a debtor theirs. An account's own columns have one row an account, a debtor's one
/// row a debtor. Columns that were not mapped are nil, cells without text are absent: the portfolio's
/// distributions fill both.
///
/// Where the rows of one debtor disagree, the order of the rows does not decide: a *no* to a consent, a *yes* to
/// vulnerability and the smaller income count, which protects the debtor; a *yes* to having been a client; and the earlier
/// of two channels by the scenario's order, or by name where the scenario does not say.
public struct ImportedPortfolio: Hashable, Sendable {
  /// Consents to one channel, a row a debtor.
  public struct ConsentColumn: Hashable, Sendable {
    /// The channel, as named in the mapping.
    public let channel: String
    /// Whether the debtor may be contacted there.
    public internal(set) var isGiven: OptionalColumn<Bool>
  }

  /// What the file had besides.
  public internal(set) var findings = ImportFindings()

  // One row an account.

  /// 64-bit identities of the accounts, hashes of their ids; all different.
  public internal(set) var accountIdentities: ContiguousArray<UInt64> = []
  /// The ids of the accounts.
  public internal(set) var accountIDs = TextColumn()
  /// The debtor of each account, a row of the debtor columns; never decreasing.
  public internal(set) var debtorOfAccount: ContiguousArray<UInt32> = []
  /// Balances in minor units, above zero.
  public internal(set) var balances: ContiguousArray<Int64> = []
  /// Days past due at the start; negative before the due date.
  public internal(set) var daysPastDue: OptionalColumn<Int32>?
  /// Risk scores in [0, 1], higher is riskier.
  public internal(set) var scores: OptionalColumn<Double>?
  /// Segments, as positions in ``segmentNames``.
  public internal(set) var segments: OptionalColumn<UInt16>?
  /// The names of the segments: the known ones, or those found in order of appearance.
  public internal(set) var segmentNames: [String] = []

  // One row a debtor.

  /// 64-bit identities of the debtors, hashes of their ids; all different.
  public internal(set) var debtorIdentities: ContiguousArray<UInt64> = []
  /// The ids of the debtors.
  public internal(set) var debtorIDs = TextColumn()
  /// The first account of each debtor, and the number of accounts at the end.
  public internal(set) var firstAccounts: ContiguousArray<UInt32> = [0]
  /// What debtors can spend a month, in minor units, ≥ 0.
  public internal(set) var liquidity: OptionalColumn<Int64>?
  /// Preferred channels, as positions in ``channelNames``.
  public internal(set) var preferredChannels: OptionalColumn<UInt16>?
  /// The names of the preferred channels: the known ones, or those found in order of appearance.
  public internal(set) var channelNames: [String] = []
  /// Consents, in the order of the mapping.
  public internal(set) var consents: [ConsentColumn] = []
  /// Whether debtors are vulnerable.
  public internal(set) var isVulnerable: OptionalColumn<Bool>?
  /// Whether debtors were clients before.
  public internal(set) var isPriorClient: OptionalColumn<Bool>?

  /// The number of accounts, at least 1.
  public var accountCount: Int { balances.count }

  /// The number of debtors, at least 1.
  public var debtorCount: Int { debtorIdentities.count }

  /// The sum of all balances in minor units.
  public var totalBalance: Int64 { balances.reduce(0, +) }

  /// The accounts of a debtor.
  public func accounts(ofDebtor debtor: Int) -> Range<Int> {
    Int(firstAccounts[debtor])..<Int(firstAccounts[debtor + 1])
  }
}

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

extension ImportedPortfolio {
  /// The days past due that the file states: ranges apart without a gap inside, in order; none when it states none.
  public var statedAges: [ClosedRange<Int>] {
    guard let column = daysPastDue else { return [] }
    let ages = Set((0..<column.count).lazy.compactMap { column[$0] }).sorted().map(Int.init)
    return ages.reduce(into: []) { ranges, age in
      if let last = ranges.last, age == last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...age
      } else {
        ranges.append(age...age)
      }
    }
  }

  /// The middle one of the balances in minor units, or the mean of the two middle ones, half a unit rounded up.
  public var medianBalance: Int64 {
    guard !balances.isEmpty else { return 0 }
    let sorted = balances.sorted()
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return low + (high - low + 1) / 2
  }

  /// Whether the age of some account is left to the portfolio's laws.
  public var lacksAges: Bool { (daysPastDue?.presentCount ?? 0) < accountCount }
}
