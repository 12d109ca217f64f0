// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the shell (`ulimit`) or a container allows the program, checked before the runtime depends on it.
///
/// Too few threads would leave it waiting for ever for one that never starts, and too little memory ends it inside an
/// allocation: neither can be told once it has happened.
enum ProcessLimits {
  /// The limits that are too low to work under, a sentence each with what would do.
  static func problems() -> [String] {
    var found: [String] = []
    if let space = current(RLIMIT_AS), space < addressSpace {
      found.append(
        "the address space is limited to \(space >> 20) MB and \(addressSpace >> 20) MB are needed; raise `ulimit -v`"
      )
    }
    if let data = current(RLIMIT_DATA), data < addressSpace {
      found.append(
        "memory is limited to \(data >> 20) MB and \(addressSpace >> 20) MB are needed; raise `ulimit -d`"
      )
    }
    if let stack = current(RLIMIT_STACK), stack < stackSize {
      found.append(
        "the stack is limited to \(stack >> 10) kB and \(stackSize >> 10) kB are needed; raise `ulimit -s`"
      )
    }
    if let files = current(RLIMIT_NOFILE), files < openFiles {
      found.append(
        "only \(files) files may be open and \(openFiles) are needed; raise `ulimit -n`")
    }
    let started = startedThreads()
    if started < threads {
      found.append(
        "only \(started) of \(threads) threads could be started; raise `ulimit -u`, or the container's limit of processes"
      )
    }
    return found
  }

  /// Bytes: libraries, tables and a small run.
  private static let addressSpace: UInt64 = 320 << 20
  private static let stackSize: UInt64 = 256 << 10
  private static let openFiles: UInt64 = 16
  /// The runtime's own and one for work.
  private static let threads = 4

  #if canImport(Glibc)
  private typealias Resource = __rlimit_resource
  #else
  private typealias Resource = Int32
  #endif

  /// The limit in force; nil when it cannot be read.
  private static func current(_ resource: Resource) -> UInt64? {
    var limit = rlimit()
    #if canImport(Glibc)
    guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return nil }
    #else
    guard getrlimit(resource, &limit) == 0 else { return nil }
    #endif
    return UInt64(limit.rlim_cur)
  }

  /// How many threads can live at once, up to those needed: a limit counts what else the user runs, so only a trial tells.
  private static func startedThreads() -> Int {
    var gate = pthread_mutex_t()
    pthread_mutex_init(&gate, nil)
    defer { pthread_mutex_destroy(&gate) }
    var started: [pthread_t] = []
    withUnsafeMutablePointer(to: &gate) { gate in
      pthread_mutex_lock(gate)
      for _ in 0..<threads {
        var thread = pthread_t()
        let status = pthread_create(
          &thread, nil,
          { gate in
            if let gate {
              let mutex = gate.assumingMemoryBound(to: pthread_mutex_t.self)
              pthread_mutex_lock(mutex)
              pthread_mutex_unlock(mutex)
            }
            return nil
          }, gate)
        guard status == 0 else { break }
        started.append(thread)
      }
      pthread_mutex_unlock(gate)
      for thread in started { pthread_join(thread, nil) }
    }
    return started.count
  }
}
