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
  /// Whether to simulate many times as much.
  public var isDeep: Bool

  /// Creates a request.
  public init(
    threads: Int, control: RunControl = RunControl(), seed: UInt64? = nil,
    overrides: [String] = [], isDeep: Bool = false
  ) {
    self.threads = threads
    self.control = control
    self.seed = seed
    self.overrides = overrides
    self.isDeep = isDeep
  }

  /// The overrides that concern a scenario, and the seed.
  ///
  /// What is said of behaviour, strategies and horizon is meant for lives without agents: the others have worlds of
  /// their own.
  func overrides(for scenario: ValidationScenario) -> [String] {
    let parameters = scenario.parameters
    let meant = overrides.filter { override in
      Self.parameter(of: override).map(parameters.contains)
        ?? !scenario.foreignSections.contains(Self.section(of: override))
    }
    return meant + (seed.map { ["seed=\($0)"] } ?? [])
  }

  private static func section(of override: String) -> String {
    String(override.prefix { $0 != "=" && $0 != "." })
  }

  /// Whether one of some parameters is set.
  func sets(_ names: String...) -> Bool {
    overrides.compactMap(Self.parameter).contains(where: names.contains)
  }

  /// Whether a section of the scenario is set.
  func setsSection(_ name: String) -> Bool {
    overrides.contains { Self.section(of: $0) == name }
  }

  /// The parameter an override is about; nil when it is about something else.
  static func parameter(of override: String) -> String? {
    let path = override.prefix { $0 != "=" }.split(separator: ".", omittingEmptySubsequences: false)
    return path.count == 2 && path[0] == "parameters" ? String(path[1]) : nil
  }
}

/// What a verification tells while it works.
public enum VerificationStep: Hashable, Sendable {
  /// A part begins: its name, its number from 1 on, and how many there are.
  case begins(name: String, number: Int, count: Int)
  /// A part is done, with its checks.
  case found([VerificationCheck])
}

/// Some checks that come from the same simulations.
struct VerificationPart {
  /// What is simulated, such as `give up, k = 3`.
  let name: String
  let checks: () async throws -> [VerificationCheck]

  init(_ name: String, _ checks: @escaping () async throws -> [VerificationCheck]) {
    self.name = name
    self.checks = checks
  }
}
