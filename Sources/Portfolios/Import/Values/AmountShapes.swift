// SPDX-License-Identifier: GPL-3.0-or-later

internal import Vocabulary

/// How the amounts of one column are written, counted over all rows.
///
/// A mark says what it is where it has other than three digits after it, where it stands twice, or beside another mark.
/// `1.500` alone does not: the column has to.
struct AmountShapes {
  private var decimals = (point: 0, comma: 0)
  private var groupings = (point: 0, comma: 0)
  private var undecided = (point: 0, comma: 0)
  /// Amounts that show what the mark before three digits is: with both marks, and with more decimals than three.
  private var pairs = (point: 0, comma: 0)
  private var long = (point: 0, comma: 0)
  private var spaces = 0
  private var apostrophes = 0
  /// The first amounts that could be read both ways, at most ``named``.
  private(set) var open: [ImportField] = []

  /// How many amounts are named one by one.
  static let named = 5

  /// The text from its first digit to its last; nil where a letter or another sign stands between them.
  static func core(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = text.firstIndex(where: { $0.asciiDigit != nil }),
      let last = text.lastIndex(where: { $0.asciiDigit != nil })
    else { return nil }
    let core = text[first...last]
    return core.allSatisfy(isDigitOrMark) ? core : nil
  }

  /// 0xC2, 0xE2 and what follows them are no-break blanks and the typographic apostrophe.
  private static func isDigitOrMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: "'"), UInt8(ascii: " "), 0xC2, 0xE2, 0xA0, 0x80, 0xAF, 0x99:
      true
    default: false
    }
  }

  /// Whether further amounts that could be read both ways are to be named.
  var isShort: Bool { open.count < Self.named }

  /// Keeps an amount that could be read both ways.
  mutating func note(open field: ImportField) {
    if isShort { open.append(field) }
  }

  /// Counts an amount; signs and names of currencies around it do not matter.
  ///
  /// - Returns: Whether it could be read both ways.
  mutating func add(_ text: ArraySlice<UInt8>) -> Bool {
    guard let core = Self.core(text) else { return false }
    var (points, commas, before, after) = (0, 0, 0, 0)
    var (last, first): (UInt8, UInt8) = (0, 0)
    for byte in core {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if before == 0 { first = byte }
        if points + commas == 0 { before += 1 }
        after += 1
      case UInt8(ascii: "."): (points, last, after) = (points + 1, byte, 0)
      case UInt8(ascii: ","): (commas, last, after) = (commas + 1, byte, 0)
      case UInt8(ascii: " "), 0xA0, 0xAF: spaces += 1
      case UInt8(ascii: "'"), 0x99: apostrophes += 1
      default: break
      }
    }
    guard points + commas > 0 else { return false }
    let isPoint = last == UInt8(ascii: ".")
    if points > 0, commas > 0 {
      count(&decimals, isPoint)
      count(&groupings, !isPoint)
      count(&pairs, isPoint)
    } else if points + commas > 1 {
      count(&groupings, isPoint)
    } else if after == 3, (1...3).contains(before), first != UInt8(ascii: "0") {
      count(&undecided, isPoint)
      return true
    } else {
      count(&decimals, isPoint)
      if after >= 3 { count(&long, isPoint) }
    }
    return false
  }

  private func count(_ pair: inout (point: Int, comma: Int), _ isPoint: Bool) {
    if isPoint { pair.point += 1 } else { pair.comma += 1 }
  }

  /// The marks under which the whole column makes sense; nil where no mark tells, or where rows contradict each other.
  ///
  /// - Parameter minorDigits: The currency's; with three, `1.500` is an ordinary amount and tells nothing.
  /// - Returns: The marks.
  func settled(minorDigits: Int) -> DecimalMarks? {
    let isPoint = decimals.point + groupings.comma > 0
    let isComma = decimals.comma + groupings.point > 0
    guard !(isPoint && isComma) else { return nil }
    if isPoint { return marks(.point, groups: groupings.comma + undecided.comma > 0) }
    if isComma { return marks(.comma, groups: groupings.point + undecided.point > 0) }
    guard minorDigits != 3, (undecided.point > 0) != (undecided.comma > 0) else { return nil }
    return marks(undecided.point > 0 ? .comma : .point, groups: true)
  }

  private func marks(_ decimal: DecimalMarks.Decimal, groups: Bool) -> DecimalMarks? {
    let other: DecimalMarks.Grouping = decimal == .point ? .comma : .point
    let grouping: DecimalMarks.Grouping? =
      groups ? other : spaces > 0 ? .space : apostrophes > 0 ? .apostrophe : nil
    return DecimalMarks(decimal: decimal, grouping: grouping)
  }

  /// How many amounts could be read both ways under these marks; none where the column shows what the mark is.
  ///
  /// Where points and commas both stand before three digits, an amount with both marks shows nothing of the others.
  func undecided(_ marks: DecimalMarks) -> Int {
    let isPoint = marks.decimal == .point
    guard (isPoint ? long.point : long.comma) == 0,
      isOpenBothWays || (isPoint ? pairs.point : pairs.comma) == 0
    else { return 0 }
    return isPoint ? undecided.point : undecided.comma
  }

  /// Whether points and commas both stand as the only mark, before three digits: no marks read all such amounts alike.
  var isOpenBothWays: Bool { undecided.point > 0 && undecided.comma > 0 }

  /// Whether other amounts of the column have their decimals behind the same mark, or thousands may have either mark.
  func isMixed(_ marks: DecimalMarks) -> Bool {
    isOpenBothWays || (marks.decimal == .point ? decimals.point : decimals.comma) > 0
  }

  /// Whether some amount cannot be written with these marks.
  func contradicts(_ marks: DecimalMarks) -> Bool {
    marks.decimal == .point
      ? decimals.comma + groupings.point > 0 : decimals.point + groupings.comma > 0
  }

  /// Whether some rows contradict others in what their marks are.
  var isContradictory: Bool {
    decimals.point + groupings.comma > 0 && decimals.comma + groupings.point > 0
  }
}

/// Both readings of an amount whose only mark stands before three digits.
struct MarkReadings {
  /// With a decimal mark, and with one for thousands, written in the marks of a mapping without thousands.
  let decimals: String
  let thousands: String

  /// Reads a text; nil where it has one reading or none.
  init?(_ text: String, _ currency: Currency, _ marks: DecimalMarks) {
    func amount(_ decimal: DecimalMarks.Decimal) -> String? {
      DecimalMarks(decimal: decimal, grouping: decimal == .point ? .comma : .point)?
        .amount(text, currency, writtenIn: DecimalMarks(decimal: marks.decimal))
    }
    guard let point = amount(.point), let comma = amount(.comma), point != comma else { return nil }
    let isPoint = text.contains(".")
    (decimals, thousands) = isPoint ? (point, comma) : (comma, point)
  }

  /// What to write: followed, the amount can be read in one way only.
  func help(for text: String) -> String {
    "write `\(thousands)` if the mark of `\(text)` separates thousands, `\(decimals)` if it separates decimals"
  }
}

extension DecimalMarks {
  /// The keys of the mapping that say so, such as `decimal: comma` and `thousands: point`.
  var keys: String {
    "`decimal: \(decimal.rawValue)`" + (grouping.map { " and `thousands: \($0.rawValue)`" } ?? "")
  }
}
