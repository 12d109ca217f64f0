// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Verification

/// What cannot be solved is refused with a reason.
@Suite("Refused parameters") struct VerificationErrorTests {
  @Test("A branching ratio of 1 or more is explosive", arguments: [0.5, 0.6])
  func explosive(jump: Double) throws {
    let intensity = try RepaymentIntensity(
      start: 0.1, longRun: 0.1, decay: 0.5, habitPerPayment: jump)
    #expect(throws: VerificationError.explosive(branchingRatio: jump / 0.5)) {
      try SelfExcitingTransform(intensity, payment: .full)
    }
  }

  @Test("Rates outside their domain, NaN included", arguments: [-0.1, .nan, .infinity])
  func rates(value: Double) {
    #expect(throws: VerificationError.self) {
      try RepaymentIntensity(start: value, longRun: 0.1, decay: 0.5)
    }
    #expect(throws: VerificationError.self) {
      try RepaymentIntensity(start: 0.1, longRun: 0.1, decay: value)
    }
    #expect(throws: VerificationError.self) { try ContactSeries(times: [value], jump: 0.1) }
    #expect(throws: VerificationError.self) { try ConstantHazard(rate: value) }
  }

  @Test("Shares and probabilities outside [0, 1]", arguments: [-0.1, 1.1, .nan])
  func shares(value: Double) {
    #expect(throws: VerificationError.self) { try RelativePayment { _ in value } }
    #expect(throws: VerificationError.self) { try RelativePayment.uniform(from: value) }
    #expect(throws: VerificationError.self) {
      try RelativePayment.uniform(from: 0.1, fullProbability: value)
    }
    #expect(throws: VerificationError.self) {
      try ContactSeries(times: [1], jump: 0.1, probability: value)
    }
    #expect(throws: VerificationError.self) { try ConstantHazard(rate: 1, meanShare: value) }
  }

  @Test("A value for ever needs a discount")
  func discount() throws {
    let account = try PublishedTransformTests.account(start: 0.11)
    #expect(
      throws: VerificationError.parameter(
        name: "discount", value: 0, requirement: "above 0 and finite")
    ) {
      try account.discountedRecovery(discount: 0)
    }
    #expect(throws: VerificationError.self) {
      try account.discountedRecovery(discount: 0.1, horizon: .nan)
    }
  }

  @Test("Messages name the parameter, its value and the domain")
  func messages() {
    let refused = VerificationError.parameter(name: "decay", value: 0, requirement: "above 0")
    #expect(refused.description == "decay is 0.0; it must be above 0")
    let explosive = VerificationError.explosive(branchingRatio: 1.25)
    #expect(explosive.description == "the branching ratio is 1.25; it must be below 1")
  }
}
