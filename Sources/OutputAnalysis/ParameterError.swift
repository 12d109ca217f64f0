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

extension ParameterError {
  /// Makes sure that there are systems to choose among.
  static func check(systems: Int) throws(ParameterError) {
    guard systems >= 2 else {
      throw ParameterError(name: "systems", value: Double(systems), requirement: "at least 2")
    }
  }

  /// Makes sure that a difference that does not matter is one; it may be 0.
  static func check(indifference: Double) throws(ParameterError) {
    guard indifference >= 0, indifference.isFinite else {
      throw ParameterError(
        name: "indifference", value: indifference, requirement: "finite and not negative")
    }
  }
}
