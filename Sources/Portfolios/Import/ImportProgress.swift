// SPDX-License-Identifier: GPL-3.0-or-later

/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
  /// Rows read, bad ones included.
  public var rows: Int
  /// Bytes read.
  public var bytesRead: Int
  /// Bytes in all; nil when the source does not know.
  public var byteCount: Int?
}
