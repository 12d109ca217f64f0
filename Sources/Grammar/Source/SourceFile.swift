// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads the bytes of a file a user named.
package enum SourceFile {
  /// The bytes of the file at `path`, at most one more than `limit`.
  ///
  /// - Throws: S001 when the file is not there, is a folder or may not be read.
  package static func bytes(
    at path: String, limit: Int = SourceLimits().bytes
  ) throws(InvalidSource) -> [UInt8] {
    guard let file = opened(path) else { throw unreadable(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = fread(&buffer, 1, buffer.count, file)
      bytes.append(contentsOf: buffer[..<count])
      if count < buffer.count { break }
    }
    if ferror(file) != 0 { throw unreadable(path) }
    return Array(bytes.prefix(limit + 1))
  }

  /// A plain file, or standard input and what a shell hands over under `/dev`; any other pipe would be waited for.
  private static func opened(_ path: String) -> UnsafeMutablePointer<FILE>? {
    guard !path.hasPrefix("/dev/") else { return fopen(path, "rb") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    let kind = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
    guard kind == S_IFREG else {
      close(descriptor)
      errno = kind == S_IFDIR ? EISDIR : ESPIPE
      return nil
    }
    return fdopen(descriptor, "rb")
  }

  private static func unreadable(_ path: String) -> InvalidSource {
    let reason =
      switch errno {
      case ENOENT: "there is no such file"
      case EISDIR: "it is a folder"
      case ESPIPE: "it is a pipe or a device, not a file"
      case EACCES: "reading it is not permitted"
      default: String(cString: strerror(errno))
      }
    return InvalidSource([.unreadableFile(path, reason: reason)])
  }
}
