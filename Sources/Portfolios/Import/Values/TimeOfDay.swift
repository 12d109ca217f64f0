// SPDX-License-Identifier: GPL-3.0-or-later

/// A time of day behind a date.
enum TimeOfDay {
  /// Whether the rest of a text is a time of day with which the day stays the one that is written: without a zone, with the distance
  /// from Greenwich, or at midnight.
  static func follows(_ text: Span<UInt8>, from start: Int) -> Bool {
    var rest = Rest(start)
    guard rest.takesSeparator(text), let hour = rest.number(text, 1...2), hour < 25,
      rest.takes(UInt8(ascii: ":"), text), let minute = rest.number(text, 2...2), minute < 60
    else { return false }
    var isMidnight = hour == 0 && minute == 0
    if rest.takes(UInt8(ascii: ":"), text) {
      guard let second = rest.number(text, 2...2), second < 61 else { return false }
      isMidnight = isMidnight && second == 0
      if rest.takes(UInt8(ascii: "."), text) || rest.takes(UInt8(ascii: ","), text) {
        guard let fraction = rest.number(text, 1...9) else { return false }
        isMidnight = isMidnight && fraction == 0
      }
    }
    rest.skipHalf(text)
    if rest.index == text.count { return true }
    rest.skipBlanks(text)
    if rest.takes(UInt8(ascii: "Z"), text) { return rest.index == text.count && isMidnight }
    guard rest.takes(UInt8(ascii: "+"), text) || rest.takes(UInt8(ascii: "-"), text),
      let hours = rest.number(text, 2...2), hours < 15
    else { return false }
    _ = rest.takes(UInt8(ascii: ":"), text)
    let minutes = rest.number(text, 0...2)
    return rest.index == text.count && (isMidnight || hours > 0 || minutes ?? 0 > 0)
  }

  /// What is left of a text.
  private struct Rest {
    var index: Int

    init(_ index: Int) { self.index = index }

    mutating func takes(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
      guard index < text.count, text[index] == byte else { return false }
      index += 1
      return true
    }

    /// `T`, blanks, or a comma and blanks.
    mutating func takesSeparator(_ text: Span<UInt8>) -> Bool {
      if takes(UInt8(ascii: "T"), text) || takes(UInt8(ascii: "t"), text) { return true }
      let start = index
      _ = takes(UInt8(ascii: ","), text)
      skipBlanks(text)
      return index > start
    }

    mutating func skipBlanks(_ text: Span<UInt8>) {
      while takes(UInt8(ascii: " "), text) {}
    }

    mutating func number(_ text: Span<UInt8>, _ digits: ClosedRange<Int>) -> Int? {
      var (value, count) = (0, 0)
      while count < digits.upperBound, index < text.count, let digit = text[index].asciiDigit {
        (value, count, index) = (value * 10 + digit, count + 1, index + 1)
      }
      return digits.contains(count) ? value : nil
    }

    /// Passes `AM`, `p.m.` and the like.
    mutating func skipHalf(_ text: Span<UInt8>) {
      var rest = self
      rest.skipBlanks(text)
      guard rest.index < text.count,
        text[rest.index] | 0x20 == UInt8(ascii: "a") || text[rest.index] | 0x20 == UInt8(ascii: "p")
      else { return }
      rest.index += 1
      _ = rest.takes(UInt8(ascii: "."), text)
      rest.skipBlanks(text)
      guard rest.takes(UInt8(ascii: "m"), text) || rest.takes(UInt8(ascii: "M"), text) else {
        return
      }
      _ = rest.takes(UInt8(ascii: "."), text)
      self = rest
    }
  }
}
