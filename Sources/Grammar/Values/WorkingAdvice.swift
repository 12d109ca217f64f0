// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Vocabulary

extension ValueProblem {
  /// The same problem with only such advice as works: what it says to write can be read in the same place.
  ///
  /// A suggestion that leads to another problem is followed on, so that the reader is not sent in circles: `0.5` for a
  /// number of whole days is not answered with `0.5 days`. Where every suggestion ends in another problem, that is told too.
  /// A text whose characters only look like ASCII is answered with the ASCII it looks like.
  ///
  /// - Parameters:
  ///   - typed: The text as written, without blanks around it.
  ///   - grammar: How the value is read.
  /// - Returns: The problem to report.
  func working<Value>(_ typed: String, in grammar: TextGrammar<Value>) -> Self {
    let plain = LookAlike.plain(typed)
    if plain != typed, Self.reads(plain, grammar) {
      var plainly = self
      plainly.help = ["write `\(plain)`"]
      return plainly
    }
    return followed(typed, in: grammar, depth: 3)
  }

  private func followed<Value>(
    _ typed: String, in grammar: TextGrammar<Value>, depth: Int
  ) -> Self {
    var kept: [String] = []
    var further: [Self] = []
    for line in help.map({ Self.keepingUnit(of: typed, in: $0, grammar) }) {
      let texts = Self.suggestions(line)
      guard !texts.isEmpty else {
        kept.append(line)
        continue
      }
      if texts.allSatisfy({ Self.reads($0, grammar) || Self.isPart($0, of: typed, grammar) }) {
        kept.append(line)
        continue
      }
      for text in texts {
        if Self.reads(text, grammar) {
          kept.append("write `\(text)`")
        } else if let whole = Self.withUnit(of: typed, text), Self.reads(whole, grammar) {
          kept.append("write `\(whole)`")
        } else if depth > 0, let problem = Self.problem(text, grammar) {
          further.append(problem.followed(text, in: grammar, depth: depth - 1))
        }
      }
    }
    var followed = self
    if kept.isEmpty, let next = further.first {
      kept = next.help
      if kept.isEmpty, !predicate.contains(next.predicate) {
        followed.predicate += ", and \(next.predicate)"
      }
    }
    followed.help = kept.uniqued()
    return followed
  }

  /// The texts that a line of advice says to write.
  private static func suggestions(_ line: String) -> [String] {
    guard line.hasPrefix("write `") || line.hasPrefix("did you mean `") else { return [] }
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    // Between the first and the second mark, the third and the fourth, and so on.
    return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// Whether a text is advised for a word of an expression, which can be read with it.
  private static func isPart<Value>(
    _ text: String, of typed: String, _ grammar: TextGrammar<Value>
  ) -> Bool {
    guard typed.contains(where: { "<>=".contains($0) }) else { return false }
    let isInside: [(Character) -> Bool] = [
      { $0 != " " }, { !" <>=".contains($0) }, { $0.isNumber || "._,".contains($0) },
    ]
    return isInside.contains { isInside in
      let words = Set(typed.split { !isInside($0) }.map(String.init))
      return words.contains { reads(typed.replacing($0, with: text), grammar) }
    }
  }

  /// The line with the text's own unit behind each number that can be read so: `32.5%` for `32,5%`.
  private static func keepingUnit<Value>(
    of typed: String, in line: String, _ grammar: TextGrammar<Value>
  ) -> String {
    guard !suggestions(line).isEmpty else { return line }
    return line.mappingQuoted { text in
      guard text.allSatisfy({ $0.isNumber || "<>=! +-._".contains($0) }) else { return text }
      return withUnit(of: typed, text).flatMap { reads($0, grammar) ? $0 : nil } ?? text
    }
  }

  /// A number that is advised for the number of a text, with the text's own unit.
  private static func withUnit(of typed: String, _ number: String) -> String? {
    let unit = typed.drop { "<>=! ".contains($0) }
      .drop { $0.isNumber || "+-.,_'’".contains($0) }
    return unit.isEmpty || unit == typed ? nil : number + unit
  }

  private static func reads<Value>(_ text: String, _ grammar: TextGrammar<Value>) -> Bool {
    problem(text, grammar) == nil
  }

  private static func problem<Value>(_ text: String, _ grammar: TextGrammar<Value>) -> Self? {
    do throws(ValueProblem) {
      _ = try grammar.parse(text)
      return nil
    } catch {
      return error
    }
  }
}

extension String {
  /// The text with what stands between two backquotes changed.
  package func mappingQuoted(_ change: (String) -> String) -> String {
    split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset % 2 == 1 ? change(String($0.element)) : String($0.element) }
      .joined(separator: "`")
  }
}
