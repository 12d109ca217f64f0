// SPDX-License-Identifier: GPL-3.0-or-later

/// One draw of the uncertain parameters with what its replications came to.
public struct UncertaintyDraw: Hashable, Sendable {
  /// The parameters' values, in the order of their names.
  public var parameters: [Double]
  /// The headline metric by strategy and replication; not a number where undefined.
  public var values: [[Double]]

  /// Creates a draw.
  public init(parameters: [Double], values: [[Double]]) {
    self.parameters = parameters
    self.values = values
  }
}
