// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// Shares of a whole by name, such as `{ whatsapp: 70%, email: 30% }`.
extension Grammar where Value == [Named<Double>] {
  /// Named shares that must add up to 100 %, within a billionth.
  ///
  /// - Parameter expected: What would be right: "channels with their shares".
  /// - Returns: The grammar of the mapping.
  package static func shares(expected: String) -> Self {
    Grammar.named(.share, expected: expected).ofWhole.flatMap { shares, reader in
      let labels = shares.map {
        Diagnostic.Label($0.span, "`\($0.name.shortened)` has \(ShareText.write($0.value))")
      }
      return reader.checkSum(of: shares.map(\.value), labels) ? shares : nil
    }
  }
}

extension NodeReader {
  /// Whether shares add up to 100 %; reports with every contributing place when they do not.
  package func checkSum(of shares: [Double], _ labels: [Diagnostic.Label] = []) -> Bool {
    let sum = DecimalSum(shares)
    if sum.isOne(within: 1e-9) { return true }
    if hasUnknownKeysBelow { return true }
    let total = NumberText.shown(sum.value * 100)
    report(
      .sharesNotWhole, "the shares of \(path.subject) add up to \(total)%, not 100%",
      "these shares", at: holder, secondary: Array(labels.prefix(12)),
      help: ["change them until their sum is 100%"] + proportionAdvice)
    return false
  }

  /// Whether a key below was reported as unknown: a share that is missing under its right name is no second problem.
  private var hasUnknownKeysBelow: Bool {
    bag.count < 100
      && bag.diagnostics.contains {
        $0.code == .unknownKey && $0.keyPath.hasPrefix(path.description + ".")
      }
  }

  /// Whether the items of a list have names of their own; reports each repetition.
  ///
  /// - Parameters:
  ///   - names: The names with their places, in order.
  ///   - kind: What they are, as many: "segments".
  /// - Returns: Whether no name occurs twice.
  package func checkDistinct(_ names: [(name: String, span: SourceSpan)], kind: String) -> Bool {
    var first: [String: SourceSpan] = [:]
    var isDistinct = true
    for (name, span) in names {
      if let earlier = first[name] {
        isDistinct = false
        bag.report(
          .repeatedName(name, kind: kind, first: earlier, at: span, path: path.description))
      } else {
        first[name] = span
      }
    }
    return isDistinct
  }
}
