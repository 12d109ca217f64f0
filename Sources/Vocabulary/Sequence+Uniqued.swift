// SPDX-License-Identifier: GPL-3.0-or-later

extension Sequence where Element: Hashable {
  /// Each element once, in the order in which it first comes.
  public func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
