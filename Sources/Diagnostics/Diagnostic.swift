// SPDX-License-Identifier: GPL-3.0-or-later

/// One problem of a file a user wrote, with everything needed to mend it.
public struct Diagnostic: Hashable, Sendable {
  /// Whether the problem stops the run.
  public enum Severity: String, Codable, Sendable {
    /// Nothing is run.
    case error
    /// The run goes on; the warning is recorded in the manifest.
    case warning
  }

  /// A place with a short remark.
  public struct Label: Hashable, Sendable {
    /// The place.
    public var span: SourceSpan
    /// A few words, such as "found 62".
    public var text: String

    /// Creates a label.
    public init(_ span: SourceSpan, _ text: String) {
      self.span = span
      self.text = text
    }
  }

  /// The stable code, such as `S204`.
  public var code: DiagnosticCode
  /// Whether it stops the run.
  public var severity: Severity
  /// One line that makes sense alone.
  public var message: String
  /// Where in the structure, such as `strategies.champion.segments[0].when`; may be empty.
  public var keyPath: String
  /// Where in the file, and what stands there.
  public var primary: Label
  /// Other places that contribute.
  public var secondary: [Label]
  /// What would be right, such as "a share such as 62% or 0.62".
  public var expected: String?
  /// The user's own text, never the parsed value.
  public var found: String?
  /// What to do.
  public var help: [String]
  /// What else is true.
  public var notes: [String]

  /// Creates a diagnostic.
  public init(
    _ code: DiagnosticCode, severity: Severity = .error, _ message: String, at primary: Label,
    keyPath: String = "", secondary: [Label] = [], expected: String? = nil, found: String? = nil,
    help: [String] = [], notes: [String] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.keyPath = keyPath
    self.primary = primary
    self.secondary = secondary
    self.expected = expected
    self.found = found
    self.help = help
    self.notes = notes
  }
}

/// A stable name of a kind of problem, such as `S204`.
///
/// `S` codes speak of scenarios, `D` codes of data files; the hundreds say what is wrong: 0 file and
/// syntax, 1 structure, 2 value, 3 reference, 4 plausibility (warnings). `G` codes speak of a gate, `recobro check`: 1 weaker
/// evidence, 2 another question, 3 no comparison, 4 to be known.
public struct DiagnosticCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The code as printed.
  public let description: String

  /// Creates a code from its printed form.
  public init(_ description: String) {
    self.description = description
  }

  /// Orders codes as they are printed.
  public static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }
}

/// A place in a file a user wrote.
public struct SourceSpan: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int
  /// The length in Unicode scalars, at least 1.
  public var length: Int

  /// Creates a place; a length below 1 becomes 1.
  public init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }
}
