// SPDX-License-Identifier: GPL-3.0-or-later

import Workbench

extension ChartLibrary {
  /// Tells of a file that the environment names as the library and that is none: the report then has tables only.
  static func noteWhenMisnamed() {
    guard let path = misnamed() else { return }
    Terminal.note(
      """
      note: RECOBRO_VEGA_BUNDLE names `\(path)`, which is not the library for charts; the report has tables only
        = help: leave the variable out, or run `make setup` and name its vega-bundle.js

      """)
  }
}
