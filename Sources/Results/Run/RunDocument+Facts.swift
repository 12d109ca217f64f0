// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Vocabulary

/// What happened at all, and what the numbers rest on.
extension RunDocument {
  static func activity(_ activity: ActivitySummary) -> JSONValue {
    [
      "nothing_paid": .bool(activity.isNothingPaid),
      "strategies": .object(
        activity.strategies.map { deeds in
          .init(
            deeds.strategy,
            [
              "has_steps": .bool(deeds.hasSteps),
              "touches": deeds.touches.map(JSONValue.count) ?? .null,
              "held_back": deeds.heldBack.map(JSONValue.count) ?? .null,
            ])
        }),
      "contrasts": .object(
        activity.contrasts.map { .init($0.challenger, .string($0.contrast.rawValue)) }),
    ]
  }

  static func origins(_ origins: ParameterOrigins) -> JSONValue {
    [
      "presets": .array(origins.presets.map(JSONValue.string)),
      "sections": .object(
        origins.sections.map { section in
          .init(
            section.name,
            [
              "preset": .count(section.preset), "default": .count(section.byDefault),
              "written": .count(section.written), "data": .count(section.data),
            ])
        }),
    ]
  }
}
