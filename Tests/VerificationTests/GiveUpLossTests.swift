// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Testing
import Verification

/// The exact recursion against the curves of Botha, Beyers & de Villiers (2021).
@Suite("Loss of giving up") struct GiveUpLossTests {
  static func loss(
    truncation: Int, payProbability: Double = 0.8, term: Int = 60
  ) throws -> GiveUpLoss {
    try GiveUpLoss(
      PaymentRunModel(
        payProbability: payProbability, truncation: truncation, term: term, clientRate: 0.2,
        arrearsLoss: 0.7, balanceLoss: 0.4), discountRate: 0.07)
  }

  /// By k: the loss at d = 0…6 and 61.
  static let table: [(truncation: Int, losses: [Double])] = [
    (1, [0.4, 0.385621, 0.391407, 0.402182, 0.412856, 0.423426, 0.433895, 0.825943]),
    (2, [0.4, 0.385621, 0.370599, 0.375847, 0.386112, 0.396276, 0.406339, 0.758544]),
    (3, [0.4, 0.385621, 0.370599, 0.354904, 0.359609, 0.369367, 0.379024, 0.693008]),
    (4, [0.4, 0.385621, 0.370599, 0.354904, 0.338515, 0.342674, 0.351922, 0.629322]),
    (5, [0.4, 0.385621, 0.370599, 0.354904, 0.338515, 0.321449, 0.325056, 0.567557]),
  ]
  static let thresholds = [0, 1, 2, 3, 4, 5, 6, 61]

  @Test("Every cell of the table, and its optimum at d = k", arguments: 0..<5)
  func table(row: Int) throws {
    let (truncation, losses) = Self.table[row]
    let exact = try Self.loss(truncation: truncation)
    for (threshold, printed) in zip(Self.thresholds, losses) {
      #expect(abs(exact.loss(threshold: threshold) - printed) < 5.1e-7, "d = \(threshold)")
    }
    #expect(exact.best(among: Array(0...61)) == truncation)
  }

  @Test("The principal of 60 instalments of 100")
  func principal() throws {
    #expect(abs(100 / (try Self.loss(truncation: 1).model.instalment) - 3_906.8786) < 5e-5)
  }

  @Test("Where the optimum moves, and a near tie")
  func optimum() throws {
    for (b, best) in [(0.65, 0.392066), (0.81, 0.293023), (0.88, 0.183411)] {
      let exact = try Self.loss(truncation: 6, payProbability: b)
      #expect(exact.best(among: Array(0...61)) == 6)
      #expect(abs(exact.loss(threshold: 6) - best) < 5.1e-7)
    }
    let tie = try Self.loss(truncation: 6, payProbability: 0.94)
    #expect(tie.best(among: Array(0...61)) == 7)
    #expect(abs(tie.loss(threshold: 7) - 0.065569) < 5.1e-7)
    #expect(abs(tie.loss(threshold: 6) - 0.065601) < 5.1e-7)
  }

  @Test("Thresholds up to the truncation act before it; beyond the term all are never")
  func limits() throws {
    let (two, five) = (try Self.loss(truncation: 2), try Self.loss(truncation: 5))
    for threshold in 0...2 {
      let gap = two.loss(threshold: threshold) - five.loss(threshold: threshold)
      #expect(abs(gap) < 1e-14)
    }
    let short = try Self.loss(truncation: 3, payProbability: 0.5, term: 24)
    #expect(short.loss(threshold: 25) == short.loss(threshold: 10_000))
    // Certain payment loses nothing.
    #expect(abs(try Self.loss(truncation: 1, payProbability: 1).loss(threshold: 9)) < 1e-14)
  }
}
