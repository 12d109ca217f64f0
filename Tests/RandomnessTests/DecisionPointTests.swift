// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

@Suite struct DecisionPointTests {
  /// The published table.
  ///
  /// Appending a line is a change; editing one is value-breaking.
  static let frozen: [(DecisionPoint, UInt32)] = [
    (.test, 0),
    (.attribute, 1),
    (.latentType, 2),
    (.trait, 3),
    (.consent, 4),
    (.baselinePayment, 5),
    (.excitedPayment, 6),
    (.touch, 7),
    (.reaction, 8),
    (.agreement, 9),
    (.income, 10),
    (.channelChoice, 11),
    (.resampling, 12),
    (.score, 13),
    (.instalment, 14),
    (.annoyance, 15),
    (.inference, 16),
    (.scrambling, 17),
    (.instalmentDue, 18),
    (.move, 19),
    (.handling, 20),
    (.priority, 21),
    (.absence, 22),
    (.ownPayment, 23), (.reach, 24), (.learning, 25), (.queries, 26),
    (.inbound, 27), (.enrichment, 29), (.post, 30), (.paymentMethod, 31),
    (.lifeEvents, 32), (.requests, 33),
  ]

  @Test func rawValuesAreFrozen() {
    for (point, raw) in Self.frozen { #expect(point.rawValue == raw) }
  }

  @Test func everyPointIsInTheTable() {
    #expect(DecisionPoint.allCases == Self.frozen.map(\.0))
  }

  @Test func rawValuesFitTheirEightBits() {
    #expect(DecisionPoint.allCases.allSatisfy { $0.rawValue < 256 })
  }
}
