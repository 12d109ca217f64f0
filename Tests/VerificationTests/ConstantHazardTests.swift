// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Verification

/// Known values of the exponential law.
@Suite("Constant hazard") struct ConstantHazardTests {
  @Test("Payments in full: 1 − e^(−μt)")
  func full() throws {
    let hazard = try ConstantHazard(rate: 0.01)
    // 1 − 1/e and 1 − 1/√e.
    #expect(abs(hazard.recovered(at: 100) - 0.6321205588285577) < 1e-15)
    #expect(abs(hazard.recovered(at: 50) - 0.3934693402873666) < 1e-15)
    #expect(hazard.recovered(at: 0) == 0)
  }

  @Test("Partial payments slow the decay by E[r]")
  func partial() throws {
    let hazard = try ConstantHazard(rate: 0.04, meanShare: 0.25)
    #expect(abs(hazard.remaining(at: 100) - 0.36787944117144233) < 1e-15)
  }

  @Test("The value: 100a/(a + ρ) for ever, the undiscounted recovery at ρ = 0, nothing at rate 0")
  func value() throws {
    let hazard = try ConstantHazard(rate: 0.03)
    #expect(abs(hazard.discountedRecovery(discount: 0.01) + 75) < 1e-12)
    let undiscounted = hazard.discountedRecovery(discount: 0, horizon: 20)
    #expect(abs(undiscounted + 100 * hazard.recovered(at: 20)) < 1e-12)
    #expect(try ConstantHazard(rate: 0).discountedRecovery(discount: 0) == 0)
  }
}
