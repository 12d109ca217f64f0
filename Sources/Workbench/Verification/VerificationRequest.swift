// SPDX-License-Identifier: GPL-3.0-or-later

public import Experiments

/// How the engine is to be verified.
public struct VerificationRequest: Sendable {
  /// How many units run at once; it changes no number.
  public var threads: Int
  /// Progress and halt.
  public var control: RunControl
  /// The master seed of every check; their own without it.
  public var seed: UInt64?
  /// `path=value` arguments; one about `parameters.NAME` goes to the scenarios that have the parameter.
  public var overrides: [String]

  /// Creates a request.
  public init(
    threads: Int, control: RunControl = RunControl(), seed: UInt64? = nil, overrides: [String] = []
  ) {
    self.threads = threads
    self.control = control
    self.seed = seed
    self.overrides = overrides
  }

  /// The overrides that concern a scenario with some parameters, and the seed.
  func overrides(forParameters parameters: [String]) -> [String] {
    overrides.filter { override in
      Self.parameter(of: override).map(parameters.contains) ?? true
    } + (seed.map { ["seed=\($0)"] } ?? [])
  }

  /// The parameter an override is about; nil when it is about something else.
  static func parameter(of override: String) -> String? {
    let path = override.prefix { $0 != "=" }.split(separator: ".", omittingEmptySubsequences: false)
    return path.count == 2 && path[0] == "parameters" ? String(path[1]) : nil
  }
}
