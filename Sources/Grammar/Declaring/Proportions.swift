// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// Shares in the proportions of other numbers.
enum Proportions {
  /// The shares that some parts are of their sum, as texts that add up to 100 % as they are written.
  ///
  /// Each share is cut to a hundredth of a percent, or to a smaller step where a part would vanish; what is left of the
  /// whole goes to those that lost most (largest remainders).
  ///
  /// - Parameter parts: Numbers of at least 0.
  /// - Returns: As many shares, such as `75%`; nil where the sum is 0 or too large.
  static func shares(of parts: [Double]) -> [String]? {
    let sum = parts.reduce(0, +)
    guard sum > 0, sum.isFinite else { return nil }
    var steps = 1e4
    while steps < 1e9, parts.contains(where: { $0 > 0 && $0 / sum * steps < 1 }) { steps *= 10 }
    let exact = parts.map { $0 / sum * steps }
    var whole = exact.map { ($0 + 1e-6).rounded(.down) }
    let left = max(0, Int((steps - whole.reduce(0, +)).rounded()))
    let byLoss = exact.indices.sorted { exact[$0] - whole[$0] > exact[$1] - whole[$1] }
    for index in byLoss.prefix(left) { whole[index] += 1 }
    return whole.map { NumberText.write($0 * 100 / steps) + "%" }
  }
}

extension Grammar {
  /// The same grammar for shares of one whole: plain numbers, such as 3 and 1, are answered with the shares they stand for.
  ///
  /// Read one by one they would be answered with `3%` and `1%`, which is no whole.
  package var ofWhole: Self {
    Self(description) { reader in reader.reportParts() ? nil : read(reader) }
  }
}

extension NodeReader {
  /// Reports plain numbers that divide a whole here, where some are beyond 1; false where there are none.
  fileprivate func reportParts() -> Bool {
    guard let parts = divided(by: { try? NumberText.parse($0, kind: "") }),
      let first = parts.first(where: { $0.number > 1 })
    else { return false }
    report(
      .outOfRange,
      "\(path.subject) divides a whole, so each part is a share and must lie between 0% and 100%",
      "found \(NumberText.shown(first.number))", at: first.span,
      expected: "shares that add up to 100%",
      help: proportions(parts).map { ["write `\($0)`"] } ?? [])
    return true
  }

  /// How the shares here, or those under the key `share` of what stands here, add up to 100 % in the same proportions.
  var proportionAdvice: [String] {
    let read: (String) -> Double? = { try? ShareText.parse($0) }
    if let whole = divided(by: read).flatMap(proportions) {
      return ["write `\(whole)` to keep their proportions"]
    }
    guard let parts = divided(under: "share", by: read),
      let shares = Proportions.shares(of: parts.map(\.number))
    else { return [] }
    let list = shares.map { "`\($0)`" }.joined(separator: ", ")
    return ["in the same proportions, one after another, they are \(list)"]
  }

  private typealias Part = (name: String?, number: Double, span: SourceSpan)

  /// The numbers of the mapping or list here; nil where it is something else, is long, or has another value.
  private func divided(under key: String? = nil, by read: (String) -> Double?) -> [Part]? {
    let nodes: [(String?, SourceNode)]
    switch node.content {
    case .mapping(let entries): nodes = entries.map { ($0.key, $0.value) }
    case .sequence(let items): nodes = items.map { (nil, $0) }
    case .scalar, .reported: return nil
    }
    guard nodes.count <= 12 else { return nil }
    var parts: [Part] = []
    for (name, child) in nodes {
      guard let node = key.map({ child.entry($0)?.value }) ?? child,
        case .scalar(let scalar) = node.content, let number = read(scalar.text.trimmingBlanks),
        number >= 0
      else { return nil }
      parts.append((name, number, node.span))
    }
    return parts
  }

  private func proportions(_ parts: [Part]) -> String? {
    guard let shares = Proportions.shares(of: parts.map(\.number)) else { return nil }
    let items = zip(parts, shares).map { part, share in part.name.map { "\($0): \(share)" } ?? share
    }
    let list = items.joined(separator: ", ")
    return parts.first?.name == nil ? "[\(list)]" : "{ \(list) }"
  }
}

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
