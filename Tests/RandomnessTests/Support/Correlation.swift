// SPDX-License-Identifier: GPL-3.0-or-later

/// The correlation of two equally long samples, around their own means.
func correlation(_ x: [Double], _ y: [Double]) -> Double {
  let n = Double(x.count)
  let meanX = x.reduce(0, +) / n
  let meanY = y.reduce(0, +) / n
  var (xx, yy, xy) = (0.0, 0.0, 0.0)
  for (a, b) in zip(x, y) {
    xx += (a - meanX) * (a - meanX)
    yy += (b - meanY) * (b - meanY)
    xy += (a - meanX) * (b - meanY)
  }
  return xy / (xx * yy).squareRoot()
}

/// The ranks of a sample without ties.
func ranks(_ x: [Double]) -> [Double] {
  var ranks = [Double](repeating: 0, count: x.count)
  for (rank, index) in x.indices.sorted(by: { x[$0] < x[$1] }).enumerated() {
    ranks[index] = Double(rank)
  }
  return ranks
}
