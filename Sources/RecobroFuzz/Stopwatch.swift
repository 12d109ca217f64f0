// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Wall and processor time, and the most memory the process ever had.
enum Stopwatch {
  /// Nanoseconds of a clock that never goes back.
  static var now: UInt64 { nanoseconds(CLOCK_MONOTONIC) }

  /// Seconds all threads of the process have computed, whatever else the machine does.
  static var processor: Double { Double(nanoseconds(CLOCK_PROCESS_CPUTIME_ID)) * 1e-9 }

  /// Seconds since an instant.
  static func seconds(since start: UInt64) -> Double { Double(now - start) * 1e-9 }

  /// Seconds that work took: by the clock, or what the process computed meanwhile where that is less, as on a machine that is
  /// busy with other work.
  static func seconds(of work: () -> Void) -> Double {
    let (start, computed) = (now, processor)
    work()
    return min(seconds(since: start), processor - computed)
  }

  /// The peak of resident memory in MiB.
  static var peakMemory: Double {
    var usage = rusage()
    #if canImport(Glibc)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
    getrusage(RUSAGE_SELF, &usage)
    #endif
    return Double(usage.ru_maxrss) / 1_024
  }

  private static func nanoseconds(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
