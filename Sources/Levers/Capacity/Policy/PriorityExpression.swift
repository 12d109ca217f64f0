// SPDX-License-Identifier: GPL-3.0-or-later

/// A number by which touches compete for the minutes of agents: the largest is served first.
///
/// It is made of what a collector can see, of the days the touch has waited and of chance. A value that is not a number
/// comes last, like −∞; +∞ is the largest number.
public struct PriorityExpression: Hashable, Sendable {
  /// What can be observed of a touch beside the features of its account.
  public enum Observable: Hashable, Sendable {
    /// A feature of the account that is a number.
    case feature(Feature)
    /// Days since the touch was first asked for.
    case waiting
    /// A standard normal number of the touch's own.
    case noise
  }

  /// A step of the evaluation on a stack of numbers.
  public enum Operation: Hashable, Sendable {
    /// Puts a constant on the stack.
    case constant(Double)
    /// Puts what is observed on the stack: a position in ``PriorityExpression/observables``.
    case observable(Int)
    /// Takes one number and puts the result.
    case unary(Unary)
    /// Takes two numbers and puts the result.
    case binary(Binary)
  }

  /// A function of one number.
  public enum Unary: String, CaseIterable, Hashable, Sendable {
    /// −x.
    case negative
    /// The natural logarithm.
    case log
    /// The exponential.
    case exp
    /// The square root.
    case sqrt
    /// The size without the sign.
    case abs
  }

  /// A function of two numbers.
  public enum Binary: String, CaseIterable, Hashable, Sendable {
    /// x + y.
    case sum = "+"
    /// x − y.
    case difference = "-"
    /// x · y.
    case product = "*"
    /// x ÷ y.
    case quotient = "/"
    /// x to the power of y.
    case power = "^"
    /// The smaller.
    case min
    /// The larger.
    case max
  }

  /// The expression as written.
  public let text: String
  /// What is looked at, each once.
  public let observables: [Observable]
  /// The evaluation, in reverse Polish order.
  public let operations: [Operation]

  /// Where each of ``operations`` is written, in Unicode scalars from 0.
  public let offsets: [Int]

  init(_ text: String, _ observables: [Observable], _ operations: [Operation], offsets: [Int]) {
    self.text = text
    self.observables = observables
    self.operations = operations
    self.offsets = offsets
  }

  /// First come, first served.
  public static let waiting = PriorityExpression(
    "waiting", [.waiting], [.observable(0)], offsets: [0])

  /// Whether the value changes by the passing of days alone.
  public var ages: Bool { observables.contains { $0 == .waiting || $0 == .feature(.dpd) } }

  /// The most numbers on the stack at a time.
  public var depth: Int {
    var (height, most) = (0, 0)
    for operation in operations {
      switch operation {
      case .constant, .observable: height += 1
      case .unary: break
      case .binary: height -= 1
      }
      most = Swift.max(most, height)
    }
    return most
  }

  /// The value for some observed numbers.
  ///
  /// - Parameters:
  ///   - observed: As many numbers as there are ``observables``, in their order.
  ///   - stack: Room for ``depth`` numbers; what it holds afterwards means nothing.
  /// - Returns: The value; not a number where a function has none.
  public func value(
    _ observed: UnsafePointer<Double>, stack: UnsafeMutablePointer<Double>
  ) -> Double {
    var height = 0
    for operation in operations {
      switch operation {
      case .constant(let number):
        stack[height] = number
        height += 1
      case .observable(let position):
        stack[height] = observed[position]
        height += 1
      case .unary(let function):
        stack[height - 1] = function(stack[height - 1])
      case .binary(let function):
        height -= 1
        stack[height - 1] = function(stack[height - 1], stack[height])
      }
    }
    return stack[0]
  }
}
