// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Testing

@Suite struct PairedTestDesignTests {
  /// Published sizes of the paired test, 80 % power, 5 % two-sided: effects 0.2, 0.5, 0.8, 1.
  ///
  /// J. Cohen's tables, as G*Power and R's power.t.test(type = "paired") give them.
  @Test(arguments: [(0.2, 199), (0.5, 34), (0.8, 15), (1.0, 10)])
  func publishedSizes(effect: Double, count: Int) throws {
    let design = try PairedTestDesign()
    #expect(design.replications(difference: -effect * 3, deviation: 3) == count)
  }

  @Test func moreComparisonsNeedMore() throws {
    let one = try PairedTestDesign().replications(difference: 1, deviation: 4)
    let many = try PairedTestDesign(comparisons: 20).replications(difference: 1, deviation: 4)
    #expect(try #require(many) > #require(one))
  }

  @Test func edges() throws {
    let design = try PairedTestDesign()
    #expect(design.replications(difference: 0, deviation: 1) == nil)
    #expect(design.replications(difference: 1e-9, deviation: 1) == nil)
    #expect(design.replications(difference: .nan, deviation: 1) == nil)
    #expect(design.replications(difference: 1, deviation: 0) == 2)
    #expect(throws: ParameterError.self) { try PairedTestDesign(power: 0.5) }
    #expect(throws: ParameterError.self) { try PairedTestDesign(comparisons: 0) }
  }
}
