// SPDX-License-Identifier: GPL-3.0-or-later

extension [Double] {
  /// The first index at which a condition holds that is false up to some index and true from there on;
  /// `count` when it holds nowhere.
  ///
  /// - Complexity: O(log n).
  func firstIndexSorted(where condition: (Double) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
