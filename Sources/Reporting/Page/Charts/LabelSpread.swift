// SPDX-License-Identifier: GPL-3.0-or-later

/// Moves labels apart that would lie on each other.
enum LabelSpread {
  /// The positions nearest to the wanted ones, in their order, at least `gap` apart.
  ///
  /// Labels that meet become a block around the mean of what they want.
  static func spread(_ wanted: [Double], gap: Double) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    // A block is a run of labels, with the sum of where its first one wants to be.
    var blocks: [(sum: Double, count: Int)] = []
    for index in order {
      blocks.append((wanted[index], 1))
      while blocks.count > 1 {
        let (upper, lower) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
        let end = lower.sum / Double(lower.count) + Double(lower.count) * gap
        guard upper.sum / Double(upper.count) < end else { break }
        let shift = Double(lower.count) * gap * Double(upper.count)
        blocks.removeLast(2)
        blocks.append((lower.sum + upper.sum - shift, lower.count + upper.count))
      }
    }
    var result = wanted
    var position = 0
    for block in blocks {
      for step in 0..<block.count {
        result[order[position]] = block.sum / Double(block.count) + Double(step) * gap
        position += 1
      }
    }
    return result
  }
}
