// SPDX-License-Identifier: GPL-3.0-or-later

/// A parameter with a name and the values it may take.
public struct TunedParameter: Hashable, Sendable {
  /// The name, as the scenario has it.
  public let name: String
  /// The values.
  public let domain: ParameterDomain

  /// Creates a parameter, checking its domain once and for all.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - domain: At least two values; a step of 1 up to the range; different words; ends that are
  ///     finite and at most 2⁵² apart.
  /// - Throws: ``SearchSpaceError`` when the domain is none.
  public init(_ name: String, _ domain: ParameterDomain) throws(SearchSpaceError) {
    switch domain {
    case .integer(let low, let high, let step): try Self.check(name, low, high, step)
    case .continuous(let low, let high): try Self.check(name, low, high)
    case .categorical(let words): try Self.check(name, words)
    }
    self.name = name
    self.domain = domain
  }

  private static func check(
    _ name: String, _ low: Int, _ high: Int, _ step: Int
  ) throws(SearchSpaceError) {
    guard low < high else { throw .emptyRange(name) }
    guard step > 0 else { throw .stepNotPositive(name) }
    let (range, overflow) = high.subtractingReportingOverflow(low)
    guard !overflow, range <= 1 << 52 else { throw .endOutOfReach(name) }
    guard step <= range else { throw .stepLargerThanRange(name) }
  }

  private static func check(_ name: String, _ low: Double, _ high: Double) throws(SearchSpaceError)
  {
    guard low.isFinite, high.isFinite, (high - low).isFinite else { throw .endOutOfReach(name) }
    guard low < high else { throw .emptyRange(name) }
  }

  private static func check(_ name: String, _ words: [String]) throws(SearchSpaceError) {
    guard words.count >= 2 else { throw .tooFewWords(name) }
    var seen: Set<String> = []
    for word in words where !seen.insert(word).inserted {
      throw .repeatedWord(name, word: word)
    }
  }
}

extension TunedParameter {
  /// The value at a coordinate of the unit interval.
  ///
  /// The m values of an integer or categorical parameter own equal parts [i/m, (i + 1)/m) of it; a
  /// continuous value is low + u(high − low). Coordinates outside are taken to the nearer end.
  ///
  /// - Parameter coordinate: The coordinate u, any number but NaN.
  /// - Returns: A value of the domain.
  public func value(at coordinate: Double) -> ParameterValue {
    let u = min(max(coordinate, 0), 1)
    switch domain {
    case .integer(let low, _, let step): return .integer(low + step * index(at: u))
    case .continuous(let low, let high): return .continuous(min(low + u * (high - low), high))
    case .categorical(let words): return .word(words[index(at: u)])
    }
  }

  /// The coordinate of a value: (i + ½)/m for the i-th of m, (x − low)/(high − low) for a number.
  ///
  /// - Parameter value: A value of the domain; a whole number also stands for a continuous one.
  /// - Returns: A coordinate in [0, 1] at which ``value(at:)`` gives the value again, up to
  ///   rounding if it is continuous.
  /// - Throws: ``SearchSpaceError/notAValue(_:value:)`` for any other value.
  public func coordinate(of value: ParameterValue) throws(SearchSpaceError) -> Double {
    if case .continuous(let low, let high) = domain {
      guard let x = value.number, x >= low, x <= high else { throw .notAValue(name, value: value) }
      return (x - low) / (high - low)
    }
    guard let index = index(of: value), let count = domain.count else {
      throw .notAValue(name, value: value)
    }
    return (Double(index) + 0.5) / Double(count)
  }

  /// The position among the values, from 0; nil for other values and for continuous parameters.
  func index(of value: ParameterValue) -> Int? {
    switch (domain, value) {
    case (.integer(let low, let high, let step), .integer(let number)):
      guard number >= low, number <= high, (number - low).isMultiple(of: step) else { return nil }
      return (number - low) / step
    case (.categorical(let words), .word(let word)): return words.firstIndex(of: word)
    default: return nil
    }
  }

  private func index(at u: Double) -> Int {
    let count = domain.count ?? 1
    return min(Int(u * Double(count)), count - 1)
  }
}
