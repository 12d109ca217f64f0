// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
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
