// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics
import Grammar

extension ScenarioReader {
  /// The parameters of the scenario with the overrides applied, in the order of the file; none for a file that cannot
  /// be read.
  public var parameters: [ScenarioParameter] { document.parameters }

  /// Where the table of parameters begins; nil without one.
  public var parameterTable: SourceSpan? { document.parameterTable?.keySpan }

  /// The file's text with other numbers in its table of parameters, everything else as it stands.
  ///
  /// - Parameter values: The numbers' texts by name.
  /// - Returns: The text; nil when a parameter does not stand in the file, or not on a line of its own length.
  public func text(replacing values: [String: String]) -> String? {
    document.text(replacing: values)
  }
}

/// An entry of a scenario's `parameters:` table.
public struct ScenarioParameter: Hashable, Sendable {
  /// The name that `${name}` refers to.
  public let name: String
  /// The number as it is written.
  public let text: String
  /// Where the number stands, in the file or in an argument of `--set`.
  public let place: SourceSpan
}
