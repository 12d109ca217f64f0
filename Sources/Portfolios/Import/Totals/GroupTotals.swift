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
/// Equal neighbours (k = 1, p = 1) carry a chain on and prove nothing; beside a chain that is told they are told where the
/// amount stands nowhere else and b ≥ 200 g for the g of all rows. A row with a word for a total needs no chain.
/// Where totals are found, they are taken out and the others searched again: totals of totals.
///
/// - Complexity: O(n) for balances in any usual order, since a row is followed no farther than to a sum of its size; with
///   credits between them, which are negative, as far as these could bring a sum back, ``reach`` rows at most.
struct GroupTotals {
  /// A row and the rows beside it whose sum it is.
  struct Hit: Hashable {
    let row: Int
    let count: Int
    let isAbove: Bool
    let gap: Int64
    /// Whether totals between these rows do not count.
    let isPlain: Bool
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
  /// How many levels of totals are searched.
  private static let levels = 6
  /// How many rows are looked at behind a sum that only credits could bring back.
  private static let reach = 2_000

  private let balances: ContiguousArray<Int64>
  private let isAbove: Bool
  /// The credits from a row to the end, ≥ 0; empty where there is none.
  private let credits: ContiguousArray<Int64>
  /// The step in which all balances go.
  private let step: Int64

  private init(_ balances: ContiguousArray<Int64>, isAbove: Bool) {
    (self.balances, self.isAbove) = (balances, isAbove)
    step = balances.reduce(0) { $0 == 1 ? 1 : TotalRows.divisor($0, $1) }
    guard balances.contains(where: { $0 < 0 }) else {
      credits = []
      return
    }
    var credits = ContiguousArray<Int64>(repeating: 0, count: balances.count + 1)
    for row in balances.indices.reversed() {
      credits[row] = credits[row + 1] + max(0, -balances[row])
    }
    self.credits = credits
  }

  /// The rows of a file that are sums of their neighbours.
  ///
  /// - Parameters:
  ///   - balances: In the order of the file.
  ///   - totals: Rows known to be totals.
  ///   - marked: Rows with a word for a total, which need no more than a sum.
  ///   - isNamed: Whether a row's id has no digit.
  /// - Returns: Each row at most once, in the order of the file.
  static func found(
    in balances: ContiguousArray<Int64>, without totals: Set<Int> = [], marked: Set<Int> = [],
    isNamed: (Int) -> Bool
  ) -> [Hit] {
    var hits: [Hit] = []
    var gone = totals
    for _ in 0..<levels {
      let rows = gone.isEmpty ? nil : balances.indices.filter { !gone.contains($0) }
      let row = { (index: Int) in rows.map { $0[index] } ?? index }
      let found = level(
        rows.map { ContiguousArray($0.map { balances[$0] }) } ?? balances,
        isNamed: { isNamed(row($0)) }, isMarked: marked.isEmpty ? nil : { marked.contains(row($0)) }
      )
      guard !found.isEmpty else { break }
      for hit in found {
        let far = row(hit.isAbove ? hit.row - hit.count : hit.row + hit.count)
        hits.append(
          Hit(
            row: row(hit.row), count: hit.count, isAbove: hit.isAbove, gap: hit.gap,
            isPlain: abs(far - row(hit.row)) > hit.count))
        gone.insert(row(hit.row))
      }
    }
    return hits.sorted { $0.row < $1.row }
  }

  /// The totals of one level.
  private static func level(
    _ balances: ContiguousArray<Int64>, isNamed: (Int) -> Bool, isMarked: ((Int) -> Bool)?
  ) -> [Hit] {
    guard balances.count >= 3 else { return [] }
    let names = names(balances.count, isNamed)
    var hits: [Int: Hit] = [:]
    for isAbove in [false, true] {
      let groups = Self(isAbove ? ContiguousArray(balances.reversed()) : balances, isAbove: isAbove)
      let place = { (row: Int) in isAbove ? balances.count - 1 - row : row }
      let marked = isMarked.map { isMarked in
        balances.indices.filter { isMarked(place($0)) }.compactMap(groups.marked)
      }
      let links =
        groups.chains() + groups.divided(by: names.map(place).sorted()) + (marked ?? [])
      for link in links {
        let hit = Hit(
          row: place(link.row), count: link.count, isAbove: isAbove, gap: link.gap, isPlain: false)
        hits[hit.row] = hits[hit.row] ?? hit
      }
    }
    return Array(hits.values)
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
        told += chain[..<first].reversed().prefix(while: isRare)
        told += chain[(last + 1)...].prefix(while: isRare)
      }
    }
    return told
  }

  /// The group of a row with a word for a total.
  private func marked(_ row: Int) -> Link? {
    link(from: row).flatMap { $0.count > 1 || isRare($0) ? $0 : nil }
  }

  /// Whether two equal neighbours have an amount that no other row has, and one of many that they could have.
  private func isRare(_ link: Link) -> Bool {
    let balance = balances[link.row]
    return link.count == 1 && step > 0 && balance / step >= Int64(1 / Self.tolerated)
      && balances.lazy.filter { $0 == balance }.prefix(3).count == 2
  }

  /// The rows after a row whose sum it is; an exact sum before one that misses a little.
  private func link(from row: Int) -> Link? {
    guard row < balances.count - 1, balances[row] > 0 else { return nil }
    let balance = balances[row]
    var (sum, near): (Int64, Link?) = (0, nil)
    for next in (row + 1)..<balances.count {
      sum += balances[next]
      let (count, gap) = (next - row, balance - sum)
      let slack = count == 1 ? 0 : TotalRows.slack(count)
      if gap == 0 { return link(row, count, gap) }
      if near == nil, gap.magnitude <= slack.magnitude { near = link(row, count, gap) }
      if gap < -slack, isPassed(gap + slack, next, from: row) { break }
    }
    return near
  }

  /// Whether no credit to come can bring a sum back that is too large.
  private func isPassed(_ gap: Int64, _ next: Int, from row: Int) -> Bool {
    credits.isEmpty || gap + credits[next + 1] < 0 || next - row > Self.reach
  }

  private func link(_ row: Int, _ count: Int, _ gap: Int64) -> Link {
    var step: Int64 = gap == 0 ? balances[row] : 0
    for other in balances[(row + 1)...(row + count)] where step != 1 {
      step = TotalRows.divisor(step, other)
    }
    let width = gap == 0 ? 1 : 2 * Double(TotalRows.slack(count)) + 1
    let chance =
      count == 1 ? 1 : width * Double(step.magnitude) * Double(count) / Double(balances[row])
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
