// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Portfolios
import Reporting
import Synchronization

/// Shows on standard error how far an import is: a moving line on a terminal, one line per 10 % elsewhere.
final class ImportDisplay: Sendable {
  private let language: ReportLanguage
  private let start = ContinuousClock.now
  /// When the moving line was last drawn, and the tenths told so far.
  private let shown = Mutex<(seconds: Double, tenths: Int)>((0, 0))

  init(_ language: ReportLanguage) { self.language = language }

  /// Draws what is new; cheap enough to be called for every 65,536 rows.
  func show(_ progress: ImportProgress) {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let text = ImportLine.text(
      rows: progress.rows, bytes: progress.bytesRead, of: progress.byteCount, seconds: seconds,
      language: language)
    let isDone = progress.byteCount.map { progress.bytesRead >= $0 } ?? false
    shown.withLock { shown in
      if Terminal.isInteractive {
        // The last one wipes the line.
        guard isDone || seconds - shown.seconds >= 0.25 else { return }
        shown.seconds = seconds
        Terminal.move(to: isDone ? "" : text)
      } else if let bytes = progress.byteCount, bytes > 0 {
        let tenths = 10 * progress.bytesRead / bytes
        if tenths > shown.tenths, seconds > 2, !isDone { Terminal.note("\(text)\n") }
        shown.tenths = max(shown.tenths, tenths)
      }
    }
  }
}
