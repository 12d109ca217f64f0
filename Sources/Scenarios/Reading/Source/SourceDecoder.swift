// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Turns the bytes of a file into text that YAML may read, or says why not.
struct SourceDecoder {
  let file: String
  let limits: SourceLimits
  let bag: DiagnosticBag

  /// The text without byte-order mark, or nil after reporting.
  func decode(_ bytes: [UInt8]) -> SourceText? {
    guard bytes.count <= limits.bytes else {
      bag.report(.tooLarge(file, bytes: limits.bytes))
      return nil
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = hasMark ? bytes[3...] : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      bag.report(.notUTF8(place(ofInvalidByteIn: content)))
      return nil
    }
    let source = SourceText(file: file, text: text)
    return reportControlCharacters(in: source) ? nil : source
  }

  /// Where the text stops being UTF-8; lines end as ``SourceText`` ends them.
  private func place(ofInvalidByteIn bytes: ArraySlice<UInt8>) -> SourceSpan {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    var column = 1
    var last: Unicode.Scalar = " "
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      column = scalar == "\n" || scalar == "\r" ? 1 : column + 1
      // The second half of `\r\n` ends no line of its own.
      if scalar == "\r" || scalar == "\n" && last != "\r" { line += 1 }
      last = scalar
    }
    return SourceSpan(file: file, line: line, column: column)
  }

  /// Reports the first character YAML forbids, or that would count as a line end unseen.
  private func reportControlCharacters(in source: SourceText) -> Bool {
    guard source.text.unicodeScalars.contains(where: \.isForbidden) else { return false }
    for number in 1...source.lineCount {
      let line = source.line(number)
      guard let index = line.firstIndex(where: \.isForbidden) else { continue }
      let column = line.distance(from: line.startIndex, to: index) + 1
      bag.report(.controlCharacter(line[index], source.span(line: number, column: column)))
      return true
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether no scenario may hold the character: controls but tab and line ends, the invisible line
  /// ends of YAML 1.1, what its standard calls not printable, and the private names of ``RepeatedKeys``.
  fileprivate var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF,
      0xF_0000...0xF_FFFF:
      true
    default: false
    }
  }
}
