// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Randomness
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What is left of a frailty that is limited so that payments do not explode.
@Suite("Frailty that is cut") struct FrailtyCutTests {
  /// A payment brings `ratio` others.
  private func model(_ ratio: Double) -> IntensityModel {
    IntensityModel(
      baseline: .constant(0.01), excitation: Excitation(decay: 1, habitPerPayment: ratio),
      payment: PaymentBehavior(partial: .one),
      types: [TypeParameters](repeating: TypeParameters(), count: 5))
  }

  @Test(
    "θ = 1 is exponential: e^(−c) are cut, and 1 − e^(−c) is left",
    arguments: [0.1, 0.3, 0.6, 0.95])
  func exponential(ratio: Double) {
    let cut = model(ratio).frailtyCut(variance: 1)
    let limit = 0.99 / ratio
    #expect(abs(cut.limit - limit) < 1e-14)
    #expect(abs(cut.share - exp(-limit)) < 1e-14)
    #expect(abs(cut.mean - (1 - exp(-limit))) < 1e-14)
  }

  @Test("θ = ½ is Erlang's law of two stages", arguments: [0.2, 0.6, 0.9])
  func erlang(ratio: Double) {
    let cut = model(ratio).frailtyCut(variance: 0.5)
    let c = 2 * 0.99 / ratio
    #expect(abs(cut.share - exp(-c) * (1 + c)) < 1e-14)
    // E min(Z, c/2) = ½ ∫ P(2Z > y) dy up to c.
    #expect(abs(cut.mean - 0.5 * (2 - exp(-c) * (2 + c))) < 1e-14)
  }

  @Test("θ = 2 at a ratio of 0.6: a fifth is cut and 0.68 is left")
  func theDefault() {
    let cut = model(0.6).frailtyCut(variance: 2)
    #expect(abs(cut.share - 0.199) < 5e-4 && abs(cut.mean - 0.680) < 5e-4)
  }

  @Test("Nothing is cut without habit, nor of a frailty of 1 below the limit")
  func nothing() {
    for (ratio, variance) in [(0, 4), (0.5, 0)] as [(Double, Double)] {
      let cut = model(ratio).frailtyCut(variance: variance)
      #expect(cut.share == 0 && cut.mean == 1)
    }
    #expect(model(0.995).frailtyCut(variance: 0).mean == 0.99 / 0.995)
  }

  @Test("The variance advised is not noticed, and the next one is")
  func advice() {
    for ratio in [0.05, 0.2, 0.4, 0.6, 0.9] {
      let advised = model(ratio).unnoticedFrailty
      #expect(model(ratio).frailtyCut(variance: advised).mean >= 0.99)
      #expect(model(ratio).frailtyCut(variance: advised * 2 + 0.05).mean < 0.99 || advised == 5)
    }
  }
}
