// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads shares: `62%` or `0.62`, and never `62` alone.
package enum ShareText {
  package static let expected = "a share such as 62% or 0.62"
  package static let pattern = NumberText.pattern + " *%?"

  /// The share a text stands for, from 0 to 1.
  package static func parse(_ text: String) throws(ValueProblem) -> Double {
    try parse(text, kind: "a share", domain: .share)
  }

  /// The share a text stands for, in a domain.
  package static func parse(
    _ text: String, kind: String, domain: Domain
  ) throws(ValueProblem) -> Double {
    guard text.hasSuffix("%") else { return try parseBare(text, kind: kind, domain: domain) }
    let share = try percent(String(text.dropLast()).trimmingBlanks, kind: kind)
    guard domain.contains(share) else {
      throw outOfRange(kind, domain, help: [])
    }
    return share
  }

  /// The text of a share; as percent when that is exact.
  package static func write(_ share: Double) -> String {
    let text = NumberText.write((share * 100 * 1e9).rounded() / 1e9) + "%"
    let isExact = (try? parse(text, kind: "", domain: .any)) == share
    return isExact ? text : NumberText.write(share)
  }

  /// A number of percent, moved by two decimal places.
  private static func percent(_ text: String, kind: String) throws(ValueProblem) -> Double {
    try NumberText.parsePercent(text, kind: kind)
  }

  private static func parseBare(
    _ text: String, kind: String, domain: Domain
  ) throws(ValueProblem) -> Double {
    let share = try NumberText.parse(text, kind: kind)
    if abs(share) <= 1, domain.contains(share) { return share }
    guard domain.contains(share / 100) else { throw outOfRange(kind, domain, help: []) }
    // 62 may have been meant as 62 % or as 62 times the whole; only one of them is a share.
    let readings = ["write `\(text)%`"]
    guard domain.contains(share) else { throw outOfRange(kind, domain, help: readings) }
    throw ValueProblem(
      .unitMissing, "needs a unit beyond ±1",
      help: ["write `\(text)%`, or `\(NumberText.shown(share * 100))%` for \(text) times the whole"]
    )
  }

  private static func outOfRange(_ kind: String, _ domain: Domain, help: [String]) -> ValueProblem {
    ValueProblem(
      .outOfRange, "is \(kind) and must \(domain.requirement(write))", help: help)
  }
}
