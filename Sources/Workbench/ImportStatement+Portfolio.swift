// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Results
import Scenarios
import Vocabulary

extension ImportStatement {
  /// The statement of what was read.
  ///
  /// - Parameters:
  ///   - portfolio: The file's content.
  ///   - mapping: How it was read, with the file's name as the scenario has it.
  ///   - filling: The scenario's segments.
  ///   - scenario: Gives start and currency.
  /// - Complexity: O(n log n) for n accounts, and eight bytes each while it runs.
  init(
    of portfolio: ImportedPortfolio, _ mapping: ColumnMapping, filling: PortfolioSpecification,
    _ scenario: Scenario
  ) {
    self.init(
      file: mapping.file, start: scenario.start.description,
      asOf: mapping.asOf?.description, currency: scenario.currency.code)
    rows = portfolio.findings.rows
    rejectedRows = portfolio.findings.rejectedRows
    accounts = portfolio.accountCount
    debtors = portfolio.debtorCount
    total = portfolio.totalBalance
    smallest = portfolio.balances.min() ?? 0
    median = portfolio.medianBalance
    largest = portfolio.balances.max() ?? 0
    segments = Self.segments(portfolio, filling)
    ages = Self.ages(portfolio)
    dueDates = Self.dueDates(portfolio, scenario.start)
    fillings = Self.fillings(portfolio, mapping, filling)
    rejections = portfolio.findings.rejections.prefix(Self.shownRejections).map {
      Rejection(
        code: $0.code, column: $0.column, value: $0.value, rows: $0.rows, total: $0.total,
        unreadable: $0.unreadable)
    }
    largestRows = portfolio.findings.largest.map {
      LargeRow(line: $0.line, account: $0.account, balance: $0.balance)
    }
    sharedIDs = portfolio.findings.sharedIDs.prefix(Self.shownRejections).map {
      SharedID(
        id: $0.id, isPlaceholder: $0.isPlaceholder, accounts: $0.accounts, total: $0.total)
    }
  }

  private static let shownRejections = 50

  /// Accounts by the segment that their debtor belongs to.
  private static func segments(
    _ portfolio: ImportedPortfolio, _ filling: PortfolioSpecification
  ) -> [Group] {
    var groups = filling.segments.map { Group(name: $0.name, accounts: 0, total: 0) }
    let positions = portfolio.segmentNames.map { name in
      groups.firstIndex { $0.name == name } ?? 0
    }
    // The earliest of the segments that a debtor's accounts name; of a file that was refused too.
    var segment = [Int?](repeating: nil, count: portfolio.debtorCount)
    for account in 0..<portfolio.accountCount {
      guard let named = portfolio.segments?[account] else { continue }
      let debtor = Int(portfolio.debtorOfAccount[account])
      segment[debtor] = min(segment[debtor] ?? .max, positions[Int(named)])
    }
    for account in 0..<portfolio.accountCount {
      let group = segment[Int(portfolio.debtorOfAccount[account])] ?? 0
      groups[group].accounts += 1
      groups[group].total += portfolio.balances[account]
    }
    return groups
  }

  private static func ages(_ portfolio: ImportedPortfolio) -> [Group] {
    var groups = ["not_yet_due", "1_30", "31_60", "61_90", "over_90", "unknown"].map {
      Group(name: $0, accounts: 0, total: 0)
    }
    for account in 0..<portfolio.accountCount {
      let bucket =
        switch portfolio.daysPastDue.flatMap({ $0[account] }) {
        case nil: 5
        case .some(...0): 0
        case .some(...30): 1
        case .some(...60): 2
        case .some(...90): 3
        default: 4
        }
      groups[bucket].accounts += 1
      groups[bucket].total += portfolio.balances[account]
    }
    return groups.filter { $0.accounts > 0 }
  }

  private static func dueDates(_ portfolio: ImportedPortfolio, _ start: CivilDate) -> [String] {
    guard let days = portfolio.daysPastDue else { return [] }
    var range: ClosedRange<Int32>?
    for account in 0..<days.count {
      guard let value = days[account] else { continue }
      range = range.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
    }
    return range.map { [$0.upperBound, $0.lowerBound] }?
      .compactMap { start.adding(days: -Int($0))?.description } ?? []
  }

  /// Columns that laws fill, in part or, where ages are not mapped, entirely.
  private static func fillings(
    _ portfolio: ImportedPortfolio, _ mapping: ColumnMapping, _ filling: PortfolioSpecification
  ) -> [Filling] {
    func laws(_ key: String) -> [String] {
      filling.segments.map { "portfolio.segments.\($0.name).\(key)" }
    }
    let (accounts, debtors) = (portfolio.accountCount, portfolio.debtorCount)
    let ages = accounts - (portfolio.daysPastDue?.presentCount ?? 0)
    var all = [Filling(column: "dpd", blanks: ages, laws: laws("dpd"))]
    func add(_ column: String, _ present: Int?, of count: Int, _ laws: [String]) {
      guard let present else { return }
      all.append(Filling(column: column, blanks: count - present, laws: laws))
    }
    add(
      "segment", portfolio.segments?.presentCount, of: accounts,
      filling.segments.prefix(1).map { "portfolio.segments.\($0.name)" })
    add("score", portfolio.scores?.presentCount, of: accounts, [])
    add("liquidity", portfolio.liquidity?.presentCount, of: debtors, laws("liquidity"))
    add(
      "preferred_channel", portfolio.preferredChannels?.presentCount, of: debtors,
      laws("preferred_channel"))
    for consent in portfolio.consents {
      add(
        "consent.\(consent.channel)", consent.isGiven.presentCount, of: debtors,
        laws("consent.\(consent.channel)"))
    }
    add("vulnerable", portfolio.isVulnerable?.presentCount, of: debtors, laws("vulnerable"))
    add("known_client", portfolio.isPriorClient?.presentCount, of: debtors, laws("known_client"))
    return all.filter { $0.blanks > 0 }
  }
}
