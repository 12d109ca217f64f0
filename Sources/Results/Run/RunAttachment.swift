// SPDX-License-Identifier: GPL-3.0-or-later

/// A further file of a run folder, such as a chart or `report.html`.
public struct RunAttachment: Hashable, Sendable {
  /// The path inside the folder, without `..`, such as `charts/recovery.vl.json`.
  public var path: String
  /// The content.
  public var bytes: [UInt8]
  /// Whether equal runs give equal bytes; only then does the manifest hold its hash.
  public var isReproducible: Bool

  /// Creates an attachment.
  public init(path: String, bytes: [UInt8], isReproducible: Bool) {
    self.path = path
    self.bytes = bytes
    self.isReproducible = isReproducible
  }
}
