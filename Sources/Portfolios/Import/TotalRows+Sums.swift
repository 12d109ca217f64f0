// SPDX-License-Identifier: GPL-3.0-or-later

extension TotalRows {
  /// A sum of balances as it grows.
  struct Group {
    var total: Int64 = 0
    var count = 0

    mutating func add(_ balance: Int64) {
      total &+= balance
      count += 1
    }
  }

  /// The sums of a file.
  struct Sums {
    /// All rows since the last that seemed a total.
    var block = Group()
    /// All rows but those that seemed totals.
    var plain = Group()
    /// All rows.
    var whole = Group()
    var segments: [String: Group] = [:]

    /// The rows above whose sum a balance is.
    func above(_ balance: Int64) -> Match? {
      above(balance, block) ?? above(balance, plain) ?? above(balance, whole)
    }

    private func above(_ balance: Int64, _ group: Group) -> Match? {
      let gap = balance - group.total
      guard group.count >= 2, gap.magnitude <= slack(group.count).magnitude else { return nil }
      return Match(sum: .above(group.count), gap: gap)
    }

    mutating func add(_ balance: Int64, _ segment: String?, isSum: Bool) {
      whole.add(balance)
      if let segment { segments[segment, default: Group()].add(balance) }
      if isSum {
        block = Group()
      } else {
        block.add(balance)
        plain.add(balance)
      }
    }
  }
}
