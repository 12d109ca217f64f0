// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

/// The direction numbers of Sobol's sequence, by which any point is found without those before it.
///
/// With v_k the k-th direction number of a coordinate, as a fraction of 30 bits, and g(n) = n ⊕ ⌊n/2⌋ the Gray code,
///
///     x₀ = 0,   xₙ = xₙ₋₁ ⊕ v_k for k the number of zeros at the end of n                   (1)
///     xₙ = ⊕ of v_k over the ones k of g(n)                                                (2)
///
/// GSL computes (1) and keeps its numbers to itself; neighbouring points give them away: v_k = x_{2ᵏ} ⊕ x_{2ᵏ−1}.
///
/// Reference: I. A. Antonov and V. M. Saleev, *USSR Computational Mathematics and Mathematical Physics* 19 (1979)
/// 252–256, [doi:10.1016/0041-5553(79)90085-5](https://doi.org/10.1016/0041-5553(79)90085-5).
public struct SobolDirections: Hashable, Sendable {
  /// The bits of a coordinate.
  static let bits = 30

  /// The number of coordinates.
  public let dimensions: Int
  /// How many direction numbers each coordinate has: enough for the points asked for.
  public let count: Int
  /// The numbers, one coordinate after the other.
  let numbers: [UInt32]

  /// Finds the direction numbers of some first points.
  ///
  /// - Parameters:
  ///   - dimensions: The number of coordinates, from 1 to 40.
  ///   - points: How many points are to be had, the origin included; at most 2³⁰.
  /// - Complexity: O(points · dimensions), once.
  public init(dimensions: Int, points: Int) {
    precondition(points <= 1 << Self.bits, "the sequence has 2³⁰ points")
    self.dimensions = dimensions
    // Point n − 1 is the last, and its Gray code has as many digits as n − 1.
    count = Int.bitWidth - max(0, points - 1).leadingZeroBitCount
    var numbers = [UInt32](repeating: 0, count: dimensions * count)
    guard count > 0 else {
      self.numbers = numbers
      return
    }
    do throws(GSLError) {
      var sequence = try SobolSequence(dimensions: dimensions)
      var coordinates = [Double](repeating: 0, count: dimensions)
      var previous = coordinates
      for point in 1...(1 << (count - 1)) {
        sequence.next(into: &coordinates)
        if point & (point - 1) == 0 {
          let k = point.trailingZeroBitCount
          for d in 0..<dimensions {
            numbers[d * count + k] = Self.word(coordinates[d]) ^ Self.word(previous[d])
          }
        }
        swap(&previous, &coordinates)
      }
    } catch {
      preconditionFailure("\(error)")
    }
    self.numbers = numbers
  }

  /// A coordinate of a point, by (2).
  ///
  /// - Parameters:
  ///   - point: The number of the point, below the number asked for; 0 is the origin.
  ///   - dimension: The coordinate's number, from 0.
  /// - Returns: A multiple of 2⁻³⁰ in [0, 1).
  public func coordinate(_ point: UInt32, dimension: Int) -> Double {
    var word: UInt32 = 0
    for k in 0..<count where (point ^ point >> 1) >> UInt32(k) & 1 == 1 {
      word ^= numbers[dimension * count + k]
    }
    return Double(word) * 0x1p-30
  }

  private static func word(_ coordinate: Double) -> UInt32 { UInt32(coordinate * 0x1p30) }
}
