// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Synchronization

/// The inverse distribution function of a smooth law on an interval, as cubics.
///
/// GSL finds a beta quantile by iteration, in about a thousand instructions; a cubic takes twenty. The smaller of u and
/// 1 − u names the cell: 34 octaves of 16 cells for each half, so that cells shrink towards both ends as the law
/// stretches there. Each cubic meets the law at both ends of its cell and at two points between: neighbours join without a
/// gap.
///
/// Method: *Intensity*, Behaviors, "The law of a partial payment".
final class ShareTable: Sendable {
  /// A cubic in the position t ∈ [0, 1) within its cell.
  struct Cubic: BitwiseCopyable {
    let c0: Double
    let c1: Double
    let c2: Double
    let c3: Double

    @inline(__always)
    func value(_ t: Double) -> Double { c0 + t * (c1 + t * (c2 + t * c3)) }
  }

  private let cubics: Table<Cubic>

  /// Octaves below ½: u and 1 − u of a 32-bit lane are at least 2⁻³³.
  private static let octaves = 34
  private static let cellsPerOctave = 16
  private static let cells = octaves * cellsPerOctave
  /// The bits above a cell's position, at the smallest argument, 2⁻³⁵.
  private static let firstBits = Int((0x1p-35).bitPattern &>> 48)
  private static let smallest = 0x1p-35
  private static let largest = (0.5).nextDown

  /// The latest tables: the draws and candidates of a study build thousands of models under a few laws.
  private static let latest = Mutex<[(law: Distribution, table: ShareTable)]>([])
  private static let kept = 8

  /// The table of a law, made where it is not among the latest ones.
  static func of(_ law: Distribution) -> ShareTable {
    if let known = latest.withLock({ $0.first { $0.law == law } }) { return known.table }
    let table = ShareTable(law)
    latest.withLock {
      if $0.count == kept { $0.removeFirst() }
      $0.append((law, table))
    }
    return table
  }

  /// Samples a law's quantile.
  init(_ law: Distribution) {
    let lower = (0..<Self.cells).map { Self.cubic(Self.cell($0)) { law.quantile($0) } }
    let upper = (0..<Self.cells).map { Self.cubic(Self.cell($0)) { law.quantile(1 - $0) } }
    cubics = Table(lower + upper)
  }

  /// The table to hand to the event loop; valid while the object lives.
  var view: UnsafePointer<Cubic> { cubics.base }

  /// The quantile at `u` in [0, 1].
  @inline(__always)
  static func share(_ u: Double, _ cubics: UnsafePointer<Cubic>) -> Double {
    let isUpper = u >= 0.5
    let v = min(max(isUpper ? 1 - u : u, smallest), largest)
    let cell = Int(v.bitPattern &>> 48) - firstBits + (isUpper ? cells : 0)
    // The 48 bits below the cell's number are the position in it.
    let position = Double(bitPattern: v.bitPattern &<< 4 & 0x000F_FFFF_FFFF_FFF0 | 0x3FF0 &<< 48)
    return cubics[cell].value(position - 1)
  }

  private static func cell(_ number: Int) -> (start: Double, width: Double) {
    let start = Double(bitPattern: UInt64(firstBits + number) &<< 48)
    return (start, Double(bitPattern: UInt64(firstBits + number + 1) &<< 48) - start)
  }

  /// The cubic through a function's values at 0, ⅓, ⅔ and 1 of a cell.
  private static func cubic(
    _ cell: (start: Double, width: Double), _ function: (Double) -> Double
  ) -> Cubic {
    let y = (0...3).map { function(cell.start + cell.width * Double($0) / 3) }
    let (d1, d2, d3) = (y[1] - y[0], y[2] - y[0], y[3] - y[0])
    return Cubic(
      c0: y[0], c1: 9 * d1 - 4.5 * d2 + d3, c2: -22.5 * d1 + 18 * d2 - 4.5 * d3,
      c3: 13.5 * d1 - 13.5 * d2 + 4.5 * d3)
  }
}
