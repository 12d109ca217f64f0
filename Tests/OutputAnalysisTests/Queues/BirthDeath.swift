// SPDX-License-Identifier: GPL-3.0-or-later

/// The long run of a queue, found from the rates between its states alone.
enum BirthDeath {
  /// The stationary law of a chain in continuous time by the elimination of Grassmann, Taksar and Heyman, which subtracts
  /// nothing.
  ///
  /// - Parameter rates: From each state to each other one; the diagonal is not looked at.
  /// - Returns: A probability for each state.
  static func stationary(_ rates: [[Double]]) -> [Double] {
    var q = rates
    for n in stride(from: q.count - 1, to: 0, by: -1) {
      let out = q[n][0..<n].reduce(0, +)
      for i in 0..<n where q[i][n] != 0 {
        q[i][n] /= out
        for j in 0..<n where q[n][j] != 0 { q[i][j] += q[i][n] * q[n][j] }
      }
    }
    var law = [1.0]
    for n in 1..<q.count { law.append((0..<n).reduce(0) { $0 + law[$1] * q[$1][n] }) }
    let sum = law.reduce(0, +)
    return law.map { $0 / sum }
  }

  /// The law of the number of calls in a system.
  static func calls(
    arrivals: Double, handling: Double, agents: Int, patience: Double, room: Int
  ) -> [Double] {
    var rates = Array(repeating: Array(repeating: 0.0, count: room), count: room)
    for calls in 0..<room {
      if calls + 1 < room { rates[calls][calls + 1] = arrivals }
      if calls > 0 {
        rates[calls][calls - 1] =
          Double(min(calls, agents)) / handling + Double(max(calls - agents, 0)) / patience
      }
    }
    return stationary(rates)
  }

  /// The probability that a call is answered within a time, by how many wait before it: the backward equations of its
  /// place in the queue by the method of Runge and Kutta.
  static func answered(
    places: Int, handling: Double, agents: Int, patience: Double, within time: Double
  ) -> [Double] {
    // Others leave before it, or it leaves itself.
    func slope(_ answered: [Double]) -> [Double] {
      answered.indices.map { ahead in
        let forward = Double(agents) / handling + Double(ahead) / patience
        let next = ahead == 0 ? 1 : answered[ahead - 1]
        return forward * (next - answered[ahead]) - answered[ahead] / patience
      }
    }
    func moved(_ from: [Double], _ slope: [Double], _ step: Double) -> [Double] {
      zip(from, slope).map { $0 + step * $1 }
    }
    var answered = Array(repeating: 0.0, count: places)
    let fastest = Double(agents) / handling + Double(places) / patience
    let steps = 200 + Int(2 * time * fastest)
    let step = time / Double(steps)
    for _ in 0..<steps {
      let a = slope(answered)
      let b = slope(moved(answered, a, step / 2))
      let c = slope(moved(answered, b, step / 2))
      let d = slope(moved(answered, c, step))
      for place in 0..<places {
        let mean = (a[place] + 2 * b[place] + 2 * c[place] + d[place]) / 6
        answered[place] += step * mean
      }
    }
    return answered
  }
}
