// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Finds characters that look like nothing, like a blank or like a sign of YAML and are none of them.
///
/// Word processors, chats and web pages put them in; YAML then finds fault with another line, or none. Quoted texts,
/// comments, block texts and the words behind `description` and `summary` may hold anything.
struct OddCharacters {
  private let source: SourceText
  private var found: [(scalar: Unicode.Scalar, span: SourceSpan)] = []
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
    guard source.text.unicodeScalars.contains(where: { !$0.isASCII || $0 == "\t" }) else { return }
    for number in 1...source.lineCount { scan(number, Array(source.line(number))) }
  }

  /// One problem per kind of character, at its first place.
  var diagnostics: [Diagnostic] {
    var kinds: [Unicode.Scalar] = []
    for one in found where !kinds.contains(one.scalar) { kinds.append(one.scalar) }
    return tabs.prefix(1).map { Diagnostic.tab($0) }
      + kinds.map { kind in .oddCharacter(kind, found.filter { $0.scalar == kind }.map(\.span)) }
  }

  // MARK: Lines

  private mutating func scan(_ number: Int, _ line: [Unicode.Scalar]) {
    let indent = line.prefix { $0 == " " }.count
    if let block {
      if indent == line.count || indent > block { return }
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
        index += closing(open, line, index)
        continue
      }
      if scalar == "#", index == 0 || line[index - 1] == " " || line[index - 1] == "\t" {
        return index
      }
      if isStart, scalar == "\"" || scalar == "'" {
        quote = scalar
        isStart = false
      } else if isFree, depth == 0 || !",}]".unicodeScalars.contains(scalar) {
        isStart = isStart && scalar == " "
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
    guard !scalar.isASCII, let look = LookAlike(scalar), isStart || !look.mayStandInside else {
      return
    }
    found.append((scalar, source.span(line: line, column: index + 1)))
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

/// What an odd character is taken for.
struct LookAlike {
  /// What to do: "type a blank".
  let help: String
  /// Whether nobody sees it.
  let isInvisible: Bool
  /// Whether a plain text may hold it behind its first letter: quotes and dashes.
  let mayStandInside: Bool

  init?(_ scalar: Unicode.Scalar) {
    if scalar.properties.generalCategory == .spaceSeparator {
      (help, isInvisible, mayStandInside) = ("type a blank", true, false)
    } else if scalar.properties.generalCategory == .format || scalar.value == 0x034F
      || (0xFE00...0xFE0F).contains(scalar.value) || scalar.value == 0x115F
      || scalar.value == 0x3164
    {
      (help, isInvisible, mayStandInside) = ("delete the character", true, false)
    } else if let sign = Self.signs[scalar] ?? Self.fullWidth(scalar) {
      help = "type `\(sign)`, or put a text that needs the character into quotes"
      isInvisible = false
      mayStandInside = Self.signs[scalar] != nil
    } else {
      return nil
    }
  }

  private static let signs: [Unicode.Scalar: String] = [
    "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "«": "\"", "»": "\"",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'",
    "−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "•": "-",
    "≥": ">=", "≤": "<=", "≠": "!=",
  ]

  /// The ASCII character of a full-width form.
  private static func fullWidth(_ scalar: Unicode.Scalar) -> String? {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
  }
}

extension Diagnostic {
  /// A character that is not what it looks like, at its places.
  static func oddCharacter(_ scalar: Unicode.Scalar, _ places: [SourceSpan]) -> Self {
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 4)
    let name = scalar.properties.name.map { " (\($0.lowercased()))" } ?? ""
    let look = LookAlike(scalar)
    let isInvisible = look?.isInvisible ?? true
    let more = places.count - 1 - places.dropFirst().prefix(8).count
    return Self(
      isInvisible ? .controlCharacter : .lookAlike,
      "the \(isInvisible ? "invisible " : "")character \(code)\(name) stands outside of quotes",
      at: Label(places[0], "\(code) here"),
      secondary: places.dropFirst().prefix(8).map { Label($0, "and here") },
      help: look.map { [$0.help] } ?? [], notes: more > 0 ? ["and \(more) times more below"] : [])
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
  /// A character that looks like a sign of YAML.
  static let lookAlike = DiagnosticCode("S012")
}
