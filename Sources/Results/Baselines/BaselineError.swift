// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

/// Why a baseline cannot be compared with.
public enum BaselineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is none.
  case missing(path: String)
  /// A file cannot be read.
  case unreadable(FileError)
  /// The text is not JSON.
  case notJSON(path: String, JSONError)
  /// It is JSON of another kind.
  case notABaseline(path: String)
  /// A later version wrote it.
  case newerFormat(path: String, format: Int)
  /// No version wrote it.
  case unknownFormat(path: String, format: Int)
  /// A member is missing or of another type.
  case wrongMember(path: String, member: String)
  /// It belongs to a scenario of another name.
  case otherScenario(path: String, found: String, wanted: String)
  /// The table beside it is not the one it was written with.
  case otherTable(path: String)
  /// The table beside it is, but for its line ends.
  case otherLineEnds(path: String)
  /// The table has not a row for each replication of a strategy.
  case otherRows(path: String, strategy: String, found: Int, wanted: Int)
  /// The document says of a metric what the table does not.
  case otherSummary(path: String, name: String)
  /// The document contradicts itself, or is not the one its digest was made of.
  case edited(path: String, member: String)
  /// The table does not hold what the baseline says.
  case malformedTable(path: String, line: Int)
  /// The baseline guards what the scenario no longer has.
  case lost(path: String, names: [String], present: [String])
  /// It guards a metric under a name of an earlier version.
  case renamed(path: String, metric: String, advice: String)
  /// Amounts were counted in another currency.
  case otherCurrency(path: String, found: String, wanted: String)
  /// Its values come from another way of drawing.
  case otherEpoch(path: String, found: Int, wanted: Int)
  /// The replications of both runs share portfolios that are not the same.
  case otherPortfolio(path: String, resample: String)

  /// What is wrong, one clause without a full stop.
  public var description: String {
    switch self {
    case .missing(let path): "there is no baseline `\(path)`"
    case .unreadable(let error): error.description
    case .notJSON(let path, let error): "`\(path)` is not JSON: \(error)"
    case .notABaseline(let path): "`\(path)` is not a baseline of recobro"
    case .newerFormat(let path, let format):
      "`\(path)` has baseline format \(format), this version reads up to \(Baseline.currentFormat)"
    case .unknownFormat(let path, let format):
      "`\(path)` has baseline format \(format), which no version writes; this one reads 1 to \(Baseline.currentFormat)"
    case .wrongMember(let path, let member):
      "`\(path)` is damaged: `\(member)` is missing or not of the right type"
    case .otherScenario(let path, let found, let wanted):
      "`\(path)` is the baseline of the scenario `\(found)`, not of `\(wanted)`"
    case .otherTable(let path):
      "`\(path)` is missing or not the table the baseline was written with"
    case .otherLineEnds(let path):
      "`\(path)` is the table the baseline was written with but for its line ends: git made them CR LF"
    case .otherRows(let path, let strategy, let found, let wanted):
      "`\(path)` has \(found) rows of `\(strategy)`, the baseline was made of \(wanted) replications"
    case .otherSummary(let path, let name):
      "`\(path)` says of `\(name)` what the table beside it does not: one of the two was edited"
    case .edited(let path, let member):
      "`\(path)` was edited: `\(member)` does not agree with the rest of it"
    case .malformedTable(let path, let line):
      "`\(path)` is damaged: line \(line) does not fit its header"
    case .lost(let path, let names, let present):
      "`\(path)` guards what the scenario no longer has: \(Self.list(names))"
        + (present.isEmpty ? "" : "; new there: \(Self.list(present))")
    case .renamed(let path, let metric, let advice):
      "`\(path)` guards `\(metric)` under a name of an earlier version: \(advice)"
    case .otherCurrency(let path, let found, let wanted):
      "`\(path)` has amounts in \(found), the scenario in \(wanted): they cannot be compared"
    case .otherEpoch(let path, let found, let wanted):
      "`\(path)` was made with value epoch \(found), this version draws with \(wanted): other values are no change of the"
        + " scenario"
    case .otherPortfolio(let path, let resample):
      "`\(path)` was made with `resample: \(resample)` on another seed or portfolio, so its replications"
        + " share debtors that this run has not"
    }
  }

  /// What to do.
  public var help: String {
    switch self {
    case .missing: "make it with `--update`, look at it, and commit it"
    case .unreadable: "check the path and its permissions"
    case .newerFormat: "take the version of recobro that wrote it, or a later one"
    case .otherScenario: "was a scenario renamed? `--update` writes a baseline under the new name"
    case .lost: "was something renamed or removed on purpose? `--update` accepts it"
    case .renamed: "`--update` writes a new baseline without it"
    case .otherLineEnds:
      "write `*.replications.csv -text` into .gitattributes beside it, delete the file, and check it out again"
    case .otherCurrency:
      "take the baseline's currency; `--update` accepts the other, with amounts that a reviewer has to convert"
    case .otherEpoch:
      "`--update` shows what moved, as independent samples, and writes a new baseline"
    case .otherPortfolio: "take the baseline's seed, or write a new baseline with `--update`"
    case .notJSON, .notABaseline, .wrongMember, .unknownFormat, .otherTable, .otherRows,
      .otherSummary, .edited, .malformedTable:
      "restore both files from version control, or write them anew with `--update`"
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    return names.count > 8 ? shown + " and \(names.count - 8) more" : shown
  }
}

extension BaselineError {
  /// The code that `recobro explain` knows.
  public var code: String {
    switch self {
    case .missing: "G301"
    case .unreadable, .notJSON, .notABaseline, .newerFormat, .unknownFormat, .wrongMember,
      .malformedTable:
      "G302"
    case .otherTable, .otherLineEnds, .otherRows, .otherSummary, .edited: "G303"
    case .otherScenario, .otherCurrency, .otherEpoch, .otherPortfolio: "G304"
    case .lost, .renamed: "G305"
    }
  }
}
