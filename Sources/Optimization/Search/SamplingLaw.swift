// SPDX-License-Identifier: GPL-3.0-or-later

internal import OutputAnalysis

/// How ``CrossEntropy`` draws one parameter's coordinate.
enum SamplingLaw: Hashable, Sendable {
  /// A normal law truncated to [0, 1]; `cell` is the distance of whole numbers, 0 for a continuum.
  case numbers(mean: Double, deviation: Double, cell: Double)
  /// The probabilities of words.
  case words([Double])

  /// The law of the first round, nearly even.
  init(_ domain: ParameterDomain) {
    switch domain {
    case .categorical(let words):
      self = .words(words.map { _ in 1 / Double(words.count) })
    case .integer, .continuous:
      let cell = domain.count.map { 1 / Double($0) } ?? 0
      self = .numbers(mean: 0.5, deviation: 0.5, cell: cell)
    }
  }

  /// The number of quantities that are learnt.
  var freedom: Int {
    switch self {
    case .numbers: 1
    case .words(let shares): shares.count - 1
    }
  }

  /// The coordinate in the middle.
  var center: Double {
    switch self {
    case .numbers(let mean, _, _): mean
    case .words(let shares):
      (Double(shares.indices.max { shares[$0] < shares[$1] } ?? 0) + 0.5) / Double(shares.count)
    }
  }

  func draw(_ generator: inout some RandomNumberGenerator) -> Double {
    switch self {
    case .numbers(let mean, let deviation, _):
      return generator.truncatedNormal(mean: mean, deviation: deviation)
    case .words(let shares):
      var rest = generator.uniform()
      let word = shares.firstIndex { share in
        rest -= share
        return rest < 0
      }
      return (Double(word ?? shares.count - 1) + 0.5) / Double(shares.count)
    }
  }

  /// Moves towards the coordinates of the elite, at least one.
  mutating func learn(from points: [Double], place: Double, spread: Double) {
    let count = Double(points.count)
    switch self {
    case .numbers(let mean, let deviation, let cell):
      let center = points.reduce(0, +) / count
      let square = points.reduce(0) { $0 + ($1 - center) * ($1 - center) } / count
      self = .numbers(
        mean: mean + place * (center - mean),
        // The floor keeps the law one that can be drawn from.
        deviation: max(deviation + spread * (square.squareRoot() - deviation), 1e-12), cell: cell)
    case .words(var shares):
      let words = points.map { Int($0 * Double(shares.count)) }
      for word in shares.indices {
        let share = Double(words.count { $0 == word }) / count
        shares[word] += place * (share - shares[word])
      }
      self = .words(shares)
    }
  }

  func isNarrow(_ tolerance: Double) -> Bool {
    switch self {
    case .numbers(_, let deviation, let cell): deviation <= max(tolerance, cell / 4)
    case .words(let shares): (shares.max() ?? 1) >= 1 - 5 * tolerance
    }
  }
}
