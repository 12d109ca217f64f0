// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Experiments
import Foundation

/// Turns Ctrl-C, or a request to terminate, into a halt of the run; the second one ends the program at once.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  init(_ control: RunControl) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    for source in sources {
      source.setEventHandler {
        // Signals in quick succession arrive as one event that counts them.
        if control.stopped || source.data > 1 { exit(ExitStatus.interrupted.rawValue) }
        Terminal.note("\nstopping; completed replications are kept (Ctrl-C again to drop them)\n")
        control.stop()
      }
      source.resume()
    }
  }

  deinit { for source in sources { source.cancel() } }
}
