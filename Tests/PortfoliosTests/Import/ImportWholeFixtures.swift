// SPDX-License-Identifier: GPL-3.0-or-later

import Vocabulary

@testable import Portfolios

/// What concerns a file as a whole. The start is 2026-01-05.
extension ImportMessageTests {
  static let wholeFixtures = [
    Fixture(
      code: "D306",
      item: ImportCase("id,balance\na,1\nb,2\na,1.00\n"),
      lines: ["4:1+1 error[D306] the row of account `a` is there twice | says the same again"],
      help: ["delete one of the two rows, or write `on_bad_row: skip` to count it once"]),
    Fixture(
      code: "D406",
      item: ImportCase("id,balance,days\na,1,30\n") {
        $0.mapping.columns.lateness = .daysPastDue(column: "days")
        $0.mapping.asOf = CivilDate("2026-01-04")
      },
      lines: [
        "1:1+2 warning[D406] the file is as of 2026-01-04, 1 day before the start 2026-01-05"
          + " | 1 added to each value of `days`"
      ],
      help: ["start on the day of the file, or export the file for the day of the start"]),
    Fixture(
      code: "D407",
      item: ImportCase("id,balance,due\na,1,2026-01-05\nb,1,2026-05-12\n") {
        $0.mapping.columns.lateness = .dueDate(column: "due")
      },
      lines: [
        "1:1+2 warning[D407] no account is past due on 2026-01-05, the start"
          + " | `due` of every row is that day or later"
      ],
      help: [
        "check `start`, `as_of` and the column; reminders before the due date need no arrears"
      ]),
  ]
}
