// SPDX-License-Identifier: GPL-3.0-or-later

/// What a replication has learned: successes and failures of each channel of each step that learns, by segment.
///
/// They are whole numbers, so that it does not matter in which order touches of a day are counted. What is seen on a day is kept
/// apart, and added when the next begins: nobody's channel depends on somebody touched on the same day.
struct Beliefs: BitwiseCopyable {
  /// How many channels there are, over all steps, and how many segments.
  private let arms: Int
  private let segments: Int
  /// Successes and failures known this morning, by segment and channel.
  private let known: UnsafeMutablePointer<Int64>
  /// The same of each day from now on; a ring as long as the longest window and its day.
  private let coming: UnsafeMutablePointer<Int64>
  private let days: Int

  private var size: Int { 2 * arms * segments }

  /// Nothing is known.
  init(arms: Int, segments: Int, window: Int) {
    (self.arms, self.segments, days) = (arms, segments, window + 1)
    known = .allocate(capacity: 2 * arms * segments)
    coming = .allocate(capacity: 2 * arms * segments * days)
    known.initialize(repeating: 0, count: 2 * arms * segments)
    coming.initialize(repeating: 0, count: 2 * arms * segments * days)
  }

  /// Nothing is known of the channels of a strategy's steps.
  init(_ strategy: CompiledStrategy, segments: Int) {
    let windows = (0..<strategy.learnerCount).map { Int(strategy.learners[$0].window) }
    self.init(arms: strategy.weightCount, segments: segments, window: windows.max() ?? 0)
  }

  func deallocate() {
    known.deallocate()
    coming.deallocate()
  }

  /// A day begins: what was seen on the one before is known.
  func open(day: Int32) {
    guard day > 0 else { return }
    let seen = coming + (Int(day) - 1) % days * size
    for place in 0..<size {
      known[place] += seen[place]
      seen[place] = 0
    }
  }

  /// Successes and failures of a channel that are known this morning.
  func counts(_ arm: Int, _ segment: Int) -> (successes: Int64, failures: Int64) {
    let place = known + 2 * (segment * arms + arm)
    return (place[0], place[1])
  }

  /// Notes what came of a touch, which is seen on a day: the present one, or one within the window.
  func note(_ arm: Int, _ segment: Int, isSuccess: Bool, seenOn day: Int32) {
    coming[Int(day) % days * size + 2 * (segment * arms + arm) + (isSuccess ? 0 : 1)] += 1
  }
}
