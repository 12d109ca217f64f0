// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Experiments
import Foundation

/// What Ctrl-C, or a request to terminate, does while this lives.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  /// A halt of the run; the second signal ends the program at once.
  convenience init(_ control: RunControl) {
    self.init { isRepeated in
      if control.stopped || isRepeated { exit(ExitStatus.interrupted.rawValue) }
      Terminal.note("\nstopping; completed replications are kept (Ctrl-C again to drop them)\n")
      control.stop()
    }
  }

  /// The end of the program, while nothing is begun that could be kept.
  static func whileReading() -> Interruption {
    Interruption { _ in
      Terminal.note("\ninterrupted while reading; nothing was written\n")
      exit(ExitStatus.interrupted.rawValue)
    }
  }

  private init(_ answer: @escaping @Sendable (_ isRepeated: Bool) -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    for source in sources {
      // Signals in quick succession arrive as one event that counts them.
      source.setEventHandler { answer(source.data > 1) }
      source.resume()
    }
  }

  deinit { for source in sources { source.cancel() } }
}
