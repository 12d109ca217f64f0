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
