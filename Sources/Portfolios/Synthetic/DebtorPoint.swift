// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

/// The point of one debtor: where the sequence of its segment puts it in the space of attributes.
///
/// The number within the segment is the number of the point, whatever the block and the thread.
struct DebtorPoint {
  private let points: ScrambledSobol
  private let number: UInt32

  init(_ points: ScrambledSobol, _ number: Int) {
    self.points = points
    self.number = UInt32(number)
  }

  /// A coordinate in (0, 1).
  func uniform(_ dimension: PointDimension) -> Double {
    points.uniform(number, dimension: dimension.rawValue)
  }

  /// Type, regime and paydays as the lanes of ``DecisionPoint/latentType``.
  var nature: SIMD4<UInt32> {
    SIMD4(lane(.latentType), lane(.regime), lane(.payday), 0)
  }

  private func lane(_ dimension: PointDimension) -> UInt32 {
    points.lane(number, dimension: dimension.rawValue)
  }
}
