// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

/// Finds characters that look like nothing, like a blank or like a sign of YAML and are none of them.
///
/// Word processors, chats and web pages put them in; YAML then finds fault with another line, or none. Quoted texts,
/// comments, block texts and the words behind `description` and `summary` may hold anything; of what nobody sees there, a
/// warning tells, because a name or the name of a file with it is another one.
struct OddCharacters {
  private let source: SourceText
  private var found: [(look: LookAlike, span: SourceSpan)] = []
  /// What nobody sees inside of quotes, comments and free texts.
  private var hidden: [(look: LookAlike, span: SourceSpan)] = []
  private var tabs: [SourceSpan] = []
  private var quote: Unicode.Scalar?
  private var depth = 0
  /// The indentation of the key whose block text goes on.
  private var block: Int?

  /// Keys whose plain values are free text.
  private static let freeKeys: Set<String> = ["description", "summary"]

  /// Looks through a text.
  init(_ source: SourceText) {
    self.source = source
    guard source.text.unicodeScalars.contains(where: { !$0.isASCII || $0 == "\t" || $0 == "\\" })
    else { return }
    for number in 1...source.lineCount { scan(number, Array(source.line(number))) }
  }

  /// One problem per kind of character, at its first place; all characters in full width are one kind.
  var diagnostics: [Diagnostic] {
    tabs.prefix(1).map { Diagnostic.tab($0) }
      + Self.grouped(found).map(Diagnostic.oddCharacters)
      + Self.grouped(hidden).map(Diagnostic.hiddenCharacter)
  }

  private static func grouped(
    _ places: [(look: LookAlike, span: SourceSpan)]
  ) -> [[(look: LookAlike, span: SourceSpan)]] {
    var groups: [[(look: LookAlike, span: SourceSpan)]] = []
    for place in places {
      let isSame: (LookAlike) -> Bool = {
        $0 == place.look || $0.kind == .fullWidth && place.look.kind == .fullWidth
      }
      if let index = groups.firstIndex(where: { isSame($0[0].look) }) {
        groups[index].append(place)
      } else {
        groups.append([place])
      }
    }
    return groups
  }

  // MARK: Lines

  private mutating func scan(_ number: Int, _ line: [Unicode.Scalar]) {
    let indent = line.prefix { $0 == " " }.count
    if let block {
      if indent == line.count || indent > block { return noteHidden(number, line, from: 0) }
      self.block = nil
    }
    if quote == nil, depth == 0 { checkTabs(number, line) }
    let end = scanWords(number, line)
    if quote == nil, Self.opensBlock(line[..<end]) { block = indent }
  }

  private mutating func checkTabs(_ number: Int, _ line: [Unicode.Scalar]) {
    let blanks = line.prefix { $0 == " " || $0 == "\t" }
    guard let tab = blanks.firstIndex(of: "\t"), blanks.count < line.count,
      line[blanks.count] != "#"
    else { return }
    tabs.append(source.span(line: number, column: tab + 1))
  }

  /// Looks at a line up to its comment; where that begins.
  private mutating func scanWords(_ number: Int, _ line: [Unicode.Scalar]) -> Int {
    var index = 0
    var word = 0
    var isStart = true
    var isFree = false
    while index < line.count {
      let scalar = line[index]
      if let open = quote {
        if open == "\"", let escape = YAMLEscape(line[index...]) {
          noteEscape(escape, number, index)
          index += escape.length
          continue
        }
        noteHidden(number, line, index)
        index += closing(open, line, index)
        continue
      }
      if scalar == "#", index == 0 || line[index - 1] == " " || line[index - 1] == "\t" {
        noteHidden(number, line, from: index)
        return index
      }
      if isStart, scalar == "\"" || scalar == "'" {
        quote = scalar
        isStart = false
      } else if isFree, depth == 0 || !",}]".unicodeScalars.contains(scalar) {
        isStart = isStart && scalar == " "
        noteHidden(number, line, index)
      } else {
        isFree = false
        note(scalar, number, index, isStart)
        switch scalar {
        case "{", "[": (depth, isStart, word) = (depth + 1, true, index + 1)
        case "}", "]": depth = max(0, depth - 1)
        case ",": (isStart, word) = (true, index + 1)
        case ":" where index + 1 == line.count || line[index + 1] == " ":
          isFree = Self.freeKeys.contains(Self.name(line[word..<index]))
          isStart = true
        case "-" where isStart && index + 1 < line.count && line[index + 1] == " ": word = index + 1
        case " ", "\t": break
        default: isStart = false
        }
      }
      index += 1
    }
    return line.count
  }

  /// How far to go inside a quoted text; closes it at its end.
  private mutating func closing(
    _ open: Unicode.Scalar, _ line: [Unicode.Scalar], _ index: Int
  ) -> Int {
    let next = index + 1 < line.count ? line[index + 1] : nil
    if open == "\"", line[index] == "\\" { return 2 }
    guard line[index] == open else { return 1 }
    if open == "'", next == "'" { return 2 }
    quote = nil
    return 1
  }

  private mutating func note(
    _ scalar: Unicode.Scalar, _ line: Int, _ index: Int, _ isStart: Bool
  ) {
    guard let look = LookAlike(scalar), look.kind != .letter, isStart || look.kind != .sign else {
      return
    }
    found.append((look, source.span(line: line, column: index + 1)))
  }

