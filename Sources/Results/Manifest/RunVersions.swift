// SPDX-License-Identifier: GPL-3.0-or-later

/// The versions that decide how a scenario is read and what numbers it gives.
public struct RunVersions: Hashable, Sendable {
  /// The engine's version, such as `0.1.0`.
  public var engine: String
  /// The epoch that is raised whenever an unchanged scenario and seed give other numbers.
  public var valueEpoch: Int
  /// The version of the scenario format.
  public var scenario: Int
  /// The git revision of the build, with `-dirty` where files had changed; nil when unknown.
  public var gitRevision: String?
  /// The version of GSL; nil when unknown.
  public var gsl: String?
  /// The version of the Swift compiler; nil when unknown.
  public var swift: String?

  /// Creates versions.
  public init(
    engine: String, valueEpoch: Int, scenario: Int, gitRevision: String? = nil,
    gsl: String? = nil, swift: String? = nil
  ) {
    self.engine = engine
    self.valueEpoch = valueEpoch
    self.scenario = scenario
    self.gitRevision = gitRevision
    self.gsl = gsl
    self.swift = swift
  }
}
