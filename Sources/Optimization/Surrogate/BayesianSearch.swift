// SPDX-License-Identifier: GPL-3.0-or-later

internal import OutputAnalysis

/// Bayesian optimisation: a Gaussian process of what was seen says where to look next.
///
/// A first round of Latin hypercube points is followed by single candidates. Each maximises the
/// augmented expected improvement over the lowest predicted mean of the evaluated candidates, times
/// the predicted probabilities that the constraints hold; while none is predicted to be feasible,
/// the probability alone. The maximum is sought among random points, points around the best, and in
/// three rounds of ever smaller steps around the leader. Whole numbers and words are rounded before
/// the process sees them. Values that were evaluated are not asked for again.
///
/// Lengths and amplitude are estimated anew whenever the evaluations have grown by a seventh.
///
/// An evaluation without a value counts as bad as the worst seen, so that its surroundings are
/// avoided. Made for tens to a few hundreds of evaluations (each costs O(n³)) that are expensive,
/// in up to ten parameters.
///
/// Method: <doc:Optimisers>; D. R. Jones, M. Schonlau and W. J. Welch, *Journal of Global
/// Optimization* 13 (1998) 455–492; constraints after J. R. Gardner and others, ICML 2014; rounding
/// after E. C. Garrido-Merchán and D. Hernández-Lobato, *Neurocomputing* 380 (2020) 20–35.
public struct BayesianSearch<Generator: RandomNumberGenerator & Sendable>: Optimizer {
  /// The space that is searched.
  public let space: SearchSpace
  /// The parameters of the method.
  public let settings: BayesianSettings
  /// Why the search has ended.
  public private(set) var stopReason: StopReason?

  private var generator: Generator
  private var ledger = Ledger()
  /// The processes of the objective and the constraints, and how many evaluations they were tuned to.
  private var processes: [GaussianProcess] = []
  private var tunedTo = 0
  private var known: Set<[ParameterValue]> = []

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - space: The space.
  ///   - settings: The parameters of the method.
  ///   - generator: The source of chance, owned from here on.
  public init(
    _ space: SearchSpace, settings: BayesianSettings = BayesianSettings(),
    using generator: Generator
  ) {
    self.space = space
    self.settings = settings
    self.generator = generator
  }

  /// All evaluations told.
  public var evaluations: [Evaluation] { ledger.evaluations }

  /// The evaluated candidate with the lowest predicted objective among those predicted to be
  /// feasible.
  ///
  /// Under noise a steadier answer than `best`; nil before the first round and without a feasible
  /// one.
  public var recommended: Candidate? {
    guard !processes.isEmpty else { return nil }
    let outlook = Outlook(processes, at: points)
    return outlook.bestFeasible.map { evaluations[$0].candidate }
  }

  /// The points of the first round, then one candidate at a time.
  public mutating func ask() -> [Candidate] {
    guard stopReason == nil else { return [] }
    if ledger.pending.isEmpty {
      if evaluations.isEmpty {
        let points = LatinHypercube.points(
          count: settings.initial ?? max(6, 3 * space.dimension), dimension: space.dimension,
          using: &generator)
        ledger.pose(points.map(space.values(at:)))
      } else if let next = next() {
        ledger.pose([next])
      }
    }
    return ledger.pending
  }

  /// Files the evaluations and fits the processes.
  public mutating func tell(_ answers: [Evaluation]) throws(TellError) {
    _ = try ledger.file(answers)
    for answer in answers { known.insert(answer.candidate.values) }
    let budget = settings.evaluations ?? 20 * (1 + space.dimension)
    if evaluations.count >= budget {
      stopReason = .rounds
    } else if known.count == space.candidateCount {
      stopReason = .exhausted
    }
    learn()
  }

  /// The evaluated points of the unit cube.
  private var points: [[Double]] {
    // Candidates are values of the space, so they have coordinates.
    evaluations.compactMap { try? space.coordinates(of: $0.candidate.values) }
  }

  private mutating func learn() {
    let constraints = evaluations.first?.constraints.count ?? 0
    let mustTune = 7 * (evaluations.count - tunedTo) >= tunedTo
    let isWord = space.parameters.map(\.domain.isCategorical)
    let old = processes
    var fitted: [GaussianProcess] = []
    for output in 0...constraints {
      guard let data = OutputData(evaluations, output: output),
        let process = GaussianProcess(
          points: points, means: data.means, errors: data.errors, isWord: isWord,
          kernel: settings.kernel, iterations: mustTune ? 60 : 0,
          start: output < old.count ? old[output].logarithms : nil)
      else { continue }
      fitted.append(process)
    }
    // Without a single value, or with a matrix that cannot be factorised, search at random.
    processes = fitted.count == constraints + 1 ? fitted : []
    if mustTune { tunedTo = evaluations.count }
  }

  /// The most promising values that were not evaluated.
  private mutating func next() -> [ParameterValue]? {
    var pool = (0..<settings.pool).map { _ in
      space.snapped(space.parameters.map { _ in generator.uniform() })
    }
    guard !processes.isEmpty else { return fresh(pool).first.map(space.values(at:)) }
    let seen = Outlook(processes, at: points)
    let noise = OutputData(evaluations, output: 0)?.meanError ?? 0
    if let best = seen.bestFeasible { pool += around(points[best], by: 0.1, count: 50) }
    var leader: (point: [Double], promise: Double)?
    for step in [0.05, 0.01, 0.002, 0] {
      let candidates = fresh(pool)
      let promises = Outlook(processes, at: candidates).promises(
        below: seen.lowestFeasible, noise: noise)
      for (point, promise) in zip(candidates, promises) where promise > leader?.promise ?? -1 {
        leader = (point, promise)
      }
      pool = leader.map { around($0.point, by: step, count: 40) } ?? []
    }
    guard let leader else {
      stopReason = .exhausted
      return nil
    }
    if let tolerance = settings.tolerance, seen.bestFeasible != nil, leader.promise < tolerance {
      stopReason = .converged
      return nil
    }
    return space.values(at: leader.point)
  }

  private func fresh(_ points: [[Double]]) -> [[Double]] {
    points.filter { !known.contains(space.values(at: $0)) }
  }

  private mutating func around(_ point: [Double], by step: Double, count: Int) -> [[Double]] {
    (0..<count).map { _ in
      space.snapped(
        zip(space.parameters, point).map { parameter, x in
          // A word changes seldom, a whole number by one at least now and then.
          if parameter.domain.isCategorical {
            return generator.uniform() < 0.1 ? generator.uniform() : x
          }
          let cell = parameter.domain.count.map { 0.7 / Double($0) } ?? 0
          return x + max(step, cell) * generator.normal()
        })
    }
  }
}
