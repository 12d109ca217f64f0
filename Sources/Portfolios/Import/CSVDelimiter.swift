// SPDX-License-Identifier: GPL-3.0-or-later

/// The character between the fields of a row.
public enum CSVDelimiter: String, CaseIterable, Codable, Sendable {
  case comma = ","
  case semicolon = ";"
  case tab = "\t"
  case bar = "|"

  /// Its byte.
  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .bar: UInt8(ascii: "|")
    }
  }

  /// The delimiter that stands most often in the first row, quoted text left out.
  ///
  /// On a tie the order of `allCases` decides; without any the file has one column and it is a comma.
  static func detected(in bytes: some Sequence<UInt8>) -> CSVDelimiter {
    var counts: [Int] = allCases.map { _ in 0 }
    var isQuoted = false
    var hasContent = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        // Empty lines before the header are skipped by the reader too.
        if hasContent { break }
        continue
      }
      hasContent = true
      for (index, delimiter) in allCases.enumerated() where delimiter.byte == byte {
        counts[index] += 1
      }
    }
    let most = counts.max() ?? 0
    return zip(allCases, counts).first { $0.1 == most }?.0 ?? .comma
  }
}
