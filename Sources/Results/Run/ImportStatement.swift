// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

/// The control figures of an imported portfolio, as facts: to be held against those of the system the file came from.
///
/// Amounts are minor units of the currency.
public struct ImportStatement: Hashable, Sendable {
  /// Some accounts together.
  public struct Group: Hashable, Sendable {
    /// The segment's name, or the age: `not_yet_due`, `1_30`, `31_60`, `61_90`, `over_90`, `unknown`.
    public var name: String
    /// How many accounts.
    public var accounts: Int
    /// Their balances.
    public var total: Int64

    /// Creates a group.
    public init(name: String, accounts: Int, total: Int64) {
      self.name = name
      self.accounts = accounts
      self.total = total
    }
  }

  /// What fills the empty cells of a column.
  public struct Filling: Hashable, Sendable {
    /// The column's key in the mapping, such as `liquidity`.
    public var column: String
    /// How many rows have nothing there.
    public var blanks: Int
    /// The paths of the scenario that say what is put there; none where the cell stays empty.
    public var laws: [String]

    /// Creates a filling.
    public init(column: String, blanks: Int, laws: [String]) {
      self.column = column
      self.blanks = blanks
      self.laws = laws
    }
  }

  /// Rows left out for one reason and one value.
  public struct Rejection: Hashable, Sendable {
    /// The code of the diagnostic, such as `D206`.
    public var code: String
    /// The column's key in the mapping; empty for the whole row.
    public var column: String
    /// The value as written; empty where there is none or too many different ones.
    public var value: String
    /// How many rows.
    public var rows: Int
    /// The balances of those of them whose balance can be read.
    public var total: Int64
    /// How many of them have a balance that cannot be read.
    public var unreadable: Int

    /// Creates a rejection.
    public init(
      code: String, column: String, value: String, rows: Int, total: Int64, unreadable: Int = 0
    ) {
      self.code = code
      self.column = column
      self.value = value
      self.rows = rows
      self.total = total
      self.unreadable = unreadable
    }
  }

  /// One of the largest rows.
  public struct LargeRow: Hashable, Sendable {
    /// The line of the file.
    public var line: Int
    /// The account's id.
    public var account: String
    /// The balance.
    public var balance: Int64

    /// Creates a row.
    public init(line: Int, account: String, balance: Int64) {
      self.line = line
      self.account = account
      self.balance = balance
    }
  }

  /// An id that many accounts have and that hardly names one person; they are one person all the same.
  public struct SharedID: Hashable, Sendable {
    /// The id.
    public var id: String
    /// Whether it stands for a missing id, such as `NULL`; otherwise far more accounts have it than any other.
    public var isPlaceholder: Bool
    /// How many accounts.
    public var accounts: Int
    /// Their balances.
    public var total: Int64

    /// Creates an id.
    public init(id: String, isPlaceholder: Bool, accounts: Int, total: Int64) {
      self.id = id
      self.isPlaceholder = isPlaceholder
      self.accounts = accounts
      self.total = total
    }
  }

  /// The file as the scenario names it.
  public var file: String
  /// The day on which the ages count.
  public var start: String
  /// The day the file tells of; nil for the start.
  public var asOf: String?
  /// The currency's code.
  public var currency: String
  /// Rows read, those left out included.
  public var rows = 0
  /// Rows left out.
  public var rejectedRows = 0
  /// Accounts imported.
  public var accounts = 0
  /// The people that have them.
  public var debtors = 0
  /// The sum of all balances.
  public var total: Int64 = 0
  /// The smallest balance.
  public var smallest: Int64 = 0
  /// The middle balance, or the mean of the two middle ones, half a minor unit rounded up.
  public var median: Int64 = 0
  /// The largest balance.
  public var largest: Int64 = 0
  /// The first and the last due date, where the file has ages.
  public var dueDates: [String] = []
  /// Accounts by the segment of their row, in the scenario's order.
  public var segments: [Group] = []
  /// Accounts by age at the start, from the youngest.
  public var ages: [Group] = []
  /// Columns with empty cells, and those that are not mapped and matter.
  public var fillings: [Filling] = []
  /// What was left out, the largest sums first.
  public var rejections: [Rejection] = []
  /// The three largest rows.
  public var largestRows: [LargeRow] = []
  /// Ids of debtors that hardly name one person, those with most accounts first.
  public var sharedIDs: [SharedID] = []

  /// As manifests hold it.
  public var document: JSONValue { StatementObject.stored.write(self) }

  /// Creates a statement without figures.
  public init(file: String, start: String, asOf: String?, currency: String) {
    self.file = file
    self.start = start
    self.asOf = asOf
    self.currency = currency
  }
}
