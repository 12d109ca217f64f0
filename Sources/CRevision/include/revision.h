/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef RECOBRO_REVISION_H
#define RECOBRO_REVISION_H

/// The git revision of the build, "+" behind it for uncommitted changes; empty when unknown.
///
/// C because a build setting with a value reaches C sources only.
const char *recobro_revision(void);

#endif
