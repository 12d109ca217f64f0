// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#endif

/// Reads decimal numbers by rules of our own: `1_000`, `0.62`, `.62`, `-3`, `1e3`.
///
/// Blanks, commas, hexadecimal digits and leading zeros are refused, since programs disagree about
/// their meaning; so is what is not finite.
package enum NumberText {
  /// The schema's pattern.
  package static let pattern =
    #"[-+]?((0|[1-9][0-9]*(_[0-9]+)*)(\.[0-9]+)?|\.[0-9]+)([eE][-+]?[0-9]+)?"#

  /// The number a text stands for.
  ///
  /// - Parameters:
  ///   - text: The text, without blanks around it.
  ///   - kind: What is wanted, for the message: "a number".
  /// - Returns: The nearest finite double.
  /// - Throws: S201, S205 or S206.
  package static func parse(_ text: String, kind: String = "a number") throws(ValueProblem)
    -> Double
  {
    try number(try digits(of: text, kind: kind), kind)
  }

  private static func number(_ digits: String, _ kind: String) throws(ValueProblem) -> Double {
    guard let number = Double(digits) else { throw unreadable(kind) }
    guard number.isFinite else { throw tooLarge }
    return number
  }

  /// The number that so many percent are: the double nearest to the decimal number, as its fraction is read.
  package static func parsePercent(_ text: String, kind: String = "a number") throws(ValueProblem)
    -> Double
  {
    let digits = try digits(of: text, kind: kind)
    let number = try number(digits, kind)
    // 33.3 / 100 is not 0.333; an exponent moves the point before anything is rounded.
    return digits.contains("e") ? number / 100 : Double(digits + "e-2") ?? number / 100
  }

  /// The whole number a text stands for; `1e3` is one, `3.0` is not.
  static func parseWhole(
    _ text: String, kind: String = "a whole number"
  ) throws(ValueProblem) -> Int {
    let digits = try digits(of: text, kind: kind)
    if let number = Int(digits) { return number }
    guard !digits.contains("."), let number = Double(digits) else {
      var help = NumberMarks(text).help(isWhole: true)
      // `4.0`, as programs write whole numbers that they keep as others.
      if help.isEmpty, let number = Double(digits), let whole = Int(exactly: number) {
        help = ["write `\(whole)`"]
      }
      throw ValueProblem(.unreadableValue, "is not \(kind)", help: help)
    }
    // Beyond 2^53 a power of ten is no longer a number of its own.
    guard abs(number) <= 0x1p53, let whole = Int(exactly: number) else {
      throw digits.contains("-") && abs(number) < 1 ? unreadable(kind) : tooLarge
    }
    return whole
  }

  /// The text of a number, as short as reads the same number.
  package static func write(_ number: Double) -> String {
    if let whole = Int(exactly: number), abs(number) < 1e15 { return String(whole) }
    return "\(number)"
  }

  /// A number that was computed, for a message: six significant digits, and no error of rounding behind them.
  package static func shown(_ number: Double) -> String {
    guard number.isFinite, number != 0 else { return write(number) }
    var (size, power) = (number.magnitude, 1.0)
    while size < 99_999.5, power < 1e300 { (size, power) = (size * 10, power * 10) }
    guard power > 1 || size < 999_999.5 else { return write(number.rounded()) }
    return write((number * power).rounded() / power)
  }

  private static let tooLarge = ValueProblem(.notFinite, "is too large a number to compute with")

  private static func unreadable(_ kind: String) -> ValueProblem {
    ValueProblem(.unreadableValue, "is not \(kind)")
  }

  /// The text without underscores, when it is a decimal number.
  private static func digits(of text: String, kind: String) throws(ValueProblem) -> String {
    var scanner = NumberScanner(text)
    guard scanner.scan() else {
      try refuseOtherNotations(text, kind)
      let help = NumberMarks(text).help(isWhole: kind.contains("whole"))
      throw ValueProblem(.unreadableValue, "is not \(kind)", help: help)
    }
    if scanner.hasLeadingZero {
      throw ValueProblem(
        .ambiguousNumber, "begins with a zero, which some programs read as octal",
        help: ["write `\(scanner.withoutLeadingZeros)`"])
    }
    return scanner.plain
  }

  private static func refuseOtherNotations(
    _ text: String, _ kind: String
  ) throws(ValueProblem) {
    let bare = text.lowercased().drop { $0 == "-" || $0 == "+" }
    if ["nan", ".nan", "inf", ".inf", "infinity", "∞"].contains(String(bare)) {
      throw ValueProblem(
        .notFinite, "must be finite", help: ["write a number"])
    }
    if bare.hasPrefix("0x") || bare.hasPrefix("0b") || bare.hasPrefix("0o") {
      throw ValueProblem(
        .ambiguousNumber, "is not written in decimal digits", help: ["write it in decimal digits"])
    }
    if bare.contains(","), bare.unicodeScalars.allSatisfy({ $0.isDigit || $0 == "," || $0 == "." })
    {
      throw ValueProblem(
        .ambiguousNumber, "has a comma, which may mean thousands or decimals",
        help: NumberMarks(text).help(isWhole: kind.contains("whole")))
    }
  }
}

extension String {
  /// The text with each `old` replaced.
  package func replacing(_ old: Character, with new: Character) -> String {
    String(map { $0 == old ? new : $0 })
  }

  /// The text without blanks at its ends.
  package var trimmingBlanks: String {
    let blanks: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, blanks(first) { scalars.removeFirst() }
    while let last = scalars.last, blanks(last) { scalars.removeLast() }
    return String(scalars)
  }
}
