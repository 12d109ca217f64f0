// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Randomness
internal import Vocabulary

extension PortfolioImporter {
  /// Adds the row, which is valid in itself, to the columns, unless its ids clash with earlier rows.
  mutating func enterRow() {
    guard let id = cell(header.id), isNewAccount(id) else { return }
    guard let debtor = debtorRow(account: id) else { return }
    totalBalance += row.balance
    portfolio.accountIdentities.append(row.identity)
    accountIndex.insertLast(of: portfolio.accountIdentities)
    portfolio.accountIDs.append(id)
    portfolio.debtorOfAccount.append(UInt32(debtor))
    portfolio.balances.append(row.balance)
    let place = record.place(of: header.id.index)
    accountPlaces.append(
      Place(line: UInt32(clamping: place.line), column: UInt32(clamping: place.column)))
    portfolio.daysPastDue?.append(row.daysPastDue)
    portfolio.scores?.append(row.score)
    portfolio.segments?.append(row.segment.map { UInt16(segmentNames.intern($0)) })
    countOddities()
  }

  private mutating func isNewAccount(_ id: ArraySlice<UInt8>) -> Bool {
    guard
      let earlier = accountIndex.row(of: row.identity, in: portfolio.accountIdentities)
    else { return true }
    let first = span(ofAccount: earlier)
    if portfolio.accountIDs.equals(id, at: earlier) {
      reject(ImportDiagnostics.duplicateAccount(field(header.id), first: first))
    } else {
      reject(
        ImportDiagnostics.collision(
          field(header.id), with: portfolio.accountIDs[earlier], kind: "account", first: first))
    }
    return false
  }

  /// The row of the account's debtor, a new one or an earlier one; nil when its id clashes.
  private mutating func debtorRow(account id: ArraySlice<UInt8>) -> Int? {
    guard let column = header.debtor, let text = cell(column) else {
      addDebtor(row.identity, id)
      return debtorFirstRows.count - 1
    }
    let identity = Identity.of(text)
    guard let debtor = debtorIndex.row(of: identity, in: portfolio.debtorIdentities) else {
      addDebtor(identity, text)
      debtorIndex.insertLast(of: portfolio.debtorIdentities)
      return debtorFirstRows.count - 1
    }
    guard portfolio.debtorIDs.equals(text, at: debtor) else {
      reject(
        ImportDiagnostics.collision(
          field(column), with: portfolio.debtorIDs[debtor], kind: "debtor",
          first: span(ofAccount: Int(debtorFirstRows[debtor]))))
      return nil
    }
    mergeDebtor(debtor)
    return debtor
  }

  private mutating func addDebtor(_ identity: UInt64, _ id: ArraySlice<UInt8>) {
    debtorFirstRows.append(UInt32(portfolio.accountCount))
    portfolio.debtorIdentities.append(identity)
    // Without a debtor column the accounts' ids serve, and are shared at the end.
    if header.debtor != nil { portfolio.debtorIDs.append(id) }
    portfolio.liquidity?.append(row.liquidity)
    portfolio.preferredChannels?.append(
      row.preferredChannel.map { UInt16(channelNames.intern($0)) })
    for (index, answer) in row.consents.enumerated() {
      portfolio.consents[index].isGiven.append(answer)
    }
    portfolio.isVulnerable?.append(row.isVulnerable)
    portfolio.isPriorClient?.append(row.isPriorClient)
  }

  /// Where the id of an earlier account stands.
  func span(ofAccount row: Int) -> SourceSpan {
    let place = accountPlaces[row]
    return SourceSpan(file: mapping.file, line: Int(place.line), column: Int(place.column))
  }

  private mutating func countOddities() {
    if !row.isExact {
      rounded.first = rounded.first ?? field(header.balance)
      rounded.count += 1
    }
    if let days = row.daysPastDue, abs(days) > context.limits.plausibleDays,
      let column = header.dueDate ?? header.daysPastDue
    {
      far.first = far.first ?? field(column)
      far.count += 1
    }
  }
}

// MARK: - Several rows of one debtor

extension PortfolioImporter {
  /// Adds what a further row says about a debtor and warns where it says something else.
  private mutating func mergeDebtor(_ debtor: Int) {
    if let kept = portfolio.liquidity?.merge(row.liquidity, at: debtor, preferring: nil) {
      warnOfConflict(header.liquidity, kept: amountText(kept), debtor)
    }
    let channel = row.preferredChannel.map { UInt16(channelNames.intern($0)) }
    if let kept = portfolio.preferredChannels?.merge(channel, at: debtor, preferring: nil) {
      warnOfConflict(header.preferredChannel, kept: channelNames.names[Int(kept)], debtor)
    }
    for (index, answer) in row.consents.enumerated() {
      let kept = portfolio.consents[index].isGiven.merge(answer, at: debtor, preferring: false)
      warnOfConflict(header.consents[index].column, kept: kept, debtor)
    }
    let vulnerable = portfolio.isVulnerable?.merge(row.isVulnerable, at: debtor, preferring: true)
    warnOfConflict(header.vulnerable, kept: vulnerable ?? nil, debtor)
    let prior = portfolio.isPriorClient?.merge(row.isPriorClient, at: debtor, preferring: nil)
    warnOfConflict(header.priorClient, kept: prior ?? nil, debtor)
  }

  private func amountText(_ minorUnits: Int64) -> String {
    Money(minorUnits: minorUnits).formatted(in: currency, marks: mapping.marks)
  }

  private mutating func warnOfConflict(
    _ column: ImportHeader.Column?, kept: Bool?, _ debtor: Int
  ) {
    guard let kept else { return }
    warnOfConflict(column, kept: kept ? "yes" : "no", debtor)
  }

  private mutating func warnOfConflict(
    _ column: ImportHeader.Column?, kept: String, _ debtor: Int
  ) {
    guard let column else { return }
    // Beyond the limit the message, which is costly, would not be shown.
    guard !problems.isFull else { return problems.countOnly(ImportDiagnostics.conflictCode) }
    problems.warn(
      ImportDiagnostics.conflict(
        field(column), kept: kept, first: span(ofAccount: Int(debtorFirstRows[debtor]))))
  }
}
