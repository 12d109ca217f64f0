// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// Turns the bytes of a file into text that YAML may read, or says why not.
package struct SourceDecoder {
  package let file: String
  package let limits: SourceLimits
  package let bag: DiagnosticBag

  package init(file: String, limits: SourceLimits, bag: DiagnosticBag) {
    (self.file, self.limits, self.bag) = (file, limits, bag)
  }

  /// The text without byte-order mark, or nil after reporting.
  package func decode(_ bytes: [UInt8]) -> SourceText? {
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
    if reportControlCharacters(in: source) { return nil }
    let odd = OddCharacters(source).diagnostics
    for diagnostic in odd { bag.report(diagnostic) }
    return odd.contains { $0.severity == .error } ? nil : source
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

  /// Reports the first character no scenario may hold.
  private func reportControlCharacters(in source: SourceText) -> Bool {
    guard source.text.unicodeScalars.contains(where: \.isForbidden) else { return false }
    return (1...source.lineCount).contains { source.reportForbidden(inLine: $0, bag) }
  }
}