  private mutating func noteHidden(_ number: Int, _ line: [Unicode.Scalar], from start: Int) {
    for index in line.indices.dropFirst(start) { noteHidden(number, line, index) }
  }

  /// Notes a character that nobody sees, unless it is part of a picture.
  private mutating func noteHidden(_ number: Int, _ line: [Unicode.Scalar], _ index: Int) {
    guard let look = LookAlike(line[index]), look.kind == .invisible || look.kind == .blank else {
      return
    }
    let isOfPicture = look.scalar == "\u{200D}" || (0xFE00...0xFE0F).contains(look.scalar.value)
    if isOfPicture, index > 0, !line[index - 1].isASCII { return }
    hidden.append((look, source.span(line: number, column: index + 1)))
  }

  /// Notes a character that nobody sees and that is written by its number.
  private mutating func noteEscape(_ escape: YAMLEscape, _ number: Int, _ index: Int) {
    guard escape.isNumbered, let look = LookAlike(cell: escape.scalar),
      look.kind == .invisible || look.kind == .blank
    else { return }
    hidden.append((look, source.span(line: number, column: index + 1, length: escape.length)))
  }

  private static func name(_ word: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(word)).trimmingBlanks.filter { $0 != "\"" && $0 != "'" }
  }

  /// Whether a line ends in `|` or `>`, as block texts begin.
  private static func opensBlock(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = String(String.UnicodeScalarView(line)).trimmingBlanks
    guard let last = text.split(separator: " ").last, text != last else { return false }
    return ["|", ">", "|-", ">-", "|+", ">+"].contains(last)
  }
}

/// A character written by an escape of YAML inside double quotes: `\\u200B`, `\\x07`, `\\_`.
private struct YAMLEscape {
  let scalar: Unicode.Scalar
  let length: Int
  /// Whether it is written by its number, or by a letter that few know; `\\n` and `\\t` say what they are.
  let isNumbered: Bool

  /// Reads the escape at the beginning of a text; nil where there is none.
  init?(_ text: ArraySlice<Unicode.Scalar>) {
    guard text.first == "\\", let sign = text.dropFirst().first else { return nil }
    let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
    let letters: [Unicode.Scalar: UInt32] = [
      "0": 0, "a": 7, "b": 8, "v": 11, "f": 12, "e": 27, "_": 0xA0, "N": 0x85, "L": 0x2028,
      "P": 0x2029,
    ]
    if let count = digits[sign] {
      let number = String(String.UnicodeScalarView(text.dropFirst(2).prefix(count)))
      guard number.unicodeScalars.count == count, let value = UInt32(number, radix: 16),
        let scalar = Unicode.Scalar(value)
      else { return nil }
      (self.scalar, length, isNumbered) = (scalar, 2 + count, true)
    } else if let value = letters[sign], let scalar = Unicode.Scalar(value) {
      (self.scalar, length, isNumbered) = (scalar, 2, true)
    } else {
      (scalar, length, isNumbered) = (sign, 2, false)
    }
  }
}

extension Diagnostic {
  /// Characters of one kind that are not what they look like, at their places.
  static func oddCharacters(_ places: [(look: LookAlike, span: SourceSpan)]) -> Self {
    let look = places[0].look
    let kinds = places.map(\.look).uniqued()
    let isInvisible = look.kind == .invisible || look.kind == .blank
    let shown = kinds.prefix(10).map { String($0.scalar) }.joined()
    let subject =
      kinds.count > 1
      ? "the full-width characters `\(shown)` stand"
      : "the \(isInvisible ? "invisible " : "")character \(look.name) stands"
    let typed = kinds.prefix(10).map(\.ascii).joined()
    let help =
      switch look.kind {
      case .invisible: "delete the character"
      case .blank: "type a blank"
      default: "type `\(typed)`, or put a text that needs the character into quotes"
      }
    return Self(
      isInvisible ? .controlCharacter : .lookAlike, "\(subject) outside of quotes",
      at: Label(places[0].span, "\(look.code) here"), secondary: further(places), help: [help],
      notes: uncounted(places))
  }

  /// A character that nobody sees where any may stand.
  static func hiddenCharacter(_ places: [(look: LookAlike, span: SourceSpan)]) -> Self {
    let look = places[0].look
    return Self(
      .hiddenCharacter, severity: .warning,
      "the \(look.kind == .blank ? "odd blank" : "invisible character") \(look.name) stands inside quotes, a comment or a text",
      at: Label(places[0].span, "\(look.code) here"), secondary: further(places),
      help: [look.kind == .blank ? "type a blank, unless it is meant" : "delete the character"],
      notes: uncounted(places))
  }

  private static func further(_ places: [(look: LookAlike, span: SourceSpan)]) -> [Label] {
    places.dropFirst().prefix(8).map { Label($0.span, "and here") }
  }

  private static func uncounted(_ places: [(look: LookAlike, span: SourceSpan)]) -> [String] {
    places.count > 9 ? ["and \(places.count - 9) times more below"] : []
  }
}

extension Diagnostic {
  /// The same problem of a text of one line that stands on a later one.
  func onLine(_ number: Int) -> Self {
    var moved = self
    moved.primary.span.line = number
    for index in moved.secondary.indices { moved.secondary[index].span.line = number }
    return moved
  }
}

extension DiagnosticCode {
  /// A character that nobody sees inside of quotes or a comment.
  static let hiddenCharacter = DiagnosticCode("S013")
  /// A character that looks like a sign of YAML.
  static let lookAlike = DiagnosticCode("S012")
}
