// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

/// Eight draws of every family at fixed addresses, bit for bit.
///
/// A difference here is a value-breaking change: unchanged scenarios would give other numbers. The last bits
/// belong to one build of the C library and GSL 2.7.1; on another, compare before updating.
@Suite struct ValueStabilityTests {
  static let seed: UInt64 = 2_026

  static let recorded: [(name: String, bits: [UInt64])] = [
    (
      "constant",
      [
        0x4012_0000_0000_0000, 0x4012_0000_0000_0000, 0x4012_0000_0000_0000, 0x4012_0000_0000_0000,
        0x4012_0000_0000_0000, 0x4012_0000_0000_0000, 0x4012_0000_0000_0000, 0x4012_0000_0000_0000,
      ]
    ),
    (
      "uniform",
      [
        0x400f_abf2_27ea_be96, 0xbff2_4805_2b70_df26, 0x3fea_c77a_1011_86d0, 0x3ffe_b9bf_24ff_6108,
        0xbfdf_d9a2_602e_afb0, 0x3fe7_bcaf_3c45_e654, 0xbff7_b830_2fc9_aa5e, 0x3fb8_d4ce_10f4_0320,
      ]
    ),
    (
      "gaussian",
      [
        0x4019_5097_14f9_4895, 0x401c_f1a5_fb54_cf93, 0xbff6_08a2_66d0_1724, 0x400f_1e41_ee52_a7ce,
        0x400c_db1c_dec7_8dec, 0x4008_9286_31e7_0f66, 0x400d_8ef5_236d_5a94, 0x4003_9d18_51de_dd31,
      ]
    ),
    (
      "lognormal",
      [
        0x40a0_c576_7f1d_b3a0, 0x40a9_3a55_1542_20ba, 0x4050_bd67_f276_2b38, 0x4086_62e3_b596_ba80,
        0x4083_b61b_a944_f9e3, 0x407e_fb48_6ec8_d549, 0x4084_8181_7d58_fc9f, 0x4077_70c4_a78f_ac40,
      ]
    ),
    (
      "gamma",
      [
        0x4030_f7b7_ea0d_4522, 0x4035_0e4e_5f03_916c, 0x4028_3192_26d7_6d9e, 0x4021_5699_7489_f047,
        0x401f_bcd6_ed2d_4bf1, 0x401a_a312_7f8d_3323, 0x4020_50dd_2d81_d5fd, 0x4015_73b6_c998_7d40,
      ]
    ),
    (
      "gamma, shape below 1",
      [
        0x4000_acb8_d324_0491, 0x3f72_8b51_7519_8443, 0x3fe5_6060_f72f_d059, 0x4000_fd5e_a4a7_f17d,
        0x3f9f_3873_bf36_44a8, 0x3fd3_8d66_1589_fdf5, 0x3f53_e7bd_6412_1b82, 0x3f79_b008_599c_03b8,
      ]
    ),
    (
      "gamma, whole shape",
      [
        0x4088_b047_4d12_c6c2, 0x4093_fc49_2b7d_b632, 0x4085_6b8e_aca6_89be, 0x4070_f90e_d902_7fe3,
        0x408c_8e2c_52f7_c873, 0x4079_df00_f56f_9a20, 0x4093_d41c_2e1f_7c51, 0x4083_bc1e_5fb3_7707,
      ]
    ),
    (
      "beta",
      [
        0x3fe1_02f6_5903_bc3b, 0x3fe4_eb14_38f0_4475, 0x3fdc_7bfd_9cca_b90a, 0x3fcf_c5f7_d565_ee0b,
        0x3fd5_687b_f3bb_915a, 0x3fe5_2ba1_e8a0_b807, 0x3fe0_db1d_5bbc_298d, 0x3fdc_261f_fada_acb6,
      ]
    ),
    (
      "beta, a = 1",
      [
        0x3fe0_0afd_69c9_c837, 0x3fe5_a510_9331_afc5, 0x3fd7_a3c9_e7d4_f1ae, 0x3fbd_28fe_5a29_ce18,
        0x3fca_5e7b_c8c0_5917, 0x3fe6_985f_4210_469e, 0x3fde_ea2a_0995_5d4d, 0x3fd5_2ed6_f7ad_41fc,
      ]
    ),
    (
      "beta, b = 1",
      [
        0x3fea_1fd2_fe37_5428, 0x3fa6_09ce_f809_fdf0, 0x3fd1_431e_350c_3415, 0x3f43_9c52_b2a8_20ab,
        0x3fb6_a735_cb0a_7f4b, 0x3fa1_0812_1f6a_fc23, 0x3f83_90f6_9940_be4a, 0x3fbd_8638_307c_3fb6,
      ]
    ),
    (
      "weibull",
      [
        0x4021_c20d_ca87_1960, 0x4048_98a2_1697_855a, 0x403c_081b_6209_641b, 0x4034_dba2_863b_0e5c,
        0x4043_fe69_d7fe_c02f, 0x403c_bb88_9b3a_7dc2, 0x404c_6546_ea9a_f998, 0x4040_fd4d_5d62_4f70,
      ]
    ),
    (
      "exponential",
      [
        0x402a_adfc_595f_ce66, 0x3fed_44d7_a92a_1957, 0x400d_1988_7f36_357a, 0x4016_fd99_6814_4c8f,
        0x3ffb_0ece_f123_0a45, 0x400b_d5d8_91fa_fff0, 0x3fe1_3487_2d17_b84e, 0x4003_f082_5a85_2906,
      ]
    ),
    (
      "pareto",
      [
        0x405a_a9c2_bfdc_1440, 0x406c_f39b_5575_cb03, 0x4061_f08e_cd95_027b, 0x405f_864b_21a7_a688,
        0x4067_222e_7438_4350, 0x4062_2f9a_786d_a200, 0x4071_b712_9fa5_7581, 0x4064_3ea0_d571_d0ac,
      ]
    ),
    (
      "empirical, linear",
      [
        0x4036_2750_0c64_bcfa, 0x3ff9_cc8e_97d3_f2e4, 0x4010_6bd0_2a4f_6702, 0x401c_cdd1_acb6_69e2,
        0x4001_2b6c_25ae_8532, 0x400f_55ac_4c62_1b68, 0x3ff5_ea26_b94b_61bc, 0x4007_f736_e9e6_526c,
      ]
    ),
    (
      "mixture",
      [
        0x4014_a6e6_9729_989c, 0xc00e_75f0_059b_5d04, 0x4014_60ef_c840_c098, 0x4020_514f_c3d3_100e,
        0xc00b_19b2_282d_6c8b, 0x4001_5fde_a807_3690, 0xc00e_c89c_e849_ec42, 0x4008_b6e5_d4a8_a185,
      ]
    ),
    (
      "truncated",
      [
        0x408d_2777_9fab_df75, 0x4067_3491_34e0_efa2, 0x4077_3654_b494_d248, 0x407f_69dc_f1c5_7d30,
        0x406e_5b41_e1a7_09cc, 0x4076_9566_de3d_349f, 0x4063_522a_41e0_dd47, 0x4072_94f0_09b8_c18e,
      ]
    ),
    (
      "discrete",
      [
        0x4008_0000_0000_0000, 0x3ff0_0000_0000_0000, 0x4000_0000_0000_0000, 0x4000_0000_0000_0000,
        0x4000_0000_0000_0000, 0x4000_0000_0000_0000, 0x3ff0_0000_0000_0000, 0x4000_0000_0000_0000,
      ]
    ),
    (
      "empirical, steps",
      [
        0x4022_0000_0000_0000, 0x3ff0_0000_0000_0000, 0x4014_0000_0000_0000, 0x4014_0000_0000_0000,
        0x3ff0_0000_0000_0000, 0x3ff0_0000_0000_0000, 0x3ff0_0000_0000_0000, 0x3ff0_0000_0000_0000,
      ]
    ),
    (
      "truncated, discrete",
      [
        0x4008_0000_0000_0000, 0x4000_0000_0000_0000, 0x4008_0000_0000_0000, 0x4008_0000_0000_0000,
        0x4000_0000_0000_0000, 0x4000_0000_0000_0000, 0x4000_0000_0000_0000, 0x4000_0000_0000_0000,
      ]
    ),
    (
      "mixture, discrete",
      [
        0x3ff0_0000_0000_0000, 0x0000_0000_0000_0000, 0x0000_0000_0000_0000, 0x4000_0000_0000_0000,
        0x0000_0000_0000_0000, 0x0000_0000_0000_0000, 0x0000_0000_0000_0000, 0x0000_0000_0000_0000,
      ]
    ),
  ]

  @Test func samplesAreTheRecordedOnes() throws {
    let examples = try Catalog.all()
    #expect(examples.map(\.name) == Self.recorded.map(\.name))
    for (example, record) in zip(examples, Self.recorded) {
      let samples = Catalog.samples(example.law, count: 8, seed: Self.seed)
      #expect(
        samples == record.bits.map { Double(bitPattern: $0) }, "\(example.name): \(samples)")
    }
  }

  @Test func orderOfDebtorsDoesNotMatter() throws {
    let law = try Distribution.gamma(shape: 2.5, scale: 3)
    var generator = AddressedGenerator()
    let backwards = (0..<8).reversed().map { index in
      let address = DrawAddress(seed: Self.seed, replication: 0, identity: UInt64(index))
      generator.seat(at: address, .attribute, stream: 0)
      return law.sample(using: &generator)
    }
    #expect(backwards.reversed() == Catalog.samples(law, count: 8, seed: Self.seed))
  }

  @Test("a constant draws nothing: a generator that was never seated would trap")
  func constantsDrawNothing() throws {
    var generator = AddressedGenerator()
    #expect(try Distribution.constant(value: 4.5).sample(using: &generator) == 4.5)
  }
}
