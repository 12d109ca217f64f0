// SPDX-License-Identifier: GPL-3.0-or-later

extension PriorityExpression {
  /// Where an evaluation left the numbers: the operation that made no finite number of finite ones.
  public struct Fault: Hashable, Sendable {
    /// What was computed.
    public let operation: Operation
    /// Where it is written, in Unicode scalars from 0.
    public let offset: Int
    /// What the whole expression came to: ∞, −∞ or not a number.
    public let value: Double
  }

  /// What keeps the value for some observed numbers from being a finite number; nil where it is one.
  ///
  /// - Parameter observed: As many finite numbers as there are ``observables``, in their order.
  /// - Returns: The first operation whose result is not finite, where the value is not.
  public func fault(_ observed: [Double]) -> Fault? {
    let value = value(observed)
    guard !value.isFinite else { return nil }
    var stack: [Double] = []
    for (operation, offset) in zip(operations, offsets) {
      switch operation {
      case .constant(let number): stack.append(number)
      case .observable(let position): stack.append(observed[position])
      case .unary(let function): stack[stack.count - 1] = function(stack[stack.count - 1])
      case .binary(let function):
        let last = stack.removeLast()
        stack[stack.count - 1] = function(stack[stack.count - 1], last)
      }
      if let top = stack.last, !top.isFinite {
        return Fault(operation: operation, offset: offset, value: value)
      }
    }
    return nil
  }

  /// The value for some observed numbers.
  ///
  /// - Parameter observed: As many numbers as there are ``observables``, in their order.
  /// - Returns: The value; not a number where a function has none.
  public func value(_ observed: [Double]) -> Double {
    var stack = [Double](repeating: 0, count: depth)
    return observed.withUnsafeBufferPointer { observed in
      stack.withUnsafeMutableBufferPointer { stack in
        guard let stack = stack.baseAddress else { return .nan }
        // Where nothing is observed there is nothing to point at, and nothing is read.
        return value(observed.baseAddress ?? UnsafePointer(stack), stack: stack)
      }
    }
  }
}
