// SPDX-License-Identifier: GPL-3.0-or-later

/// The numbers that models take, wherever they come from: the reader of scenarios and the models themselves refuse all others.
public enum ParameterRange {
  /// A share or a probability.
  public static let share = 0.0...1
  /// A factor on a rate, a chance or an amount; 0 switches it off.
  public static let factor = 0.0...1e6
  /// A factor that divides as well.
  public static let positiveFactor = 1e-6...1e6
  /// Currency units.
  public static let money = 0.0...1e9
  /// Events per day: more than one every nine seconds is a mistake of units.
  public static let perDay = 0.0...10_000
  /// Days, up to more than a lifetime.
  public static let days = 0.0...1e6
  /// Questions a day of one debtor; one an hour is more than anybody asks, and each of them is an event.
  public static let questions = 0.0...24
  /// Days after which something has faded, from a minute.
  public static let fading = 1.0 / 1_440...1e6
  /// The shape of a Weibull hazard.
  public static let weibullShape = 0.05...100
  /// An effective rate per year.
  public static let annualRate = 0.0...100
  /// Variance of the frailty.
  public static let frailty = 0.0...10

  /// Days that are simulated.
  public static let horizon = 1...36_500
  /// Days at the beginning that are left out of what is measured per day.
  public static let warmUp = 0...36_499
  /// Accounts of a generated portfolio.
  public static let accounts = 1...100_000_000
  /// Agents of a resource, over all its shifts.
  public static let agents = 1...100_000
  /// How far agents move debtors against what the channel says.
  public static let skill = 0.01...100
  /// Minutes of reading before a call.
  public static let reading = 0.0...1_440
  /// Lines that a machine dials for each free agent.
  public static let lines = 1.0...100
  /// Channels of a model.
  public static let channels = 0...32
  /// Days between the touches of a step.
  public static let every = 1...1_000_000
  /// Calendar months between the touches of a step.
  public static let months = 1...120
  /// Touches of a step.
  public static let times = 1...100_000
  /// Attempts within the window of a house rule.
  public static let contacts = 1...1_000
  /// Days of that window.
  public static let window = 1...3_660
  /// Days after a touch in which a reward counts that a step learns from.
  public static let rewardWindow = 0...365
  /// Exponents of the beta law that stands for what is believed before the first touch.
  public static let belief = 0.1...1e6
  /// Times at which something that is counted is answered.
  public static let countedEvents = 1...1_000
  /// Days of a legal wait.
  public static let legalWait = 0...3_660
  /// Business days between posting and arrival.
  public static let postalDays = 1...60
  /// Attempts in a row that find nobody, after which somebody is looked for; 0 waits for none.
  public static let failedAttempts = 0...1_000
  /// Parts in which a short message is sent; networks put no more together.
  public static let segments = 1...255
  /// Missed instalments at which a loan is given up.
  public static let missed = 0...10_000
  /// Monthly instalments of a loan.
  public static let term = 1...1_199
}
