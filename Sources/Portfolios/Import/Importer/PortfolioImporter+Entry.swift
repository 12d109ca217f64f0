// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Randomness
internal import Vocabulary

extension PortfolioImporter {
  /// Adds the row, which is valid in itself, to the columns, unless its ids clash with earlier rows.
  mutating func enterRow() {
    guard let id = cell(header.id) else { return }
    if let earlier = accountIndex.row(of: row.identity, in: portfolio.accountIdentities) {
      return enterRepeat(of: earlier, id)
    }
    guard let debtor = debtorRow(account: id, row: portfolio.accountCount) else { return }
    totalBalance += row.balance
    watchTotal()
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

  /// A further row of an account's id: left out, and the earlier one too where the two do not say the same.
  ///
  /// What it says of its debtor counts all the same, so that the order of the rows does not decide.
  private mutating func enterRepeat(of earlier: Int, _ id: ArraySlice<UInt8>) {
    let first = span(ofAccount: earlier)
    guard portfolio.accountIDs.equals(id, at: earlier) else {
      contested.insert(UInt32(earlier))
      return reject(
        ImportDiagnostics.collision(
          field(header.id), with: portfolio.accountIDs[earlier], kind: "account", first: first))
    }
    let known = Int(portfolio.debtorOfAccount[earlier])
    var debtor: Int? = known
    if header.debtor == nil {
      mergeDebtor(known)
    } else {
      debtor = debtorRow(account: id, row: earlier)
    }
    if debtor == known, isSame(asAccount: earlier) {
      reject(ImportDiagnostics.repeatedRow(field(header.id), first: first))
    } else {
      contested.insert(UInt32(earlier))
      reject(ImportDiagnostics.duplicateAccount(field(header.id), first: first))
    }
  }

  /// Whether the row says of its account what an earlier row said.
  private func isSame(asAccount earlier: Int) -> Bool {
    row.balance == portfolio.balances[earlier]
      && row.daysPastDue == (portfolio.daysPastDue?[earlier] ?? nil)
      && row.score == (portfolio.scores?[earlier] ?? nil)
      && row.segment.flatMap(segmentNames.number)
        == (portfolio.segments?[earlier] ?? nil).map { Int($0) }
  }

  /// The row of the account's debtor, a new one or an earlier one; nil when its id clashes.
  ///
  /// - Parameters:
  ///   - id: The account's id, which is the debtor's where there is no other.
  ///   - account: The row of the account.
  /// - Returns: The row; nil when the id clashes with another.
  private mutating func debtorRow(account id: ArraySlice<UInt8>, row account: Int) -> Int? {
    guard let column = header.debtor, let text = cell(column) else {
      addDebtor(row.identity, id, account)
      return debtorFirstRows.count - 1
    }
    let identity = Identity.of(text)
    guard let debtor = debtorIndex.row(of: identity, in: portfolio.debtorIdentities) else {
      addDebtor(identity, text, account)
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

  private mutating func addDebtor(_ identity: UInt64, _ id: ArraySlice<UInt8>, _ account: Int) {
    debtorFirstRows.append(UInt32(account))
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
    debtorSegments?.append(row.segment.map { UInt16(segmentNames.intern($0)) })
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
