// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Randomness
import Testing

/// How many payments a payment brings.
@Suite("Branching ratio and ability") struct StabilityTests {
  private func model(
    full: [Double] = [0.3, 0.3, 0.3], liquidity: Liquidity? = nil
  ) throws -> IntensityModel {
    var type = TypeParameters()
    type.full = full
    return IntensityModel(
      baseline: .constant(0.004),
      excitation: Excitation(decay: 0.1, habitPerPayment: 0.005, habitPerShare: 0.02),
      payment: PaymentBehavior(partial: try .beta(a: 1, b: 0.5, low: 0.1, high: 1)),
      types: [TypeParameters](repeating: type, count: 4) + [TypeParameters()],
      liquidity: liquidity)
  }

  @Test("The reference workload: (0.005 + 0.02 · 0.79) / 0.1 = 0.208")
  func reference() throws {
    #expect(abs(try model().branchingRatio - 0.208) < 1e-12)
    #expect(try model().highestAbility == 1)
  }

  @Test("The type and regime most given to full payments decide")
  func mostFull() throws {
    let ratio = try model(full: [0.1, 0.2, 1]).branchingRatio
    #expect(abs(ratio - 0.25) < 1e-12)
  }

  @Test("The highest ability is the best regime's in the payday window")
  func ability() throws {
    var liquidity = Liquidity(
      paydays: [.init(daysOfMonth: [15], weight: 1)], ability: [0.8, 1.5, 0.1], paydayBoost: 2)
    #expect(try model(liquidity: liquidity).highestAbility == 3)
    #expect(abs(try model(liquidity: liquidity).branchingRatio - 3 * 0.208) < 1e-12)
    liquidity.paydayBoost = 0.5
    #expect(try model(liquidity: liquidity).highestAbility == 1.5)
  }
}
