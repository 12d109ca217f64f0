// SPDX-License-Identifier: GPL-3.0-or-later

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
