// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

/// Where touches stand whose priority is no finite number.
///
/// Method: *Capacity* (Simulation).
struct PriorityOutcomes: OptionSet, Hashable {
  let rawValue: Int

  /// +∞: before all others.
  static let first = Self(rawValue: 1)
  /// −∞: after all others.
  static let last = Self(rawValue: 2)
  /// Not a number, which stands where −∞ does.
  static let none = Self(rawValue: 4)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Where a value that is not finite stands.
  init(_ value: Double) { self = value.isNaN ? .none : value > 0 ? .first : .last }

  /// Whether some come first and others last.
  var isMixed: Bool { contains(.first) && self != .first }
}

extension PriorityExpression.Observable {
  /// Whether it has few values, of which all near ones are tried.
  fileprivate var isCounted: Bool {
    ![.noise, .feature(.balance), .feature(.score)].contains(self)
  }
}

/// A priority tried on many numbers.
struct PriorityTrial {
  /// What alone makes a result that is no finite number, whatever else is observed.
  struct Cause {
    let observable: PriorityExpression.Observable
    let value: Double
    /// Whether it was the only number tried without which every result was finite.
    var isOnlyOne: Bool
  }

  /// An operation that made results which are no finite number.
  struct Finding {
    let operation: PriorityExpression.Operation
    /// Where it is written, in Unicode scalars from 0.
    let offset: Int
    /// All that it came to.
    var outcomes: PriorityOutcomes
    /// What brings it about; nil where it takes more than one number.
    var cause: Cause?
    /// Whether no result at all is a finite number.
    var isOfAll = false

    /// Whether numbers became too large, and not something that has no value.
    var isGrowth: Bool {
      switch operation {
      case .observable, .binary(.quotient), .unary(.log), .unary(.sqrt): false
      case .binary(.power): !outcomes.contains(.none)
      default: true
      }
    }
  }

  /// What is no finite number, by the operation that made it so.
  private(set) var findings: [Finding] = []
  /// Whether every result is the same.
  private(set) var isConstant = true
  private var isNeverNumber = true
  private var first: Double?
  private let priority: PriorityExpression
  private let values: [[Double]]
  private var dice = Dice()

  /// Tries an expression.
  ///
  /// - Parameters:
  ///   - priority: The expression.
  ///   - values: Numbers to try, one list for each of its observables.
  init(_ priority: PriorityExpression, values: [[Double]]) {
    (self.priority, self.values) = (priority, values)
    guard values.allSatisfy({ !$0.isEmpty }) else {
      isConstant = false
      return
    }
    // One observable after the other, so that a single number that divides by zero is found; then all at random.
    for (position, numbers) in values.enumerated() {
      for number in numbers { for _ in 0..<3 { look(at: point(position, number)) } }
    }
    for _ in 0..<Self.points { look(at: point()) }
    for index in findings.indices {
      findings[index].isOfAll = isNeverNumber
      if !isNeverNumber { findings[index].cause = cause(of: findings[index].offset) }
    }
  }

  /// The findings, of which all that grow beyond every number are one: of `exp(exp(balance))` both do, and one change mends both.
  var distinctFindings: [Finding] {
    var hasGrown = false
    return findings.filter { finding in
      defer { hasGrown = hasGrown || finding.isGrowth }
      return !(hasGrown && finding.isGrowth)
    }
  }

  private static let points = 1_000

  /// The number that brings about what an operation makes, whatever else is observed: at none of many points with it is the
  /// result a number, and at some it is that operation's.
  private mutating func cause(of offset: Int) -> Cause? {
    for (position, numbers) in values.enumerated() where numbers.count > 1 {
      var found: [Double] = []
      // Two tell that there are several.
      for number in numbers where found.count < 2 && isCause(position, number, of: offset) {
        found.append(number)
      }
      guard let value = found.first else { continue }
      let isOnlyOne =
        found.count == 1 && priority.observables[position].isCounted
        && (0..<Self.points).allSatisfy { _ in
          let point = point()
          return point[position] == value || priority.fault(point)?.offset != offset
        }
      return Cause(
        observable: priority.observables[position], value: value, isOnlyOne: isOnlyOne)
    }
    return nil
  }

  private mutating func isCause(_ position: Int, _ number: Double, of offset: Int) -> Bool {
    var isItsOwn = false
    for _ in 0..<Self.points {
      let point = point(position, number)
      guard let fault = look(at: point) else { return false }
      isItsOwn = isItsOwn || fault.offset == offset
    }
    return isItsOwn
  }

  /// Notes what a result is.
  @discardableResult
  private mutating func look(at point: [Double]) -> PriorityExpression.Fault? {
    let value = priority.value(point)
    if value != first ?? value { isConstant = false }
    first = first ?? value
    guard let fault = priority.fault(point) else {
      isNeverNumber = false
      return nil
    }
    let outcome = PriorityOutcomes(fault.value)
    guard let place = findings.firstIndex(where: { $0.offset == fault.offset }) else {
      findings.append(
        Finding(operation: fault.operation, offset: fault.offset, outcomes: outcome))
      return fault
    }
    findings[place].outcomes.insert(outcome)
    return fault
  }

  /// Numbers that may be observed together; one of them may be given.
  private mutating func point(_ position: Int? = nil, _ number: Double = 0) -> [Double] {
    var point = values.map { dice.pick($0) }
    if let position { point[position] = number }
    return point
  }

  /// The same choices at every reading.
  private struct Dice {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func pick(_ numbers: [Double]) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return numbers[Int(state >> 33) % numbers.count]
    }
  }
}
