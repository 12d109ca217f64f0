// SPDX-License-Identifier: GPL-3.0-or-later

/// A strategy as YAML, to which a step can be added.
struct StrategyText {
  struct Treatment {
    let name: String
    let conditions: String
    var path: [String]
    let stop: String
  }

  var treatments: [Treatment]
  let limits: [String]
  /// Who answers what debtors ask; nil where they ask nothing.
  let answers: String?
  /// The service that looks for contact data; nil for none.
  let search: String?
  /// Where debtors call to; nil where they do not.
  let line: String?

  /// With one more step at the very end: a mix's luck depends on its number among all steps.
  func adding(_ step: String) -> StrategyText {
    var copy = self
    copy.treatments[treatments.count - 1].path.append(step)
    return copy
  }

  /// The lines below the strategy's name.
  var yaml: String {
    var text = "    segments:\n"
    for treatment in treatments {
      text += "      - name: \(treatment.name)\n"
      text += "        when: { \(treatment.conditions) }\n"
      text += "        stop: { \(treatment.stop) }\n"
      text += "        path: [\(treatment.path.joined(separator: ", "))]\n"
    }
    text += "    limits: { \(limits.joined(separator: ", ")) }\n"
    if let line { text += "    inbound: { \(line) }\n" }
    if let search { text += "    enrichment: { \(search) }\n" }
    return answers.map { text + "    queries: { \($0) }\n" } ?? text
  }
}
