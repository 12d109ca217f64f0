// SPDX-License-Identifier: GPL-3.0-or-later

import Storage

/// `SHA256SUMS`: the digests of all other files of a folder, in the layout that `sha256sum --check` reads.
struct Checksums: Hashable {
  static let file = "SHA256SUMS"

  /// One file of the folder.
  struct Line: Hashable {
    let path: String
    let sha256: String
  }

  private(set) var lines: [Line]

  init(_ files: [RunFolder.File]) {
    lines = files.map { Line(path: $0.path, sha256: SHA256.hex($0.bytes)) }
  }

  /// Reads the file; nil where a line is none of ours or names a path outside the folder.
  init?(parsing bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasSuffix("\n") else { return nil }
    lines = []
    for line in text.split(separator: "\n") {
      let (digest, rest) = (line.prefix(64), line.dropFirst(64))
      let path = String(rest.dropFirst(2))
      guard digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit), rest.hasPrefix("  "),
        FolderPath.isSafe(path), path != Self.file, !lines.contains(where: { $0.path == path })
      else { return nil }
      lines.append(Line(path: path, sha256: String(digest)))
    }
  }

  /// Enters the digest of a file that was written or written anew.
  mutating func enter(_ bytes: [UInt8], at path: String) {
    let line = Line(path: path, sha256: SHA256.hex(bytes))
    if let position = lines.firstIndex(where: { $0.path == path }) {
      lines[position] = line
    } else {
      lines.append(line)
    }
  }

  /// The content of the file.
  var bytes: [UInt8] { Array(lines.map { "\($0.sha256)  \($0.path)\n" }.joined().utf8) }
}

extension [RunFolder.File] {
  /// The files with that of their digests.
  var withChecksums: [RunFolder.File] {
    self + [
      RunFolder.File(path: Checksums.file, bytes: Checksums(self).bytes, isReproducible: false)
    ]
  }
}
