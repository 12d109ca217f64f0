/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef RECOBRO_CGSL_SHIM_H
#define RECOBRO_CGSL_SHIM_H

#include <gsl/gsl_blas.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_version.h>

/// The Mersenne Twister's type. GSL declares it as a mutable global, which Swift 6 refuses to read;
/// this returns its value. Used only for reference numbers in tests.
static inline const gsl_rng_type *cgsl_rng_mt19937(void) { return gsl_rng_mt19937; }

/// The simplex method of Nelder and Mead; its type is a mutable global like the one above.
static inline const gsl_multimin_fminimizer_type *cgsl_simplex(void)
{
    return gsl_multimin_fminimizer_nmsimplex2;
}

/// The type of Sobol's sequence. GSL declares it as a mutable global, which Swift 6 refuses to read; this returns its
/// value.
static inline const gsl_qrng_type *cgsl_qrng_sobol(void) { return gsl_qrng_sobol; }

/// GSL's version. The global is a mutable pointer, which Swift 6 refuses to read.
static inline const char *cgsl_version(void) { return gsl_version; }

#endif
