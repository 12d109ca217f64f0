// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics

/// Where the mapped columns stand in the file.
struct ImportHeader {
  /// A mapped column.
  struct Column {
    /// The path of its key in the scenario.
    let keyPath: String
    /// Its name in the file.
    let name: String
    /// Its position in a row, from 0.
    let index: Int
  }

  /// A consent column and its channel.
  struct ConsentColumn {
    let channel: String
    let column: Column
  }

  let fieldCount: Int
  let span: SourceSpan
  /// Every mapped column, in the order of the keys.
  let mapped: [Column]
  let id: Column
  let debtor: Column?
  let balance: Column
  let dueDate: Column?
  let daysPastDue: Column?
  let segment: Column?
  let score: Column?
  let liquidity: Column?
  let preferredChannel: Column?
  let consents: [ConsentColumn]
  let vulnerable: Column?
  let priorClient: Column?

  /// Finds every mapped column in the first row.
  ///
  /// - Throws: `InvalidSource` with all columns that are missing or ambiguous.
  init(
    _ row: CSVRecord, mapping: ColumnMapping, suggest: @escaping (String, [String]) -> String?
  ) throws(InvalidSource) {
    var finder = ColumnFinder(row, mapping: mapping, suggest: suggest)
    let columns = mapping.columns
    let id = finder.find(columns.id, key: "id")
    debtor = finder.find(columns.debtor, key: "debtor")
    let balance = finder.find(columns.balance, key: "balance")
    dueDate = finder.find(columns.lateness?.dueDateColumn, key: "due_date")
    daysPastDue = finder.find(columns.lateness?.daysColumn, key: "dpd")
    segment = finder.find(columns.segment, key: "segment")
    score = finder.find(columns.score, key: "score")
    liquidity = finder.find(columns.liquidity, key: "liquidity")
    preferredChannel = finder.find(columns.preferredChannel, key: "preferred_channel")
    var consents: [ConsentColumn] = []
    for consent in columns.consents {
      guard let column = finder.find(consent.column, key: "consent.\(consent.channel)")
      else { continue }
      consents.append(ConsentColumn(channel: consent.channel, column: column))
    }
    self.consents = consents
    vulnerable = finder.find(columns.vulnerable, key: "vulnerable")
    priorClient = finder.find(columns.priorClient, key: "prior_client")
    guard let id, let balance, finder.allProblems.isEmpty else {
      throw InvalidSource(finder.allProblems)
    }
    self.id = id
    self.balance = balance
    fieldCount = row.fieldCount
    span = finder.span
    mapped = finder.found
  }
}

extension ColumnMapping.Lateness {
  fileprivate var dueDateColumn: String? {
    if case .dueDate(let column) = self { column } else { nil }
  }

  fileprivate var daysColumn: String? {
    if case .daysPastDue(let column) = self { column } else { nil }
  }
}

/// Looks names up in a header and collects those that are not there.
private struct ColumnFinder {
  private let row: CSVRecord
  private let names: [String]
  private let mapping: ColumnMapping
  private let suggest: (String, [String]) -> String?
  private(set) var problems: [Diagnostic] = []
  private(set) var found: [ImportHeader.Column] = []
  /// Columns that are not there: the key's path, the column and a near one.
  private var missing: [(keyPath: String, name: String, suggestion: String?)] = []
  /// Whether some column has the name of a mapped one, or looks as if it had: then this is the table that was meant.
  private var isRecognised = false

  init(
    _ row: CSVRecord, mapping: ColumnMapping, suggest: @escaping (String, [String]) -> String?
  ) {
    self.row = row
    self.mapping = mapping
    self.suggest = suggest
    names = (0..<row.count).map { row.trimmedText(of: $0) }
    if row.fieldCount > row.count {
      problems.append(
        ImportDiagnostics.tooManyColumns(row.fieldCount, limit: row.count, at: span))
    }
  }

  var span: SourceSpan { row.place.span(in: mapping.file) }

  /// All that is wrong, the columns of the file named only where it is the table that was meant: it may be any file.
  var allProblems: [Diagnostic] {
    problems
      + missing.map {
        ImportDiagnostics.missingColumn(
          $0.name, keyPath: $0.keyPath, names: isRecognised ? names : nil, count: row.fieldCount,
          suggestion: $0.suggestion, at: span)
      }
  }

  mutating func find(_ name: String?, key: String) -> ImportHeader.Column? {
    guard let name else { return nil }
    let keyPath = "\(mapping.keyPath).columns.\(key)"
    let found = names.indices.filter { names[$0] == name }
    guard let index = found.first else {
      if let index = names.firstIndex(where: { Self.bare($0) == Self.bare(name) }) {
        isRecognised = true
        problems.append(
          ImportDiagnostics.hiddenColumn(
            name, keyPath: keyPath, header: names[index],
            at: row.place(of: index).span(in: mapping.file)))
        return nil
      }
      missing.append((keyPath, name, suggest(name, names)))
      return nil
    }
    isRecognised = true
    if found.count > 1 {
      problems.append(
        ImportDiagnostics.repeatedColumn(
          name, keyPath: keyPath, first: row.place(of: index).span(in: mapping.file),
          second: row.place(of: found[1]).span(in: mapping.file)))
    }
    let column = ImportHeader.Column(keyPath: keyPath, name: name, index: index)
    self.found.append(column)
    return column
  }

  /// A name as it looks, without what nobody sees.
  private static func bare(_ name: String) -> String {
    LookAlike.plain(name).split(separator: " ").joined(separator: " ")
  }
}

extension CSVRecord {
  /// The text of a field without spaces and tabs around it.
  func trimmedText(of index: Int) -> String {
    String(decoding: bytes[trimmedRange(of: index)], as: UTF8.self)
  }
}
