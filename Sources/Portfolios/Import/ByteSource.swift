// SPDX-License-Identifier: GPL-3.0-or-later

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
