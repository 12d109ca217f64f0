// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Grammar

/// On whose line each channel's touches are made.
struct ChannelLines {
  private let lines: [Int?]

  /// Finds the channels that are named, and reports those that are none, or have no line of their own.
  init(_ drafts: [Named<ChannelDraft>], _ bag: DiagnosticBag) {
    let names = drafts.map(\.name)
    lines = drafts.map { draft in
      guard let line = draft.value.line else { return nil }
      let others = drafts.filter { $0.name != draft.name && $0.value.line == nil }.map(\.name)
      guard let position = names.firstIndex(of: line.value) else {
        bag.report(
          .undefinedName(
            line.value, kind: "channel", plural: "channels", known: others, definedAt: nil,
            at: line.span, path: line.path.description))
        return nil
      }
      guard others.contains(line.value) else {
        bag.report(
          Diagnostic(
            .excludingKeys, "`\(line.value)` has no line of its own to share",
            at: .init(line.span, line.value == draft.name ? "is itself" : "takes another's"),
            keyPath: line.path.description,
            help: [
              others.first.map { "name a channel with a line of its own, such as `\($0)`" }
                ?? "leave `line` out"
            ]))
        return nil
      }
      return position
    }
  }

  /// The channel on whose line another's touches are made; nil for its own.
  func line(of position: Int) -> Int? { lines[position] }
}
