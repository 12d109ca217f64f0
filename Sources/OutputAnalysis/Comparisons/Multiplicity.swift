// SPDX-License-Identifier: GPL-3.0-or-later

/// Adjusted p-values for a family of comparisons.
///
/// The family is declared before the run. For all challengers against the champion on one metric it
/// has K − 1 members. A member without a p-value (identical strategies, too few values) and a number
/// outside [0, 1] keep their place in the count, as a p-value of 1 would, and stay nil: the size of
/// the family must not depend on its results.
public enum Multiplicity {
  /// Holm's adjusted p-values, which control the probability of any false claim.
  ///
  /// With p₍₁₎ ≤ … ≤ p₍ₘ₎:
  ///
  ///     p̃₍ⱼ₎ = max over i ≤ j of min(1, (m − i + 1) · p₍ᵢ₎)
  ///
  /// Valid under any dependence, which matters because comparisons with one champion share its
  /// values. Claims at level α are those with p̃ < α.
  ///
  /// - Returns: One adjusted value per input, at the same index.
  ///
  /// Source: S. Holm, *Scandinavian Journal of Statistics* 6 (1979) 65–70.
  public static func holm(_ pValues: [Double?]) -> [Double?] {
    var adjusted = [Double?](repeating: nil, count: pValues.count)
    var largest = 0.0
    for (rank, index) in increasing(pValues).enumerated() {
      let p = pValues[index] ?? 1
      largest = max(largest, min(1, Double(pValues.count - rank) * p))
      adjusted[index] = largest
    }
    return adjusted
  }

  /// Benjamini and Hochberg's adjusted p-values, which control the expected share of false claims.
  ///
  ///     p̃₍ⱼ₎ = min over i ≥ j of min(1, m · p₍ᵢ₎ / i)
  ///
  /// Meant for wide tables of metrics × segments, which are to be labelled exploratory. Proven for
  /// independent or positively dependent p-values only.
  ///
  /// - Returns: One adjusted value per input, at the same index.
  ///
  /// Source: Y. Benjamini and Y. Hochberg, *JRSS B* 57 (1995) 289–300.
  public static func benjaminiHochberg(_ pValues: [Double?]) -> [Double?] {
    var adjusted = [Double?](repeating: nil, count: pValues.count)
    var smallest = 1.0
    for (rank, index) in increasing(pValues).enumerated().reversed() {
      let p = pValues[index] ?? 1
      smallest = min(smallest, Double(pValues.count) * p / Double(rank + 1))
      adjusted[index] = smallest
    }
    return adjusted
  }

  /// The indices of valid p-values from the smallest on; ties in order of index.
  private static func increasing(_ pValues: [Double?]) -> [Int] {
    pValues.indices
      .filter { index in pValues[index].map { $0 >= 0 && $0 <= 1 } ?? false }
      .sorted { left, right in
        (pValues[left] ?? 1, left) < (pValues[right] ?? 1, right)
      }
  }
}
