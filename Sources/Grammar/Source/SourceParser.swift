// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics
internal import Yams

/// Reads a text as one YAML document; JSON is YAML too.
///
/// The parser never types a value (`Resolver.basic`), refuses anchors, aliases and explicit tags, and
/// goes on after repeated keys, so that one pass finds every problem.
package struct SourceParser {
  package let source: SourceText
  package let limits: SourceLimits
  package let bag: DiagnosticBag
  /// What the document's keys accept, for advice.
  let keys: NumberKeys

  /// Prepares to read a text.
  package init(
    source: SourceText, limits: SourceLimits, bag: DiagnosticBag, keys: NumberKeys = NumberKeys()
  ) {
    (self.source, self.limits, self.bag, self.keys) = (source, limits, bag, keys)
  }

  /// The root of the document, or nil after reporting.
  package func parse() -> SourceNode? {
    if let anchor = AliasFlood(limits: limits).firstAnchor(in: source) {
      bag.report(.anchor(anchor))
      return nil
    }
    var text = source.text
    var hidden = 0
    for _ in 0...limits.duplicates {
      do {
        return try root(of: text)
      } catch YamlError.duplicatedKeysInMapping(_, let context) {
        let repeats = RepeatedKeys(source: SourceText(file: source.file, text: text))
        let found = repeats.find(first: (context.mark.line, context.mark.column))
        report(found.first, found.repeats)
        // A file with so many repetitions is broken as a whole.
        guard !found.repeats.isEmpty, hidden + found.repeats.count <= RepeatedKeys.most else {
          return nil
        }
        text = repeats.hiding(found.repeats, after: hidden)
        hidden += found.repeats.count
      } catch {
        bag.report(SyntaxProblem(source: source, error: error).diagnostic)
        return nil
      }
    }
    return nil
  }

  /// Numbers with the same decimals behind a comma are no repeated key.
  private func report(_ first: SourceSpan, _ repeats: [SourceSpan]) {
    let places = repeats.isEmpty ? [first] : repeats
    let commas = places.compactMap { DecimalComma(source, key: $0) }
    guard commas.count == places.count else {
      bag.report(.duplicateKey(source.excerptKey(at: first), first, repeats))
      return
    }
    for comma in commas { bag.report(comma.diagnostic(of: nil, among: keys)) }
  }

  private func root(of text: String) throws -> SourceNode? {
    // UTF-8 is named because the default asks the environment and may print to standard output.
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    // Anchors are weak references into the parser, which must therefore outlive the conversion.
    return try withExtendedLifetime(parser) {
      guard let root = try parser.singleRoot() else {
        bag.report(.emptyFile(source.span(line: 1, column: 1)))
        return nil
      }
      return NodeConversion(source: source, limits: limits, bag: bag, keys: keys).convert(root)
    }
  }
}
