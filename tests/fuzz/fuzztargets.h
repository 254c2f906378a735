// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace stratoplan::fuzz {

/// Each reads any bytes as one kind of file. What is read must survive being written and read again, and what
/// is refused must name the file; otherwise they abort.
void planFile(const QByteArray &bytes);
void jsonTwin(const QByteArray &bytes);
void catalogFile(const QByteArray &bytes);

} // namespace stratoplan::fuzz
