// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The memory a run may take.
enum MachineMemory {
  /// Bytes: what the machine has, or less where a container or `ulimit -v` allows less.
  static var bytes: Double {
    var limits = [Double(ProcessInfo.processInfo.physicalMemory)]
    var space = rlimit()
    #if canImport(Glibc)
    let kind = __rlimit_resource_t(RLIMIT_AS.rawValue)
    #else
    let kind = RLIMIT_AS
    #endif
    if getrlimit(kind, &space) == 0 { limits.append(Double(space.rlim_cur)) }
    for path in ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"] {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      if let bytes = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) {
        limits.append(bytes)
      }
    }
    return limits.min() ?? .infinity
  }
}
