// SPDX-License-Identifier: GPL-3.0-or-later

/// The rising step function closest to some group means, by pooling neighbours that violate the
/// order.
///
/// Source: M. Ayer, H. D. Brunk, G. M. Ewing, W. T. Reid and E. Silverman, *Annals of Mathematical
/// Statistics* 26 (1955) 641–647.
struct IsotonicFit {
  /// The sum and number of the values at one place.
  typealias Group = (sum: Double, count: Int)

  /// The fitted values, not decreasing, one per group.
  let values: [Double]

  /// Fits groups that are given in the order of their places.
  init(_ groups: [Group]) {
    var blocks: [(sum: Double, count: Int, groups: Int)] = []
    for group in groups {
      blocks.append((group.sum, group.count, 1))
      while let last = blocks.last, blocks.count >= 2 {
        let before = blocks[blocks.count - 2]
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        blocks.removeLast(2)
        blocks.append(
          (before.sum + last.sum, before.count + last.count, before.groups + last.groups))
      }
    }
    values = blocks.flatMap { block in
      Array(repeating: block.sum / Double(block.count), count: block.groups)
    }
  }
}
