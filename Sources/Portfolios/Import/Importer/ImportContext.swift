// SPDX-License-Identifier: GPL-3.0-or-later

/// What an import needs to know beyond its mapping.
public struct ImportContext: Sendable {
  /// The segments that may appear; nil accepts any.
  public var knownSegments: [String]?
  /// The channels that may be preferred; nil accepts any.
  public var knownChannels: [String]?
  /// The name among the candidates that was probably meant.
  public var suggest: @Sendable (_ name: String, _ candidates: [String]) -> String? = {
    Self.sameLetters($0, $1)
  }
  /// Called every 65,536 rows and at the end.
  public var progress: @Sendable (ImportProgress) -> Void = { _ in }
  /// Told what was read of a file that is refused after its header: accounts and findings, for control figures.
  public var refused: @Sendable (ImportedPortfolio) -> Void = { _ in }
  /// How far the import goes.
  public var limits = ImportLimits()

  /// Creates a context that accepts any segment and channel.
  public init() {}

  /// The candidate with the same letters and digits, whatever their case and the marks between them.
  public static func sameLetters(_ name: String, _ candidates: [String]) -> String? {
    func letters(_ text: String) -> String {
      text.filter { $0.isLetter || $0.isNumber }.lowercased()
    }
    let wanted = letters(name)
    return candidates.first { letters($0) == wanted }
  }
}

/// How far an import goes before it says that something must be wrong.
public struct ImportLimits: Hashable, Sendable {
  /// The most diagnostics that are kept; further ones are counted, ≥ 0.
  public var keptDiagnostics = 1_000
  /// The most accounts.
  public var accounts = 100_000_000
  /// The most distinct names of segments, and of channels.
  public var distinctNames = 1_000
  /// The highest balance of an account in minor units: beyond it a mark was misread.
  public var balance: Int64 = 1_000_000_000_000_000
  /// The highest sum of all balances in minor units; it leaves room for interest in `Int64`.
  public var totalBalance: Int64 = 1_000_000_000_000_000_000
  /// The most days past due, in either direction, that pass without a warning.
  public var plausibleDays: Int32 = 3_650

  /// Creates the default limits.
  public init() {}
}

/// The distinct names of a column: known in advance, or collected in order of first appearance.
struct NameTable {
  /// The names; the position of a name is its number.
  private(set) var names: [String]
  /// Whether only the names known in advance may appear.
  let isClosed: Bool
  private let limit: Int
  private var numbers: [String: Int] = [:]

  /// Creates a table; names are numbered in 16 bits.
  ///
  /// - Precondition: `known` has at most 65,536 names.
  init(known: [String]?, limit: Int) {
    precondition((known?.count ?? 0) <= 65_536, "at most 65,536 names are known")
    names = known ?? []
    isClosed = known != nil
    self.limit = min(limit, 65_536)
    for (number, name) in names.enumerated() {
      numbers[name] = numbers[name] ?? number
    }
  }

  /// Whether a further name would be one too many.
  var isFull: Bool { names.count >= limit }

  /// The number of a name; nil when it is not known yet.
  func number(of name: String) -> Int? { numbers[name] }

  /// Of two names the earlier: by the order in which they are known, or by their letters where they are collected, for then
  /// their numbers depend on the order of the rows.
  func earlier(_ one: UInt16, _ other: UInt16) -> UInt16 {
    if isClosed { return min(one, other) }
    return names[Int(one)] < names[Int(other)] ? one : other
  }

  /// The number of a name, which is entered when new.
  mutating func intern(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    names.append(name)
    numbers[name] = names.count - 1
    return names.count - 1
  }
}

/// The values of one row, checked, before they join the columns.
struct ImportedRow {
  var identity: UInt64 = 0
  var balance: Int64 = 0
  /// Whether the balance could be read.
  var hasBalance = false
  var isExact = true
  var daysPastDue: Int32?
  var score: Double?
  var segment: String?
  var liquidity: Int64?
  var preferredChannel: String?
  var consents: [Bool?] = []
  var isVulnerable: Bool?
  var isPriorClient: Bool?

  /// Forgets everything but the memory of the list.
  mutating func clear() {
    var kept = consents
    kept.removeAll(keepingCapacity: true)
    self = ImportedRow()
    consents = kept
  }
}
