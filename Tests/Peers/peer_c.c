/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Performance peer: plain C, event-driven per account (README.md beside this file), single thread.
 * Build: gcc -O3 -std=c11 -o peer_c peer_c.c -lm            (xoshiro256++, one stream)
 *        gcc -O3 -std=c11 -DPHILOX -o peer_c_philox peer_c.c -lm   (Philox4x32-10, one counter-based stream per account)
 * Run:   ./peer_c [--accounts N] [--seed S] [--curve]
 * Next event of lambda(t) = L + x e^{-K s}: minimum of Exp(L) and the inversion of the decaying part (exact).
 */
#define _POSIX_C_SOURCE 199309L
#include <inttypes.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define DAYS 180
static const double LINF = 0.004, KAPPA = 0.1, MSG_P = 0.27, MSG_JUMP = 0.02, EVERY = 7.0, P_FULL = 0.3, J0 = 0.005, J1 = 0.02, FLOOR_BAL = 1.0;

static inline uint64_t splitmix(uint64_t *s) {
    uint64_t z = (*s += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

#ifdef PHILOX
typedef struct { uint32_t key[2], ctr[4]; uint64_t buf[2]; int left; } rng_t;
static inline void philox_block(const uint32_t ctr[4], const uint32_t key[2], uint32_t out[4]) {
    uint32_t c0 = ctr[0], c1 = ctr[1], c2 = ctr[2], c3 = ctr[3], k0 = key[0], k1 = key[1];
    for (int i = 0; i < 10; i++) {
        uint64_t p0 = (uint64_t)0xD2511F53u * c0, p1 = (uint64_t)0xCD9E8D57u * c2;
        uint32_t n0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0, n2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
        c1 = (uint32_t)p1; c3 = (uint32_t)p0; c0 = n0; c2 = n2;
        k0 += 0x9E3779B9u; k1 += 0xBB67AE85u;
    }
    out[0] = c0; out[1] = c1; out[2] = c2; out[3] = c3;
}
static inline void stream(rng_t *g, uint64_t seed, uint64_t id) {
    g->key[0] = (uint32_t)seed; g->key[1] = (uint32_t)(seed >> 32);
    g->ctr[0] = g->ctr[1] = 0; g->ctr[2] = (uint32_t)id; g->ctr[3] = (uint32_t)(id >> 32); g->left = 0;
}
static inline uint64_t next64(rng_t *g) {
    if (!g->left) {
        uint32_t o[4]; philox_block(g->ctr, g->key, o); g->ctr[0]++;
        g->buf[0] = ((uint64_t)o[1] << 32) | o[0]; g->buf[1] = ((uint64_t)o[3] << 32) | o[2]; g->left = 2;
    }
    return g->buf[--g->left];
}
static const char *RNG = "philox4x32-10, stream per account";
#else
typedef struct { uint64_t s[4]; } rng_t;
static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static inline uint64_t next64(rng_t *g) {
    uint64_t *s = g->s, r = rotl(s[0] + s[3], 23) + s[0], t = s[1] << 17;
    s[2] ^= s[0]; s[3] ^= s[1]; s[1] ^= s[2]; s[0] ^= s[3]; s[2] ^= t; s[3] = rotl(s[3], 45);
    return r;
}
static const char *RNG = "xoshiro256++, one stream";
#endif

/* uniform in (0,1): 52 bits centred, never 0 nor 1 */
static inline double u01(rng_t *g) { return ((double)(next64(g) >> 12) + 0.5) * 0x1p-52; }

static double now(clockid_t c) { struct timespec t; clock_gettime(c, &t); return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec; }

int main(int argc, char **argv) {
    uint64_t n = 100000, seed = 20240601; int curve = 0;
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--accounts") && i + 1 < argc) n = strtoull(argv[++i], 0, 10);
        else if (!strcmp(argv[i], "--seed") && i + 1 < argc) seed = strtoull(argv[++i], 0, 10);
        else if (!strcmp(argv[i], "--curve")) curve = 1;
#ifdef PHILOX
        else if (!strcmp(argv[i], "--kat")) {   /* Random123 known answers: zeros; all ones; pi digits */
            uint32_t o[4], c[3][4] = {{0, 0, 0, 0}, {~0u, ~0u, ~0u, ~0u}, {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}},
                     k[3][2] = {{0, 0}, {~0u, ~0u}, {0xa4093822, 0x299f31d0}};
            for (int j = 0; j < 3; j++) { philox_block(c[j], k[j], o); printf("%08x %08x %08x %08x\n", o[0], o[1], o[2], o[3]); }
            return 0;
        }
#endif
        else { fprintf(stderr, "usage: peer_c [--accounts N] [--seed S] [--curve]\n"); return 2; }
    }
    double bins[DAYS + 1] = {0}, sb = 0, sbb = 0, spb = 0, spp = 0, sp = 0, dust = 0;
    uint64_t msgs = 0, pays = 0, closed = 0;
    double w0 = now(CLOCK_MONOTONIC), c0 = now(CLOCK_PROCESS_CPUTIME_ID);
    rng_t g;
#ifndef PHILOX
    uint64_t sm = seed;
    for (int j = 0; j < 4; j++) g.s[j] = splitmix(&sm);
#endif
    for (uint64_t a = 0; a < n; a++) {
#ifdef PHILOX
        stream(&g, seed, a);
#endif
        double b0 = -400.0 * log(u01(&g) * u01(&g)), bal = b0, x = 0, t = 0, msg = EVERY, tp;
        for (;;) {
            double tau = -log(u01(&g)) / LINF;
            if (x > 0) {
                double D = 1 + KAPPA * log(u01(&g)) / x;
                if (D > 0) { double s = -log(D) / KAPPA; if (s < tau) tau = s; }
            }
            tp = t + tau;
            double end = tp < DAYS ? tp : DAYS;
            int hit = 0;
            while (msg < end) {              /* messages due before the candidate payment */
                double m = msg; msg += EVERY; msgs++;
                if (u01(&g) < MSG_P) { x = x * exp(-KAPPA * (m - t)) + MSG_JUMP; t = m; hit = 1; break; }
            }
            if (hit) continue;               /* intensity jumped: redraw (memoryless); otherwise the candidate stands */
            if (tp > DAYS) break;
            x *= exp(-KAPPA * tau); t = tp;
            double r = 1;
            if (u01(&g) >= P_FULL) { double u = u01(&g); r = 0.1 + 0.9 * (1 - u * u); }
            double pay = r * bal;
            bal -= pay; pays++;
            bins[(int)ceil(t)] += pay;
            if (bal < FLOOR_BAL) { dust += bal; closed++; break; }
            x += J0 + J1 * r;
        }
        double p = b0 - bal;
        sb += b0; sbb += b0 * b0; sp += p; spp += p * p; spb += p * b0;
    }
    double cum[DAYS + 1]; cum[0] = 0;
    for (int d = 1; d <= DAYS; d++) cum[d] = cum[d - 1] + bins[d];
    double wall = now(CLOCK_MONOTONIC) - w0, cpu = now(CLOCK_PROCESS_CPUTIME_ID) - c0;
    double R = sp / sb, ss = spp - 2 * R * spb + R * R * sbb, N = (double)n, se = sqrt(ss * N / (N - 1)) / sb;
    printf("{\"peer\": \"c\", \"rng\": \"%s\", \"accounts\": %" PRIu64 ", \"days\": %d, \"seconds\": %.6f, \"cpu_seconds\": %.6f, "
           "\"account_days_per_second\": %.0f, \"recovery_rate\": %.8f, \"recovery_rate_se\": %.8f, ", RNG, n, DAYS, wall, cpu,
           N * DAYS / wall, R, se);
    printf("\"curve_check\": {");
    for (int d = 30; d <= DAYS; d += 30) printf("%s\"%d\": %.8f", d > 30 ? ", " : "", d, cum[d] / sb);
    printf("}, \"messages_per_account\": %.5f, \"payments_per_account\": %.5f, \"closed_fraction\": %.5f, \"dust_rate\": %.2e, \"threads\": 1",
           (double)msgs / N, (double)pays / N, (double)closed / N, dust / sb);
    if (curve) { printf(", \"curve\": ["); for (int d = 0; d <= DAYS; d++) printf("%s%.8f", d ? ", " : "", cum[d] / sb); printf("]"); }
    printf("}\n");
    return 0;
}
