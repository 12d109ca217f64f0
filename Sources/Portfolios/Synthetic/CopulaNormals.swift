// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

/// The independent normals behind a debtor's correlated attributes.
///
/// The debtor's own come first, an account's after them. The copula's factor is lower triangular in this order,
/// so every account of a debtor has the asked correlation with the debtor and its own luck besides.
struct CopulaNormals {
  private var values = SIMD4<Double>()

  /// The attributes in the copula's order.
  static let order: [Attribute] = [.liquidity, .digitalAffinity, .balance, .daysPastDue]

  /// Draws the debtor's two.
  mutating func drawDebtor(at address: DrawAddress, _ generator: inout AddressedGenerator) {
    generator.seat(at: address, .attribute, stream: Attribute.copulaStream)
    values[0] = Normal.quantile(generator.nextOpenUniform())
    values[1] = Normal.quantile(generator.nextOpenUniform())
  }

  /// Draws an account's two.
  mutating func drawAccount(at address: DrawAddress, _ generator: inout AddressedGenerator) {
    generator.seat(at: address, .attribute, stream: Attribute.copulaStream)
    values[2] = Normal.quantile(generator.nextOpenUniform())
    values[3] = Normal.quantile(generator.nextOpenUniform())
  }

  /// The dependent uniform of an attribute.
  func uniform(_ attribute: Attribute, _ copula: GaussianCopula) -> Double {
    let row = Self.order.firstIndex(of: attribute) ?? 0
    var sum = 0.0
    for column in 0...row { sum += copula.factor(row, column) * values[column] }
    return Normal.cdf(sum)
  }
}

extension SegmentSpecification {
  /// The copula of the asked rank correlations, or `nil` without any.
  func copula() throws(ParameterError) -> GaussianCopula? {
    guard !correlations.isEmpty else { return nil }
    var matrix = (0..<4).map { row in (0..<4).map { $0 == row ? 1.0 : 0.0 } }
    for correlation in correlations {
      guard let row = CopulaNormals.order.firstIndex(of: correlation.first),
        let column = CopulaNormals.order.firstIndex(of: correlation.second)
      else { continue }
      matrix[row][column] = correlation.rank
      matrix[column][row] = correlation.rank
    }
    return try GaussianCopula(rankCorrelations: matrix)
  }
}
