// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time/driversmodel.h"

#include "core/audit/audit.h"
#include "document/planview.h"
#include "models/roles.h"
#include "models/time/formulascope.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

DriversModel::DriversModel(const Document &document, const PlanView &view, const Format &format,
                           QObject *parent)
    : RowListModel(parent), m_document(document), m_view(view), m_format(format)
{
    follow();
    connect(&document, &Document::planChanged, this, &DriversModel::follow);
    connect(&view, &PlanView::viewChanged, this, &DriversModel::follow);
}

void DriversModel::follow()
{
    const Plan &plan = m_document.plan();
    const Timeline timeline(plan);
    const DriverTable drivers(plan, timeline);
    QList<Row> rows;
    for (const Driver &driver : plan.table<Driver>())
        rows.append(rowOf(driver, drivers, timeline));
    takeRows(m_rows, rows, [](const Row &row) { return row.id; });
    const int column = m_view.column();
    const QString now =
        column >= 0 && column < timeline.size() ? periodText(plan, m_format, timeline.at(column)) : QString();
    const QString end =
        timeline.months() > 0 ? m_format.month(*timeline.at(timeline.months() - 1).month) : QString();
    if (now == m_nowTitle && end == m_endTitle)
        return;
    m_nowTitle = now;
    m_endTitle = end;
    Q_EMIT headerDataChanged(Qt::Horizontal, Now, End);
}

DriversModel::Row DriversModel::rowOf(const Driver &driver, const DriverTable &drivers,
                                      const Timeline &timeline) const
{
    const Series &series = drivers.driver(driver.key);
    Row row {driver.id, driver.key, driver.name, driver.unit, drivenBy(driver), {}, {}, series.problem, {}};
    const auto at = [&](int column) {
        const auto index = static_cast<std::size_t>(column);
        return series.problem.isEmpty() && column >= 0 && index < series.likely.size()
            ? valueText(m_format, series.likely[index])
            : absentText();
    };
    row.now = at(m_view.column());
    row.end = at(timeline.months() - 1);
    for (int column = 0; series.problem.isEmpty() && column < timeline.size(); ++column) {
        const double value = series.likely[static_cast<std::size_t>(column)];
        if (std::isfinite(value))
            row.course.append(value);
    }
    return row;
}

DriverId DriversModel::driverAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).id : DriverId();
}

int DriversModel::rowOf(DriverId driver) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == driver)
            return row;
    }
    return -1;
}

int DriversModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DriversModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DriversModel::display(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return row.name;
    case Now:
        return row.now;
    case End:
        return row.end;
    default:
        return {};
    }
}

QVariant DriversModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case DetailRole:
        if (index.column() == Name)
            return tr("%1 · %2", "word in formulas, how it is made").arg(row.key, row.made);
        return index.column() == Now ? row.unit : QString();
    case Qt::ToolTipRole:
        return row.problem.isEmpty()
            ? tr("%1, “%2” in formulas: %3", "name, word, how it is made").arg(row.name, row.key, row.made)
            : row.problem;
    case Qt::AccessibleTextRole:
        if (index.column() == Course)
            return tr("from %1 to %2").arg(row.now, row.end);
        return display(row, index.column());
    case SeverityRole:
        return row.problem.isEmpty() ? QVariant() : QVariant(static_cast<int>(Finding::Severity::Critical));
    case SeriesRole:
        return index.column() == Course ? QVariant::fromValue(row.course) : QVariant();
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Now || index.column() == End ? Qt::AlignRight : Qt::AlignLeft);
    case IdRole:
        return row.id.value();
    case KeyRole:
        return row.key;
    default:
        return {};
    }
}

QVariant DriversModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Driver"), m_nowTitle, m_endTitle, tr("Course")};
    return titleAt(titles, {Now, End}, section, orientation, role);
}

QString drivenBy(const Driver &driver)
{
    if (!driver.formula.isEmpty())
        return u'=' + driver.formula;
    const auto count = static_cast<int>(driver.points.size());
    if (count == 0)
        return DriversModel::tr("no points yet");
    const bool grows = driver.growth != Range<Percent>();
    if (count == 1)
        return grows ? DriversModel::tr("one point, growing") : DriversModel::tr("one point");
    const QString points = DriversModel::tr("%n point(s)", nullptr, count);
    const QString between = interpolationTitle(driver.interpolation).toLower();
    return grows
        ? DriversModel::tr("%1, %2, then growing", "points, how values between are made").arg(points, between)
        : DriversModel::tr("%1, %2", "points, how values between are made").arg(points, between);
}

QString interpolationTitle(Driver::Interpolation interpolation)
{
    switch (interpolation) {
    case Driver::Interpolation::Step:
        return DriversModel::tr("Steps");
    case Driver::Interpolation::Linear:
        return DriversModel::tr("Linear");
    case Driver::Interpolation::Geometric:
        return DriversModel::tr("Geometric");
    case Driver::Interpolation::Logistic:
        return DriversModel::tr("Logistic");
    }
    Q_UNREACHABLE();
}

QString interpolationTip(Driver::Interpolation interpolation)
{
    switch (interpolation) {
    case Driver::Interpolation::Step:
        return DriversModel::tr("A value holds until the next point");
    case Driver::Interpolation::Linear:
        return DriversModel::tr("The same amount more every month");
    case Driver::Interpolation::Geometric:
        return DriversModel::tr("The same percentage more every month");
    case Driver::Interpolation::Logistic:
        return DriversModel::tr("Slowly at first, fast in the middle, slowly again");
    }
    Q_UNREACHABLE();
}

} // namespace stratoplan
