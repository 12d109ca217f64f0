// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The processor features by which glibc chooses its variants of `log` and `exp`.
enum CPUFlags {
  private static let relevant = ["avx2", "avx512f", "fma"]

  /// Those of this machine, sorted; empty where they cannot be read.
  static var present: [String] {
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("flags") })
    else { return [] }
    let flags = Set(line.split(separator: " ").map(String.init))
    return relevant.filter(flags.contains)
  }
}
