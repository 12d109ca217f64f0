// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness

/// What the portfolio says of one debtor, observable or not.
@frozen public struct DebtorFacts: BitwiseCopyable, Hashable, Sendable {
  /// The identity in draw addresses.
  public var identity: UInt64
  /// Frailty Z, at least 0, with mean 1 over the portfolio.
  public var frailty: Double
  /// Monthly income free for debts, in minor units.
  public var monthlyIncome: Double
  /// Factor on the engagement of digital channels.
  public var digitalAffinity: Double
  /// The position of the debtor's first account among the block's accounts.
  public var firstAccount: Int32
  /// How many accounts the debtor has, at least 1.
  public var accountCount: Int32
  /// The channels that may be used, one bit each by the scenario's order.
  public var consent: UInt32
  /// The lane that decides the liquidity regime at the start.
  public var regimeLane: UInt32 = 0
  /// The lane that decides the payday calendar.
  public var paydayLane: UInt32 = 0
  /// The day of the run on which the accounts are placed.
  public var entryDay: Int32 = 0
  /// The latent type's raw value.
  public var type: UInt8
  /// The segment's position in the scenario.
  public var segment: UInt8
  /// The preferred channel's position in the scenario, or 255 for none.
  public var preferredChannel: UInt8
  /// 1 for vulnerable, 2 for a known client, or both.
  public var traits: UInt8

  /// Bit of ``traits``: vulnerable.
  public static let vulnerable: UInt8 = 1
  /// Bit of ``traits``: client before.
  public static let knownClient: UInt8 = 2
  /// ``preferredChannel`` of debtors without preference.
  public static let noPreference = UInt8.max

  /// Creates the facts of a debtor without preference, traits or refusals.
  public init(
    identity: UInt64, frailty: Double, monthlyIncome: Double, firstAccount: Int32,
    accountCount: Int32, type: UInt8, segment: UInt8
  ) {
    self.identity = identity
    self.frailty = frailty
    self.monthlyIncome = monthlyIncome
    self.digitalAffinity = 1
    self.firstAccount = firstAccount
    self.accountCount = accountCount
    self.consent = .max
    self.type = type
    self.segment = segment
    self.preferredChannel = Self.noPreference
    self.traits = 0
  }
}

/// What the portfolio says of one account.
@frozen public struct AccountFacts: BitwiseCopyable, Hashable, Sendable {
  /// The identity in draw addresses.
  public var identity: UInt64
  /// The opening balance in minor units, at least 1.
  public var balance: Int64
  /// The observed risk score in (0, 1); higher is riskier; not a number without one.
  public var score: Double
  /// Days past due at the start; negative before the due date.
  public var daysPastDue: Int32

  /// Whether it comes before another account of its debtor: older, as old and larger, or of a smaller identity.
  func precedes(_ other: AccountFacts) -> Bool {
    if daysPastDue != other.daysPastDue { return daysPastDue > other.daysPastDue }
    if balance != other.balance { return balance > other.balance }
    return identity < other.identity
  }

  /// Creates the facts.
  public init(identity: UInt64, balance: Int64, score: Double, daysPastDue: Int32) {
    self.identity = identity
    self.balance = balance
    self.score = score
    self.daysPastDue = daysPastDue
  }
}

/// Where debtors come from, block by block.
public protocol DebtorSource: Sendable {
  /// The number of blocks, the same in every replication.
  var blockCount: Int { get }
  /// The names of the segments, by position.
  var segmentNames: [String] { get }
  /// The number of accounts.
  var accountCount: Int { get }
  /// Whether the debtors of a replication share out the attributes evenly, so that they are not independent.
  var hasSobolPoints: Bool { get }

  /// The blocks of a replication, in order; together they hold every debtor of it once.
  ///
  /// - Parameter replication: The replication whose portfolio is wanted.
  /// - Returns: As many ranges as ``blockCount``.
  func blocks(replication: UInt32) -> [BlockRange]

  /// Makes the debtors of a block.
  ///
  /// - Parameters:
  ///   - block: Emptied and filled.
  ///   - range: One of the replication's ``blocks(replication:)``.
  ///   - replication: The replication whose portfolio is wanted.
  ///   - generator: The worker's generator.
  func fill(
    _ block: inout PortfolioBlock, _ range: BlockRange, replication: UInt32,
    using generator: inout AddressedGenerator)
}

extension DebtorSource {
  /// Debtors are independent unless their source says otherwise.
  public var hasSobolPoints: Bool { false }
}

extension SyntheticPortfolio: DebtorSource {
  /// The names of the segments.
  public var segmentNames: [String] { specification.segments.map(\.name) }
  /// The number of accounts.
  public var accountCount: Int { specification.accounts }
  /// Whether debtors take their attributes from Sobol' points.
  public var hasSobolPoints: Bool { sobol != nil }
}

/// The debtors and accounts that are simulated together, small enough to stay in cache.
///
/// A debtor's facts are read all at once when its life begins, so they lie together instead of in columns.
public struct PortfolioBlock: Sendable {
  /// The debtors.
  public var debtors: ContiguousArray<DebtorFacts> = []
  /// Their accounts, a debtor's own next to each other.
  public var accounts: ContiguousArray<AccountFacts> = []
  /// The share of each channel's attempts that get through to each debtor, debtor by debtor; empty where all do.
  public var reach: ContiguousArray<Float> = []

  /// Creates an empty block.
  public init() {}

  /// Puts the accounts of the last debtor in their order: the oldest debt first, of equally old ones the largest, of
  /// equal ones that of the smaller identity.
  ///
  /// It is the order in which they come where something falls due for several at the same time. Opening ages and
  /// balances decide, so that it depends neither on the order of a file nor on what happens.
  mutating func orderLastAccounts() {
    guard let debtor = debtors.last, debtor.accountCount > 1 else { return }
    let first = Int(debtor.firstAccount)
    for index in (first + 1)..<accounts.count {
      var place = index
      while place > first, accounts[place].precedes(accounts[place - 1]) {
        accounts.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  /// Adds a debtor of another block, with all that belongs to it.
  ///
  /// - Parameters:
  ///   - position: The debtor's position in the other block.
  ///   - other: A block of the same portfolio.
  public mutating func append(_ position: Int, of other: PortfolioBlock) {
    var debtor = other.debtors[position]
    let first = Int(debtor.firstAccount)
    debtor.firstAccount = Int32(accounts.count)
    accounts += other.accounts[first..<(first + Int(debtor.accountCount))]
    reach += other.reach(ofDebtor: position)
    debtors.append(debtor)
  }

  /// The share of each channel's attempts that get through to a debtor; empty where all do.
  public func reach(ofDebtor position: Int) -> ContiguousArray<Float>.SubSequence {
    let channels = reach.count / max(1, debtors.count)
    return reach[(position * channels)..<((position + 1) * channels)]
  }

  /// Removes all debtors and keeps the memory.
  public mutating func removeAll() {
    debtors.removeAll(keepingCapacity: true)
    accounts.removeAll(keepingCapacity: true)
    reach.removeAll(keepingCapacity: true)
  }
}
