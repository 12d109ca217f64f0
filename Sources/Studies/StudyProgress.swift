// SPDX-License-Identifier: GPL-3.0-or-later

/// What a study is doing, in words that stand before the number of variants: "racing 12 candidates".
///
/// Each study declares its own.
public struct StudyStage: Hashable, Sendable {
  /// In English.
  public let english: String
  /// In Spanish.
  public let spanish: String

  /// Creates a stage.
  public init(english: String, spanish: String) {
    self.english = english
    self.spanish = spanish
  }
}

/// How far a study is.
public struct StudyProgress: Hashable, Sendable {
  /// What is being done.
  public var stage: StudyStage
  /// The variants still in, or seen so far.
  public var variants: Int
  /// The replications each of them has, or will have when this step is done.
  public var replications: Int
  /// The replications of all variants so far.
  public var evaluations: Int
  /// The most there may be.
  public var budget: Int

  /// Creates a report.
  public init(
    stage: StudyStage, variants: Int, replications: Int, evaluations: Int, budget: Int
  ) {
    self.stage = stage
    self.variants = variants
    self.replications = replications
    self.evaluations = evaluations
    self.budget = budget
  }
}

/// Why a study goes no further.
public enum StudyStop<Failure: Error>: Error {
  /// The user ended it.
  case halted
  /// There is no answer.
  case failed(Failure)
}
