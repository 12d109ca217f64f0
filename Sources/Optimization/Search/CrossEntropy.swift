// SPDX-License-Identifier: GPL-3.0-or-later

/// The cross-entropy method: sample, keep the elite, move the sampling law towards it.
///
/// A round has N samples. Numbers come from a normal law of the unit interval, truncated to it, words
/// from a table of probabilities, each parameter by itself. From the ⌈ρN⌉ best, with mean m̂,
/// deviation ŝ and shares p̂,
///
///     m ← a·m̂ + (1 − a)·m,   p ← a·p̂ + (1 − a)·p                       (1)
///     s ← b_t·ŝ + (1 − b_t)·s,   b_t = b − b(1 − 1/t)^q                 (2)
///
/// in round t. The dynamic b_t lets the deviation shrink polynomially rather than exponentially,
/// which keeps the law from freezing early; a < 1 keeps every word possible.
///
/// The search has converged when each number's deviation is at most `tolerance` or, for a whole
/// number with m values, a quarter of their distance 1/m, and each word's largest probability is at
/// least 1 − 5·`tolerance`. Under noise, `center` is a steadier answer than `best`.
///
/// Edge cases: a round without any value leaves the law alone; ten such rounds end the search as
/// *degenerate*. There is no guarantee of the global optimum.
///
/// Method: <doc:Optimisers>; P.-T. de Boer, D. P. Kroese, S. Mannor and R. Y. Rubinstein, *Annals of
/// Operations Research* 134 (2005) 19–67; (2) from D. P. Kroese, S. Porotsky and R. Y. Rubinstein,
/// *Methodology and Computing in Applied Probability* 8 (2006) 383–407.
public struct CrossEntropy<Generator: RandomNumberGenerator & Sendable>: Optimizer {
  /// The space that is searched.
  public let space: SearchSpace
  /// The parameters of the method.
  public let settings: CrossEntropySettings
  /// The rounds told.
  public private(set) var rounds = 0
  /// Why the search has ended.
  public private(set) var stopReason: StopReason?

  private var laws: [SamplingLaw]
  private var generator: Generator
  private var ledger = Ledger()
  private var samples: [[ParameterValue]] = []
  private var barrenRounds = 0

  /// Prepares a search that starts with even laws.
  ///
  /// - Parameters:
  ///   - space: The space.
  ///   - settings: The parameters of the method.
  ///   - generator: The source of chance, owned from here on.
  public init(
    _ space: SearchSpace, settings: CrossEntropySettings = CrossEntropySettings(),
    using generator: Generator
  ) {
    self.space = space
    self.settings = settings
    self.generator = generator
    laws = space.parameters.map { SamplingLaw($0.domain) }
  }

  /// All evaluations told.
  public var evaluations: [Evaluation] { ledger.evaluations }

  /// The middle of the sampling law: means and most probable words.
  public var center: [ParameterValue] { space.values(at: laws.map(\.center)) }

  /// The samples of the next round.
  public mutating func ask() -> [Candidate] {
    guard stopReason == nil else { return [] }
    if ledger.pending.isEmpty {
      samples = (0..<sampleCount).map { _ in draw() }
      ledger.pose(samples)
    }
    return ledger.pending
  }

  /// Moves the laws towards the elite.
  public mutating func tell(_ answers: [Evaluation]) throws(TellError) {
    let standings = try ledger.file(answers)
    rounds += 1
    // Stable: among equals the earlier sample is the elite.
    let known = standings.indices.filter { !standings[$0].isUnknown }
    let elite = known.sorted { (standings[$0], $0) < (standings[$1], $1) }.prefix(eliteCount)
    barrenRounds = elite.isEmpty ? barrenRounds + 1 : 0
    if !elite.isEmpty { learn(from: elite.map { samples[$0] }) }
    stopReason = reasonToStop
  }

  private var sampleCount: Int {
    settings.samples ?? max(30, 10 * laws.reduce(0) { $0 + $1.freedom })
  }

  private var eliteCount: Int {
    max(2, Int((settings.elite * Double(sampleCount)).rounded(.up)))
  }

  private mutating func draw() -> [ParameterValue] {
    zip(space.parameters, laws).map { $0.value(at: $1.draw(&generator)) }
  }

  private mutating func learn(from elite: [[ParameterValue]]) {
    let q = settings.deviationPower
    let inertia = (0..<q).reduce(1.0) { power, _ in power * (1 - 1 / Double(rounds)) }
    let rates = (place: settings.smoothing, spread: settings.deviationSmoothing * (1 - inertia))
    for j in laws.indices {
      let parameter = space.parameters[j]
      // Samples are values of the space, so they have coordinates.
      let points = elite.compactMap { try? parameter.coordinate(of: $0[j]) }
      laws[j].learn(from: points, place: rates.place, spread: rates.spread)
    }
  }

  private var reasonToStop: StopReason? {
    if laws.allSatisfy({ $0.isNarrow(settings.tolerance) }) { return .converged }
    if barrenRounds >= 10 { return .degenerate }
    return rounds >= settings.rounds ? .rounds : nil
  }
}
