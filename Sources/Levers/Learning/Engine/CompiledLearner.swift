// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies
import Vocabulary

/// How a step learns, as the event loop reads it; its channels stand in the strategy's table of weights.
struct CompiledLearner: BitwiseCopyable {
  let reward: Bandit.Reward
  /// Days after that of the touch in which a success may come.
  let window: Int32
  let isPerSegment: Bool
  /// What is believed of each channel before the first touch.
  let successes: Double
  let failures: Double

  init(_ bandit: Bandit) {
    (reward, window) = (bandit.reward, Int32(bandit.window))
    isPerSegment = bandit.isPerSegment
    (successes, failures) = (bandit.successes, bandit.failures)
  }
}

extension Bandit {
  /// Checks what the reader of scenarios checks with positions.
  func check(_ path: String) throws(ModelError) {
    let path = path + "channel.bandit."
    try ModelError.check(path + "channels", Set(channels).count, in: channels.count...32)
    try ModelError.check(path + "channels", channels.count, in: 2...32)
    try ModelError.check(path + "reward", window, in: ParameterRange.rewardWindow)
    try ModelError.check(path + "successes", successes, in: ParameterRange.belief)
    try ModelError.check(path + "failures", failures, in: ParameterRange.belief)
  }
}
