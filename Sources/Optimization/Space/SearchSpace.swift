// SPDX-License-Identifier: GPL-3.0-or-later

/// The parameters to tune, each with its values, and their image in the unit cube.
///
/// Methods that know numbers only work in the unit cube; ``values(at:)`` and ``coordinates(of:)``
/// translate. Rounding is stated at ``TunedParameter/value(at:)``.
///
/// Method: <doc:SearchSpaces>.
public struct SearchSpace: Hashable, Sendable {
  /// The parameters, at least one and at most ``largestDimension``, with different names.
  public let parameters: [TunedParameter]

  /// The largest number of parameters.
  public static let largestDimension = 10
  /// The number of candidates that a grid may have unless another is asked for.
  public static let defaultGridLimit = 10_000

  /// Creates a space.
  ///
  /// - Parameter parameters: One to ten parameters with different names.
  /// - Throws: ``SearchSpaceError`` for none, too many, or a name that occurs twice.
  public init(_ parameters: [TunedParameter]) throws(SearchSpaceError) {
    guard !parameters.isEmpty else { throw .noParameters }
    guard parameters.count <= Self.largestDimension else {
      throw .tooManyParameters(parameters.count)
    }
    var seen: Set<String> = []
    for parameter in parameters where !seen.insert(parameter.name).inserted {
      throw .repeatedName(parameter.name)
    }
    self.parameters = parameters
  }

  /// The number of parameters.
  public var dimension: Int { parameters.count }

  /// The values at a point of the unit cube.
  ///
  /// - Parameter point: One coordinate per parameter.
  /// - Returns: One value per parameter.
  public func values(at point: [Double]) -> [ParameterValue] {
    precondition(point.count == dimension, "one coordinate per parameter")
    return zip(parameters, point).map { $0.value(at: $1) }
  }

  /// The point of the unit cube that stands for these values.
  ///
  /// - Parameter values: One value per parameter.
  /// - Returns: One coordinate in [0, 1] per parameter.
  /// - Throws: ``SearchSpaceError`` for another number of values and for values outside the domains.
  public func coordinates(of values: [ParameterValue]) throws(SearchSpaceError) -> [Double] {
    guard values.count == dimension else {
      throw .valueCount(values.count, expected: dimension)
    }
    var point: [Double] = []
    for (parameter, value) in zip(parameters, values) {
      point.append(try parameter.coordinate(of: value))
    }
    return point
  }

  /// Refuses categorical parameters, for methods that need an order.
  func requireOrder() throws(SearchSpaceError) {
    for parameter in parameters where parameter.domain.isCategorical {
      throw .categoricalNotSupported(parameter.name)
    }
  }
}

extension SearchSpace {
  /// All combinations of values; the last parameter varies fastest.
  ///
  /// - Parameters:
  ///   - levels: How many values a continuous parameter gets, equally spaced with both ends; ≥ 2.
  ///   - limit: The largest number of combinations allowed.
  /// - Returns: One array of values per combination.
  /// - Throws: ``SearchSpaceError`` for fewer than two levels of a continuous parameter and for
  ///   more combinations than the limit; nothing is built then.
  public func grid(
    levels: Int = 11, limit: Int = defaultGridLimit
  ) throws(SearchSpaceError) -> [[ParameterValue]] {
    let count = try gridCount(levels: levels)
    guard let count, count <= limit else { throw .gridTooLarge(count: count, limit: limit) }
    return parameters.reduce([[]]) { rows, parameter in
      let values = parameter.gridValues(levels: levels)
      return rows.flatMap { row in values.map { row + [$0] } }
    }
  }

  /// The number of combinations; nil when it overflows.
  private func gridCount(levels: Int) throws(SearchSpaceError) -> Int? {
    var product = 1
    for parameter in parameters {
      if parameter.domain.count == nil, levels < 2 { throw .tooFewLevels(levels) }
      let (next, overflow) = product.multipliedReportingOverflow(
        by: parameter.domain.count ?? levels)
      if overflow { return nil }
      product = next
    }
    return product
  }
}

extension TunedParameter {
  fileprivate func gridValues(levels: Int) -> [ParameterValue] {
    if let count = domain.count {
      return (0..<count).map { value(at: (Double($0) + 0.5) / Double(count)) }
    }
    return (0..<levels).map { value(at: Double($0) / Double(levels - 1)) }
  }
}

extension SearchSpace {
  /// The point moved to where its values stand, ``coordinates(of:)`` of ``values(at:)``.
  func snapped(_ point: [Double]) -> [Double] {
    zip(parameters, point).map { parameter, x in
      let u = min(max(x, 0), 1)
      guard let count = parameter.domain.count.map(Double.init) else { return u }
      return (min((u * count).rounded(.down), count - 1) + 0.5) / count
    }
  }

  /// The number of different candidates; nil when a parameter is continuous or it overflows.
  var candidateCount: Int? {
    var product = 1
    for parameter in parameters {
      guard let count = parameter.domain.count else { return nil }
      let (next, overflow) = product.multipliedReportingOverflow(by: count)
      if overflow { return nil }
      product = next
    }
    return product
  }
}
