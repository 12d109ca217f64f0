// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

/// The uniforms behind a debtor's correlated attributes.
///
/// The debtor's own come first, an account's after them. The copula's factor is lower triangular in this order:
/// every account of a debtor has the asked correlation with the debtor, and its own luck besides.
struct CoupledUniforms {
  private var independent = InlineArray<4, Double>(repeating: 0.5)
  private var dependent = InlineArray<4, Double>(repeating: 0.5)

  /// The attributes in the copula's order.
  static let order: [Attribute] = [.liquidity, .digitalAffinity, .balance, .daysPastDue]

  /// Takes the debtor's two.
  mutating func coupleDebtor(_ pair: (Double, Double), _ copula: GaussianCopula) {
    couple(0, pair, copula)
  }

  /// Takes an account's two.
  mutating func coupleAccount(_ pair: (Double, Double), _ copula: GaussianCopula) {
    couple(2, pair, copula)
  }

  /// The dependent uniform of an attribute.
  func uniform(_ attribute: Attribute) -> Double {
    switch attribute {
    case .liquidity: dependent[0]
    case .digitalAffinity: dependent[1]
    case .balance: dependent[2]
    case .daysPastDue: dependent[3]
    }
  }

  private mutating func couple(
    _ first: Int, _ pair: (Double, Double), _ copula: GaussianCopula
  ) {
    independent[first] = pair.0
    independent[first + 1] = pair.1
    var result = dependent.mutableSpan
    copula.couple(independent.span, into: &result)
  }
}

extension SegmentSpecification {
  /// The copula of the asked rank correlations, or `nil` without any.
  func copula() throws(CopulaError) -> GaussianCopula? {
    guard !correlations.isEmpty else { return nil }
    var matrix = (0..<4).map { row in (0..<4).map { $0 == row ? 1.0 : 0.0 } }
    for correlation in correlations {
      guard let row = CoupledUniforms.order.firstIndex(of: correlation.first),
        let column = CoupledUniforms.order.firstIndex(of: correlation.second)
      else { continue }
      matrix[row][column] = correlation.rank
      matrix[column][row] = correlation.rank
    }
    return try GaussianCopula(rankCorrelations: matrix)
  }
}
