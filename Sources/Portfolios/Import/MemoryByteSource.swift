// SPDX-License-Identifier: GPL-3.0-or-later

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
