// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Makes variables depend on each other while each keeps its own law.
///
/// From rank (Spearman) correlations r, with Z independent standard normals and L·Lᵀ = ρ:
///
///     ρᵢⱼ = 2 sin(π rᵢⱼ / 6)                                                        (1)
///     Uᵢ  = Φ((L Z)ᵢ)                                                               (2)
///     Xᵢ  = Fᵢ⁻¹(Uᵢ)                                                                (3)
///
/// Equation (1) is exact for normal variables, and ranks do not change under (2) and (3): the Spearman
/// correlation of continuous Xᵢ and Xⱼ is rᵢⱼ. Laws with ties come out slightly weaker.
///
/// The first variable is unchanged: U₁ is its own uniform. This copula has no tail dependence: extremes
/// come together more rarely than in a crisis.
///
/// Reference: K. Pearson, *On further methods of determining correlation*, Drapers' Company Research
/// Memoirs IV, 1907. Method: <doc:Distributions>.
public struct GaussianCopula: Hashable, Sendable {
  /// The number of variables.
  public var count: Int { factor.order }
  /// The lower triangle L of (1), row by row.
  private let factor: CholeskyFactor

  /// Creates a copula from rank correlations.
  ///
  /// - Parameter rankCorrelations: A symmetric matrix, row by row, with ones on the diagonal and the rest
  ///   in (−1, 1).
  /// - Throws: ``CopulaError`` when it is no such matrix, or not positive definite after (1).
  public init(rankCorrelations: [[Double]]) throws(CopulaError) {
    try Self.check(rankCorrelations)
    let normal = rankCorrelations.flatMap { row in
      row.map { $0 == 1 ? 1 : 2 * sin(.pi * $0 / 6) }
    }
    do {
      factor = try CholeskyFactor(normal, order: rankCorrelations.count)
    } catch {
      throw .notPositiveDefinite
    }
  }

  /// Turns independent uniform numbers into dependent ones.
  ///
  /// - Parameters:
  ///   - independent: One number in (0, 1) per variable, each from its own address.
  ///   - dependent: Receives one number in (0, 1) per variable, each uniform on its own.
  /// - Complexity: O(count²) multiplications, `count` normal quantiles and distribution functions.
  public func couple(
    _ independent: borrowing Span<Double>, into dependent: inout MutableSpan<Double>
  ) {
    precondition(independent.count == count && dependent.count == count, "one per variable")
    for i in dependent.indices { dependent[i] = NormalLaw.quantile(independent[i]) }
    factor.multiplyInPlace(&dependent)
    for i in dependent.indices { dependent[i] = Self.openUniform(dependent[i]) }
  }

  /// Draws dependent uniform numbers, one open uniform of the generator per variable.
  ///
  /// - Parameters:
  ///   - generator: A generator seated at the draw's address.
  ///   - dependent: Receives one number in (0, 1) per variable.
  public func sample(
    using generator: inout AddressedGenerator, into dependent: inout MutableSpan<Double>
  ) {
    precondition(dependent.count == count, "one per variable")
    for i in dependent.indices {
      dependent[i] = NormalLaw.quantile(generator.nextOpenUniform())
    }
    factor.multiplyInPlace(&dependent)
    for i in dependent.indices { dependent[i] = Self.openUniform(dependent[i]) }
  }

  /// Φ(z), kept off 0 and 1 so that quantiles stay finite.
  private static func openUniform(_ z: Double) -> Double {
    min(max(NormalLaw.cdf(z), 0x1p-53), 1 - 0x1p-53)
  }
}

extension GaussianCopula {
  /// Reports the first thing that keeps a table from being a correlation matrix.
  static func check(_ matrix: [[Double]]) throws(CopulaError) {
    guard !matrix.isEmpty else { throw .notSquare(row: 0, entries: 0, rows: 0) }
    for (i, row) in matrix.enumerated() where row.count != matrix.count {
      throw .notSquare(row: i, entries: row.count, rows: matrix.count)
    }
    for (i, row) in matrix.enumerated() {
      guard row[i] == 1 else { throw .diagonal(row: i, value: row[i]) }
      for j in 0..<i { try checkPair(i, j, matrix) }
    }
  }

  private static func checkPair(
    _ i: Int, _ j: Int, _ matrix: [[Double]]
  ) throws(CopulaError) {
    let value = matrix[i][j]
    // Written so that NaN fails.
    guard value > -1, value < 1 else { throw .outOfRange(row: i, column: j, value: value) }
    guard value == matrix[j][i] else {
      throw .notSymmetric(row: i, column: j, value: value, mirrored: matrix[j][i])
    }
  }
}

/// Why a table of rank correlations does not describe dependent variables.
public enum CopulaError: Error, Hashable, CustomStringConvertible {
  /// A row does not have as many entries as there are rows, or there are none.
  case notSquare(row: Int, entries: Int, rows: Int)
  /// A diagonal entry is not 1.
  case diagonal(row: Int, value: Double)
  /// An entry off the diagonal is outside (−1, 1).
  case outOfRange(row: Int, column: Int, value: Double)
  /// An entry differs from its mirror image.
  case notSymmetric(row: Int, column: Int, value: Double, mirrored: Double)
  /// No variables can have all these correlations at once.
  case notPositiveDefinite

  /// One line without a full stop; rows and columns count from 1.
  public var description: String {
    switch self {
    case .notSquare(let row, let entries, let rows):
      "row \(row + 1) of the correlations has \(entries) entries, but there are \(rows) rows"
    case .diagonal(let row, let value):
      "the correlation of variable \(row + 1) with itself is \(value) but must be 1"
    case .outOfRange(let row, let column, let value):
      "the correlation of variables \(row + 1) and \(column + 1) is \(value)"
        + " but must lie between -1 and 1, exclusive"
    case .notSymmetric(let row, let column, let value, let mirrored):
      "the correlation of variables \(row + 1) and \(column + 1) is \(value) one way"
        + " and \(mirrored) the other"
    case .notPositiveDefinite:
      "no variables can have all these correlations at once (the matrix of 2 sin(pi r/6) is not"
        + " positive definite); weaken the strongest ones"
    }
  }
}
