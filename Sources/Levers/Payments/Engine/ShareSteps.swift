// SPDX-License-Identifier: GPL-3.0-or-later

/// The relative size of a partial payment in 256 equally likely steps, with exact means of what cash leaves of it.
///
/// The top eight bits of the lane that decides a share are a whole number from 0 to 255, each as likely as any other. A
/// function of them has a mean that is a sum of 256 terms: exact for every law, where the mean of a law cut at the cash
/// would ask for an integral per family.
///
/// Method: <doc:MartingaleControl>, equations (4) and (5).
struct ShareSteps: BitwiseCopyable {
  /// A step's share, and the sum of the shares of the steps below.
  struct Step: BitwiseCopyable {
    let share: Double
    let sumBelow: Double
  }

  /// The steps in rising order; one more at the end holds the sum of all.
  private let steps: UnsafePointer<Step>

  private static let count = 256

  /// A view of a table, which its owner keeps alive.
  init(_ table: Table<Step>) { steps = table.base }

  /// The steps of a law: its quantile in the middle of each.
  static func table(_ law: PartialPayment) -> Table<Step> {
    var sum = 0.0
    let steps = (0..<count).map { number in
      let share = law.share((Double(number) + 0.5) / Double(count))
      defer { sum += share }
      return Step(share: share, sumBelow: sum)
    }
    return Table(steps + [Step(share: .infinity, sumBelow: sum)])
  }

  /// The share of the step a lane lies in.
  @inline(__always)
  func share(_ lane: UInt32) -> Double { steps[Int(lane &>> 24)].share }

  /// The mean over the steps of the smaller of share and limit.
  @inline(__always)
  func mean(limit: Double) -> Double {
    let below = limit < 1 ? position(of: limit) : Self.count
    let rest = Self.count - below
    let cut = rest > 0 ? limit * Double(rest) : 0
    return (steps[below].sumBelow + cut) / Double(Self.count)
  }

  /// How many steps have a share of at most `limit`.
  private func position(of limit: Double) -> Int {
    var (low, high) = (0, Self.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].share <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
