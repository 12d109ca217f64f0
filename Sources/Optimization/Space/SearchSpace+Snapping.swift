// SPDX-License-Identifier: GPL-3.0-or-later

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
