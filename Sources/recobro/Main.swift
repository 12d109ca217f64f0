// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import RecobroCLI

/// The program.
@main
enum Main {
  static func main() async {
    Recobro.holdSignals()
    Recobro.ignoreClosedPipes()
    Recobro.checkLimits()
    await Recobro.start()
  }
}
