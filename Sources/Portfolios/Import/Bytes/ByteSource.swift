// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Something that gives bytes in order, a piece at a time, so that a file never has to fit in memory.
public protocol ByteSource {
  /// What diagnostics call it, normally the file as the user named it.
  var name: String { get }
  /// The total number of bytes, where it is known in advance.
  var byteCount: Int? { get }

  /// Overwrites the beginning of `buffer` with the next bytes.
  ///
  /// - Returns: How many bytes were written, at most `buffer.count`; 0 only at the end.
  /// - Throws: ``ByteSourceError`` when the bytes cannot be read.
  mutating func read(into buffer: inout ContiguousArray<UInt8>) throws(ByteSourceError) -> Int
}

/// Why bytes could not be read.
public struct ByteSourceError: Error, Hashable, Sendable {
  /// The system's reason in a few words, such as "no such file".
  public let reason: String

  /// Creates an error.
  public init(reason: String) {
    self.reason = reason
  }
}

/// The bytes of a file, read with the system's own calls; the file is closed with the object.
public final class FileByteSource: ByteSource {
  /// What diagnostics call it.
  public let name: String
  /// Its size.
  public let byteCount: Int?
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: Where it is, absolute or from the working directory.
  ///   - name: What diagnostics call it; the path when nil.
  /// - Throws: ``ByteSourceError`` when it cannot be opened or is no plain file.
  public init(path: String, name: String? = nil) throws(ByteSourceError) {
    // Not waiting for whoever writes to a pipe: who reads an import reads it more than once.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw ByteSourceError(systemError: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw ByteSourceError(systemError: code)
    }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG else {
      close(descriptor)
      throw ByteSourceError(systemError: kind == S_IFDIR ? EISDIR : ESPIPE)
    }
    self.descriptor = descriptor
    self.name = name ?? path
    byteCount = Int(status.st_size)
  }

  deinit {
    close(descriptor)
  }

  /// Reads the next bytes, again where a signal interrupted.
  public func read(into buffer: inout ContiguousArray<UInt8>) throws(ByteSourceError) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        sysRead(descriptor, bytes)
      }
      if count >= 0 { return count }
      let code = errno
      guard code == EINTR else { throw ByteSourceError(systemError: code) }
    }
  }
}

/// The system's `read`, outside the class, whose own `read` would hide it.
private func sysRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, bytes.baseAddress, bytes.count)
}

extension ByteSourceError {
  /// The reason of an `errno`; the usual ones in words that do not depend on the locale.
  fileprivate init(systemError code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self.init(reason: "no such file")
    case EACCES, EPERM: self.init(reason: "permission denied")
    case EISDIR: self.init(reason: "it is a directory")
    case ESPIPE: self.init(reason: "it is a pipe or a device, not a file")
    default: self.init(reason: "system error \(code)")
    }
  }
}

/// Bytes that are already in memory: a form field, a test.
public struct MemoryByteSource: ByteSource, Sendable {
  /// What diagnostics call it.
  public let name: String
  private let bytes: ContiguousArray<UInt8>
  private var position = 0

  /// Creates a source of bytes.
  public init(_ bytes: some Sequence<UInt8>, name: String) {
    self.bytes = ContiguousArray(bytes)
    self.name = name
  }

  /// The number of all bytes.
  public var byteCount: Int? { bytes.count }

  /// Copies the next bytes.
  public mutating func read(
    into buffer: inout ContiguousArray<UInt8>
  ) throws(ByteSourceError) -> Int {
    let count = min(buffer.count, bytes.count - position)
    for index in 0..<count {
      buffer[index] = bytes[position + index]
    }
    position += count
    return count
  }
}

/// Bytes of another source that somebody else sees too, so that a file is read once.
struct WatchedByteSource<Base: ByteSource>: ByteSource {
  private var base: Base
  private let watch: (UnsafeBufferPointer<UInt8>) -> Void

  init(_ base: Base, _ watch: @escaping (UnsafeBufferPointer<UInt8>) -> Void) {
    self.base = base
    self.watch = watch
  }

  var name: String { base.name }
  var byteCount: Int? { base.byteCount }

  mutating func read(
    into buffer: inout ContiguousArray<UInt8>
  ) throws(ByteSourceError) -> Int {
    let count = try base.read(into: &buffer)
    buffer.withUnsafeBufferPointer { watch(UnsafeBufferPointer(rebasing: $0[..<count])) }
    return count
  }
}

/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
  /// Rows read, bad ones included.
  public var rows: Int
  /// Bytes read.
  public var bytesRead: Int
  /// Bytes in all; nil when the source does not know.
  public var byteCount: Int?
}
