// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds rows that are sums of the rows beside them: totals above or below their groups.
///
/// A sum of a few rows may come about by chance. Where the balances of a group and its total are multiples of g, partial
/// sums of k rows that add up to about b meet b with a probability of
///
///     p = w g k / b,   at most 1                                                        (1)
///
/// w = 1 for an exact sum and 2s + 1 for one within ±s. Totals stand in chains, each beginning where the group of the one before
/// ends, and only the first of a chain is searched, in two directions from n rows: it is told where
///
///     2 n p₁ p₂ … pₘ ≤ 1/200                                                            (2)
///
/// Equal neighbours (k = 1, p = 1) carry a chain on and prove nothing.
///
/// - Complexity: O(n) for balances in any usual order, since a row is followed no farther than to a sum of its size.
struct GroupTotals {
  /// A row and the rows beside it whose sum it is.
  struct Hit: Hashable {
    let row: Int
    let count: Int
    let isAbove: Bool
    let gap: Int64
  }

  /// A row whose sum follows it in the direction that is looked in.
  private struct Link {
    let row: Int
    let count: Int
    let gap: Int64
    let chance: Double
    var next: Int { row + count + 1 }
  }

  private static let tolerated = 1.0 / 200

  private let balances: ContiguousArray<Int64>
  private let isAbove: Bool

  private init(_ balances: ContiguousArray<Int64>, isAbove: Bool) {
    (self.balances, self.isAbove) = (balances, isAbove)
  }

  /// The rows of a file that are sums of their neighbours.
  ///
  /// - Parameters:
  ///   - balances: In the order of the file.
  ///   - isNamed: Whether a row's id has no digit.
  /// - Returns: Each row at most once, in the order of the file.
  static func found(
    in balances: ContiguousArray<Int64>, isNamed: (Int) -> Bool
  ) -> [Hit] {
    guard balances.count >= 3 else { return [] }
    let names = names(balances.count, isNamed)
    var hits: [Int: Hit] = [:]
    for isAbove in [false, true] {
      let order = isAbove ? ContiguousArray(balances.reversed()) : balances
      let groups = Self(order, isAbove: isAbove)
      let marked = names.map { isAbove ? balances.count - 1 - $0 : $0 }.sorted()
      for link in groups.chains() + groups.divided(by: marked) {
        let hit = groups.hit(link)
        hits[hit.row] = hits[hit.row] ?? hit
      }
    }
    return hits.values.sorted { $0.row < $1.row }
  }

  /// The rows without a digit in their id, where most ids have one; none elsewhere.
  private static func names(_ count: Int, _ isNamed: (Int) -> Bool) -> [Int] {
    var names: [Int] = []
    for row in 0..<count where isNamed(row) {
      names.append(row)
      if names.count * 2 > count { return [] }
    }
    return names
  }

  private func hit(_ link: Link) -> Hit {
    let row = isAbove ? balances.count - 1 - link.row : link.row
    return Hit(row: row, count: link.count, isAbove: isAbove, gap: link.gap)
  }

  // MARK: By chance

  /// The links of all chains that chance does not give.
  private func chains() -> [Link] {
    var told: [Link] = []
    var isPart = [Bool](repeating: false, count: balances.count)
    for start in balances.indices where !isPart[start] {
      var chain: [Link] = []
      var row = start
      while let link = link(from: row) {
        chain.append(link)
        row = link.next
        guard row < balances.count, !isPart[row] else { break }
        isPart[row] = true
      }
      let speaks: (Link) -> Bool = { $0.chance < 0.5 }
      guard let first = chain.firstIndex(where: speaks), let last = chain.lastIndex(where: speaks)
      else { continue }
      let looks = 2 * Double(balances.count)
      if chain[first...last].reduce(looks, { $0 * $1.chance }) <= Self.tolerated {
        told += chain[first...last]
      }
    }
    return told
  }

  /// The rows after a row whose sum it is; an exact sum before one that misses a little.
  private func link(from row: Int) -> Link? {
    guard row < balances.count - 1 else { return nil }
    let balance = balances[row]
    var (sum, near): (Int64, Link?) = (0, nil)
    for next in (row + 1)..<balances.count {
      sum += balances[next]
      let (count, gap) = (next - row, balance - sum)
      let slack = count == 1 ? 0 : TotalRows.slack(count)
      if gap == 0 { return link(row, count, gap) }
      if near == nil, gap.magnitude <= slack.magnitude { near = link(row, count, gap) }
      if gap < -slack { break }
    }
    return near
  }

  private func link(_ row: Int, _ count: Int, _ gap: Int64) -> Link {
    var step: Int64 = gap == 0 ? balances[row] : 0
    for other in balances[(row + 1)...(row + count)] where step != 1 {
      step = TotalRows.divisor(step, other)
    }
    let width = gap == 0 ? 1 : 2 * Double(TotalRows.slack(count)) + 1
    let chance = count == 1 ? 1 : width * Double(step * Int64(count)) / Double(balances[row])
    return Link(row: row, count: count, gap: gap, chance: min(1, chance))
  }

  // MARK: By names

  /// The rows whose ids alone have no digit, where they divide the whole file into groups and each is the sum of its group.
  private func divided(by names: [Int]) -> [Link] {
    guard names.first == 0 else { return [] }
    var links: [Link] = []
    for (row, next) in zip(names, names.dropFirst() + [balances.count]) {
      let count = next - row - 1
      guard count > 0 else { return [] }
      let gap = balances[row] - balances[(row + 1)..<next].reduce(0, +)
      guard gap.magnitude <= TotalRows.slack(count).magnitude else { return [] }
      links.append(link(row, count, gap))
    }
    return links.contains { $0.count > 1 } ? links : []
  }
}
