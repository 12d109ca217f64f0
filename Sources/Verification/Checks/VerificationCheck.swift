// SPDX-License-Identifier: GPL-3.0-or-later

/// One simulated number beside its exact value.
public struct VerificationCheck: Hashable, Sendable {
  /// z at and above which a check fails; 6.3·10⁻⁵ of correct checks do, two-sided normal.
  public static let limit = 4.0

  /// What is compared.
  public let name: String
  /// The simulation's estimate.
  public let simulated: Double
  /// The exact value.
  public let exact: Double
  /// The standard error of the estimate, at least 0.
  public let standardError: Double

  /// Creates a check.
  public init(name: String, simulated: Double, exact: Double, standardError: Double) {
    self.name = name
    self.simulated = simulated
    self.exact = exact
    self.standardError = standardError
  }

  /// (simulated − exact)/standard error; 0 when both sides are equal, infinite when they differ
  /// without any error to explain it.
  public var z: Double {
    simulated == exact ? 0 : (simulated - exact) / standardError
  }

  /// Decimal digits of agreement.
  public var digits: Double { digitsOfAgreement(simulated, exact) }

  /// Whether |z| < 4; false for NaN.
  public var passes: Bool { standardError >= 0 && abs(z) < Self.limit }
}
