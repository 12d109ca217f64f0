// SPDX-License-Identifier: GPL-3.0-or-later

import Portfolios
import Simulation
import Vocabulary

extension Experiment {
  /// About how many bytes are held at a time where lives share resources: whole portfolios, one for each thread.
  ///
  /// - Parameter threads: How many units run at once.
  /// - Returns: The bytes, over all threads.
  public func bytesOfSharedLives(threads: Int) -> Double {
    let most = model.strategies.indices.map(model.bytesPerSharedAccount(strategy:)).max() ?? 0
    return Double(threads) * Double(most) * Double(debtors.accountCount)
  }

  /// About how many bytes the results of a replication take until the run ends: values, counts and days by strategy and
  /// segment.
  public var bytesPerReplication: Double {
    let outcomes = Double((1 + debtors.segmentNames.count) * (isAntithetic ? 2 : 1))
    return model.strategies.indices.map { strategy in
      let empty = model.tally(strategy: strategy)
      let days = model.paymentDays(empty)
      let counts = days.firstPayments.count + days.ends.map(\.count).reduce(0, +)
      return outcomes * model.outcome(empty).bytes + Double(4 * counts + 96)
    }.reduce(64, +)
  }
}

extension Outcome {
  /// What its arrays and fields take.
  fileprivate var bytes: Double {
    let days = resources.reduce(0) { $0 + 4 * $1.busy.count }
    return Double(
      MemoryLayout<Quotient>.stride * quotients.count + 8 * (values.count + curve.count + days)
        + 256)
  }
}
