// SPDX-License-Identifier: GPL-3.0-or-later

extension ReadingFixture {
  /// The full form of every fixture, by code: error text is API.
  static let renderings: [String: String] = [
    "S002": #"""
    error[S002]: the file is not UTF-8 text
     --> sample.yaml:1:8
      |
    1 | name: M�xico
      |        ^ the first byte that is not UTF-8
      |
      = help: save the file as UTF-8 in your editor

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S003": #"""
    error[S003]: the file holds no scenario
     --> sample.yaml:1:1
      |
    1 | # horizon: 90 days
      | ^ nothing but blanks or comments
      |
      = help: `recobro init` writes a scenario to start from

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S004": #"""
    error[S004]: a comparison that begins with `>` must stand in quotes
     --> sample.yaml:3:9
      |
    3 | score: >= 0.62
      |         ^ quotes are missing
      |        - the value begins here
      |
      = help: write it as in `score: ">= 0.62"`

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S005": #"""
    error[S005]: a tab cannot indent a line
     --> sample.yaml:4:1
      |
    4 | \tinstalments: 2..6
      | ^^ tab here
      |
      = help: indent with blanks, two a level

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S006": #"""
    error[S006]: a file holds one scenario, and a second document begins here
     --> sample.yaml:3:1
      |
    3 | ---
      | ^ second document
      |
      = help: put each scenario into a file of its own

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S007": #"""
    error[S007]: anchors and aliases are not part of scenarios
     --> sample.yaml:2:10
      |
    2 | horizon: &long 90 days
      |          ^ anchor or alias
      |
      = help: write the value where it is used, or name a number once under `parameters`

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S008": #"""
    error[S008]: the file is larger than the 16 bytes a scenario may have
     --> sample.yaml:1:1
      |
    1 | name: a
      | ^
      |
      = help: put data into a CSV file and name it in the scenario

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S009": #"""
    error[S009]: mappings and lists are nested more than 3 levels deep
     --> sample.yaml:2:10
      |
    2 | when: [[[[[]]]]]
      |          ^ one level too many
      |
      = help: a bracket may not have been closed

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S010": #"""
    error[S010]: the invisible character U+0000 is not allowed in a scenario
     --> sample.yaml:1:8
      |
    1 | name: a\0b
      |        ^^ U+0000 here
      |
      = help: delete the character

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S011": #"""
    error[S011]: `--set` cannot read `horizon 90 days`
     --> --set:1:1
      |
    1 | horizon 90 days
      | ^^^^^^^^^^^^^^^ not a path and a value
      |
      = expected: a path and a value: `horizon=90 days`
      = help: join keys with `.` and count list items from 0: `path[1].every=5 days`

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S012": #"""
    error[S012]: the character U+2212 (minus sign) stands outside of quotes
     --> sample.yaml:3:15
      |
    3 | path: [ { at: −3 dpd } ]
      |               ^ U+2212 here
      |
      = help: type `-`, or put a text that needs the character into quotes

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S013": #"""
    warning[S013]: the invisible character U+200B (zero width space) stands inside quotes, a comment or a text
     --> sample.yaml:1:9
      |
    1 | name: "a\u{200B}b"
      |         ^^^^^^^^ U+200B here
      |
      = help: delete the character

    0 errors, 1 warning in sample.yaml

    """#,
    "S101": #"""
    error[S101]: a plan offer needs the key `instalments`
     --> sample.yaml:3:1
      |
    3 | plan: { down_payment: 10% }
      | ^^^^ `instalments` is required here
      |
      = at: plan
      = expected: a range of whole numbers such as 2..6, or one such as 3

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S102": #"""
    error[S102]: unknown key `horzion`
     --> sample.yaml:2:1
      |
    2 | horzion: 90 days
      | ^^^^^^^ not a key of a sample
      |
      = help: did you mean `horizon`?
      = note: keys here: accounts, active, balance, champion, channel, contacts, discount, horizon, name, opens, parameters, path, plan, score, start, strategies, when

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S103": #"""
    error[S103]: the key `name` stands twice in one mapping
     --> sample.yaml:3:1
      |
    1 | name: a
      | ---- first here
    ...
    3 | name: b
      | ^^^^ again here
      |
      = help: keep one of them

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S104": #"""
    error[S104]: `path` must be a list, not a mapping
     --> sample.yaml:3:1
      |
    3 | path: { at: 3 dpd }
      | ^^^^ a mapping stands here
      |
      = at: path
      = expected: a list of steps
      = help: put `-` before it, or brackets around it: `[{ … }]`

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S105": #"""
    error[S105]: tags such as `!!int` are not part of scenarios
     --> sample.yaml:3:11
      |
    3 | accounts: !!int 7
      |           ^ tag here
      |
      = help: delete the tag, or put the value into quotes if it begins with `!`

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S106": #"""
    error[S106]: `horizon` has no value
     --> sample.yaml:2:1
      |
    2 | horizon:
      | ^^^^^^^ nothing follows
      |
      = at: horizon
      = expected: a number of whole days such as 180 days

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S107": #"""
    error[S107]: a key is a word, not a list or mapping
     --> sample.yaml:3:1
      |
    3 | [sms]: 70%
      | ^ not a word
      |
      = help: put text that begins with `{`, `[` or `?` into quotes

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S108": #"""
    error[S108]: `uniform` needs 2 items
     --> sample.yaml:3:12
      |
    3 | balance: { uniform: [30] }
      |            ^^^^^^^ 1 here
      |
      = at: balance.uniform
      = expected: two numbers such as [0, 30]

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S109": #"""
    error[S109]: `balance` needs exactly one key, not 2
     --> sample.yaml:3:12
      |
    3 | balance: { fixed: 3, uniform: [1, 2] }
      |            ^^^^^ one kind
      |                      ------- and another
      |
      = at: balance
      = expected: a distribution
      = note: keys here: fixed, uniform

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S110": #"""
    error[S110]: `--set` points at nothing: there is no key `plam`
     --> --set:2:1
      |
    2 | plam.down_payment=10%
      | ^^^^ not in the scenario
      |
     ::: sample.yaml:1:1
      |
    1 | name: a
      | ---- a mapping stands here
      |
      = at: plam.down_payment
      = help: did you mean `plan`?
      = note: `--set` adds keys and sections that a scenario can have, and no items to lists

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S111": #"""
    error[S111]: `at` and `on` exclude each other
     --> sample.yaml:5:5
      |
    4 |   - at: 3 dpd
      |     -- `at` is given here
    5 |     on: payment
      |     ^^ cannot stand beside `at`
      |
      = at: path[0]
      = help: keep one of them

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S201": #"""
    error[S201]: `accounts` is not a whole number
     --> sample.yaml:3:11
      |
    3 | accounts: many
      |           ^^^^ found many
      |
      = at: accounts
      = expected: a whole number of at least 1 such as 50_000

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S202": #"""
    error[S202]: `horizon` is a duration and needs a unit
     --> sample.yaml:2:10
      |
    2 | horizon: 90
      |          ^^ found 90
      |
      = at: horizon
      = expected: a number of whole days such as 180 days
      = help: write `90 days`
      = help: write `90 weeks`

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S203": #"""
    error[S203]: `horizon` has the unit `months`, whose length varies
     --> sample.yaml:2:10
      |
    2 | horizon: 6 months
      |          ^^^^^^^^ found 6 months
      |
      = at: horizon
      = expected: a number of whole days such as 180 days
      = help: write `180 days`
      = note: 1 month is about 30 days

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S204": #"""
    error[S204]: `down_payment` is a share and must lie between 0% and 100%
     --> sample.yaml:5:17
      |
    5 |   down_payment: 62
      |                 ^^ found 62
      |
      = at: plan.down_payment
      = expected: a share such as 62% or 0.62
      = help: write `62%`

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S205": #"""
    error[S205]: `fixed` is too large a number to compute with
     --> sample.yaml:3:19
      |
    3 | balance: { fixed: 1e999 }
      |                   ^^^^^ found 1e999
      |
      = at: balance.fixed
      = expected: an amount of money such as 420 or 1_250.50

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S206": #"""
    error[S206]: `accounts` has a comma, which may mean thousands or decimals
     --> sample.yaml:3:11
      |
    3 | accounts: 50,000
      |           ^^^^^^ found 50,000
      |
      = at: accounts
      = expected: a whole number of at least 1 such as 50_000
      = help: write `50_000`

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S207": #"""
    error[S207]: `channel` is `smss`, which is not a channel
     --> sample.yaml:3:10
      |
    3 | channel: smss
      |          ^^^^ found smss
      |
      = at: channel
      = expected: a channel, or channels with their shares
      = help: did you mean `sms`?
      = note: words here: sms, email, agent_call

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S208": #"""
    error[S208]: `active` is true or false, and nothing else
     --> sample.yaml:3:9
      |
    3 | active: yes
      |         ^^^ found yes
      |
      = at: active
      = expected: true or false
      = help: write `true`

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S209": #"""
    error[S209]: `instalments` is a range that runs backwards
     --> sample.yaml:3:22
      |
    3 | plan: { instalments: 6..2 }
      |                      ^^^^ found 6..2
      |
      = at: plan.instalments
      = expected: a range of whole numbers such as 2..6, or one such as 3
      = help: write `2..6`

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S210": #"""
    error[S210]: `start` is a day no calendar has
     --> sample.yaml:3:8
      |
    3 | start: 2026-02-30
      |        ^^^^^^^^^^ found 2026-02-30
      |
      = at: start
      = expected: a date such as 2026-01-05

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S211": #"""
    error[S211]: a reference to a parameter is not complete
     --> sample.yaml:2:10
      |
    2 | horizon: ${wait days
      |          ^^ begins here
      |
      = at: horizon
      = expected: `${name}`
      = help: write the parameter's name between the braces and close them

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S212": #"""
    error[S212]: the shares of `channel` add up to 90%, not 100%
     --> sample.yaml:3:1
      |
    3 | channel: { whatsapp: 70%, email: 20% }
      | ^^^^^^^ these shares
      |            -------- `whatsapp` has 70%
      |                           ----- `email` has 20%
      |
      = at: channel
      = help: change them until their sum is 100%
      = help: write `{ whatsapp: 77.78%, email: 22.22% }` to keep their proportions

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S213": #"""
    error[S213]: `my plan` is not a name
     --> sample.yaml:3:15
      |
    3 | strategies: { my plan: x }
      |               ^^^^^^^ not a name
      |
      = at: strategies
      = expected: a name of letters, digits, `_` and `-`, such as high_risk
      = help: write `my_plan`

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S301": #"""
    error[S301]: parameter `high_rsk` is not defined
     --> sample.yaml:4:12
      |
    1 | parameters: { high_risk: 0.62 }
      | ---------- parameters are defined here: high_risk
    ...
    4 | score: ">= ${high_rsk}"
      |            ^^^^^^^^^^^ no such parameter
      |
      = at: score
      = help: did you mean `high_risk`?

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S302": #"""
    error[S302]: a parameter is a number and cannot refer to `c`
     --> sample.yaml:3:19
      |
    3 | parameters: { b: "${c}" }
      |                   ^^^^ refers to another parameter
      |
      = at: parameters.b
      = help: write the number

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S303": #"""
    error[S303]: two steps are called `x`
     --> sample.yaml:5:11
      |
    4 | - { name: x, at: 1 dpd }
      |           - first used here
    5 | - { name: x, at: 2 dpd }
      |           ^ the same name again
      |
      = at: path
      = help: give each a name of its own

    1 error, 0 warnings in sample.yaml; nothing was run

    """#,
    "S401": #"""
    warning[S401]: parameter `wait` is never used
     --> sample.yaml:3:15
      |
    3 | parameters: { wait: 7 }
      |               ^^^^ defined here
      |
      = at: parameters.wait
      = help: write `${wait}` where its value belongs, or delete it

    0 errors, 1 warning in sample.yaml

    """#,
  ]
}
