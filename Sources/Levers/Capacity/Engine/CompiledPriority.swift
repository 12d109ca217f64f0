// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Strategies

/// A strategy's priority, as it is computed for one touch after another; one per task.
final class CompiledPriority {
  /// What is observed of a touch.
  let observables: [PriorityExpression.Observable]
  /// Whether the passing of days alone changes a value.
  let ages: Bool
  private let expression: PriorityExpression
  /// Which observed numbers grow by one with every day.
  private let aging: [Int]
  private let stack: UnsafeMutablePointer<Double>

  init(_ expression: PriorityExpression) {
    self.expression = expression
    observables = expression.observables
    ages = expression.ages
    aging = observables.indices.filter {
      [.waiting, .feature(.dpd)].contains(expression.observables[$0])
    }
    stack = .allocate(capacity: expression.depth)
  }

  deinit { stack.deallocate() }

  /// The value for some observed numbers.
  func value(_ observed: UnsafePointer<Double>) -> Double {
    expression.value(observed, stack: stack)
  }

  /// Lets days pass for some observed numbers.
  func age(_ observed: UnsafeMutablePointer<Double>, by days: Int32) {
    for position in aging { observed[position] += Double(days) }
  }
}

extension Life {
  /// What is observed of the touch that is held.
  mutating func observeHeld(_ observable: PriorityExpression.Observable) -> Double {
    let index = Int(held.account)
    switch observable {
    case .feature(let feature): return observed(feature, index, at: held.time)
    case .waiting: return Double(Int32(held.time) - held.since)
    case .noise:
      let lanes = address(ofDecision: held.ordinal, index)
        .block(.priority, model.channels[Int(held.channel)].occurrence | held.ordinal & 0xFFFF)
      return Normal.quantile(Uniform.fine(lanes.x, lanes.y))
    }
  }
}
