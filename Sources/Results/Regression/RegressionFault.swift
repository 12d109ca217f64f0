// SPDX-License-Identifier: GPL-3.0-or-later

/// A scenario that was not compared with its baseline, and why.
public struct RegressionFault: Hashable, Sendable {
  /// What stood in the way; the texts are a contract.
  public enum Kind: String, Hashable, Sendable {
    /// The scenario or its data cannot be read or run.
    case scenario
    /// There is no baseline.
    case missingBaseline = "missing_baseline"
    /// The baseline is damaged, or of something else.
    case baseline
    /// A scenario whose baseline was accepted is gone.
    case missingScenario = "missing_scenario"
    /// Another file of the invocation has a scenario of the same name, hence the same baseline.
    case repeatedName = "repeated_name"
    /// The command line is wrong.
    case usage
    /// The system refused a file that was to be written.
    case output
    /// An error of the program.
    case program
    /// It was stopped before it was compared.
    case interrupted
  }

  /// The scenario's file.
  public var file: String
  /// The scenario's name; nil where it could not be read.
  public var scenario: String?
  /// What stood in the way.
  public var kind: Kind
  /// What is wrong, one clause.
  public var message: String
  /// What to do; nil where nothing can be said.
  public var help: String?
  /// The code that `recobro explain` knows; nil where there is none.
  public var code: String?
  /// The line of the file it is about, from 1.
  public var line: Int?
  /// The column, from 1.
  public var column: Int?

  /// Creates a fault.
  public init(
    file: String, scenario: String? = nil, kind: Kind, message: String, help: String? = nil,
    code: String? = nil, line: Int? = nil, column: Int? = nil
  ) {
    self.file = file
    self.scenario = scenario
    self.kind = kind
    self.message = message
    self.help = help
    self.code = code
    self.line = line
    self.column = column
  }

  /// What reports call it by: the scenario, or else its file.
  public var title: String { scenario ?? file }
}
