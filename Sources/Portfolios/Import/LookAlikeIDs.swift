// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Randomness

/// Ids that look like others: `А1` with a Cyrillic А beside `A1`, or `José` with an accent written as a character of its own.
///
/// Ids in which all characters are of ASCII cannot look like one another. Of the others the first ``limit`` of a column are looked at.
struct LookAlikeIDs {
  /// An id and the one that it looks like.
  struct Pair {
    let field: ImportField
    let other: String
    /// Where the other one stands.
    let line: Int
  }

  private static let limit = 20_000

  /// The first id of each look.
  ///
  /// Texts with accents composed or not are equal as strings, and others as bytes.
  private var firsts: [String: ImportField] = [:]
  private(set) var pairs: [Pair] = []
  private var told: Set<[UInt8]> = []
  private var count = 0

  /// Whether further ids are looked at.
  var isShort: Bool { count < Self.limit }

  /// Keeps an id with characters beyond ASCII.
  mutating func add(_ field: ImportField) {
    count += 1
    // Blanks have a warning of their own.
    let look = field.text.unicodeScalars.map { scalar in
      LookAlike(scalar).flatMap { $0.kind == .blank ? nil : $0.ascii } ?? String(scalar)
    }.joined()
    guard let first = firsts[look] else {
      firsts[look] = field
      return
    }
    note(field, first.text, line: first.span.line)
  }

  /// Compares with ids of ASCII alone.
  ///
  /// - Parameters:
  ///   - identities: Of all rows, in any order.
  ///   - line: Where the row of a position stands.
  mutating func compare(_ identities: ContiguousArray<UInt64>, line: (Int) -> Int?) {
    var looks: [UInt64: String] = [:]
    for look in firsts.keys where look.utf8.allSatisfy({ $0 < 0x80 }) {
      looks[Identity.of(Array(look.utf8)[...])] = look
    }
    guard !looks.isEmpty else { return }
    for (row, identity) in identities.enumerated() {
      guard let look = looks[identity], let field = firsts[look], let line = line(row) else {
        continue
      }
      note(field, look, line: line)
    }
    pairs.sort { $0.field.span.line < $1.field.span.line }
  }

  private mutating func note(_ field: ImportField, _ other: String, line: Int) {
    guard !field.text.utf8.elementsEqual(other.utf8), told.insert(Array(field.text.utf8)).inserted
    else { return }
    pairs.append(Pair(field: field, other: other, line: line))
  }
}

extension PortfolioImporter {
  /// What is to be said of ids that look like others.
  func lookAlikeWarnings() -> [Diagnostic] {
    var (accounts, debtors) = (suspicions.lookAlikes[0], suspicions.lookAlikes[1])
    accounts.compare(portfolio.accountIdentities) { span(ofAccount: $0).line }
    debtors.compare(portfolio.debtorIdentities) { debtor in
      portfolio.debtorOfAccount.firstIndex { Int($0) == debtor }.map { span(ofAccount: $0).line }
    }
    return [accounts, debtors].compactMap { ids in
      ids.pairs.first.map { ImportDiagnostics.lookAlikes($0, count: ids.pairs.count) }
    }
  }
}
