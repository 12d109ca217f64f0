// SPDX-License-Identifier: GPL-3.0-or-later

internal import Vocabulary

/// The texts that mean yes and those that mean no, compared without regard to case and blanks around them.
public struct AnswerTexts {
  private let yes: [[UInt8]]
  private let no: [[UInt8]]

  init(yes: [String], no: [String]) {
    self.yes = yes.flatMap(Self.variants)
    self.no = no.flatMap(Self.variants)
  }

  /// Whether two texts are one answer.
  public static func areSame(_ one: String, _ other: String) -> Bool {
    variants(one).contains { contains(variants(other), $0[...]) }
  }

  /// What a text means; nil when neither.
  func meaning(_ text: ArraySlice<UInt8>) -> Bool? {
    if Self.contains(yes, text) { return true }
    return Self.contains(no, text) ? false : nil
  }

  /// The small and the capital form too, for letters beyond ASCII: `sí` and `SÍ`.
  private static func variants(_ text: String) -> [[UInt8]] {
    let text = String(decoding: trimmed(Array(text.utf8)[...]), as: UTF8.self)
    let small = text.utf8.map(\.lowercased)
    let forms = [text.lowercased(), text.uppercased()].map { $0.utf8.map(\.lowercased) }
    return ([small] + forms).uniqued()
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while text.first?.isBlank == true { text.removeFirst() }
    while text.last?.isBlank == true { text.removeLast() }
    return text
  }

  private static func contains(_ texts: [[UInt8]], _ text: ArraySlice<UInt8>) -> Bool {
    texts.contains { candidate in
      candidate.count == text.count && zip(candidate, text).allSatisfy { $0 == $1.lowercased }
    }
  }
}

extension UInt8 {
  /// The small form of an ASCII letter; any other byte itself.
  fileprivate var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
