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
  /// Pairs that letters for digits make are dropped where they are more than one in a hundred ids: there the letters are part of a code.
  ///
  /// - Complexity: O(n log n) for n ids and at most 36 bytes each while it runs, where they could look alike; else O(n).
  init(_ ids: TextColumn) {
    var look = IdentityLook()
    for row in 0..<ids.count { look.add(ids.utf8(at: row)) }
    guard look.isNeeded || look.hasLetterDigits else {
      pairs = []
      return
    }
    var buffer: [UInt8] = []
    let keys = ContiguousArray(
      (0..<ids.count).map { IdentityLook.key(ids.utf8(at: $0), &buffer) })
    var pairs = Self.pairs(keys, ids)
    if look.hasLetterDigits {
      let letters = Self.pairs(
        ContiguousArray((0..<ids.count).map { LetterDigits.key(ids.utf8(at: $0), &buffer) }), ids
      ).filter { keys[$0.row] != keys[$0.other] }
      if letters.count <= max(3, ids.count / 100) {
        pairs = (pairs + letters).sorted { ($0.row, $0.other) < ($1.row, $1.other) }
      }
    }
    self.pairs = pairs
  }

  /// The rows that have the key of an earlier one.
  private static func pairs(_ keys: ContiguousArray<UInt64>, _ ids: TextColumn) -> [Pair] {
    let sorted = keys.sorted()
    var repeated: ContiguousArray<UInt64> = []
    for (one, next) in zip(sorted, sorted.dropFirst()) where one == next && repeated.last != one {
      repeated.append(one)
    }
    guard !repeated.isEmpty else { return [] }
    var firsts = ContiguousArray<Int32>(repeating: -1, count: repeated.count)
    var pairs: [Pair] = []
    for row in keys.indices {
      let place = repeated.partitioningIndex(before: keys[row])
      guard place < repeated.count, repeated[place] == keys[row] else { continue }
      guard firsts[place] >= 0 else {
        firsts[place] = Int32(row)
        continue
      }
      let first = Int(firsts[place])
      let isOdd = { (row: Int) in ids.utf8(at: row).contains { $0 >= 0x80 } }
      pairs.append(
        isOdd(first) && !isOdd(row)
          ? Pair(row: first, other: row) : Pair(row: row, other: first))
    }
    return pairs
  }

  /// How two ids of one look differ.
  static func difference(_ one: String, _ other: String) -> String {
    let odd = [one, other].flatMap { LookAlike.all(in: $0) }.filter { $0.kind != .blank }
    if !odd.isEmpty { return odd.map(\.name).uniqued().prefix(3).joined(separator: ", ") }
    if one == other { return "its accents are written in another way" }
    if one.uppercased() == other.uppercased() { return "only capital and small letters differ" }
    let plain = [one, other].map(IdentityLook.withoutAccents)
    if plain[0] == plain[1] { return "only accents differ" }
    if plain[0].uppercased() == plain[1].uppercased() {
      return "only accents, and capital and small letters, differ"
    }
    var buffer: [UInt8] = []
    let (left, right) = (Array(one.utf8)[...], Array(other.utf8)[...])
    if LetterDigits.key(left, &buffer) == LetterDigits.key(right, &buffer) {
      return "one has letters such as O, l or I where the other has digits"
    }
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
    let listed = pairs.prefix(Self.listedPairs).map { pair in
      let ends = [pair.row, pair.other].sorted().map { row in
        "`\(ImportField.shown(ids[row]))` on line \(span(ofAccount: account(row)).line)"
      }
      return "\(ends[0]) and \(ends[1])"
    }
    return ImportDiagnostics.lookAlikes(
      field, like: span(ofAccount: account(pair.other)).line,
      difference: LookAlikeIDs.difference(field.text, ids[pair.other]), count: pairs.count,
      listed: listed)
  }

  /// The most pairs that are listed.
  private static let listedPairs = 5
}

extension ContiguousArray<UInt64> {
  /// The first position of an element that is not below a value, in a sorted array.
  fileprivate func partitioningIndex(before value: UInt64) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
