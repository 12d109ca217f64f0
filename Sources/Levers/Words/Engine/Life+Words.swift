// SPDX-License-Identifier: GPL-3.0-or-later

import Measures
import Portfolios
import Strategies

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What an account keeps of who spoke to it and what was said.
struct SpokenWords: BitwiseCopyable {
  /// How far the present agreement binds: the factor on the type's reliability.
  var binding = 1.0
  /// The messages that were heard, one bit each.
  var heard: UInt64 = 0
  /// The message that brought the agreement about; −1 for none.
  var message: Int16 = -1
}

/// What early contact with machines took of a person's response.
struct Scar: BitwiseCopyable {
  /// The share that contacts lost at the last one.
  var depth = 0.0
  /// When that was.
  var since = 0.0
}

/// What words do, who speaks them, and what stays of early contact with a machine. Method: <doc:Words>.
extension Life {
  /// What a step's message does to the debtor; nothing without one.
  @inline(__always)
  mutating func words(of step: Int) -> CompiledWords {
    let message = Int(strategy.steps[step].message)
    guard message >= 0 else { return CompiledWords() }
    return model.words[
      CompiledWords.row(
        message: message, type: facts.type,
        isKnown: facts.traits & DebtorFacts.knownClient != 0)]
  }

  /// The factor on engagement of what is said and of the hour at which it is.
  mutating func attention(_ number: Int, _ step: Int, at time: Double) -> Double {
    words(of: step).engagement * model.hours[number * 24 + hour(of: time)]
  }

  /// Makes an attempt of a strategy whose words, hours or answers matter; tells whether it is engaged with.
  @inline(never)
  mutating func speak(
    _ index: Int, _ number: Int, _ step: Int, _ ordinal: UInt32, _ lane: UInt32, _ worn: Double,
    delivered: Bool, isHeard: Bool, at time: Double
  ) -> Bool {
    let factor = strategy.speaks ? attention(number, step, at: time) : 1
    let engaged =
      delivered && isHeard && engages(lane, model.channels + number, number, worn, factor)
    if strategy.speaks { noteMessage(index, number, step: step, delivered: delivered, at: time) }
    observer.record(
      time, index, .attempted(channel: number, delivered: delivered, engaged: engaged))
    if !engaged, !strategy.heed.isEmpty { noteFailure(index, at: time) }
    if strategy.steps[step].notice != nil {
      giveNotice(index, number, step, ordinal, delivered: delivered, at: time)
    }
    if strategy.enrichmentCount > 0 {
      noteReach(index, number, isReached: engaged || delivered && !isHeard, at: time)
    }
    return engaged
  }

  /// A contact finds attention, where words, scars or answers matter.
  @inline(never)
  mutating func attendSpoken(
    _ index: Int, _ number: Int, step: Int, ordinal: UInt32, left: Float, at time: Double
  ) {
    if strategy.steps[step].message >= 0 { funnel.say(Int(strategy.steps[step].message), .engaged) }
    let payments = accounts[index].payments
    attend(index, number, step: step, ordinal: ordinal, left: left, at: time)
    if !strategy.heed.isEmpty {
      noteAttention(index, number, step, payments: payments, at: time)
    }
    if model.scars { leaveScar(index, number, at: time) }
  }

  /// The hour of the day, from 0 to 23.
  @inline(__always)
  private func hour(of time: Double) -> Int {
    // A time of day is a share of the day that may lie a hair below its minute.
    let minutes = (time - time.rounded(.down)) * 1_440 + 1e-6
    return min(23, Int(minutes) / 60)
  }

  /// How far what is agreed now binds: by the channel, the words and what is left of early machines.
  mutating func binding(_ number: Int, _ step: Int, at time: Double) -> Double {
    let spoken = model.channels[number].numbers.binding * words(of: step).binding
    return model.scars ? spoken * (1 - scar(at: time)) : spoken
  }

  /// Probability that something agreed is meant or thought of.
  mutating func reliability(_ index: Int) -> Double {
    guard model.hasWords else { return type.pointee.reliability }
    return min(1, type.pointee.reliability * scratch.spoken[index].binding)
  }

  /// Keeps in mind who is about to agree on what with an account, and by what words.
  mutating func noteSpeaker(_ index: Int, _ number: Int, _ step: Int, at time: Double) {
    guard model.hasWords else { return }
    scratch.spoken[index].binding = binding(number, step, at: time)
    scratch.spoken[index].message = strategy.steps[step].message
  }

  /// What saturation leaves of words, of which those that are heard for the first time may lose less.
  mutating func renewed(_ left: Double, _ index: Int, _ step: Int) -> Double {
    let message = strategy.steps[step].message
    guard message >= 0 else { return left }
    let bit: UInt64 = 1 &<< UInt64(message)
    guard scratch.spoken[index].heard & bit == 0 else { return left }
    scratch.spoken[index].heard |= bit
    return left + (1 - left) * words(of: step).novelty
  }

  // MARK: Scars

  /// What is left of the scar: the share that later contacts lose, in [0, 1].
  mutating func scar(at time: Double) -> Double {
    guard scar.depth > 0 else { return 0 }
    return scar.depth * exp(-model.behavior.scarRate * (time - scar.since))
  }

  /// An engaged contact leaves a scar, where its channel does and the debtor is new.
  mutating func leaveScar(_ index: Int, _ number: Int, at time: Double) {
    let depth = model.channels[number].numbers.scar
    guard depth > 0, time < Double(facts.entryDay) + model.behavior.scarWindow else { return }
    scar = Scar(depth: 1 - (1 - scar(at: time)) * (1 - depth), since: time)
    observer.record(time, index, .scarred(channel: number, depth: scar.depth))
  }

  // MARK: Counting

  /// Counts what became of a promise by the message that brought it about.
  mutating func noteWords(_ index: Int, _ counter: MessageCounter) {
    guard model.hasWords, scratch.spoken[index].message >= 0 else { return }
    funnel.say(Int(scratch.spoken[index].message), counter)
  }

  /// Counts an attempt by its message, and the segments that it is longer than one.
  mutating func noteMessage(
    _ index: Int, _ number: Int, step: Int, delivered: Bool, at time: Double
  ) {
    let message = Int(strategy.steps[step].message)
    guard message >= 0 else { return }
    observer.record(time, index, .said(channel: number, message: message))
    funnel.say(message, .attempts)
    if delivered { funnel.say(message, .delivered) }
    guard model.channels[number].countsSegments else { return }
    let more = words(of: step).moreSegments
    guard more > 0 else { return }
    funnel.lengthen(number, by: more)
    charge(
      number, .segment, times: more, Double(more * model.channels[number].segmentCost), at: time)
  }
}
