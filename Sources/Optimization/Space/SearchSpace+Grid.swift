// SPDX-License-Identifier: GPL-3.0-or-later

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
