// SPDX-License-Identifier: GPL-3.0-or-later

/// A parameter outside its domain, reported once, at construction.
///
/// Values built without this error cannot fail afterwards: samplers and quantiles do not throw.
public struct ParameterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The parameter's name as its initialiser spells it, such as "shape" or "weights[2]".
  public let name: String
  /// What was given; NaN is kept.
  public let value: Double
  /// What would be right, read after "must be": "finite and above 0".
  public let requirement: String

  /// Creates the report of a value that does not meet its requirement.
  public init(name: String, value: Double, requirement: String) {
    self.name = name
    self.value = value
    self.requirement = requirement
  }

  /// One line without a full stop: "shape is -1.0 but must be finite and above 0".
  public var description: String { "\(name) is \(value) but must be \(requirement)" }

  /// NaN counts as equal to NaN, so that reports can be compared.
  public static func == (a: ParameterError, b: ParameterError) -> Bool {
    a.name == b.name && a.requirement == b.requirement
      && (a.value == b.value || a.value.isNaN && b.value.isNaN)
  }

  /// Hashes the fields that equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(requirement)
    hasher.combine(value.isNaN ? 0 : value)
  }
}
