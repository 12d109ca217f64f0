// SPDX-License-Identifier: GPL-3.0-or-later

internal import GSL

/// The evolution strategy with covariance matrix adaptation (CMA-ES), for numbers.
///
/// In the unit cube, with mean m, step σ and covariance C = B diag(d) Bᵀ, a round has the samples
/// x_k = m + σ B diag(√d) z_k, z_k standard normal. With y_i = (x_i − m)/σ of the μ best, weighted
/// w_i:
///
///     ȳ    = Σ wᵢ yᵢ,   m ← m + σȳ                                              (1)
///     p_σ  ← (1 − c_σ) p_σ + √(c_σ(2 − c_σ)μ_eff) C^(−½) ȳ                      (2)
///     σ    ← σ exp((c_σ/d_σ)(|p_σ|/χ_n − 1))                                    (3)
///     p_c  ← (1 − c_c) p_c + h √(c_c(2 − c_c)μ_eff) ȳ                           (4)
///     C    ← (1 − c₁ − c_μ + c₁(1 − h)c_c(2 − c_c)) C + c₁ p_c p_cᵀ + c_μ Σ wᵢ yᵢ yᵢᵀ   (5)
///
/// h = 0 while |p_σ| is unusually long, else 1. Only ranks enter, so any increasing change of the
/// objective changes nothing, and constraints are a matter of ``Standing``.
///
/// *Ends.* A sample outside the cube is reflected at its faces and counts where it falls, never
/// farther from m than before.
///
/// *Whole numbers.* The sample is rounded to its cell of width 1/m, the law stays continuous. So that
/// the law never settles inside a cell while others are better, the standard deviation of such a
/// coordinate is kept at or above the one with which a sample leaves the cell from its middle with
/// probability 1/(nλ): s ≥ (1/2m)/Φ⁻¹(1 − 1/(2nλ)). Correlations are kept. The idea, a lower bound of
/// the probability of another value, is that of Hamano and others; their margin moves more than this.
///
/// The search has converged when every standard deviation is at most `tolerance`, for whole numbers
/// at most 1.01 times its floor. It is *degenerate* after ten rounds without a value, or when d
/// spans more than 10¹⁴.
///
/// Method: <doc:Optimisers>; N. Hansen and A. Ostermeier, *Evolutionary Computation* 9 (2001)
/// 159–195; N. Hansen, [arXiv:1604.00772](https://arxiv.org/abs/1604.00772); R. Hamano, S. Saito,
/// M. Nomura and S. Shirakawa, GECCO 2022,
/// [doi:10.1145/3512290.3528827](https://doi.org/10.1145/3512290.3528827).
public struct CovarianceAdaptation<Generator: RandomNumberGenerator & Sendable>: Optimizer {
  /// The space that is searched.
  public let space: SearchSpace
  /// The parameters of the method.
  public let settings: CovarianceAdaptationSettings
  /// The rounds told.
  public private(set) var rounds = 0
  /// Why the search has ended.
  public private(set) var stopReason: StopReason?

  private let constants: EvolutionConstants
  private var law: SearchLaw
  private var generator: Generator
  private var ledger = Ledger()
  private var samples: [[Double]] = []
  private var barrenRounds = 0

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - space: The space, without categorical parameters.
  ///   - settings: The parameters of the method.
  ///   - generator: The source of chance, owned from here on.
  /// - Throws: ``SearchSpaceError`` for a categorical parameter and a start outside the space.
  public init(
    _ space: SearchSpace,
    settings: CovarianceAdaptationSettings = CovarianceAdaptationSettings(),
    using generator: Generator
  ) throws(SearchSpaceError) {
    try space.requireOrder()
    var mean = space.parameters.map { _ in 0.5 }
    if let start = settings.start { mean = try space.coordinates(of: start) }
    let n = space.dimension
    let constants = EvolutionConstants(
      dimension: n,
      population: settings.population ?? EvolutionConstants.population(dimension: n))
    let quantile = -NormalLaw.quantile(0.5 / Double(n * constants.population))
    self.space = space
    self.settings = settings
    self.generator = generator
    self.constants = constants
    law = SearchLaw(
      mean: mean, step: settings.step,
      floors: space.parameters.map { $0.domain.count.map { 0.5 / Double($0) / quantile } })
  }

  /// All evaluations told.
  public var evaluations: [Evaluation] { ledger.evaluations }

  /// The mean of the law: under noise a steadier answer than `best`.
  public var center: [ParameterValue] { space.values(at: law.mean) }

  /// The samples of the next round.
  public mutating func ask() -> [Candidate] {
    guard stopReason == nil else { return [] }
    if ledger.pending.isEmpty {
      samples = (0..<constants.population).map { _ in law.draw(&generator) }
      ledger.pose(samples.map(space.values(at:)))
    }
    return ledger.pending
  }

  /// Adapts the law to the ranks.
  public mutating func tell(_ answers: [Evaluation]) throws(TellError) {
    let standings = try ledger.file(answers)
    rounds += 1
    let order = standings.indices.sorted { (standings[$0], $0) < (standings[$1], $1) }
    barrenRounds = standings.allSatisfy(\.isUnknown) ? barrenRounds + 1 : 0
    var isSound = true
    if barrenRounds == 0 {
      isSound = law.adapt(to: order.map { samples[$0] }, constants, round: rounds)
    }
    if !isSound || barrenRounds >= 10 {
      stopReason = .degenerate
    } else if law.isNarrow(settings.tolerance) {
      stopReason = .converged
    } else if rounds >= settings.rounds {
      stopReason = .rounds
    }
  }
}
