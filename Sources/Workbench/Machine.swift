// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The memory a run may take.
enum MachineMemory {
  /// Bytes: what the machine has, or less where a container or what is left of `ulimit -v` allows less.
  static var bytes: Double {
    var limits = [Double(ProcessInfo.processInfo.physicalMemory)]
    var space = rlimit()
    #if canImport(Glibc)
    let kind = __rlimit_resource_t(RLIMIT_AS.rawValue)
    #else
    let kind = RLIMIT_AS
    #endif
    if getrlimit(kind, &space) == 0 { limits.append(Double(space.rlim_cur) - mapped) }
    for path in ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"] {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      if let bytes = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) {
        limits.append(bytes)
      }
    }
    return max(0, limits.min() ?? .infinity)
  }

  /// Bytes of addresses in use, most of them never touched, which `ulimit -v` counts all the same; 0 where the system does
  /// not tell.
  private static var mapped: Double {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.prefix {
      $0 != " "
    }
    return pages.flatMap { Double($0) }.map { $0 * Double(sysconf(Int32(_SC_PAGESIZE))) } ?? 0
  }
}

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
