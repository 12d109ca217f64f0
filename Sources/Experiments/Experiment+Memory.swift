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
    let most = arms.map {
      Double($0.model.bytesPerSharedAccount(strategy: $0.strategy))
        * Double(variants[$0.variant].debtors.accountCount)
    }
    return Double(threads) * (most.max() ?? 0)
  }

  /// About how many bytes the results of a replication take until the run ends: values, counts and days by strategy and
  /// segment.
  public var bytesPerReplication: Double {
    let outcomes = Double((1 + debtors.segmentNames.count) * (isAntithetic ? 2 : 1))
    return arms.map { arm in
      let empty = arm.tally()
      let days = arm.model.paymentDays(empty)
      let counts = days.firstPayments.count + days.ends.map(\.count).reduce(0, +)
      return outcomes * arm.model.outcome(empty).bytes + Double(4 * counts + 96)
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
