// SPDX-License-Identifier: GPL-3.0-or-later

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
