// SPDX-License-Identifier: GPL-3.0-or-later

/// Values that are computed instead of simulated: a response whose truth is known, to measure what tunings promise.
package struct KnownResponse: Sendable {
  /// What is kept of a replication, the objective first, by a candidate's values and the replication's number.
  let row: @Sendable (_ values: [Double], _ replication: Int) -> [Double]

  /// Creates a response.
  ///
  /// - Parameter row: What is kept of a replication, by a candidate's values in the order of the parameters and the
  ///   replication's number.
  package init(_ row: @escaping @Sendable (_ values: [Double], _ replication: Int) -> [Double]) {
    self.row = row
  }

  func row(_ texts: [String], _ replication: Int) -> [Double] {
    row(texts.map { Double($0) ?? .nan }, replication)
  }
}
