// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

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
