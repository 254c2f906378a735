// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/prices/twinmodel.h"

#include "core/plan/role.h"
#include "models/lists/rowlistmodel.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

bool isPriced(const edits::TwinLine &line)
{
    return line.reason.isEmpty();
}

/// Priced, and not an exact fit.
bool isDifferent(const edits::TwinLine &line)
{
    return isPriced(line) && !line.kept && !line.fit.isExact();
}

bool isIn(const edits::TwinLine &line, TwinModel::Show show)
{
    switch (show) {
    case TwinModel::Show::All:
        return true;
    case TwinModel::Show::Differing:
        return isDifferent(line);
    case TwinModel::Show::Unpriced:
        return !isPriced(line);
    }
    Q_UNREACHABLE();
}

} // namespace

TwinModel::TwinModel(const Plan &plan, const edits::Twin &twin, QObject *parent)
    : QAbstractTableModel(parent), m_plan(plan), m_lines(twin.lines)
{
    std::stable_partition(m_lines.begin(), m_lines.end(), std::not_fn(isPriced));
    setShown(Show::All);
}

void TwinModel::setShown(Show show)
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (isIn(m_lines.at(i), show))
            m_shown.append(i);
    }
    endResetModel();
}

int TwinModel::priced() const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), isPriced));
}

int TwinModel::unpriced() const
{
    return lineCount() - priced();
}

int TwinModel::different() const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), isDifferent));
}

int TwinModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int TwinModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TwinModel::fitText(const edits::TwinLine &line) const
{
    if (!line.reason.isEmpty())
        return line.reason;
    if (line.kept && line.fit.text().isEmpty())
        return tr("kept: another provider's service");
    return line.fit.text();
}

QVariant TwinModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const edits::TwinLine &line = lineAt(index.row());
    const auto *component = m_plan.find(line.component);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (column) {
        case Component:
            return component ? component->name : QString();
        case Phase: {
            const auto *phase = m_plan.find(line.phase);
            return phase ? phase->name : tr("from the start");
        }
        case Was:
            return line.was;
        case Now:
            return line.chosen.isEmpty() ? tr("no price") : line.chosen;
        case Fit:
            return fitText(line);
        default:
            return {};
        }
    case DetailRole: {
        if (column != Component || !component)
            return {};
        const auto *environment = m_plan.find(component->environment);
        return environment ? environment->name : QString();
    }
    case Qt::TextAlignmentRole:
        return alignment(Qt::AlignLeft);
    case IconRole:
        return column == Component ? stratoplan::role(line.role).icon : QString();
    case KindRole:
        if (line.kept)
            return static_cast<int>(FitKind::Exact);
        return static_cast<int>(line.reason.isEmpty() ? line.fit.kind() : FitKind::Unpriced);
    case FitRole: {
        const bool isFine = line.reason.isEmpty() && (line.kept || line.fit.isExact());
        return column == Now && !isFine ? fitText(line) : QString();
    }
    case ComponentRole:
        return line.component.value();
    case KeyRole:
        return u"line:%1:%2"_s.arg(line.component.value()).arg(line.phase.value());
    default:
        return {};
    }
}

QVariant TwinModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Component"), tr("Phase"), tr("Was"), tr("Is now"), tr("Fit")};
    return titleAt(titles, {}, section, orientation, role);
}

} // namespace stratoplan
