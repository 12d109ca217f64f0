// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
internal import Vocabulary

/// Ids that look like others: `А1` with a Cyrillic А beside `A1`, `ana` beside `ANA`, `123` beside `00123`, or `José` with an
/// accent written as a character of its own.
struct LookAlikeIDs {
  /// An id and the one that it looks like: the later one is told, but where it is the first that has odd characters.
  struct Pair {
    let row: Int
    let other: Int
  }

  /// The ids that look like an earlier one, in order.
  let pairs: [Pair]

  /// Compares the ids of a column, all different.
  ///
  /// - Complexity: O(n log n) for n ids and eight bytes each while it runs, where they could look alike; else O(n).
  init(_ ids: TextColumn) {
    var look = IdentityLook()
    for row in 0..<ids.count { look.add(ids.utf8(at: row)) }
    guard look.isNeeded else {
      pairs = []
      return
    }
    var buffer: [UInt8] = []
    let keys = ContiguousArray(
      (0..<ids.count).map { IdentityLook.key(ids.utf8(at: $0), &buffer) })
    let sorted = keys.sorted()
    let repeated = Set(zip(sorted, sorted.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
    var firsts: [String: Int] = [:]
    var pairs: [Pair] = []
    for row in keys.indices where repeated.contains(keys[row]) {
      let look = IdentityLook.of(ids[row])
      if let first = firsts[look] {
        let isOdd = { (row: Int) in ids.utf8(at: row).contains { $0 >= 0x80 } }
        pairs.append(
          isOdd(first) && !isOdd(row)
            ? Pair(row: first, other: row) : Pair(row: row, other: first))
      } else {
        firsts[look] = row
      }
    }
    self.pairs = pairs
  }

  /// How two ids of one look differ.
  static func difference(_ one: String, _ other: String) -> String {
    let odd = [one, other].flatMap { LookAlike.all(in: $0) }.filter { $0.kind != .blank }
    if !odd.isEmpty { return odd.map(\.name).uniqued().prefix(3).joined(separator: ", ") }
    if one == other { return "its accents are written in another way" }
    if one.uppercased() == other.uppercased() { return "only capital and small letters differ" }
    func hasNoLetter(_ text: String) -> Bool { !text.contains(where: \.isLetter) }
    func signs(_ text: String) -> Int { text.count { $0 == " " } }
    if hasNoLetter(one), hasNoLetter(other), signs(one) != signs(other) {
      return "only blanks between the digits differ"
    }
    if hasNoLetter(one), one != other,
      one.replacing(",", with: ".") == other.replacing(",", with: ".")
    {
      return "only the mark between the digits differs"
    }
    if hasNoLetter(one), hasNoLetter(other) {
      return "only zeros before or behind the number differ"
    }
    return "only blanks, case or raised signs differ"
  }
}

extension PortfolioImporter {
  /// What is to be said of ids that look like others.
  func lookAlikeWarnings() -> [Diagnostic] {
    let accounts = warning(header.id, portfolio.accountIDs) { $0 }
    let debtors = header.debtor.flatMap { column in
      warning(column, portfolio.debtorIDs) { debtor in
        portfolio.debtorOfAccount.firstIndex { Int($0) == debtor } ?? 0
      }
    }
    return [accounts, debtors].compactMap { $0 }
  }

  private func warning(
    _ column: ImportHeader.Column, _ ids: TextColumn, account: (Int) -> Int
  ) -> Diagnostic? {
    let pairs = LookAlikeIDs(ids).pairs
    guard let pair = pairs.first else { return nil }
    let place = span(ofAccount: account(pair.row))
    // Only the places of the accounts' own ids are kept.
    let length = column.index == header.id.index ? ids[pair.row].count : 1
    let field = ImportField(
      keyPath: column.keyPath, column: ImportField.shown(column.name),
      span: SourceSpan(file: place.file, line: place.line, column: place.column, length: length),
      text: ids[pair.row])
    return ImportDiagnostics.lookAlikes(
      field, like: span(ofAccount: account(pair.other)).line,
      difference: LookAlikeIDs.difference(field.text, ids[pair.other]), count: pairs.count)
  }
}
