// SPDX-License-Identifier: GPL-3.0-or-later

/// The distinct names of a column: known in advance, or collected in order of first appearance.
struct NameTable {
  /// The names; the position of a name is its number.
  private(set) var names: [String]
  /// Whether only the names known in advance may appear.
  let isClosed: Bool
  private let limit: Int
  private var numbers: [String: Int] = [:]

  /// Creates a table; names are numbered in 16 bits.
  ///
  /// - Precondition: `known` has at most 65,536 names.
  init(known: [String]?, limit: Int) {
    precondition((known?.count ?? 0) <= 65_536, "at most 65,536 names are known")
    names = known ?? []
    isClosed = known != nil
    self.limit = min(limit, 65_536)
    for (number, name) in names.enumerated() {
      numbers[name] = numbers[name] ?? number
    }
  }

  /// Whether a further name would be one too many.
  var isFull: Bool { names.count >= limit }

  /// The number of a name; nil when it is not known yet.
  func number(of name: String) -> Int? { numbers[name] }

  /// Of two names the earlier: by the order in which they are known, or by their letters where they are collected, for then
  /// their numbers depend on the order of the rows.
  func earlier(_ one: UInt16, _ other: UInt16) -> UInt16 {
    if isClosed { return min(one, other) }
    return names[Int(one)] < names[Int(other)] ? one : other
  }

  /// The number of a name, which is entered when new.
  mutating func intern(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    names.append(name)
    numbers[name] = names.count - 1
    return names.count - 1
  }
}
