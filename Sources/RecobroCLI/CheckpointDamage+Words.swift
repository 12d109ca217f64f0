// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Storage

extension CheckpointDamage {
  /// What is told of it, which silence does not suppress: time was lost.
  func note(in language: DiagnosticLanguage) -> Note {
    guard language == .spanish else {
      return
        "warning: `\(path)` is damaged or was cut short: of its records \(wholeRecords) can be taken up, the rest is simulated again\n"
        + "  = help: nothing has to be done, the results are the same; a whole copy in its place, if there is one, spares the time\n"
    }
    return
      "warning: `\(path)` está dañado o quedó cortado: de sus registros se retoman \(wholeRecords), lo demás se simula de nuevo\n"
      + "  = help: no hay que hacer nada, los resultados son los mismos; una copia entera en su lugar, si la hay, ahorra el tiempo\n"
  }
}
