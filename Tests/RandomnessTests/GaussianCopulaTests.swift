// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite struct GaussianCopulaTests {
  static let asked = [[1, 0.5, -0.3], [0.5, 1, 0.2], [-0.3, 0.2, 1]]

  @Test("Spearman correlations of 20,000 debtors, z = 4 on Fisher's scale")
  func rankCorrelations() throws {
    let copula = try GaussianCopula(rankCorrelations: Self.asked)
    let n = 20_000
    let columns = Self.columns(copula, n)
    for i in 0..<3 {
      for j in 0..<i {
        let found = correlation(ranks(columns[i]), ranks(columns[j]))
        let truth = Self.asked[i][j]
        // D. Bonett, T. Wright, Psychometrika 65 (2000): var ≈ (1 + r²/2)/(n − 3).
        let standardError = ((1 + truth * truth / 2) / Double(n - 3)).squareRoot()
        let z = (atanh(found) - atanh(truth)) / standardError
        #expect(abs(z) < 4, "variables \(i) and \(j): \(found), asked \(truth), z = \(z)")
      }
    }
  }

  @Test("each variable stays uniform, α = 1e-6")
  func marginalsAreUniform() throws {
    let copula = try GaussianCopula(rankCorrelations: Self.asked)
    for column in Self.columns(copula, 20_000) {
      #expect(KolmogorovSmirnov.pValue(column) { $0 } > 1e-6)
    }
  }

  @Test func identityChangesNothing() throws {
    let copula = try GaussianCopula(rankCorrelations: [[1, 0], [0, 1]])
    for u in [1e-12, 0.2, 0.5, 0.9, 1 - 1e-9] {
      let coupled = Self.couple(copula, [u, 1 - u])
      // Φ(Φ⁻¹(u)) loses about |z|·φ(z)·1e-16 in u.
      #expect(abs(coupled[0] - u) <= 1e-14 * u)
      #expect(abs(coupled[1] - (1 - u)) <= 1e-14)
    }
  }

  @Test func theFirstVariableKeepsItsUniform() throws {
    let copula = try GaussianCopula(rankCorrelations: Self.asked)
    #expect(abs(Self.couple(copula, [0.3, 0.9, 0.1])[0] - 0.3) < 1e-15)
  }

  @Test func extremesStayInsideTheOpenInterval() throws {
    let copula = try GaussianCopula(rankCorrelations: [[1, 0.7], [0.7, 1]])
    let (low, high) = (0x1p-53, 1 - 0x1p-53)
    for u in [low, high] {
      #expect(Self.couple(copula, [u, u]).allSatisfy { $0 >= low && $0 <= high })
    }
  }

  @Test func samplingCouplesTheGeneratorsUniforms() throws {
    let copula = try GaussianCopula(rankCorrelations: Self.asked)
    let address = DrawAddress(seed: 1, replication: 2, identity: 3)
    var stream = AddressedStream(at: address, .attribute, stream: 9)
    let independent = (0..<3).map { _ in stream.nextOpenUniform() }
    var generator = AddressedGenerator()
    generator.seat(at: address, .attribute, stream: 9)
    var drawn = [0.0, 0, 0]
    var span = drawn.mutableSpan
    copula.sample(using: &generator, into: &span)
    #expect(drawn == Self.couple(copula, independent))
  }

  @Test func impossibleTablesAreRefused() {
    let cases: [([[Double]], CopulaError)] = [
      ([], .notSquare(row: 0, entries: 0, rows: 0)),
      ([[1, 0.2], [0.2]], .notSquare(row: 1, entries: 1, rows: 2)),
      ([[1, 0.2], [0.2, 0.9]], .diagonal(row: 1, value: 0.9)),
      ([[1, 1], [1, 1]], .outOfRange(row: 1, column: 0, value: 1)),
      ([[1, 0.2], [0.3, 1]], .notSymmetric(row: 1, column: 0, value: 0.3, mirrored: 0.2)),
      ([[1, 0.9, 0.9], [0.9, 1, -0.9], [0.9, -0.9, 1]], .notPositiveDefinite),
    ]
    for (table, error) in cases {
      #expect(throws: error) { try GaussianCopula(rankCorrelations: table) }
    }
    #expect(throws: CopulaError.self) {
      try GaussianCopula(rankCorrelations: [[1, .nan], [.nan, 1]])
    }
  }

  private static func couple(_ copula: GaussianCopula, _ independent: [Double]) -> [Double] {
    var dependent = [Double](repeating: 0, count: independent.count)
    var span = dependent.mutableSpan
    copula.couple(independent.span, into: &span)
    return dependent
  }

  private static func columns(_ copula: GaussianCopula, _ n: Int) -> [[Double]] {
    var columns = [[Double]](repeating: [], count: copula.count)
    var generator = AddressedGenerator()
    var row = [Double](repeating: 0, count: copula.count)
    for index in 0..<n {
      let address = DrawAddress(seed: 91, replication: 0, identity: UInt64(index))
      generator.seat(at: address, .attribute, stream: 0)
      var span = row.mutableSpan
      copula.sample(using: &generator, into: &span)
      for column in row.indices { columns[column].append(row[column]) }
    }
    return columns
  }
}
