// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time/loadweekmodel.h"

#include "models/roles.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int days = 7;
constexpr int hours = 24;

std::size_t hourOf(const QModelIndex &index)
{
    return static_cast<std::size_t>(index.row() * hours + index.column());
}

} // namespace

void LoadWeekModel::setWeek(const WeekPercents &week)
{
    if (m_week == week)
        return;
    m_week = week;
    Q_EMIT dataChanged(index(0, 0), index(days - 1, hours - 1));
    Q_EMIT weekChanged();
}

void LoadWeekModel::fill(const QModelIndexList &chosen, Percent load)
{
    WeekPercents week = m_week;
    for (const QModelIndex &each : chosen) {
        if (each.isValid())
            week[hourOf(each)] = load;
    }
    setWeek(week);
}

int LoadWeekModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : days;
}

int LoadWeekModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : hours;
}

QVariant LoadWeekModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Percent load = m_week[hourOf(index)];
    const QString day = QLocale::c().standaloneDayName(index.row() + 1);
    switch (role) {
    case Qt::DisplayRole:
        return QLocale::c().toString(qRound(load.toDouble()));
    case Qt::EditRole:
        return load.toString();
    case ShareRole:
        return load.toDouble() / 100;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2:00 to %3:00: %4 % of the peak", "day, hour, hour, load")
            .arg(day)
            .arg(index.column())
            .arg(index.column() + 1)
            .arg(load.toString());
    default:
        return {};
    }
}

bool LoadWeekModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto load = Percent::fromString(value.toString().remove(u'%').simplified());
    if (!load || *load < Percent() || *load > Percent::fromWhole(100)) {
        Q_EMIT refused();
        return false;
    }
    fill({index}, *load);
    Q_EMIT typed(*load);
    return true;
}

Qt::ItemFlags LoadWeekModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

QVariant LoadWeekModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Vertical ? QLocale::c().standaloneDayName(section + 1, QLocale::ShortFormat)
                                       : QString::number(section);
}

} // namespace stratoplan
