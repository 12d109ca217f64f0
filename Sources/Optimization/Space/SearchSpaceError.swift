// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with a search space, or with a point of it.
public enum SearchSpaceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing to tune.
  case noParameters
  /// More parameters than the methods are made for.
  case tooManyParameters(Int)
  /// Two parameters have this name.
  case repeatedName(String)
  /// The high end lies below the low one, or, for a continuous parameter, at it.
  case emptyRange(String)
  /// An end is not a finite number, or too large to count from the other.
  case endOutOfReach(String)
  /// The step is 0 or negative.
  case stepNotPositive(String)
  /// The step leads from the low end beyond the high one.
  case stepLargerThanRange(String)
  /// A categorical parameter with fewer than two words.
  case tooFewWords(String)
  /// A categorical parameter with this word twice.
  case repeatedWord(String, word: String)
  /// The grid has more candidates than allowed; `count` is nil when it cannot be counted.
  case gridTooLarge(count: Int?, limit: Int)
  /// A continuous parameter needs at least two levels in a grid.
  case tooFewLevels(Int)
  /// The values are not one per parameter.
  case valueCount(Int, expected: Int)
  /// The value is none of the parameter's.
  case notAValue(String, value: ParameterValue)
  /// The method needs an order and cannot tune words.
  case categoricalNotSupported(String)

  /// One sentence with the name and the rule.
  public var description: String {
    switch self {
    case .noParameters: "there is no parameter to tune"
    case .tooManyParameters(let count):
      "\(count) parameters are too many; at most \(SearchSpace.largestDimension) can be tuned"
    case .repeatedName(let name): "the parameter \(name) occurs twice"
    case .emptyRange(let name): "\(name): the range is empty"
    case .endOutOfReach(let name): "\(name): the ends must be finite and countable"
    case .stepNotPositive(let name): "\(name): the step must be positive"
    case .stepLargerThanRange(let name): "\(name): the step is larger than the range"
    case .tooFewWords(let name): "\(name): at least two words are needed"
    case .repeatedWord(let name, let word): "\(name): the word \(word) occurs twice"
    case .gridTooLarge(let count, let limit):
      "the grid has \(count.map { "\($0)" } ?? "countless") candidates; the limit is \(limit)"
    case .tooFewLevels(let levels): "\(levels) levels are too few; a grid needs at least 2"
    case .valueCount(let count, let expected): "\(count) values for \(expected) parameters"
    case .notAValue(let name, let value): "\(name): \(value) is none of its values"
    case .categoricalNotSupported(let name): "\(name): this method cannot tune words"
    }
  }
}
