// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis

extension RunDocument {
  static func timeToPay(_ times: TimeToPay) -> JSONValue {
    let half = times.firstPayment.days(reaching: 0.5)
    return [
      "day": .array(times.firstPayment.share.indices.map(JSONValue.count)),
      "first_payment": incidence(times.firstPayment),
      "first_payment_median_day": day(times.firstPayment.day(reaching: 0.5)),
      "first_payment_median_ci95": [day(half.earliest), day(half.latest)],
      "ends": .object(
        zip(times.causes, times.ends).map { .init($0, incidence($1)) }),
      "not_offered": .array(times.notOffered.sorted().map(JSONValue.string)),
    ]
  }

  private static func incidence(_ incidence: DailyIncidence) -> JSONValue {
    [
      "share": .array(incidence.share.map(JSONValue.number)),
      "se": .array(incidence.standardError.map(JSONValue.optional)),
      "se_independent": .array(incidence.independentError.map(JSONValue.number)),
      "ci95_low": .array(incidence.interval.map { .optional($0?.low) }),
      "ci95_high": .array(incidence.interval.map { .optional($0?.high) }),
    ]
  }

  private static func day(_ day: Int?) -> JSONValue { day.map(JSONValue.count) ?? .null }
}
