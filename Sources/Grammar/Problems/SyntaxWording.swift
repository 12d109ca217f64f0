// SPDX-License-Identifier: GPL-3.0-or-later

/// Our words for the library's messages, most frequent mistakes first.
struct SyntaxWording {
  let message: String
  let label: String
  var opening = "what is read begins here"
  var help: [String] = []

  /// A comparison whose sign YAML takes for its own.
  static let comparison = Self(
    message: "a comparison that begins with `>` must stand in quotes", label: "quotes are missing",
    opening: "the value begins here",
    help: ["write it as in `score: \">= 0.62\"`"])

  /// A parameter inside braces or brackets, whose own brace YAML takes for a mapping.
  static let parameter = Self(
    message: "a parameter inside braces or brackets must stand in quotes",
    label: "opens a mapping for YAML", opening: "inside this",
    help: ["write it as in `{ at: \"${wait} dpd\" }`"])

  private static let known: [(fragment: String, wording: Self)] = [
    (
      "mapping values are not allowed",
      Self(
        message: "a second `:` stands where no key can be", label: "this `:`",
        help: ["put text that holds `: ` into quotes, or begin a new line for a new key"])
    ),
    (
      "did not find expected key",
      Self(
        message: "this line does not continue the mapping above it",
        label: "not a key of the mapping",
        opening: "the mapping begins here",
        help: ["give keys of one mapping the same indentation, each with `key: value`"])
    ),
    (
      "could not find expected ':'",
      Self(
        message: "a key has no `:`", label: "`:` is missing before this",
        opening: "the key begins here", help: ["write `key: value`, with a blank after the colon"])
    ),
    (
      "found unexpected end of stream",
      Self(
        message: "a quoted text is never closed", label: "the file ends here",
        opening: "the quote opens here", help: ["add the closing quote"])
    ),
    (
      "expected ',' or '}'",
      Self(
        message: "a `,` or `}` is missing", label: "before this", opening: "the brace opens here",
        help: ["separate keys with `,` and close the brace"])
    ),
    (
      "expected ',' or ']'",
      Self(
        message: "a `,` or `]` is missing", label: "before this",
        opening: "the bracket opens here",
        help: ["separate items with `,` and close the bracket"])
    ),
    (
      "expected '-' indicator",
      Self(
        message: "this line is not an item of the list above it", label: "`- ` is missing",
        opening: "the list begins here",
        help: ["begin each item with `- `, all at the same indentation"])
    ),
    (
      "cannot start any token",
      Self(
        message: "a value cannot begin with this character", label: "cannot begin a value",
        help: ["put the value into quotes"])
    ),
    (
      "unknown escape character",
      Self(
        message: "this escape does not exist between double quotes", label: "not an escape",
        opening: "the quote opens here",
        help: ["write `\\\\` for a backslash, or use single quotes"])
    ),
    (
      "block sequence entries are not allowed",
      Self(
        message: "a list cannot begin here", label: "this `-`",
        help: ["begin the list on a line of its own, or write `[a, b]`"])
    ),
    (
      "expected node content",
      Self(
        message: "a value is missing", label: "before this",
        help: ["write a value, or delete the sign before it"])
    ),
  ]

  /// The words for a message of the library.
  static func of(_ problem: String, _ context: String?) -> Self {
    if let match = known.first(where: { problem.contains($0.fragment) }) { return match.wording }
    return Self(
      message: "this is not YAML: \(problem)", label: "here",
      help: ["compare with a scenario written by `recobro init`"])
  }

  /// Whether the value on the line begins with `>` and a comparison's rest.
  static func looksLikeComparison(
    _ line: Substring.UnicodeScalarView, before column: Int
  ) -> Bool {
    let written = line.prefix(max(0, column - 1)).filter { $0 != " " }
    guard let last = written.last else { return false }
    let isSign = last == ">" || (last == "=" && written.dropLast().last == ">")
    return isSign && written.contains(":")
  }

  /// Whether the column is the brace of a `${`.
  static func isParameter(_ line: Substring.UnicodeScalarView, at column: Int) -> Bool {
    Array(line.prefix(column).suffix(2)) == ["$", "{"]
  }
}
