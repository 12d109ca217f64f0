// SPDX-License-Identifier: GPL-3.0-or-later

/// The days a table shows of a curve with many.
enum Milestones {
  /// At most fourteen positions, about evenly apart, with the first and the last one.
  static func positions(in count: Int) -> [Int] {
    guard count > 0 else { return [] }
    let last = count - 1
    let steps = [1, 2, 5, 7, 10, 15, 30, 60, 90, 180, 365]
    let step = steps.first { last / $0 <= 12 } ?? max(1, last / 12)
    let regular = Array(stride(from: 0, through: last, by: step))
    return regular.last == last ? regular : regular + [last]
  }
}
