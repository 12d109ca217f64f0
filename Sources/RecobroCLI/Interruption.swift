// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Experiments
import Foundation
import Results
import Synchronization

/// What Ctrl-C, or a request to terminate, does while this lives; the latest that lives counts, and where none does the program ends.
final class Interruption {
  private struct Answer: Sendable {
    let owner: ObjectIdentifier
    let act: @Sendable () -> Void
  }

  private static let living = Mutex<[Answer]>([])

  /// Waits for the signals, once; a thread of its own, so that an answer is never behind other work.
  private static let listening: Void = Thread.detachNewThread {
    var byte = UInt8()
    while true {
      guard read(Interruption.wire.out, &byte, 1) == 1 else { continue }
      guard let answer = living.withLock({ $0.last }) else {
        Terminal.note("\ninterrupted\n")
        Recobro.tellCheck(.interrupted, "interrupted")
        exit(ExitStatus.interrupted.rawValue)
      }
      answer.act()
    }
  }

  /// A pipe within the program: to write into it is one of the few things that may be done where a signal arrives.
  private static let wire: (out: Int32, into: Int32) = {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }()

  /// Keeps the signals until they are answered: none is lost, and none ends the program in its own way.
  static func hold() {
    guard wire.into >= 0 else { return }
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        var byte = UInt8()
        _ = write(Interruption.wire.into, &byte, 1)
      }
    }
  }

  /// A halt of the run; the second signal ends the program at once.
  ///
  /// What is complete is summed up and written. Where that takes long, as of thousands of replications, the program leaves without.
  ///
  /// - Parameters:
  ///   - control: Of the run.
  ///   - leave: Puts aside what is there and says so, before the program leaves.
  convenience init(_ control: RunControl, leaving leave: @escaping @Sendable () -> Void) {
    let halted = Mutex<ObjectIdentifier?>(nil)
    self.init {
      if control.stopped { return Self.end(halted.withLock { $0 }) }
      Terminal.note("\nstopping; completed replications are kept (Ctrl-C again to drop them)\n")
      control.stop()
      let owner = Self.owner
      halted.withLock { $0 = owner }
      DispatchQueue.global().asyncAfter(deadline: .now() + Self.grace) {
        Self.end(owner, after: leave)
      }
    }
  }

  /// Ends the program if an answer still counts; while it ends no other begins to, such as that of a folder that is being written.
  private static func end(_ owner: ObjectIdentifier?, after leave: () -> Void = {}) {
    living.withLock { answers in
      guard answers.last?.owner == owner else { return }
      leave()
      exit(ExitStatus.interrupted.rawValue)
    }
  }

  /// Seconds from a halt to the end, less than what people wait before they press again.
  private static let grace = 1.2

  /// Whose answer counts at present.
  private static var owner: ObjectIdentifier? { living.withLock { $0.last?.owner } }

  /// Begins to answer, before anything is done that could be interrupted.
  static func begin() { listening }

  /// The end of the program, while nothing is begun that could be kept.
  static func whileReading() -> Interruption {
    Interruption {
      Terminal.note("\ninterrupted while reading; nothing was written\n")
      exit(ExitStatus.interrupted.rawValue)
    }
  }

  /// The end of the program, where a part of the work is of no use and nothing is being written.
  static func endingAtOnce() -> Interruption {
    Interruption {
      Terminal.note("\ninterrupted; nothing was written\n")
      exit(ExitStatus.interrupted.rawValue)
    }
  }

  /// The end of a check before anything is compared, which every output says.
  static func telling(_ outputs: GateOutputs, of files: [String]) -> Interruption {
    Interruption {
      Terminal.note("\ninterrupted\n")
      outputs.tellInterrupted(files, "interrupted before it was compared")
      exit(ExitStatus.interrupted.rawValue)
    }
  }

  /// No answer to a signal, while what is being written takes a moment and would be cut.
  ///
  /// Nor does the program leave because an earlier halt has taken long: a folder that is begun is finished.
  static func ignored() -> Interruption { Interruption {} }

  private init(_ act: @escaping @Sendable () -> Void) {
    Self.listening
    Self.living.withLock { $0.append(Answer(owner: ObjectIdentifier(self), act: act)) }
  }

  deinit {
    let own = ObjectIdentifier(self)
    Self.living.withLock { $0.removeAll { $0.owner == own } }
  }
}

extension FolderDraft {
  /// Stores the folder whole, whatever signal comes.
  ///
  /// - Returns: Its path.
  /// - Throws: ``RunFolderError``.
  func storeUndisturbed() throws(RunFolderError) -> String {
    let deafness = Interruption.ignored()
    defer { withExtendedLifetime(deafness) {} }
    return try store()
  }
}
