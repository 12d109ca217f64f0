// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Results

extension TuningReport {
  /// That no candidate ever did anything that another did not; empty where some did.
  ///
  /// It comes first: among equals there is nothing to choose, whatever the procedure answers.
  var untested: [String] {
    let rest = record.candidates.filter { $0.standing != .invalid && $0.standing != .winner }
    let compared = rest.compactMap(\.difference)
    guard record.second == nil, !compared.isEmpty, compared.count == rest.count,
      compared.allSatisfy(\.isTie)
    else { return [] }
    let count = decimal.text(compared.count + (record.winner == nil ? 0 : 1))
    return [
      language.choose(
        "Not tested: nothing that differs between the \(count) candidates ever happened; each has exactly the same "
          + "\(metric) in every replication.",
        "Sin comparar: nunca ocurrió nada que distinga a los \(count) candidatos; cada uno tiene exactamente el mismo "
          + "valor de \(metric) en cada réplica.")
    ]
  }
}
