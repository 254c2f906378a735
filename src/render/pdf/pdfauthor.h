// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace stratoplan {

/// A PDF written by Qt with an author added to its document information, as an update appended to the file:
/// Qt 6.4 cannot set one. Comes back unchanged for an empty author or a file that is built otherwise.
[[nodiscard]] QByteArray withAuthor(const QByteArray &pdf, const QString &author);

} // namespace stratoplan
