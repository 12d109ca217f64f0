// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
public import Vocabulary

extension ImportedPortfolio {
  /// A portfolio and what should be known about its import.
  public typealias Import = (portfolio: ImportedPortfolio, warnings: [Diagnostic])

  /// Reads a portfolio from a CSV file.
  ///
  /// The file is read once, a row at a time; memory is what the columns need: with eight columns and ids
  /// of a dozen characters about 150 bytes an account at the peak.
  ///
  /// - Parameters:
  ///   - mapping: Which column means what.
  ///   - currency: The scenario's currency.
  ///   - start: The day on which the ages count: days past due of a column are moved on to it from
  ///     ``ColumnMapping/asOf``, and due dates are compared with it.
  ///   - path: Where the file is, when not at the path the mapping names.
  ///   - context: Known names and limits.
  ///   - watch: Sees the bytes as they are read, such as to take their digest.
  /// - Returns: The portfolio, and warnings in order of position.
  /// - Throws: `InvalidSource` with every problem found, in order of position. Bad rows are errors or
  ///   warnings by ``ColumnMapping/onBadRow``; an unreadable file, a missing column and an empty
  ///   portfolio are always errors.
  public static func read(
    _ mapping: ColumnMapping, currency: Currency, start: CivilDate, at path: String? = nil,
    context: ImportContext = ImportContext(),
    watchedBy watch: @escaping (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
  ) throws(InvalidSource) -> Import {
    let source: FileByteSource
    do {
      source = try FileByteSource(path: path ?? mapping.file, name: mapping.file)
    } catch {
      let fault = CSVFault(
        .unreadable(reason: error.reason), at: CSVPlace(line: 1, column: 1))
      throw InvalidSource([ImportDiagnostics.fault(fault, in: mapping.file)])
    }
    return try read(
      mapping, from: WatchedByteSource(source, watch), currency: currency, start: start,
      context: context)
  }

  /// Reads a portfolio from any source of bytes, named in messages as ``ColumnMapping/file``.
  ///
  /// - Returns: The portfolio, and warnings in order of position.
  /// - Throws: `InvalidSource`, as for a file.
  public static func read(
    _ mapping: ColumnMapping, from source: some ByteSource, currency: Currency, start: CivilDate,
    context: ImportContext = ImportContext()
  ) throws(InvalidSource) -> Import {
    var importer = try PortfolioImporter(
      mapping, source: source, currency: currency, start: start, context: context)
    return try importer.run()
  }
}

extension ImportedPortfolio {
  /// Brings the accounts of each debtor together, keeping their order, and notes where they begin.
  ///
  /// - Complexity: O(accounts); besides the columns it needs four bytes an account and one column.
  mutating func groupByDebtor() {
    var starts = ContiguousArray<UInt32>(repeating: 0, count: debtorCount + 1)
    var isGrouped = true
    var previous: UInt32 = 0
    for debtor in debtorOfAccount {
      starts[Int(debtor) + 1] += 1
      isGrouped = isGrouped && debtor >= previous
      previous = debtor
    }
    for debtor in 0..<debtorCount {
      starts[debtor + 1] += starts[debtor]
    }
    firstAccounts = starts
    if !isGrouped { reorderAccounts(by: accountOrder(starts)) }
  }

  /// The rows in order of debtor: a counting sort, so equal debtors keep the order of the file.
  private func accountOrder(_ starts: ContiguousArray<UInt32>) -> ContiguousArray<UInt32> {
    var next = starts
    var order = ContiguousArray<UInt32>(repeating: 0, count: accountCount)
    for (row, debtor) in debtorOfAccount.enumerated() {
      order[Int(next[Int(debtor)])] = UInt32(row)
      next[Int(debtor)] += 1
    }
    return order
  }

  private mutating func reorderAccounts(by order: ContiguousArray<UInt32>) {
    accountIdentities = accountIdentities.reordered(order)
    accountIDs = accountIDs.reordered(order)
    debtorOfAccount = debtorOfAccount.reordered(order)
    balances = balances.reordered(order)
    daysPastDue = daysPastDue?.reordered(order)
    scores = scores?.reordered(order)
    segments = segments?.reordered(order)
  }
}

extension ImportedPortfolio {
  /// Leaves out some accounts, and debtors that then have none.
  mutating func remove(accounts gone: Set<UInt32>) {
    let kept = (0..<UInt32(accountCount)).filter { !gone.contains($0) }
    reorderAccounts(by: ContiguousArray(kept))
    var numbers = [UInt32?](repeating: nil, count: debtorCount)
    for debtor in debtorOfAccount { numbers[Int(debtor)] = 0 }
    var order = ContiguousArray<UInt32>()
    for debtor in numbers.indices where numbers[debtor] != nil {
      numbers[debtor] = UInt32(order.count)
      order.append(UInt32(debtor))
    }
    debtorOfAccount = ContiguousArray(debtorOfAccount.map { numbers[Int($0)] ?? 0 })
    reorderDebtors(by: order)
  }

  private mutating func reorderDebtors(by order: ContiguousArray<UInt32>) {
    debtorIdentities = debtorIdentities.reordered(order)
    if debtorIDs.count > 0 { debtorIDs = debtorIDs.reordered(order) }
    liquidity = liquidity?.reordered(order)
    preferredChannels = preferredChannels?.reordered(order)
    for index in consents.indices {
      consents[index].isGiven = consents[index].isGiven.reordered(order)
    }
    isVulnerable = isVulnerable?.reordered(order)
    isPriorClient = isPriorClient?.reordered(order)
  }
}

extension ContiguousArray {
  /// The elements in another order: element `i` of the result is element `order[i]`.
  fileprivate func reordered(_ order: ContiguousArray<UInt32>) -> ContiguousArray {
    var result = ContiguousArray()
    result.reserveCapacity(count)
    for row in order {
      result.append(self[Int(row)])
    }
    return result
  }
}
