// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The hidden file beside a scenario's run folders in which a run keeps finished work until it is complete.
///
///     header   "recobro checkpoint 1", a line break, the key, a line break
///     record   number of words, checksum, words: 64 bits each, little-endian
///
/// A record that a kill cut short fails its checksum and is dropped with all after it. One process at a time
/// writes to a file: it holds a lock that ends with the process, however that ends.
public final class CheckpointFile: Sendable {
  /// The file's path.
  public let path: String
  private let header: [UInt8]
  private let descriptor: Mutex<Int32>

  /// Takes a file for this process, making it if need be; nil when another process holds it.
  ///
  /// - Parameter place: Where it lies.
  /// - Throws: ``FileError`` when the system refuses.
  public init?(_ place: CheckpointPlace) throws(FileError) {
    path = place.path
    header = Array("recobro checkpoint 1\n\(place.key)\n".utf8)
    if let folder = Files.parent(of: path) { try Files.createFolders(folder) }
    // A folder of results may come from elsewhere: a link in the place of the file would name another to be overwritten.
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard opened >= 0 else { throw FileError(.write, path: path, code: errno) }
    descriptor = Mutex(opened)
    guard Self.lock(opened) else { return nil }
  }

  /// Takes the lock; a process that was just forked to start another program may hold it for an instant.
  private static func lock(_ descriptor: Int32) -> Bool {
    for _ in 0..<20 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      usleep(5_000)
    }
    return false
  }

  deinit { descriptor.withLock { _ = close($0) } }

  /// The records that are whole; what follows them is cut off, so that new ones can be added.
  public func records() throws(FileError) -> [[UInt64]] { try read().records }

  /// The same, and what of the file was not whole; nil where all was.
  public func read() throws(FileError) -> (records: [[UInt64]], damage: CheckpointDamage?) {
    let bytes = try Files.contents(of: path, limit: .max)
    var reader = CheckpointReader(bytes, header: header)
    let records = reader.records()
    let isWhole = reader.wholeBytes > 0 && reader.wholeBytes == bytes.count
    try empty(from: reader.wholeBytes)
    return (records, isWhole ? nil : CheckpointDamage(path: path, wholeRecords: records.count))
  }

  /// Forgets all records.
  public func clear() throws(FileError) { try empty(from: 0) }

  /// Adds a record.
  public func append(_ words: [UInt64]) throws(FileError) {
    let frame = [UInt64(words.count), CheckpointReader.checksum(words)] + words
    let bytes = frame.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
    try write(bytes)
  }

  /// Removes the file: the run is complete.
  public func remove() { unlink(path) }

  /// Cuts the file after some bytes, or starts it anew with its header.
  private func empty(from length: Int) throws(FileError) {
    let failed = descriptor.withLock { descriptor in
      ftruncate(descriptor, off_t(length)) != 0 || lseek(descriptor, 0, SEEK_END) < 0
    }
    guard !failed else { throw FileError(.write, path: path, code: errno) }
    if length == 0 { try write(header) }
  }

  private func write(_ bytes: [UInt8]) throws(FileError) {
    let code = descriptor.withLock { Files.writeAll(bytes, to: $0) }
    if let code { throw FileError(.write, path: path, code: code) }
  }
}

/// Where a run's checkpoint lies: a hidden file beside the run folders of its scenario.
public struct CheckpointPlace: Hashable, Sendable {
  /// The file's path.
  public let path: String
  /// What decides every number of the run, as a hexadecimal digest.
  public let key: String

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - results: The folder of all results.
  ///   - scenario: The scenario's name.
  ///   - key: What decides every number of the run, as a hexadecimal digest.
  public init(results: String, scenario: String, key: String) {
    path = FolderName.folder(of: scenario, in: results) + "/.checkpoint-" + key.prefix(16)
    self.key = key
  }

  /// Whether the file is there.
  public var exists: Bool { Files.exists(path) }
}
