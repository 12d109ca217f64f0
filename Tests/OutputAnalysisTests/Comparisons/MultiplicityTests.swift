// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Testing

@Suite struct MultiplicityTests {
  /// By hand: sorted 0.005, 0.01, 0.03, 0.04 times 4, 3, 2, 1 gives 0.02, 0.03, 0.06, 0.04, and the
  /// running maximum lifts the last to 0.06.
  @Test func holmByHand() {
    expect(Multiplicity.holm([0.01, 0.04, 0.03, 0.005]), [0.03, 0.06, 0.06, 0.02])
  }

  /// By hand: 0.005·4/1, 0.01·4/2, 0.03·4/3, 0.04·4/4.
  @Test func benjaminiHochbergByHand() {
    expect(Multiplicity.benjaminiHochberg([0.01, 0.04, 0.03, 0.005]), [0.02, 0.04, 0.04, 0.02])
  }

  /// The 15 p-values of Benjamini and Hochberg (1995), section 3.2: at q = 0.05 their procedure
  /// rejects four hypotheses and Bonferroni's (and Holm's) three.
  @Test func publishedExample() {
    let p: [Double] = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0,
    ]
    #expect(Multiplicity.benjaminiHochberg(p).filter { $0 ?? 1 <= 0.05 }.count == 4)
    #expect(Multiplicity.holm(p).filter { $0 ?? 1 <= 0.05 }.count == 3)
  }

  /// Members without a p-value keep their place in the count.
  @Test func absentMembersCount() {
    expect(Multiplicity.holm([nil, 0.01, .nan, 2]), [nil, 0.04, nil, nil])
    expect(Multiplicity.benjaminiHochberg([nil, 0.01]), [nil, 0.02])
    #expect(Multiplicity.holm([]).isEmpty)
  }

  @Test func neverAboveOneAndOnePValueStays() {
    expect(Multiplicity.holm([0.6, 0.7]), [1, 1])
    expect(Multiplicity.holm([0.3]), [0.3])
  }

  private func expect(
    _ adjusted: [Double?], _ expected: [Double?], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(adjusted.count == expected.count, sourceLocation: sourceLocation)
    for (left, right) in zip(adjusted, expected) {
      #expect((left == nil) == (right == nil), sourceLocation: sourceLocation)
      #expect(abs((left ?? 0) - (right ?? 0)) < 1e-15, sourceLocation: sourceLocation)
    }
  }
}
