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

  /// Draws the debtor's two.
  mutating func drawDebtor(
    at address: DrawAddress, _ copula: GaussianCopula, _ generator: inout AddressedGenerator
  ) {
    draw(0, at: address, copula, &generator)
  }

  /// Draws an account's two.
  mutating func drawAccount(
    at address: DrawAddress, _ copula: GaussianCopula, _ generator: inout AddressedGenerator
  ) {
    draw(2, at: address, copula, &generator)
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

  private mutating func draw(
    _ first: Int, at address: DrawAddress, _ copula: GaussianCopula,
    _ generator: inout AddressedGenerator
  ) {
    generator.seat(at: address, .attribute, stream: Attribute.copulaStream)
    independent[first] = generator.nextOpenUniform()
    independent[first + 1] = generator.nextOpenUniform()
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
