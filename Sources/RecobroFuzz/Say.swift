// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Lines on standard output that are there when the next input kills the process.
enum Say {
  static func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}
