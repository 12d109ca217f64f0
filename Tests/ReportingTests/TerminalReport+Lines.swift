// SPDX-License-Identifier: GPL-3.0-or-later

@testable import Reporting

/// The parts of a report as its terminal shows them.
extension TerminalReport {
  var verdictLines: [String] { words.verdictLines(in: layout) }
  var differenceLines: [String] { words.differenceLines(in: layout) }
  var uncertaintyLines: [String] { words.uncertaintyLines(in: layout) }
  var timeToPayLines: [String] { words.timeToPayLines(in: layout) }
  var curveLines: [String] { words.curveLines(in: layout) }
}
