// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Vocabulary

/// Reads a file row by row into the columns of a portfolio.
///
/// Rows are parsed in `PortfolioImporter+Row.swift` and entered in `PortfolioImporter+Entry.swift`.
struct PortfolioImporter {
  let mapping: ColumnMapping
  let currency: Currency
  /// The day on which ages count.
  let start: CivilDate
  /// Days from the day of the file's days past due to ``start``.
  let daysToStart: Int
  let context: ImportContext
  let answers: AnswerTexts
  let header: ImportHeader

  var reader: CSVReader
  var record = CSVRecord()
  var row = ImportedRow()
  var isRowBad = false
  var rowCount = 0

  var portfolio = ImportedPortfolio()
  var problems: ImportProblems
  var totalBalance: Int64 = 0
  var segmentNames: NameTable
  var channelNames: NameTable
  var accountIndex = IdentityIndex()
  var debtorIndex = IdentityIndex()
  /// Where the id of each account stands, for messages about later rows.
  var accountPlaces: ContiguousArray<Place> = []
  /// The first account of each debtor, by order in the file.
  var debtorFirstRows: ContiguousArray<UInt32> = []
  /// The segment of each debtor, as far as it is known; nil where no file's column can differ.
  var debtorSegments: OptionalColumn<UInt16>?
  /// Where a debtor's value stands that another row than the first gave.
  var valuePlaces: [ValueKey: Place] = [:]
  /// Whether there were too many such places to keep them all.
  var arePlacesLost = false
  /// Accounts that a later row contradicts.
  var contested: Set<UInt32> = []
  var suspicions = ImportSuspicions()
  var totals = TotalRows()
  var rejections = RejectionTally()
  /// The first reason why the current row is left out.
  var rejection: Diagnostic?
  /// The largest accounts, known at the end.
  var largestRows: [LargestRow] = []
  /// Debtors whose id stands for more than one person, known at the end.
  var sharedIDs: [ImportFindings.SharedID] = []
  var rounded = Tally()
  var far = Tally()

  /// A line and column in eight bytes.
  struct Place {
    let line: UInt32
    let column: UInt32
  }

  /// How often something happened, and where first.
  struct Tally {
    var count = 0
    var first: ImportField?
  }

  /// Opens the file and reads its header.
  init(
    _ mapping: ColumnMapping, source: some ByteSource, currency: Currency, start: CivilDate,
    context: ImportContext
  ) throws(InvalidSource) {
    self.mapping = mapping
    self.currency = currency
    self.start = start
    daysToStart = mapping.asOf.map { start - $0 } ?? 0
    self.context = context
    answers = AnswerTexts(yes: mapping.yes, no: mapping.no)
    let limits = context.limits
    problems = ImportProblems(policy: mapping.onBadRow, limit: limits.keptDiagnostics)
    segmentNames = NameTable(known: context.knownSegments, limit: limits.distinctNames)
    channelNames = NameTable(known: context.knownChannels, limit: limits.distinctNames)
    do throws(CSVFault) {
      reader = try CSVReader(source, dialect: mapping.dialect)
      guard try reader.next(&record) else {
        throw CSVFault(.empty, at: CSVPlace(line: 1, column: 1))
      }
      if let fault = record.fault { throw fault }
    } catch {
      throw InvalidSource([ImportDiagnostics.fault(error, in: mapping.file)])
    }
    header = try ImportHeader(record, mapping: mapping, suggest: context.suggest)
    makeColumns()
  }

  /// Reads every row.
  mutating func run() throws(InvalidSource) -> ImportedPortfolio.Import {
    while try readNextRow() {
      rowCount += 1
      if rowCount & 0xFFFF == 0 { reportProgress() }
      importRow()
      if isRowBad { countBadRow() }
      if let stop = limitPassed() { throw failure(stop) }
    }
    reportProgress()
    return try finish()
  }

  private mutating func countBadRow() {
    problems.countBadRow(record.place.span(in: mapping.file))
    let isTotal = watchRejectedTotal()
    guard let rejection else { return }
    let balance = row.hasBalance ? row.balance : nil
    if isTotal {
      rejections.add(ImportDiagnostics.totalCode.description, "id", shownID, balance)
    } else {
      rejections.add(rejection, balance: balance)
    }
  }

  private var shownID: String {
    cell(header.id) == nil ? "" : ImportField.shown(field(header.id).text)
  }

  private mutating func readNextRow() throws(InvalidSource) -> Bool {
    do throws(CSVFault) {
      return try reader.next(&record)
    } catch {
      throw failure(ImportDiagnostics.fault(error, in: mapping.file))
    }
  }

  private func reportProgress() {
    context.progress(
      ImportProgress(rows: rowCount, bytesRead: reader.bytesRead, byteCount: reader.byteCount))
  }

  /// The reason to stop in the middle of a file that reads well.
  private func limitPassed() -> Diagnostic? {
    let limits = context.limits
    if totalBalance > limits.totalBalance {
      return ImportDiagnostics.totalTooLarge(field(header.balance))
    }
    guard portfolio.accountCount <= limits.accounts else {
      return ImportDiagnostics.tooManyAccounts(
        limits.accounts, at: record.place.span(in: mapping.file))
    }
    return nil
  }

  /// One empty column for each mapped one.
  private mutating func makeColumns() {
    if header.dueDate != nil || header.daysPastDue != nil {
      portfolio.daysPastDue = OptionalColumn(filler: 0)
    }
    if header.score != nil { portfolio.scores = OptionalColumn(filler: 0) }
    if header.segment != nil {
      portfolio.segments = OptionalColumn(filler: 0)
      debtorSegments = OptionalColumn(filler: 0)
    }
    if header.liquidity != nil { portfolio.liquidity = OptionalColumn(filler: 0) }
    if header.preferredChannel != nil { portfolio.preferredChannels = OptionalColumn(filler: 0) }
    if header.vulnerable != nil { portfolio.isVulnerable = OptionalColumn(filler: false) }
    if header.priorClient != nil { portfolio.isPriorClient = OptionalColumn(filler: false) }
    portfolio.consents = header.consents.map { consent in
      .init(channel: consent.channel, isGiven: OptionalColumn(filler: false))
    }
  }
}
