// SPDX-License-Identifier: GPL-3.0-or-later

public import Diagnostics

/// An entry of a scenario's `parameters:` table.
public struct ScenarioParameter: Hashable, Sendable {
  /// The name that `${name}` refers to.
  public let name: String
  /// The number as it is written.
  public let text: String
  /// Where the number stands, in the file or in an argument of `--set`.
  public let place: SourceSpan
}
