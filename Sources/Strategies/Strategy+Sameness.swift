// SPDX-License-Identifier: GPL-3.0-or-later

extension Strategy {
  /// Whether both do the same to every account, whatever they, their treatments and their limits are called, and in
  /// whatever order steps stand that cannot come due on the same day.
  public func doesTheSame(as other: Strategy) -> Bool { unnamed == other.unnamed }

  private var unnamed: Strategy {
    var plain = self
    (plain.name, plain.summary) = ("", "")
    for index in plain.treatments.indices {
      plain.treatments[index].name = ""
      plain.treatments[index].path = plain.treatments[index].path.inOrderOfDays
    }
    for index in plain.limits.indices { plain.limits[index].name = "" }
    for index in plain.enrichment.indices { plain.enrichment[index].name = "" }
    return plain
  }
}

extension [Step] {
  /// The steps by the day on which they first come due; as they stand where their order may decide.
  ///
  /// It may for steps that could come due on one day, for those that wait for events or sustain an intensity, and where a
  /// channel is drawn, since the draw is that of the step's number.
  fileprivate var inOrderOfDays: [Step] {
    let days = compactMap { step -> Int? in
      switch step.channel {
      case .mix, .bandit: return nil
      case .fixed, .preferred, .sequence, .best: break
      }
      if case .dpd(let day) = step.trigger { return day }
      return nil
    }
    guard days.count == count else { return self }
    let all: [(day: Int, step: Step)] = zip(days, self).map { ($0, $1) }
    for (index, one) in all.enumerated() {
      for other in all[(index + 1)...] where one.step.mayMeet(other.step, one.day, other.day) {
        return self
      }
    }
    return all.sorted { $0.day < $1.day }.map { $0.step }
  }
}

extension Step {
  /// Whether two steps that begin on these days may come due on the same one; series are taken to go on without end.
  fileprivate func mayMeet(_ other: Step, _ own: Int, _ theirs: Int) -> Bool {
    func isReached(_ day: Int, from start: Int, _ step: Int) -> Bool {
      day >= start && (day - start).isMultiple(of: step)
    }
    guard !isOnCalendar, !other.isOnCalendar else { return true }
    switch (every, other.every) {
    case (nil, nil): return own == theirs
    case (let step?, nil): return isReached(theirs, from: own, step)
    case (nil, let step?): return isReached(own, from: theirs, step)
    case (let step?, let second?):
      var (a, b) = (step, second)
      while b != 0 { (a, b) = (b, a % b) }
      return a == 0 || (own - theirs).isMultiple(of: a)
    }
  }
}
