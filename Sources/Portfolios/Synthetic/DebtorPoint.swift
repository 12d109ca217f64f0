// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness

/// The point of one debtor: where the sequence of its segment puts it in the space of attributes.
///
/// The number within the segment is the number of the point, whatever the block and the thread.
struct DebtorPoint {
  private let points: ScrambledSobol
  private let number: UInt32

  init(_ points: ScrambledSobol, _ number: Int) {
    self.points = points
    self.number = UInt32(number)
  }

  /// A coordinate in (0, 1).
  func uniform(_ dimension: PointDimension) -> Double {
    points.uniform(number, dimension: dimension.rawValue)
  }

  /// Type, regime and paydays as the lanes of ``DecisionPoint/latentType``.
  var nature: SIMD4<UInt32> {
    SIMD4(lane(.latentType), lane(.regime), lane(.payday), 0)
  }

  private func lane(_ dimension: PointDimension) -> UInt32 {
    points.lane(number, dimension: dimension.rawValue)
  }
}

/// What each coordinate of a debtor's point decides: frozen, append only.
///
/// The coordinates of Sobol's sequence are the more even the earlier, so they go by how much an attribute moves payments.
/// An attribute keeps its coordinate whether or not the others vary: another law for one leaves the others as they were.
enum PointDimension: Int, CaseIterable {
  case frailty
  case latentType
  case balance
  case daysPastDue
  case liquidity
  case digitalAffinity
  case regime
  case payday
}

extension Attribute {
  /// The coordinate that decides it: of an account's attributes for the debtor's first account.
  var dimension: PointDimension {
    switch self {
    case .balance: .balance
    case .daysPastDue: .daysPastDue
    case .liquidity: .liquidity
    case .digitalAffinity: .digitalAffinity
    }
  }
}

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
