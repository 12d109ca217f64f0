// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The few file operations results need, with typed errors.
package enum Files {
  /// Makes a folder and those above it; existing folders are fine.
  package static func createFolders(_ path: String) throws(FileError) {
    guard !isFolder(path) else { return }
    if let parent = parent(of: path) { try createFolders(parent) }
    guard mkdir(path, 0o777) == 0 || (errno == EEXIST && isFolder(path)) else {
      throw FileError(.createFolder, path: path, code: errno)
    }
  }

  /// Makes one folder that must not exist yet.
  package static func createFolder(_ path: String) throws(FileError) {
    guard mkdir(path, 0o777) == 0 else { throw FileError(.createFolder, path: path, code: errno) }
  }

  /// Whether `path` is a folder, or a link to one.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether `path` names anything, a dangling link included.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Writes a whole file and hands it to the disk.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - path: The file.
  ///   - isNew: Whether nothing may be there yet, not even a link.
  /// - Throws: ``FileError``.
  package static func store(
    _ bytes: [UInt8], at path: String, isNew: Bool = false
  ) throws(FileError) {
    let place = isNew ? O_EXCL : O_TRUNC
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | place, 0o666)
    guard descriptor >= 0 else { throw FileError(.write, path: path, code: errno) }
    let failure = writeAll(bytes, to: descriptor) ?? flush(descriptor)
    // Some file systems report a full disk only when the file is closed.
    let closeFailure = close(descriptor) == 0 ? nil : errno
    if let code = failure ?? closeFailure { throw FileError(.write, path: path, code: code) }
  }

  /// Reads a whole file, or its beginning.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The most bytes read; a longer file fails with `EFBIG`.
  ///   - first: How many bytes of its beginning are wanted.
  /// - Returns: The content.
  /// - Throws: ``FileError``.
  package static func contents(
    of path: String, limit: Int = 1 << 26, first: Int = .max
  ) throws(FileError) -> [UInt8] {
    // Not waiting for whoever writes to a pipe, of which nothing is read.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(.read, path: path, code: errno) }
    defer { close(descriptor) }
    guard isPlain(descriptor) else {
      throw FileError(.read, path: path, code: isFolder(path) ? EISDIR : ESPIPE)
    }
    var contents: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while contents.count < first {
      let count = read(descriptor, &buffer, min(buffer.count, first - contents.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(.read, path: path, code: errno) }
      guard count > 0 else { return contents }
      contents.append(contentsOf: buffer[..<count])
      guard contents.count <= limit else { throw FileError(.read, path: path, code: EFBIG) }
    }
    return contents
  }

  /// Whether `path` names a plain file, or a link to one.
  package static func isPlain(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func isPlain(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Renames a file or folder.
  package static func move(_ source: String, to target: String) throws(FileError) {
    guard rename(source, target) == 0 else {
      throw FileError(.rename, path: target, code: errno)
    }
  }

  /// Writes all bytes; the error number when that fails.
  package static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return errno }
        rest = rest.dropFirst(count)
      }
      return nil
    }
  }

  private static func flush(_ descriptor: Int32) -> Int32? {
    // Pipes and devices cannot be synchronised, which is not a failure.
    fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS ? nil : errno
  }
}
