/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "revision.h"

#ifndef RECOBRO_REVISION
#define RECOBRO_REVISION ""
#endif

const char *recobro_revision(void) { return RECOBRO_REVISION; }
