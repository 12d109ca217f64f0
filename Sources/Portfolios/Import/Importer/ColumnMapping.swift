// SPDX-License-Identifier: GPL-3.0-or-later

internal import Diagnostics
public import Vocabulary

/// Which column of a CSV file means what, and how the file writes numbers, dates and answers.
///
/// A column that is not named here is not read. What the file does not say — a column not mapped, an
/// empty cell — is left to the portfolio's distributions; only id and balance are required.
public struct ColumnMapping: Hashable, Sendable {
  /// How the file says when an account fell due.
  public enum Lateness: Hashable, Sendable {
    /// A column of due dates; days past due = start − due date.
    case dueDate(column: String)
    /// A column of whole days past due on the as-of date, negative before the due date.
    case daysPastDue(column: String)
  }

  /// A column that says whether a debtor may be contacted on a channel.
  public struct Consent: Hashable, Sendable {
    /// The channel, as named in scenarios.
    public var channel: String
    /// The column's name.
    public var column: String

    /// Creates a consent column.
    public init(channel: String, column: String) {
      self.channel = channel
      self.column = column
    }
  }

  /// The names of the columns in the file's header.
  public struct Columns: Hashable, Sendable {
    /// The account's id: unique, not empty.
    public var id: String
    /// The debtor's id; nil where every account has its own debtor.
    public var debtor: String?
    /// The balance: above zero.
    public var balance: String
    /// Due date or days past due.
    public var lateness: Lateness?
    /// The segment's name.
    public var segment: String?
    /// The risk score in [0, 1], higher is riskier.
    public var score: String?
    /// What the debtor can spend a month: an amount ≥ 0.
    public var liquidity: String?
    /// The channel the debtor prefers.
    public var preferredChannel: String?
    /// Consents, at most one a channel.
    public var consents: [Consent]
    /// Whether the debtor is vulnerable.
    public var vulnerable: String?
    /// Whether the debtor was a client before.
    public var priorClient: String?

    /// Creates names of columns.
    public init(
      id: String, debtor: String? = nil, balance: String, lateness: Lateness? = nil,
      segment: String? = nil, score: String? = nil, liquidity: String? = nil,
      preferredChannel: String? = nil, consents: [Consent] = [], vulnerable: String? = nil,
      priorClient: String? = nil
    ) {
      self.id = id
      self.debtor = debtor
      self.balance = balance
      self.lateness = lateness
      self.segment = segment
      self.score = score
      self.liquidity = liquidity
      self.preferredChannel = preferredChannel
      self.consents = consents
      self.vulnerable = vulnerable
      self.priorClient = priorClient
    }
  }

  /// The file as the user named it.
  public var file: String
  /// The names of the columns.
  public var columns: Columns
  /// Delimiter, encoding and limits.
  public var dialect = CSVDialect()
  /// How amounts and scores are written.
  public var marks = DecimalMarks.plain
  /// How dates are written.
  public var dateFormat = DateFormat.iso
  /// What happens when a row cannot be used.
  public var onBadRow = BadRowPolicy.reject
  /// The day of which the file tells; the portfolio's start when nil.
  ///
  /// Days past due of a column are those of this day, and are moved on to the start. Due dates need no such day.
  public var asOf: CivilDate?
  /// The texts that mean yes, compared without regard to ASCII case.
  public var yes = ["yes", "y", "true", "t", "1", "si", "sí", "s", "x"]
  /// The texts that mean no, compared without regard to ASCII case.
  public var no = ["no", "n", "false", "f", "0"]
  /// Where the mapping stands in the scenario, for messages.
  public var keyPath = "portfolio.import"

  /// Creates a mapping with the defaults: delimiter found, UTF-8, decimal point, ISO dates, reject.
  public init(file: String, columns: Columns) {
    self.file = file
    self.columns = columns
  }
}

/// A mapped cell, as messages show it.
struct ImportField {
  /// The key of the mapping, such as `portfolio.import.columns.balance`.
  let keyPath: String
  /// The column's name in the file.
  let column: String
  /// Where it stands.
  let span: SourceSpan
  /// The user's text.
  let text: String

  /// The text without control and invisible characters, which are shown by their numbers, and not longer than fits a line.
  static func shown(_ text: String) -> String {
    var result = ""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      guard count < 60 else { return result + "…" }
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        result += isHidden(scalar) ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
      }
    }
    return result
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    LookAlike(scalar)?.kind == .invisible || scalar.properties.generalCategory == .control
  }
}

/// What happens to an import when a row cannot be used.
public enum BadRowPolicy: String, CaseIterable, Codable, Sendable {
  /// Every bad row is reported and nothing is imported.
  case reject
  /// Every bad row is reported as a warning and left out.
  case skip
}
