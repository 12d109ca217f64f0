// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that holds the input a worker is at, so that a crash leaves its reproducer.
///
/// The bytes are in the system's hands before the input is read; a file of a worker that ended in peace is removed.
final class InputSlot {
  private let path: String
  private let descriptor: Int32

  /// Opens `<folder>/worker-<number>.<target>`.
  init(folder: String, worker: Int, target: FuzzTarget) throws(FuzzProblem) {
    path = "\(folder)/worker-\(worker).\(target.rawValue)"
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FuzzProblem("cannot write `\(path)`") }
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// Keeps an input until the next one.
  func hold(_ input: [UInt8]) {
    _ = input.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    ftruncate(descriptor, off_t(input.count))
  }
}

/// Why fuzzing could not be done.
struct FuzzProblem: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
