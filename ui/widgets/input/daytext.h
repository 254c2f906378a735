// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace stratoplan {

/// A day as people write it: "2026-07-15", "15 Jul 2026", or a month: "2026-07", "Jul 2026", which is its
/// first day. A null date for an empty text; nothing where it is no day.
[[nodiscard]] std::optional<QDate> parseDay(const QString &text);
/// The text that parseDay() reads: "2026-07-15"; empty for a null date.
[[nodiscard]] QString dayText(const QDate &date);

} // namespace stratoplan
