// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Testing

@testable import Randomness

/// Sobol's points by number, and randomised.
@Suite("Sobol' points") struct SobolTests {
  private static func address(_ replication: UInt32) -> DrawAddress {
    DrawAddress(seed: 3, replication: replication, identity: 11)
  }

  @Test("Random access gives the points of GSL's sequence in all 40 dimensions")
  func randomAccess() throws {
    let directions = SobolDirections(dimensions: 40, points: 1_500)
    var sequence = try SobolSequence(dimensions: 40)
    var point = [Double](repeating: 0, count: 40)
    for d in 0..<40 { #expect(directions.coordinate(0, dimension: d) == 0) }
    for n in UInt32(1)..<1_500 {
      sequence.next(into: &point)
      let found = (0..<40).map { directions.coordinate(n, dimension: $0) }
      #expect(found == point, "point \(n)")
    }
  }

  @Test(
    "As many direction numbers as the last point needs",
    arguments: [
      (0, 0), (1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (1_024, 10), (1_025, 11),
    ])
  func count(points: Int, count: Int) {
    #expect(SobolDirections(dimensions: 3, points: points).count == count)
  }

  @Test("GSL refuses what it has no tables for", arguments: [-1, 0, 41])
  func dimensions(count: Int) {
    do throws(GSLError) {
      _ = try SobolSequence(dimensions: count)
      Issue.record("\(count) dimensions")
    } catch {
      #expect(error.function == "gsl_qrng_alloc" && error.code == 4)
      #expect(error.arguments == [Double(count)])
    }
  }

  @Test("Every interval of 2⁻ᵐ has one of the first 2ᵐ points, in every coordinate")
  func intervals() {
    let points = ScrambledSobol(
      SobolDirections(dimensions: 8, points: 1_024), at: Self.address(0))
    for d in 0..<8 {
      for m in [1, 5, 10] {
        let cells = (0..<UInt32(1 << m)).map {
          Int(points.uniform($0, dimension: d) * Double(1 << m))
        }
        #expect(cells.sorted() == Array(0..<(1 << m)), "coordinate \(d), m = \(m)")
      }
    }
  }

  @Test("Every box of area 2⁻⁸ has one of the first 2⁸ points of the first two coordinates")
  func boxes() {
    let points = ScrambledSobol(SobolDirections(dimensions: 2, points: 256), at: Self.address(4))
    for k in 0...8 {
      let cells = (0..<UInt32(256)).map { n in
        Int(points.uniform(n, dimension: 0) * Double(1 << k)) << (8 - k)
          | Int(points.uniform(n, dimension: 1) * Double(1 << (8 - k)))
      }
      #expect(Set(cells).count == 256)
    }
  }

  /// χ² of 16 cells over 1,600 randomisations; 44.3 is its 1 − 10⁻⁴ quantile at 15 degrees of freedom.
  @Test("Each single point is uniform over randomisations")
  func uniform() {
    let directions = SobolDirections(dimensions: 8, points: 1_024)
    let watched: [(point: UInt32, dimension: Int)] = [
      (0, 0), (0, 7), (1, 0), (1, 1), (6, 1), (6, 7), (1_000, 0), (1_000, 7),
    ]
    var cells = watched.map { _ in [Double](repeating: 0, count: 16) }
    for replication in 0..<UInt32(1_600) {
      let points = ScrambledSobol(directions, at: Self.address(replication))
      for (index, place) in watched.enumerated() {
        cells[index][Int(points.uniform(place.point, dimension: place.dimension) * 16)] += 1
      }
    }
    for (place, counts) in zip(watched, cells) {
      let statistic = counts.reduce(0) { $0 + ($1 - 100) * ($1 - 100) / 100 }
      #expect(statistic < 44.3, "point \(place.point), coordinate \(place.dimension)")
    }
  }

  /// Points 5 and 4 differ in their first binary digit, and what follows it must be independent.
  @Test("Two points are independent below their first different digit (z = 4)")
  func pair() {
    let directions = SobolDirections(dimensions: 3, points: 8)
    let n = 2_000
    let products = (0..<UInt32(n)).map { replication in
      let points = ScrambledSobol(directions, at: Self.address(replication))
      let rests = [UInt32(4), 5].map { point in
        let u = points.uniform(point, dimension: 2)
        return 2 * u - (2 * u).rounded(.down) - 0.5
      }
      return rests[0] * rests[1]
    }
    // Each rest has variance 1/12, so a product of independent ones has 1/144.
    #expect(abs(products.reduce(0, +) / Double(n)) < 4 / 12 / Double(n).squareRoot())
  }

  @Test("The mirror image of a randomisation is one minus its points, lanes too")
  func mirror() {
    let directions = SobolDirections(dimensions: 8, points: 100)
    let points = ScrambledSobol(directions, at: Self.address(9))
    let image = ScrambledSobol(directions, at: Self.address(DrawAddress.mirror(9)))
    for n in UInt32(0)..<100 {
      for d in 0..<8 {
        #expect(points.uniform(n, dimension: d) + image.uniform(n, dimension: d) == 1)
        #expect(image.lane(n, dimension: d) == ~points.lane(n, dimension: d))
        #expect(Int(points.uniform(n, dimension: d) * 0x1p32) == Int(points.lane(n, dimension: d)))
      }
    }
  }
}
