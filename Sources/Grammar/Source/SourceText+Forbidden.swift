// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension SourceText {
  /// Reports the first character of a line that YAML forbids, or that would count as a line end unseen.
  ///
  /// - Parameters:
  ///   - number: The line, from 1.
  ///   - bag: Receives the diagnostic.
  /// - Returns: Whether there was one.
  func reportForbidden(inLine number: Int, _ bag: DiagnosticBag) -> Bool {
    let line = line(number)
    guard let index = line.firstIndex(where: \.isForbidden) else { return false }
    let column = line.distance(from: line.startIndex, to: index) + 1
    bag.report(.controlCharacter(line[index], span(line: number, column: column)))
    return true
  }
}

extension Unicode.Scalar {
  /// Whether no scenario may hold the character: controls but tab and line ends, the invisible line
  /// ends of YAML 1.1, what its standard calls not printable, and the private names of ``RepeatedKeys``.
  var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF,
      0xF_0000...0xF_FFFF:
      true
    default: false
    }
  }
}
