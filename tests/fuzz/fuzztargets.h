// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace stratoplan::fuzz {

/// Each reads any bytes as one kind of file. What is read must survive being written and read again, and what
/// is refused must name the file; otherwise they abort.
void planFile(const QByteArray &bytes);
void jsonTwin(const QByteArray &bytes);
void catalogFile(const QByteArray &bytes);

/// Reads any bytes as a formula over users and month. What a program is made of gives the very value that the
/// parser gives; what is refused says why; otherwise it aborts.
void formulaText(const QByteArray &bytes);

/// Reads any bytes with one reader of price lists. What it gives must be complete and in order, and what it refuses
/// must name the file; otherwise it aborts.
/// @param reader  one of priceListReaders()
void priceList(const QByteArray &bytes, const QString &reader);

/// The readers of price lists by short names, which are also the names of their corpora.
[[nodiscard]] QStringList priceListReaders();

} // namespace stratoplan::fuzz
