// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Randomness
import Strategies
import Vocabulary

extension Queries {
  /// Checks every number.
  func check() throws(ModelError) {
    try ModelError.check("queries.per_day", perDay, in: ParameterRange.questions)
    for (name, value) in [
      ("after_touch", afterTouch), ("holds_payment", holding), ("complaints", complaint),
    ] {
      try ModelError.check("queries." + name, value, in: ParameterRange.share)
    }
    try ModelError.check("queries.patience", patience, in: ParameterRange.fading)
    try ModelError.check("queries.by_hour", byHour.count, in: 24...24)
    try ModelError.check("queries.topics", topics.count, in: QueryTopic.count...QueryTopic.count)
    for weight in byHour {
      try ModelError.check("queries.by_hour", weight, in: ParameterRange.factor)
    }
    for share in topics { try ModelError.check("queries.topics", share, in: ParameterRange.share) }
    let (hours, shares) = (byHour.reduce(0, +), topics.reduce(0, +))
    guard hours > 0 else {
      throw .parameter(name: "queries.by_hour", value: hours, requirement: "an hour with questions")
    }
    guard abs(shares - 1) < 1e-9 else {
      throw .parameter(name: "queries.topics", value: shares, requirement: "a sum of 1")
    }
  }
}

extension QueryAnswering {
  /// Checks every number.
  func check(_ path: String, _ resources: [Resource]) throws(ModelError) {
    if let assistant {
      let contains = path + "assistant.contains"
      try ModelError.check(
        contains, assistant.contains.count, in: QueryTopic.count...QueryTopic.count)
      for share in assistant.contains {
        try ModelError.check(contains, share, in: ParameterRange.share)
      }
      try ModelError.check(path + "assistant.cost", assistant.cost, in: ParameterRange.money)
    }
    if let agents {
      try ModelError.check(path + "agents.answers_within", agents.takes, in: ParameterRange.days)
      try ModelError.check(path + "agents.cost", agents.cost, in: ParameterRange.money)
      try ModelError.check(path + "agents.hours", agents.hours.minutes.count, in: 7...7)
      try ModelError.check(path + "agents.minutes", agents.minutes.support.low, in: 0...(.infinity))
      try Resource.check(agents.resource, path + "agents.resource", of: resources)
    }
  }
}
