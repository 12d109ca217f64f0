// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Vocabulary

extension ActivitySummary {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      isNothingPaid: try reader.flag("nothing_paid"),
      strategies: try reader.named("strategies") { name, deeds throws(ManifestError) in
        Deeds(
          strategy: name, hasSteps: try deeds.flag("has_steps"),
          touches: deeds.value["touches"]?.int, heldBack: deeds.value["held_back"]?.int)
      },
      contrasts: try Self.contrasts(reader.child("contrasts")))
  }

  private static func contrasts(
    _ reader: ManifestReader
  ) throws(ManifestError) -> [ChallengerContrast] {
    var contrasts: [ChallengerContrast] = []
    for member in reader.value.members ?? [] {
      guard let contrast = Contrast(rawValue: try reader.text(member.name)) else {
        throw .wrongMember(reader.path + member.name)
      }
      contrasts.append(ChallengerContrast(challenger: member.name, contrast: contrast))
    }
    return contrasts
  }
}

extension ParameterOrigins {
  init(_ reader: ManifestReader) throws(ManifestError) {
    self.init(
      sections: try reader.named("sections") { name, section throws(ManifestError) in
        Section(
          name: name, preset: try section.int("preset"), byDefault: try section.int("default"),
          written: try section.int("written"), data: try section.int("data"))
      }, presets: try reader.texts("presets"))
  }
}
