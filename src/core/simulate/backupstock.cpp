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

/// How many of these copies were taken in each month up to one.
std::vector<double> counted(const Copies &copies, const Backup &backup, size_t month)
{
    std::vector<double> counts(month + 1);
    for (size_t each = 0; each <= month; ++each) {
        const Copies taken = takenIn(each, backup);
        const qint64 count = std::min(taken.end, copies.end) - std::max(taken.first, copies.first);
        counts[each] = static_cast<double>(std::max<qint64>(count, 0));
    }
    return counts;
}

/// The days of each month that are within the last `keep` at a month's end.
std::vector<double> daysLogged(const Backup &backup, size_t month)
{
    const qint64 now = (static_cast<qint64>(month) + 1) * secondsOfMonth;
    const qint64 keep = backup.keep.seconds();
    const qint64 since = keep > 0 ? std::max<qint64>(0, now - keep) : 0;
    std::vector<double> days(month + 1);
    for (size_t each = 0; each <= month; ++each) {
        const qint64 begin = static_cast<qint64>(each) * secondsOfMonth;
        const qint64 seconds = begin + secondsOfMonth - std::max(begin, since);
        days[each] = static_cast<double>(std::max<qint64>(seconds, 0)) / secondsOfDay;
    }
    return days;
}

/// The weights of one of its copies: what changed, where it is one, and the whole of the month's own data.
std::vector<double> weightsOf(const Backup &backup, size_t month)
{
    const auto withWhole = [&](std::vector<double> changes) {
        for (double &each : changes)
            each *= backup.change.toDouble() / 100;
        changes[month] += 1;
        return changes;
    };
    std::vector<double> ofMonth(month + 1);
    switch (backup.mode) {
    case Backup::Mode::Full:
        return counted(keptAt(month, backup), backup, month);
    case Backup::Mode::Incremental: {
        Copies changes = keptAt(month, backup);
        ++changes.first;
        return withWhole(counted(changes, backup, month));
    }
    case Backup::Mode::Continuous:
        return withWhole(daysLogged(backup, month));
    case Backup::Mode::Replication:
        ofMonth[month] = 1;
        return ofMonth;
    case Backup::Mode::OnChange:
        ofMonth[month] = backup.keepCount;
        return ofMonth;
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

std::vector<double> backupWeights(const Backup &backup, size_t month)
{
    if (!backupStockProblem(backup).isEmpty())
        return {};
    std::vector<double> weights = weightsOf(backup, month);
    for (double &each : weights)
        each *= std::max(0, backup.copies);
    return weights;
}

std::vector<double> backupStock(const Backup &backup, const std::vector<double> &sizeGb)
{
    if (!backupStockProblem(backup).isEmpty())
        return {};
    std::vector<double> stock(sizeGb.size());
    for (size_t month = 0; month < sizeGb.size(); ++month) {
        const std::vector<double> weights = backupWeights(backup, month);
        for (size_t each = 0; each <= month; ++each) {
            if (weights[each] != 0) // of what is not kept it does not matter whether it is known
                stock[month] += weights[each] * sizeGb[each];
        }
    }
    return stock;
}

} // namespace stratoplan
