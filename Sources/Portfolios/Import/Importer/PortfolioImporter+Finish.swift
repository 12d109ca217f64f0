// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics

extension PortfolioImporter {
  /// The portfolio and the warnings, or everything that is wrong.
  mutating func finish() throws(InvalidSource) -> ImportedPortfolio.Import {
    if problems.isFatal { throw failure(nil) }
    let totals = totalWarnings(true)
    leaveOutContested()
    settleAdvice()
    largestRows = findLargest()
    guard portfolio.accountCount > 0 else {
      throw failure(
        ImportDiagnostics.noAccounts(badRows: problems.badRows, at: header.span), totals: totals)
    }
    sharedIDs = findSharedIDs()
    portfolio.segmentNames = segmentNames.names
    portfolio.channelNames = channelNames.names
    if header.debtor == nil { portfolio.debtorIDs = portfolio.accountIDs }
    let warnings = problems.report(
      with: fileWarnings() + totals + columnWarnings(), rows: rowCount, header: header.span)
    portfolio.findings = findings()
    portfolio.groupByDebtor()
    return (portfolio, warnings)
  }

  /// Leaves out accounts that another row contradicts: which of the two holds, nobody can tell.
  private mutating func leaveOutContested() {
    guard !contested.isEmpty else { return }
    for account in contested.map(Int.init) {
      problems.countBadRow(span(ofAccount: account))
      rejections.add(
        "D301", "id", ImportField.shown(portfolio.accountIDs[account]), portfolio.balances[account])
      totalBalance -= portfolio.balances[account]
    }
    portfolio.remove(accounts: contested)
    accountPlaces = ContiguousArray(
      accountPlaces.indices.filter { !contested.contains(UInt32($0)) }.map { accountPlaces[$0] })
  }

  /// What only the file has.
  private func findings() -> ImportFindings {
    var findings = ImportFindings()
    findings.rows = rowCount
    findings.rejectedRows = problems.badRows
    findings.rejections = rejections.rejections
    findings.sharedIDs = sharedIDs
    findings.largest = largestRows.map {
      ImportFindings.LargeRow(line: $0.line, account: $0.account, balance: $0.balance)
    }
    return findings
  }

  /// Everything noted so far, and the reason to stop.
  ///
  /// - Parameters:
  ///   - stop: Why the file is not read on; nil at its end.
  ///   - totals: What is to be said of rows that look like totals, where that was asked already.
  /// - Returns: The error.
  mutating func failure(_ stop: Diagnostic?, totals: [Diagnostic]? = nil) -> InvalidSource {
    sharedIDs = findSharedIDs()
    settleAdvice()
    largestRows = findLargest()
    context.refused(partial())
    return InvalidSource(
      problems.report(
        with: (stop.map { [$0] } ?? []) + (totals ?? totalWarnings(stop == nil)) + columnWarnings(),
        rows: rowCount, header: header.span))
  }

  /// What was read of a file that is refused.
  private func partial() -> ImportedPortfolio {
    var partial = portfolio
    partial.segmentNames = segmentNames.names
    partial.channelNames = channelNames.names
    partial.findings = findings()
    return partial
  }

  /// What should be known about the file as a whole.
  private func fileWarnings() -> [Diagnostic] {
    var warnings = emptyColumns().map {
      ImportDiagnostics.emptyColumn($0.name, keyPath: $0.keyPath, at: header.span)
    }
    if let first = problems.firstBadRow {
      warnings.append(
        ImportDiagnostics.rowsSkipped(
          problems.badRows, of: rowCount, summary: problems.summary, at: first))
    }
    warnings += ageWarnings()
    if let first = rounded.first {
      warnings.append(
        ImportDiagnostics.rounded(first, count: rounded.count, currency: currency))
    }
    if let first = far.first {
      warnings.append(
        ImportDiagnostics.farDates(first, count: far.count, days: context.limits.plausibleDays))
    }
    return warnings
  }

  /// The mapped columns in which no row says anything.
  private func emptyColumns() -> [ImportHeader.Column] {
    let optional: [(ImportHeader.Column?, Int?)] =
      [
        (header.dueDate ?? header.daysPastDue, portfolio.daysPastDue?.presentCount),
        (header.segment, portfolio.segments?.presentCount),
        (header.score, portfolio.scores?.presentCount),
        (header.liquidity, portfolio.liquidity?.presentCount),
        (header.preferredChannel, portfolio.preferredChannels?.presentCount),
        (header.vulnerable, portfolio.isVulnerable?.presentCount),
        (header.priorClient, portfolio.isPriorClient?.presentCount),
      ]
      + zip(header.consents, portfolio.consents).map { ($0.column, $1.isGiven.presentCount) }
    return optional.compactMap { column, count in count == 0 ? column : nil }
  }
}
