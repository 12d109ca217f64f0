// SPDX-License-Identifier: GPL-3.0-or-later

/// What a metric divides by what in one replication.
public struct Quotient: Hashable, Sendable {
  /// What is divided, in the metric's unit times that of the denominator.
  public var numerator: Double
  /// What it is divided by; 1 for a plain number.
  public var denominator: Double
  /// The events counted in the numerator; not a number where it counts none.
  public var events: Double
  /// The occasions on which such an event could happen at most once; not a number where there is no such limit.
  public var trials: Double
  /// What of the numerator came in lumps, without its sign.
  public var lumps: LumpSum
  /// Lumps of the kind that the denominator is made of, its own or with more of the same.
  public var divisorLumps: LumpSum
  /// The ratio by which this one is measured: its numerator and its denominator; 1 over 1 for none.
  public var standard: (numerator: Double, denominator: Double) {
    get { (standardNumerator, standardDenominator) }
    set { (standardNumerator, standardDenominator) = newValue }
  }
  private var standardNumerator = 1.0
  private var standardDenominator = 1.0

  /// Creates a quotient.
  public init(
    _ numerator: Double, over denominator: Double = 1, events: Double = .nan, trials: Double = .nan,
    lumps: LumpSum = .none, divisorLumps: LumpSum = .none
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.events = events
    self.trials = trials
    self.lumps = lumps
    self.divisorLumps = divisorLumps
  }

  /// A share of occasions.
  public static func share(_ events: Double, of trials: Double) -> Quotient {
    Quotient(events, over: trials, events: events, trials: trials)
  }

  /// A replication in which there is nothing.
  public static let missing = Quotient(.nan, over: .nan)

  /// The metric's value; not a number when there is nothing to divide by.
  public var value: Double {
    guard denominator > 0, standardDenominator > 0, standardNumerator > 0 else { return .nan }
    return numerator / denominator / (standardNumerator / standardDenominator)
  }

  /// Whether both have the same numbers, or none in the same places.
  public static func == (left: Quotient, right: Quotient) -> Bool {
    zip(left.numbers, right.numbers).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
  }

  /// Hashes the numbers; one that is not a number is like any other.
  public func hash(into hasher: inout Hasher) {
    for number in numbers { hasher.combine(number.isNaN ? .nan : number) }
  }

  /// Both together, as the two halves of one replication.
  public static func + (left: Quotient, right: Quotient) -> Quotient {
    var sum = Quotient(
      left.numerator + right.numerator, over: left.denominator + right.denominator,
      events: left.events + right.events, trials: left.trials + right.trials,
      lumps: left.lumps + right.lumps, divisorLumps: left.divisorLumps + right.divisorLumps)
    sum.standardNumerator = left.standardNumerator + right.standardNumerator
    sum.standardDenominator = left.standardDenominator + right.standardDenominator
    return sum
  }
}

extension Quotient {
  /// Everything as numbers, to be put aside; ``init(numbers:)`` reads them.
  public var numbers: [Double] {
    [numerator, denominator, events, trials] + lumps.numbers + divisorLumps.numbers
      + [standardNumerator, standardDenominator]
  }

  /// How many numbers there are.
  public static let numberCount = 14

  /// A quotient of its numbers; nil for another number of them.
  public init?(numbers: some Collection<Double>) {
    let all = Array(numbers)
    guard all.count == Self.numberCount else { return nil }
    self.init(
      all[0], over: all[1], events: all[2], trials: all[3], lumps: LumpSum(all[4..<8]),
      divisorLumps: LumpSum(all[8..<12]))
    standard = (all[12], all[13])
  }
}

/// An amount and in how many lumps it came, in the unit of the side of the ratio to which it belongs.
public struct LumpSum: Hashable, Sendable {
  /// Their sum; not a number where nothing comes in lumps.
  public var amount: Double
  /// Their number; not a number where nothing comes in lumps.
  public var number: Double
  /// What a life that brings any would bring, as far as can be said without having seen one.
  public var usual: Double
  /// In how many lumps such a life would bring it.
  public var perLife: Double

  /// Creates a sum of lumps.
  public init(_ amount: Double, in number: Double, usual: Double = 0, perLife: Double = 1) {
    self.amount = amount
    self.number = number
    self.usual = usual
    self.perLife = perLife
  }

  fileprivate var numbers: [Double] { [amount, number, usual, perLife] }

  fileprivate init(_ numbers: ArraySlice<Double>) {
    let all = Array(numbers)
    self.init(all[0], in: all[1], usual: all[2], perLife: all[3])
  }

  /// Where nothing comes in lumps.
  public static let none = LumpSum(.nan, in: .nan)

  /// Whether anything comes in lumps.
  public var isAny: Bool { amount.isFinite }

  /// Both together.
  public static func + (left: LumpSum, right: LumpSum) -> LumpSum {
    LumpSum(
      left.amount + right.amount, in: left.number + right.number,
      usual: max(left.usual, right.usual), perLife: max(left.perLife, right.perLife))
  }

  /// As many in another unit.
  public static func / (lumps: LumpSum, unit: Double) -> LumpSum {
    LumpSum(
      lumps.amount / unit, in: lumps.number, usual: lumps.usual / unit, perLife: lumps.perLife)
  }
}

/// What the numerator of a rate counts.
public enum Counting: Hashable, Sendable {
  /// Occasions, each of which ends in the event or not: a share.
  case trials
  /// Events of which there may be any number; each adds this to the numerator.
  case occurrences(weight: Double)
}

/// To which side lumps move an amount that comes in them, each of another size, brought by single lives.
///
/// Payments make up recovered money, contacts their costs, days saved the time until the first payment. So many lumps
/// as there were say how skewed their sum may be; none say that one may come.
public enum Lumps: String, Hashable, Sendable {
  /// They add to it.
  case raising
  /// They take from it, as an early payment from days.
  case lowering
}
