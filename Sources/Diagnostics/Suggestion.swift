// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the name a user probably meant.
public enum Suggestion {
  /// The candidate nearest to `name`, or nil when none is near enough.
  ///
  /// Nearness is the Damerau–Levenshtein distance (insertions, deletions, replacements and swaps of
  /// neighbours, each once per place) ignoring case. Near enough is max(1, length / 3) of the
  /// written name: a fixed threshold would suggest nonsense for short names. Of equally near
  /// candidates the earliest wins. Where none is near enough, the only one that begins with a name of four letters or more
  /// is meant: `net_recovery` for `net_recovery_rate`.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    // A letter of another alphabet that looks like the right one is no distance.
    let written = Array(LookAlike.plain(name).lowercased().unicodeScalars)
    let bound = max(1, written.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - written.count) <= bound else { continue }
      let distance = editDistance(written, scalars)
      if distance <= bound, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate ?? only(beginningWith: written, candidates)
  }

  /// The only candidate that begins with a name; nil for a short one, and where several do.
  private static func only(
    beginningWith name: [Unicode.Scalar], _ candidates: some Sequence<String>
  ) -> String? {
    guard name.count >= 4 else { return nil }
    let found = candidates.filter { $0.lowercased().unicodeScalars.starts(with: name) }
    return Set(found).count == 1 ? found.first : nil
  }

  /// The Damerau–Levenshtein distance of two texts in its restricted form (optimal string
  /// alignment), over Unicode scalars.
  public static func distance(_ first: String, _ second: String) -> Int {
    editDistance(Array(first.unicodeScalars), Array(second.unicodeScalars))
  }

  private static func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for i in first.indices {
      var row = [i + 1]
      for j in second.indices {
        let replaced = last[j] + (first[i] == second[j] ? 0 : 1)
        var cost = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[second.count]
  }
}
