// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with an expression, and where.
public struct PriorityError: Error, Hashable, Sendable {
  /// What is wrong: "`foo` cannot be observed".
  public let message: String
  /// Where it begins, in Unicode scalars from 0.
  public let offset: Int
  /// How many Unicode scalars it takes.
  public let length: Int
  /// The word that was not known; `nil` for other faults.
  public let unknown: String?
}

extension PriorityExpression {
  /// The words for what can be observed.
  public static let words: [(word: String, observable: Observable)] =
    Feature.allCases.filter { !$0.isCategorical }.map { ($0.rawValue, .feature($0)) }
    + [("waiting", .waiting), ("noise", .noise)]

  /// The words for functions, with how many numbers they take.
  public static let functions: [(word: String, arguments: Int)] =
    Unary.allCases.filter { $0 != .negative }.map { ($0.rawValue, 1) } + [("min", 2), ("max", 2)]

  /// Reads an expression of numbers, words, `+ - * / ^`, parentheses and functions.
  ///
  /// `^` binds strongest and to the right, then the sign, then `*` and `/`, then `+` and `-`.
  ///
  /// - Parameter text: The expression, at most 1,000 characters.
  /// - Throws: ``PriorityError`` for anything else.
  public init(parsing text: String) throws(PriorityError) {
    var parser = PriorityParser(text)
    try parser.readWhole()
    self.init(text, parser.observables, parser.operations, offsets: parser.offsets)
  }
}

/// Reads an expression by recursive descent.
private struct PriorityParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var level = 0
  private(set) var observables: [PriorityExpression.Observable] = []
  private(set) var operations: [PriorityExpression.Operation] = []
  /// Where each operation is written.
  private(set) var offsets: [Int] = []

  /// How deep parentheses may be nested.
  private static let deepest = 50

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func readWhole() throws(PriorityError) {
    guard scalars.count <= 1_000 else {
      throw PriorityError(
        message: "has more than 1,000 characters", offset: 0, length: scalars.count, unknown: nil)
    }
    try sum()
    skipBlanks()
    guard position == scalars.count else { throw unexpected() }
  }

  // MARK: Grammar

  private mutating func sum() throws(PriorityError) {
    try product()
    while let sign = take(oneOf: ["+", "-"]) {
      let place = position - 1
      try product()
      add(.binary(sign == "+" ? .sum : .difference), at: place)
    }
  }

  private mutating func product() throws(PriorityError) {
    try signed()
    while let sign = take(oneOf: ["*", "/"]) {
      let place = position - 1
      try signed()
      add(.binary(sign == "*" ? .product : .quotient), at: place)
    }
  }

  private mutating func signed() throws(PriorityError) {
    guard take(oneOf: ["-"]) != nil else { return try power() }
    let place = position - 1
    try nested { (parser) throws(PriorityError) in try parser.signed() }
    add(.unary(.negative), at: place)
  }

  private mutating func power() throws(PriorityError) {
    try atom()
    guard take(oneOf: ["^"]) != nil else { return }
    let place = position - 1
    try nested { (parser) throws(PriorityError) in try parser.signed() }
    add(.binary(.power), at: place)
  }

  private mutating func atom() throws(PriorityError) {
    skipBlanks()
    guard position < scalars.count else { throw unexpected() }
    if take(oneOf: ["("]) != nil {
      try nested { (parser) throws(PriorityError) in try parser.sum() }
      return try expect(")")
    }
    if scalars[position].isDigit || scalars[position] == "." { return try number() }
    try word()
  }

  private mutating func number() throws(PriorityError) {
    let start = position
    while position < scalars.count, isOfNumber(start) { position += 1 }
    let text = String(String.UnicodeScalarView(scalars[start..<position]))
    // As everywhere in scenarios, `1_000` is a thousand.
    guard let value = Double(text.filter { $0 != "_" }), value.isFinite else {
      throw PriorityError(
        message: "`\(text)` is no number", offset: start, length: position - start, unknown: nil)
    }
    add(.constant(value), at: start)
  }

  /// Whether the present sign continues a number such as 1.5e-3.
  private func isOfNumber(_ start: Int) -> Bool {
    let scalar = scalars[position]
    if scalar.isDigit || scalar == "." { return true }
    if scalar == "_" {
      return scalars[position - 1].isDigit && position + 1 < scalars.count
        && scalars[position + 1].isDigit
    }
    if scalar == "e" || scalar == "E" { return position > start }
    guard scalar == "-" || scalar == "+", position > start else { return false }
    return scalars[position - 1] == "e" || scalars[position - 1] == "E"
  }

  private mutating func word() throws(PriorityError) {
    let start = position
    while position < scalars.count, scalars[position].isOfWord { position += 1 }
    guard position > start else { throw unexpected() }
    let word = String(String.UnicodeScalarView(scalars[start..<position]))
    if let function = PriorityExpression.functions.first(where: { $0.word == word }) {
      return try call(function.word, function.arguments, at: start)
    }
    guard let known = PriorityExpression.words.first(where: { $0.word == word }) else {
      throw PriorityError(
        message: "`\(word)` cannot be observed", offset: start, length: position - start,
        unknown: word)
    }
    if !observables.contains(known.observable) { observables.append(known.observable) }
    add(.observable(observables.firstIndex(of: known.observable) ?? 0), at: start)
  }

  private mutating func call(
    _ word: String, _ arguments: Int, at place: Int
  ) throws(PriorityError) {
    try expect("(")
    for argument in 0..<arguments {
      if argument > 0 { try expect(",") }
      try nested { (parser) throws(PriorityError) in try parser.sum() }
    }
    try expect(")")
    if let unary = PriorityExpression.Unary(rawValue: word) {
      add(.unary(unary), at: place)
    } else if let binary = PriorityExpression.Binary(rawValue: word) {
      add(.binary(binary), at: place)
    }
  }

  private mutating func add(_ operation: PriorityExpression.Operation, at place: Int) {
    operations.append(operation)
    offsets.append(place)
  }

  // MARK: Signs

  private mutating func nested(
    _ read: (inout PriorityParser) throws(PriorityError) -> Void
  ) throws(PriorityError) {
    level += 1
    guard level <= Self.deepest else {
      throw PriorityError(
        message: "is nested more than \(Self.deepest) deep", offset: position, length: 1,
        unknown: nil)
    }
    try read(&self)
    level -= 1
  }

  private mutating func skipBlanks() {
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
  }

  private mutating func take(oneOf signs: Set<Unicode.Scalar>) -> Unicode.Scalar? {
    skipBlanks()
    guard position < scalars.count, signs.contains(scalars[position]) else { return nil }
    position += 1
    return scalars[position - 1]
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(PriorityError) {
    guard take(oneOf: [sign]) == nil else { return }
    skipBlanks()
    let found = position < scalars.count ? "`\(scalars[position])`" : "the end"
    throw PriorityError(
      message: "needs `\(sign)` where \(found) is", offset: position, length: 1, unknown: nil)
  }

  private func unexpected() -> PriorityError {
    let found = position < scalars.count ? "`\(scalars[position])`" : "the end"
    return PriorityError(
      message: "needs a number or a word where \(found) is", offset: position, length: 1,
      unknown: nil)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isOfWord: Bool {
    self == "_" || isDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}
