// SPDX-License-Identifier: GPL-3.0-or-later

public import Behaviors

extension AbsorbingChain {
  /// The chain of one segment of a roll-rate model.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - segment: The segment's position.
  ///   - cure: Odds ratio of better moves, above 0.
  ///   - roll: Odds ratio of worse moves, above 0.
  /// - Throws: ``VerificationError/parameter(name:value:requirement:)`` when some state never reaches an end.
  public init(
    _ model: RollRateModel, segment: Int, cure: Double = 1, roll: Double = 1
  ) throws(VerificationError) {
    let rows = model.rows(segment: segment, cure: cure, roll: roll)
    let first = model.paidEnds.count
    let last = first + model.states.count
    try self.init(
      moves: rows.map { Array($0[first..<last]) },
      absorption: rows.map { Array($0[..<first] + $0[last...]) })
  }
}
