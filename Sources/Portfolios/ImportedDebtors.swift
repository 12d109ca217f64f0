// SPDX-License-Identifier: GPL-3.0-or-later

public import Randomness

/// Debtors from a file, with distributions for what the file does not say.
///
/// Where portfolios are resampled, every replication draws as many debtors of each segment with replacement
/// from those of the file, each with all of their accounts. A resampled debtor's identity is that of its row and of
/// its position in the sample, so two copies of one person are two people with luck of their own.
///
/// Debtors and accounts are taken in the order of their identities, whatever the order of the rows.
///
/// Method: <doc:Portfolio>.
public struct ImportedDebtors: DebtorSource {
  /// The file's content.
  public let portfolio: ImportedPortfolio
  /// What the segments say where the file does not.
  public let filling: SyntheticPortfolio
  /// Whether replications resample the file's debtors.
  public let isResampled: Bool

  /// Stretches of each segment's debtors; together they hold every debtor once.
  private let blocks: [BlockRange]
  /// Debtors of the file by segment, in the order of their identities.
  let rows: [[Int32]]
  /// Rows of accounts, those of each debtor in the order of their identities; nil where the file has them so.
  private let accountOrder: ContiguousArray<UInt32>?
  /// The scenario's channel for each name in the file, 255 for none.
  private let preferences: [UInt8]
  /// The scenario's channel of each consent column.
  private let consentChannels: [Int?]

  /// Takes a file's debtors into segments and blocks.
  ///
  /// - Parameters:
  ///   - portfolio: What was read.
  ///   - filling: A portfolio of the scenario's segments; its own debtors are not used.
  ///   - channels: The names of the scenario's channels, by position.
  ///   - isResampled: Whether replications resample the debtors.
  ///   - blockSize: Debtors per block; it changes no number.
  public init(
    _ portfolio: ImportedPortfolio, filling: SyntheticPortfolio, channels: [String],
    isResampled: Bool, blockSize: Int = 1_024
  ) {
    self.portfolio = portfolio
    self.filling = filling
    self.isResampled = isResampled
    preferences = portfolio.channelNames.map { name in
      channels.firstIndex(of: name).map { UInt8($0) } ?? DebtorFacts.noPreference
    }
    consentChannels = portfolio.consents.map { channels.firstIndex(of: $0.channel) }
    let rows = portfolio.debtorsBySegment(filling.segmentNames)
    self.rows = rows
    accountOrder = portfolio.accountsByIdentity()
    blocks = rows.enumerated().flatMap { segment, debtors in
      stride(from: 0, to: debtors.count, by: blockSize).map { first in
        let range = first..<min(first + blockSize, debtors.count)
        let accounts = debtors[range].reduce(0) { $0 + portfolio.accounts(ofDebtor: Int($1)).count }
        return BlockRange(segment: segment, debtors: range, accounts: accounts)
      }
    }
  }

  /// The names of the scenario's segments.
  public var segmentNames: [String] { filling.segmentNames }
  /// The number of accounts.
  public var accountCount: Int { portfolio.accountCount }

  /// The number of blocks.
  public var blockCount: Int { blocks.count }

  /// The blocks, the same in every replication.
  public func blocks(replication: UInt32) -> [BlockRange] { blocks }

  /// Makes the debtors of a block: the file's facts, and draws for the rest.
  public func fill(
    _ block: inout PortfolioBlock, _ range: BlockRange, replication: UInt32,
    using generator: inout AddressedGenerator
  ) {
    block.removeAll()
    let maker = DebtorMaker(filling, range.segment, replication)
    for position in range.debtors {
      let row = row(at: position, range.segment, replication)
      let accounts = portfolio.accounts(ofDebtor: row)
      maker.make(
        identity(ofRow: row, at: position), number: position, accounts: accounts.count,
        into: &block, using: &generator)
      overwriteDebtor(&block.debtors[block.debtors.count - 1], row)
      let first = block.accounts.count - accounts.count
      for (offset, account) in accounts.enumerated() {
        overwriteAccount(&block.accounts[first + offset], accountRow(account))
      }
      block.orderLastAccounts()
    }
  }

  /// The identity by which a person of the file lives at a position of the sample.
  func identity(ofRow row: Int, at position: Int) -> UInt64 {
    let identity = portfolio.debtorIdentities[row]
    return isResampled ? Identity.part(UInt64(position), of: identity) : identity
  }

  /// The row of the account that is the n-th of all, those of each debtor in the order of their identities.
  func accountRow(_ number: Int) -> Int {
    accountOrder.map { Int($0[number]) } ?? number
  }

  /// The row of the debtor at a position of a segment: itself, or one drawn with replacement.
  func row(at position: Int, _ segment: Int, _ replication: UInt32) -> Int {
    guard isResampled else { return Int(rows[segment][position]) }
    let lanes = DrawAddress(
      seed: filling.seed, replication: replication,
      identity: filling.segmentIdentities[segment]
    ).block(.resampling, UInt32(position))
    let drawn = Int(Uniform.fine(lanes.x, lanes.y) * Double(rows[segment].count))
    return Int(rows[segment][drawn])
  }

  private func overwriteDebtor(_ debtor: inout DebtorFacts, _ row: Int) {
    if let income = portfolio.liquidity?[row] { debtor.monthlyIncome = Double(income) }
    if let name = portfolio.preferredChannels?[row] {
      debtor.preferredChannel = preferences[Int(name)]
    }
    for (column, channel) in zip(portfolio.consents, consentChannels) {
      guard let channel, let given = column.isGiven[row] else { continue }
      let bit: UInt32 = 1 << UInt32(channel)
      debtor.consent = given ? debtor.consent | bit : debtor.consent & ~bit
    }
    overwrite(&debtor.traits, DebtorFacts.vulnerable, portfolio.isVulnerable?[row])
    overwrite(&debtor.traits, DebtorFacts.knownClient, portfolio.isPriorClient?[row])
  }

  private func overwrite(_ traits: inout UInt8, _ bit: UInt8, _ value: Bool?) {
    guard let value else { return }
    traits = value ? traits | bit : traits & ~bit
  }

  private func overwriteAccount(_ account: inout AccountFacts, _ row: Int) {
    account.balance = portfolio.balances[row]
    if let dpd = portfolio.daysPastDue?[row] { account.daysPastDue = dpd }
    if let score = portfolio.scores?[row] { account.score = score }
    if !isResampled { account.identity = portfolio.accountIdentities[row] }
  }
}
