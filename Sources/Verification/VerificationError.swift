// SPDX-License-Identifier: GPL-3.0-or-later

/// Why an exact solution cannot be had.
public enum VerificationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A parameter outside its domain; the value may be NaN.
  case parameter(name: String, value: Double, requirement: String)
  /// A payment brings on average one further payment or more: the intensity grows without bound.
  case explosive(branchingRatio: Double)
  /// An iteration that did not come to an end within its steps.
  case noConvergence(of: String, steps: Int)
  /// A parameter to be set that no check has.
  case unknownParameter(String, known: [String])

  /// One sentence with the name, the value and the requirement.
  public var description: String {
    switch self {
    case .parameter(let name, let value, let requirement):
      "\(name) is \(value); it must be \(requirement)"
    case .explosive(let branchingRatio):
      "the branching ratio is \(branchingRatio); it must be below 1"
    case .noConvergence(let solution, let steps):
      "\(solution) did not settle within \(steps) steps; parameters nearer to those of the scenarios do"
    case .unknownParameter(let name, let known):
      "no check has a parameter `\(name)`; there are \(known.joined(separator: ", "))"
    }
  }

  /// Passes when `holds`; write the condition so that NaN fails it.
  static func require(
    _ holds: Bool, _ name: String, _ value: Double, _ requirement: String
  ) throws(VerificationError) {
    guard holds else { throw .parameter(name: name, value: value, requirement: requirement) }
  }
}
