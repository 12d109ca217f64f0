// SPDX-License-Identifier: GPL-3.0-or-later

/// A parameter outside its domain.
public struct ParameterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The parameter's name.
  public let name: String
  /// The value that was refused; may be NaN.
  public let value: Double
  /// What would be right, such as "in (0, 1)".
  public let requirement: String

  /// Creates the error.
  public init(name: String, value: Double, requirement: String) {
    self.name = name
    self.value = value
    self.requirement = requirement
  }

  /// One sentence with the name, the value and the requirement.
  public var description: String { "\(name) is \(value); it must be \(requirement)" }
}
