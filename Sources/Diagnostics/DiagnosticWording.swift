// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say; they are made in English.
///
/// Modules contribute lists, and the front end composes them. A line of a list is a wording and its Spanish:
///
///     the pack `{}` holds nothing back: {} ⇒ el paquete `{}` no retiene nada: {}
///     ~it has no rules ⇒ no tiene reglas
///     found {=} ⇒ hallado {=}
///
/// `{}` is a part that may be a wording itself. What stands in backquotes, and `{=}`, is the user's own and stays as it is. A
/// wording behind `~` is only ever a part.
public struct DiagnosticWording: Sendable {
  /// A wording with its Spanish, both cut where parts stand.
  private struct Template: Sendable {
    let english: [[UInt8]]
    let spanish: [String]
    /// Whether a part is the user's own.
    let isOwn: [Bool]
    let isPartOnly: Bool
    /// How much of it is not in parts: what says most is tried first, and a name with what is said of it before a list.
    var weight: Int {
      english.reduce(0) { $0 + $1.count } + (english[0].first == 0x60 ? 4 : 0)
    }
  }

  private let templates: [Template]
  private let whole: [String: (spanish: String, isPartOnly: Bool)]
  /// The Spanish of what values look like.
  private let forms: @Sendable (String) -> String?

  /// No Spanish at all.
  public static let none = DiagnosticWording([])

  /// Composes lists.
  ///
  /// - Parameters:
  ///   - lists: Lines of wordings and their Spanish.
  ///   - forms: The Spanish of what values look like, where that is declared elsewhere.
  /// - Precondition: Every line has a Spanish, with as many parts as the English.
  public init(_ lists: [String], forms: @escaping @Sendable (String) -> String? = { _ in nil }) {
    self.forms = forms
    var templates: [Template] = []
    var whole: [String: (spanish: String, isPartOnly: Bool)] = [:]
    for line in lists.joined(separator: "\n").split(separator: "\n") {
      let sides = line.split(separator: " ⇒ ", maxSplits: 1).map(String.init)
      precondition(sides.count == 2, "no Spanish: \(line)")
      let isPartOnly = sides[0].hasPrefix("~")
      let english = Self.pieces(String(sides[0].dropFirst(isPartOnly ? 1 : 0)))
      let spanish = Self.pieces(sides[1])
      precondition(english.texts.count == spanish.texts.count, "unlike parts: \(line)")
      if english.texts.count == 1 {
        whole[english.texts[0]] = (spanish.texts[0], isPartOnly)
      } else {
        templates.append(
          Template(
            english: english.texts.map { Array($0.utf8) }, spanish: spanish.texts,
            isOwn: english.isOwn, isPartOnly: isPartOnly))
      }
    }
    self.templates = templates.sorted { $0.weight > $1.weight }
    self.whole = whole
  }

  /// The Spanish of a text; nil where there is none.
  public func spanish(_ english: String) -> String? {
    guard !english.isEmpty else { return english }
    // Where a part begins with its article.
    return told(english, asPart: false, depth: 0)?.replacing(" de el ", with: " del ")
      .replacing(" a el ", with: " al ")
  }

  private func told(_ english: String, asPart: Bool, depth: Int) -> String? {
    if let known = whole[english], asPart || !known.isPartOnly { return known.spanish }
    if let form = forms(english) { return form }
    // Parts of parts of parts, and lists of alternatives, each a part of the one before: deeper no wording goes.
    guard depth < 12 else { return nil }
    let bytes = Array(english.utf8)
    for template in templates where asPart || !template.isPartOnly {
      guard let parts = Self.parts(of: bytes, in: template) else { continue }
      return zip(template.spanish.dropFirst(), zip(parts, template.isOwn)).reduce(
        template.spanish[0]
      ) { text, next in
        let (rest, (part, isOwn)) = next
        return text + (isOwn ? part : told(part, asPart: true, depth: depth + 1) ?? part) + rest
      }
    }
    return nil
  }

  /// What stands in the place of each part; nil where a text is not of this wording.
  private static func parts(of text: [UInt8], in template: Template) -> [String]? {
    guard text.starts(with: template.english[0]), let last = template.english.last else {
      return nil
    }
    var parts: [String] = []
    var start = template.english[0].count
    for (number, piece) in template.english.dropFirst().enumerated() {
      let isLast = number == template.english.count - 2
      let end = isLast ? text.count - last.count : place(of: piece, in: text, after: start)
      guard let end, end > start, !isLast || text.suffix(last.count).elementsEqual(last) else {
        return nil
      }
      let part = text[start..<end]
      // A part in backquotes ends where they do.
      guard !isQuoted(template, number) || !part.contains(0x60) else { return nil }
      parts.append(String(decoding: part, as: UTF8.self))
      start = end + piece.count
    }
    return parts
  }

  private static func isQuoted(_ template: Template, _ part: Int) -> Bool {
    template.english[part].last == 0x60 && template.english[part + 1].first == 0x60
  }

  /// Where a piece first stands, at least one byte behind a place.
  private static func place(of piece: [UInt8], in text: [UInt8], after start: Int) -> Int? {
    guard text.count - piece.count > start else { return nil }
    return (start + 1...text.count - piece.count).first {
      text[$0..<$0 + piece.count].elementsEqual(piece)
    }
  }

  /// The texts between the parts of a line, and which parts are the user's own.
  private static func pieces(_ line: String) -> (texts: [String], isOwn: [Bool]) {
    var texts = [""]
    var isOwn: [Bool] = []
    var rest = Substring(line)
    while let next = rest.first {
      if rest.hasPrefix("{}") || rest.hasPrefix("{=}") {
        let mark = rest.hasPrefix("{}") ? 2 : 3
        rest = rest.dropFirst(mark)
        isOwn.append(mark == 3 || texts[texts.count - 1].last == "`" && rest.first == "`")
        texts.append("")
      } else {
        texts[texts.count - 1].append(next)
        rest = rest.dropFirst()
      }
    }
    return (texts, isOwn)
  }
}

extension Diagnostic {
  /// The same in Spanish; what has no Spanish stays English.
  func told(by wording: DiagnosticWording) -> Self {
    func spanish(_ text: String) -> String { wording.spanish(text) ?? text }
    var told = self
    told.message = spanish(message)
    told.primary.text = spanish(primary.text)
    told.secondary = secondary.map { Label($0.span, spanish($0.text)) }
    told.expected = expected.map(spanish)
    told.help = help.map(spanish)
    told.notes = notes.map(spanish)
    return told
  }

  /// Every text of the diagnostic that is the program's own.
  public var texts: [String] {
    ([message, primary.text] + secondary.map(\.text) + (expected.map { [$0] } ?? []) + help + notes)
      .filter { !$0.isEmpty }
  }
}
