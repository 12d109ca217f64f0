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
