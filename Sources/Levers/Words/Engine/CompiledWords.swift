// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Strategies
import Vocabulary

/// What a message does to debtors of one type, as the event loop reads it.
struct CompiledWords: BitwiseCopyable {
  var engagement = 1.0
  var stimulus = 1.0
  var novelty = 0.0
  var irritation = 1.0
  var binding = 1.0
  /// Segments beyond the first, where the channel counts them.
  var moreSegments: Int64 = 0
  var hasLink = false

  /// How many rows a message has: five types, of debtors who were clients before and of others.
  static let rows = 10

  /// The row of a debtor.
  @inline(__always)
  static func row(message: Int, type: UInt8, isKnown: Bool) -> Int {
    message * rows + (isKnown ? rows / 2 : 0) + Int(type)
  }

  /// The rows of all messages, one after another.
  static func table(_ messages: [Message], in words: Words) -> [CompiledWords] {
    messages.flatMap { message in
      let tone = message.tone.flatMap { words.tones[$0] } ?? WordEffect()
      return [words.personalToOthers, words.personalToKnown].flatMap { personal in
        (0..<rows / 2).map { type in
          var row = CompiledWords(tone, type)
          if message.isPersonal { row.multiply(by: CompiledWords(personal, type)) }
          (row.moreSegments, row.hasLink) = (Int64(message.segments - 1), message.hasLink)
          return row
        }
      }
    }
  }
}

extension CompiledWords {
  fileprivate init(_ effect: WordEffect, _ type: Int) {
    engagement = effect.engagement[type]
    stimulus = effect.stimulus[type]
    novelty = effect.novelty[type]
    irritation = effect.irritation[type]
    binding = effect.binding[type]
  }

  fileprivate mutating func multiply(by other: CompiledWords) {
    engagement *= other.engagement
    stimulus *= other.stimulus
    novelty = 1 - (1 - novelty) * (1 - other.novelty)
    irritation *= other.irritation
    binding *= other.binding
  }
}

extension Words {
  /// Checks every factor.
  func check() throws(ModelError) {
    let all =
      tones.sorted { $0.key < $1.key }.map { ("words.tones.\($0.key)", $0.value) } + [
        ("words.personal.known_client", personalToKnown),
        ("words.personal.others", personalToOthers),
      ]
    for (name, effect) in all {
      try ModelError.check("\(name).novelty", effect.novelty.count, in: 5...5)
      for share in effect.novelty {
        try ModelError.check("\(name).novelty", share, in: ParameterRange.share)
      }
      for (key, factors) in [
        ("engagement", effect.engagement), ("stimulus", effect.stimulus),
        ("irritation", effect.irritation), ("binding", effect.binding),
      ] {
        try ModelError.check("\(name).\(key)", factors.count, in: 5...5)
        for factor in factors {
          try ModelError.check("\(name).\(key)", factor, in: ParameterRange.factor)
        }
      }
    }
  }
}

extension SimulationSettings {
  /// Checks the messages, and that steps name none that is not there.
  func check(_ strategies: [Strategy]) throws(ModelError) {
    try ModelError.check("messages", messages.count, in: 0...Message.most)
    for message in messages {
      try ModelError.check(
        "messages.\(message.name).segments", message.segments, in: ParameterRange.segments)
      try message.answers?.check("messages.\(message.name).answers.")
    }
    for strategy in strategies {
      for step in strategy.treatments.flatMap(\.path) {
        guard let message = step.message, !messages.indices.contains(message) else { continue }
        throw .parameter(
          name: "strategies.\(strategy.name).message", value: Double(message),
          requirement: "a message's position")
      }
    }
  }
}
