// SPDX-License-Identifier: GPL-3.0-or-later

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
  /// Room for what is observed of a touch that is only looked at.
  let numbers: UnsafeMutablePointer<Double>

  init(_ expression: PriorityExpression) {
    self.expression = expression
    observables = expression.observables
    ages = expression.ages
    aging = observables.indices.filter {
      [.waiting, .feature(.dpd)].contains(expression.observables[$0])
    }
    stack = .allocate(capacity: expression.depth)
    numbers = .allocate(capacity: max(1, expression.observables.count))
  }

  deinit {
    stack.deallocate()
    numbers.deallocate()
  }

  /// The value for some observed numbers.
  func value(_ observed: UnsafePointer<Double>) -> Double {
    expression.value(observed, stack: stack)
  }

  /// Lets days pass for some observed numbers.
  func age(_ observed: UnsafeMutablePointer<Double>, by days: Int32) {
    for position in aging { observed[position] += Double(days) }
  }
}
