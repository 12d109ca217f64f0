// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Synchronization

/// Who has how many accounts, replication by replication, cut into blocks.
///
/// The counts are drawn where a replication begins: a pass over its debtors that draws one number each and keeps
/// only where the blocks begin. Laws that are constants need one plan for all replications.
///
/// Method: <doc:Portfolio>.
final class Composition: Sendable {
  /// The number of blocks, the same in every replication.
  let blockCount: Int
  /// More debtors than any segment of any replication has, or as many.
  let mostDebtors: Int

  private let plan: CompositionPlan
  private let fixed: [BlockRange]?
  /// The last replications asked for: those that are being simulated.
  private let recent = Mutex<[(replication: UInt32, blocks: [BlockRange])]>([])

  /// Several threads may be at the end of one replication and the beginning of the next, each a pair.
  private static let kept = 6

  init(_ plan: CompositionPlan) {
    self.plan = plan
    fixed = plan.isFixed ? plan.blocks(replication: 0) : nil
    blockCount = plan.blockCount
    mostDebtors = fixed?.map(\.debtors.upperBound).max() ?? plan.accounts.max() ?? 0
  }

  /// The blocks of a replication.
  func blocks(replication: UInt32) -> [BlockRange] {
    if let fixed { return fixed }
    return recent.withLock { recent in
      if let found = recent.first(where: { $0.replication == replication }) { return found.blocks }
      let blocks = plan.blocks(replication: replication)
      if recent.count == Self.kept { recent.removeFirst() }
      recent.append((replication, blocks))
      return blocks
    }
  }
}
