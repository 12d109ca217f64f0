// SPDX-License-Identifier: GPL-3.0-or-later

/// Sobol's points, randomised: each is uniform by itself, and together they are as even as before.
///
/// Every coordinate goes through a random lower triangular matrix L over the field of two elements, with ones on its
/// diagonal, and a random shift s, both of 52 bits:
///
///     yₙ = L·xₙ ⊕ s,   uₙ = (yₙ + ½)·2⁻⁵²                                                (1)
///
/// s alone makes uₙ uniform on its 2⁵² cells, whatever n: estimates stay unbiased. L keeps which of the intervals
/// [a·2⁻ᵐ, (a + 1)·2⁻ᵐ) share their points evenly, and makes two points depend on each other as in Owen's nested
/// scrambling, so that the variance of a mean is the same as there.
///
/// The mirror image of an address keeps L and complements s, so that its points are 1 − uₙ.
///
/// Reference: J. Matoušek, *On the L₂-discrepancy for anchored boxes*, Journal of Complexity 14 (1998) 527–556,
/// [doi:10.1006/jcom.1998.0489](https://doi.org/10.1006/jcom.1998.0489); A. B. Owen, *Variance with alternative
/// scramblings of digital nets*, ACM Transactions on Modeling and Computer Simulation 13 (2003) 363–378,
/// [doi:10.1145/945511.945518](https://doi.org/10.1145/945511.945518). Method: <doc:AddressedDraws>.
public struct ScrambledSobol: Sendable {
  /// L·v for every direction number v, coordinate by coordinate.
  private let numbers: [UInt64]
  private let shifts: [UInt64]
  private let count: Int

  /// Randomises the points for one address.
  ///
  /// - Parameters:
  ///   - directions: The sequence.
  ///   - address: The entity and replication.
  /// - Complexity: Some 30 blocks and exclusive-ors per coordinate and direction number.
  public init(_ directions: SobolDirections, at address: DrawAddress) {
    count = directions.count
    var numbers: [UInt64] = []
    numbers.reserveCapacity(directions.numbers.count)
    for dimension in 0..<directions.dimensions {
      let columns = Self.columns(dimension, count, address.unmirrored)
      for k in 0..<count {
        numbers.append(Self.product(columns, directions.numbers[dimension * count + k]))
      }
    }
    self.numbers = numbers
    shifts = (0..<directions.dimensions).map { dimension in
      let lanes = address.block(.scrambling, UInt32(dimension) << 4 | 15)
      return Self.bits(lanes.x, lanes.y)
    }
  }

  /// A coordinate of a point, uniform on (0, 1).
  ///
  /// - Parameters:
  ///   - point: The number of the point, below the number the directions were found for.
  ///   - dimension: The coordinate's number, from 0.
  /// - Returns: A number of the form (n + ½)·2⁻⁵².
  public func uniform(_ point: UInt32, dimension: Int) -> Double {
    (Double(Int64(bitPattern: word(point, dimension))) + 0.5) * 0x1p-52
  }

  /// The first 32 bits of a coordinate, to be read as a lane.
  ///
  /// - Parameters:
  ///   - point: The number of the point, below the number the directions were found for.
  ///   - dimension: The coordinate's number, from 0.
  /// - Returns: One 32-bit word, uniform on 0 … 2³² − 1.
  public func lane(_ point: UInt32, dimension: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: word(point, dimension) &>> 20)
  }

  private func word(_ point: UInt32, _ dimension: Int) -> UInt64 {
    var code = point ^ point &>> 1
    var word = shifts[dimension]
    while code != 0 {
      word ^= numbers[dimension &* count &+ code.trailingZeroBitCount]
      code &= code &- 1
    }
    return word
  }

  // MARK: The matrix

  /// The columns of L that meet the digits of the points: a one on the diagonal, chance below.
  private static func columns(_ dimension: Int, _ count: Int, _ address: DrawAddress) -> [UInt64] {
    (0..<count).map { column in
      let lanes = address.block(.scrambling, UInt32(dimension) << 4 | UInt32(column) >> 1)
      let word = column & 1 == 0 ? bits(lanes.x, lanes.y) : bits(lanes.z, lanes.w)
      let diagonal: UInt64 = 1 << UInt64(51 - column)
      return word & (diagonal - 1) | diagonal
    }
  }

  /// L·v: the sum of the columns where v, a fraction of 30 bits, has ones.
  private static func product(_ columns: [UInt64], _ number: UInt32) -> UInt64 {
    columns.indices.reduce(0) { sum, column in
      number >> UInt32(SobolDirections.bits - 1 - column) & 1 == 1 ? sum ^ columns[column] : sum
    }
  }

  private static func bits(_ low: UInt32, _ high: UInt32) -> UInt64 {
    (UInt64(high) << 32 | UInt64(low)) >> 12
  }
}
