// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

/// @file
/// Reads what the program wrote, by other means than the program's own.
namespace stratoplan::test {

/// A CSV file as rows of values by their headers; empty where it cannot be read.
[[nodiscard]] QList<QHash<QString, QString>> readCsv(const QString &path);
/// The text of a PDF as pdftotext lays it out; nothing where that program is not installed.
[[nodiscard]] std::optional<QString> readPdf(const QString &path);

} // namespace stratoplan::test
