// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Experiments
import Foundation

/// Turns Ctrl-C into a halt of the run; the second one ends the program at once.
final class Interruption {
  private let source: any DispatchSourceSignal

  init(_ control: RunControl) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      if control.stopped { exit(ExitStatus.interrupted.rawValue) }
      Terminal.note("\nstopping; completed replications are kept (Ctrl-C again to drop them)\n")
      control.stop()
    }
    source.resume()
  }

  deinit { source.cancel() }
}
