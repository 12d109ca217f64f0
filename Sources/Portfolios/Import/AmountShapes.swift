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
  private var spaces = 0
  private var apostrophes = 0
  /// The first amount that could be read both ways.
  var firstUndecided: ImportField?

  /// Counts an amount.
  ///
  /// - Returns: Whether it could be read both ways.
  mutating func add(_ text: ArraySlice<UInt8>) -> Bool {
    var (points, commas, before, after) = (0, 0, 0, 0)
    var (last, first): (UInt8, UInt8) = (0, 0)
    for byte in text {
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
    } else if points + commas > 1 {
      count(&groupings, isPoint)
    } else if after == 3, (1...3).contains(before), first != UInt8(ascii: "0") {
      count(&undecided, isPoint)
      return true
    } else {
      count(&decimals, isPoint)
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

  /// How many amounts could be read both ways under these marks.
  func undecided(_ marks: DecimalMarks) -> Int {
    marks.decimal == .point ? undecided.point : undecided.comma
  }
}

extension DecimalMarks {
  /// The keys of the mapping that say so, such as `decimal: comma` and `thousands: point`.
  var keys: String {
    "`decimal: \(decimal.rawValue)`" + (grouping.map { " and `thousands: \($0.rawValue)`" } ?? "")
  }
}
