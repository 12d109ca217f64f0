// SPDX-License-Identifier: GPL-3.0-or-later

/// The incidence of one cause and its variance, step by step.
///
/// The variance at t is, with F = F_k and S⁻ = S(tᵢ⁻),
///
///     Σ (F(t) − F(tᵢ))² Aᵢ + Σ Bᵢ − 2 Σ (F(t) − F(tᵢ)) Cᵢ
///     Aᵢ = dᵢ/(nᵢ(nᵢ − dᵢ)),  Bᵢ = S⁻² d_kᵢ(nᵢ − d_kᵢ)/nᵢ³,  Cᵢ = S⁻ d_kᵢ/nᵢ².
///
/// When F grows by δ every difference grows by δ, so the sums are carried along in one pass, without
/// subtracting large numbers from each other.
struct IncidenceTally {
  /// The incidence F so far.
  private(set) var incidence = 0.0
  private var sumA = 0.0
  private var linearA = 0.0
  private var squareA = 0.0
  private var sumB = 0.0
  private var sumC = 0.0
  private var linearC = 0.0

  /// The standard error of `incidence`; rounding below 0 counts as 0.
  var standardError: Double { max(0, squareA + sumB - 2 * linearC).squareRoot() }

  /// Adds the ends of one cause at one time, `survival` being the share just before.
  mutating func add(_ set: RiskSet, cause: Int, survival: Double) {
    let atRisk = Double(set.atRisk)
    let share = Double(set.events[cause]) / atRisk
    grow(by: survival * share)
    sumA += set.greenwoodTerm
    sumB += survival * survival * share * (1 - share) / atRisk
    sumC += survival * share / atRisk
  }

  private mutating func grow(by delta: Double) {
    incidence += delta
    squareA += delta * (2 * linearA + delta * sumA)
    linearA += delta * sumA
    linearC += delta * sumC
  }
}
