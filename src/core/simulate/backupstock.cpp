// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/backupstock.h"

#include <QCoreApplication>

#include <algorithm>

namespace stratoplan {

namespace {

constexpr qint64 secondsOfDay = 86400;
constexpr qint64 secondsOfMonth = 30 * secondsOfDay;

struct BackupText
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

qint64 ceilDiv(qint64 part, qint64 whole)
{
    return part / whole + (part % whole > 0 ? 1 : 0);
}

/// Copies by their number, the first being 0: those taken from `first` up to, not including, `end`.
struct Copies
{
    qint64 first = 0;
    qint64 end = 0;
};

/// Copies taken in a month.
Copies takenIn(size_t month, const Backup &backup)
{
    const qint64 begin = static_cast<qint64>(month) * secondsOfMonth;
    const qint64 every = backup.every.seconds();
    return {ceilDiv(begin, every), ceilDiv(begin + secondsOfMonth, every)};
}

/// Copies kept at a month's end.
Copies keptAt(size_t month, const Backup &backup)
{
    const qint64 now = (static_cast<qint64>(month) + 1) * secondsOfMonth;
    const qint64 every = backup.every.seconds();
    const qint64 keep = backup.keep.seconds();
    Copies kept {0, ceilDiv(now, every)};
    if (keep > 0 && keep < now)
        kept.first = ceilDiv(now - keep, every);
    if (backup.keepCount > 0)
        kept.first = std::max(kept.first, kept.end - backup.keepCount);
    kept.first = std::min(kept.first, kept.end - 1);
    return kept;
}

/// Sizes of copies, each that of the month in which it was taken, added up to a month's end.
double sizeOf(const Copies &copies, const Backup &backup, const std::vector<double> &sizeGb, size_t month)
{
    double sum = 0;
    for (size_t each = 0; each <= month; ++each) {
        const Copies taken = takenIn(each, backup);
        const qint64 count = std::min(taken.end, copies.end) - std::max(taken.first, copies.first);
        if (count > 0)
            sum += static_cast<double>(count) * sizeGb[each];
    }
    return sum;
}

/// What changed in the last `keep`, of the share a day.
double logAt(size_t month, const Backup &backup, const std::vector<double> &sizeGb)
{
    const qint64 now = (static_cast<qint64>(month) + 1) * secondsOfMonth;
    const qint64 keep = backup.keep.seconds();
    const qint64 since = keep > 0 ? std::max<qint64>(0, now - keep) : 0;
    double sum = 0;
    for (size_t each = 0; each <= month; ++each) {
        const qint64 begin = static_cast<qint64>(each) * secondsOfMonth;
        const qint64 seconds = begin + secondsOfMonth - std::max(begin, since);
        if (seconds > 0)
            sum += sizeGb[each] * static_cast<double>(seconds) / secondsOfDay;
    }
    return sum * backup.change.toDouble() / 100;
}

double stockAt(size_t month, const Backup &backup, const std::vector<double> &sizeGb)
{
    const double size = sizeGb[month];
    switch (backup.mode) {
    case Backup::Mode::Full:
        return sizeOf(keptAt(month, backup), backup, sizeGb, month);
    case Backup::Mode::Incremental: {
        Copies changes = keptAt(month, backup);
        ++changes.first;
        return size + backup.change.toDouble() / 100 * sizeOf(changes, backup, sizeGb, month);
    }
    case Backup::Mode::Continuous:
        return size + logAt(month, backup, sizeGb);
    case Backup::Mode::Replication:
        return size;
    case Backup::Mode::OnChange:
        return size * backup.keepCount;
    }
    Q_UNREACHABLE();
}

} // namespace

QString backupStockProblem(const Backup &backup)
{
    const bool isPeriodic = backup.mode == Backup::Mode::Full || backup.mode == Backup::Mode::Incremental;
    if (isPeriodic && backup.every <= Duration())
        return BackupText::tr("How often a copy is taken is not stated.");
    if (backup.mode == Backup::Mode::Incremental && backup.change <= Percent())
        return BackupText::tr("How much changes between two copies is not stated.");
    if (backup.mode == Backup::Mode::OnChange && backup.keepCount <= 0)
        return BackupText::tr("How many versions are kept is not stated.");
    return {};
}

std::vector<double> backupStock(const Backup &backup, const std::vector<double> &sizeGb)
{
    if (!backupStockProblem(backup).isEmpty())
        return {};
    const int copies = std::max(0, backup.copies);
    std::vector<double> stock;
    stock.reserve(sizeGb.size());
    for (size_t month = 0; month < sizeGb.size(); ++month)
        stock.push_back(copies * stockAt(month, backup, sizeGb));
    return stock;
}

} // namespace stratoplan
