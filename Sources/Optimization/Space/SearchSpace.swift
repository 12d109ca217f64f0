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
