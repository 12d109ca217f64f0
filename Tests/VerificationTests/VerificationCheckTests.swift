// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Verification

/// Digits, z, verdicts and their rendering.
@Suite("Verification checks") struct VerificationCheckTests {
  @Test(
    "Digits of agreement",
    arguments: [
      (1.001, 1.0, 3.0), (-99.0, -100, 2), (0.01, 0, 2), (2, 2, 15.95), (7, 1, 0), (.nan, 1, 0),
      (1, .infinity, 0),
    ])
  func digits(estimate: Double, exact: Double, expected: Double) {
    #expect(abs(digitsOfAgreement(estimate, exact) - expected) < 1e-9)
  }

  @Test(
    "A check passes below four standard errors",
    arguments: [
      (1.0, 0.0, true), (1.399, 0.1, true), (1.401, 0.1, false), (0.599, 0.1, false),
      (1.1, 0, false), (.nan, 0.1, false), (1.1, .nan, false), (1.1, -0.1, false),
    ])
  func verdict(simulated: Double, standardError: Double, passes: Bool) {
    let check = VerificationCheck(
      name: "x", simulated: simulated, exact: 1, standardError: standardError)
    #expect(check.passes == passes)
  }

  @Test("z is signed")
  func z() {
    let check = VerificationCheck(name: "x", simulated: 0.5, exact: 1, standardError: 0.25)
    #expect(check.z == -2)
  }

  static let table = VerificationTable([
    VerificationCheck(
      name: "recovery at 180", simulated: 0.79151, exact: 0.791622, standardError: 0.00143),
    VerificationCheck(name: "u", simulated: -49.51, exact: -51.054486, standardError: 0.024),
  ])

  @Test("Lines in English end where those of other checks end")
  func english() {
    let lines = Self.table.lines(in: .english)
    #expect(
      lines.map { $0.filter { $0 != " " } } == [
        "checksimulatedexactstd.errorzdigitsverdict",
        "recoveryat1800.7915100.7916220.001430-0.083.8pass",
        "u-49.5100-51.05450.024000+64.351.5FAIL",
      ])
    let ends = lines.map { $0.count - ($0.split(separator: " ").last?.count ?? 0) }
    #expect(Set(ends).count == 1)
    #expect(!Self.table.passes)
  }

  @Test("Lines in Spanish, with the decimal comma")
  func spanish() {
    #expect(
      Self.table.lines(in: .spanish).map { $0.split(separator: " ").joined(separator: " ") } == [
        "prueba simulado exacto error est. z cifras veredicto",
        "recovery at 180 0,791510 0,791622 0,001430 -0,08 3,8 bien",
        "u -49,5100 -51,0545 0,024000 +64,35 1,5 FALLA",
      ])
  }

  @Test("A long name moves its line and loses nothing")
  func long() {
    let name = String(repeating: "n", count: 90)
    let check = VerificationCheck(name: name, simulated: 1, exact: 1, standardError: 0)
    #expect(VerificationTable.line(check, in: .english).hasPrefix(name + " "))
  }

  @Test("Numbers without decimals to show")
  func extremes() {
    let check = VerificationCheck(
      name: "x", simulated: .infinity, exact: -1e-9, standardError: .nan)
    let words = VerificationTable.line(check, in: .english).split(separator: " ")
    #expect(words == ["x", "inf", "0.000000", "nan", "nan", "0.0", "FAIL"])
  }
}
