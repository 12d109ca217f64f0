// SPDX-License-Identifier: GPL-3.0-or-later

public import Experiments

/// One of the worlds that a study looks at: a scenario under other values, with other strategies, or a formula in its place.
public struct StudyVariant: Sendable {
  /// What tells it from all others of the same work.
  public let name: String
  /// How many numbers are kept of a replication.
  public let width: Int
  /// The rows of some replications; fewer after a halt.
  let rows: @Sendable (Range<Int>, _ threads: Int, RunControl) async -> [[Double]]

  /// Takes a world that is simulated.
  ///
  /// - Parameters:
  ///   - name: What tells it from all others of the same work.
  ///   - experiment: What is simulated.
  ///   - width: How many numbers are kept of a replication, at least 1.
  ///   - row: A row of these numbers for each result, in order.
  public init(
    _ name: String, _ experiment: Experiment, width: Int,
    row: @escaping @Sendable ([ReplicationResult]) -> [[Double]]
  ) {
    self.name = name
    self.width = width
    rows = { row(await experiment.run($0, threads: $1, control: $2)) }
  }

  /// Takes a world that is computed instead.
  ///
  /// - Parameters:
  ///   - name: What tells it from all others of the same work.
  ///   - width: How many numbers are kept of a replication, at least 1.
  ///   - row: The numbers of a replication.
  public init(
    _ name: String, width: Int, row: @escaping @Sendable (_ replication: Int) -> [Double]
  ) {
    self.name = name
    self.width = width
    rows = { replications, _, _ in replications.map(row) }
  }
}

/// Some replications of a variant.
public struct StudyTask: Sendable {
  let variant: StudyVariant
  let replications: Range<Int>

  /// Creates a task.
  public init(_ variant: StudyVariant, _ replications: Range<Int>) {
    self.variant = variant
    self.replications = replications
  }
}
