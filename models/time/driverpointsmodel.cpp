// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time/driverpointsmodel.h"

#include "document/edits/sizings.h"
#include "document/edits/step/onestep.h"
#include "document/edits/time/drivers.h"
#include "models/roles.h"

#include <QDate>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

DriverPointsModel::DriverPointsModel(Document &document, const Format &format, QObject *parent)
    : RowListModel(parent), m_document(document), m_format(format)
{
    connect(&document, &Document::planChanged, this, &DriverPointsModel::follow);
}

void DriverPointsModel::setDriver(DriverId driver)
{
    m_driver = driver;
    follow();
}

void DriverPointsModel::follow()
{
    QList<Row> rows;
    if (const Driver *driver = m_document.find(m_driver)) {
        for (const DriverPoint &point : driver->points)
            rows.append({point, whenText(point), edits::quantityText(QuantityInput::of(point.value))});
    }
    takeRows(m_rows, rows, [](const Row &row) { return std::pair(row.point.month, row.point.phase); });
}

/// "500", "400 to 500 to 700".
QString DriverPointsModel::valueText(const Range<Quantity> &value) const
{
    if (value.isSingle())
        return m_format.number(value.likely);
    return tr("%1 to %2 to %3", "low, likely and high value")
        .arg(m_format.number(value.low), m_format.number(value.likely), m_format.number(value.high));
}

QString DriverPointsModel::whenText(const DriverPoint &point) const
{
    if (point.month)
        return m_format.month(*point.month);
    const Phase *phase = m_document.find(point.phase);
    return phase ? phase->name : absentText();
}

int DriverPointsModel::rowOf(const DriverPoint &point) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const DriverPoint &each = m_rows.at(row).point;
        if (each.month == point.month && each.phase == point.phase)
            return row;
    }
    return -1;
}

Status DriverPointsModel::addMonth()
{
    const Driver *driver = m_document.find(m_driver);
    if (!driver)
        return {};
    DriverPoint point;
    point.month = m_document.plan().info().start;
    for (const DriverPoint &each : driver->points) {
        if (each.month && *each.month + 1 > *point.month) {
            point.month = *each.month + 1;
            point.value = each.value;
        }
    }
    return edits::setDriverPoint(m_document, m_driver, point);
}

Status DriverPointsModel::addPhase(PhaseId phase)
{
    DriverPoint point;
    point.phase = phase;
    if (!m_rows.isEmpty())
        point.value = m_rows.last().point.value;
    return edits::setDriverPoint(m_document, m_driver, point);
}

Status DriverPointsModel::removePoints(const QList<int> &rows)
{
    QList<DriverPoint> points;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!rows.contains(row))
            points.append(m_rows.at(row).point);
    }
    return edits::setDriverPoints(m_document, m_driver, points);
}

QList<PhaseId> DriverPointsModel::freePhases() const
{
    QList<PhaseId> free;
    for (const Phase &phase : m_document.plan().table<Phase>()) {
        const auto isIt = [&](const Row &row) { return !row.point.month && row.point.phase == phase.id; };
        if (std::none_of(m_rows.begin(), m_rows.end(), isIt))
            free.append(phase.id);
    }
    return free;
}

Result<DriverPoint> DriverPointsModel::readWhen(const QString &text) const
{
    DriverPoint point;
    for (const Phase &phase : m_document.plan().table<Phase>()) {
        if (phase.name.compare(text.simplified(), Qt::CaseInsensitive) == 0) {
            point.phase = phase.id;
            return point;
        }
    }
    point.month = parseMonth(text);
    if (!point.month)
        return Error {
            Error::Code::Invalid,
            tr("“%1” is no month such as Apr 2026, and no phase of the plan.").arg(text.simplified())};
    return point;
}

Result<Range<Quantity>> DriverPointsModel::readValue(const QString &text)
{
    const Result<QuantityInput> read = edits::parseQuantity(text);
    if (!read || read->kind != QuantityInput::Kind::Number)
        return Error {Error::Code::Invalid,
                      tr("Type a number such as 500 or 10k, or low, likely and high such as 400-500-700.")};
    return read->number;
}

Status DriverPointsModel::paste(const QString &text)
{
    const Driver *driver = m_document.find(m_driver);
    if (!driver)
        return {};
    QList<DriverPoint> points;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(line.contains(u'\t') ? u'\t' : u';');
        Result<DriverPoint> point = readWhen(cells.value(0));
        if (!point)
            return point.error();
        const auto value = readValue(cells.value(1));
        if (!value)
            return value.error();
        point->value = *value;
        points.append(*point);
    }
    return edits::inOneStep(m_document, tr("Paste points"), [&]() -> Status {
        for (const DriverPoint &point : std::as_const(points)) {
            if (const Status done = edits::setDriverPoint(m_document, m_driver, point); !done)
                return done;
        }
        return {};
    });
}

int DriverPointsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DriverPointsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DriverPointsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const bool isWhen = index.column() == When;
    switch (role) {
    case Qt::DisplayRole:
        return isWhen ? row.when : valueText(row.point.value);
    case Qt::EditRole:
        return isWhen ? row.when : row.value;
    case Qt::ToolTipRole:
        return isWhen ? tr("A month or a phase of the plan")
                      : tr("A number, or low, likely and high: 400-500-700");
    case Qt::TextAlignmentRole:
        return alignment(isWhen ? Qt::AlignLeft : Qt::AlignRight);
    default:
        return {};
    }
}

bool DriverPointsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    // As it is now: rows follow the plan only at the end of a turn.
    const Driver *driver = m_document.find(m_driver);
    if (!driver || index.row() >= driver->points.size())
        return false;
    DriverPoint point = driver->points.at(index.row());
    const QString text = value.toString();
    Status done;
    if (index.column() == When) {
        const Result<DriverPoint> when = readWhen(text);
        done = when ? Status() : Status(when.error());
        if (when) {
            point.month = when->month;
            point.phase = when->phase;
        }
    } else {
        const auto number = readValue(text);
        done = number ? Status() : Status(number.error());
        if (number)
            point.value = *number;
    }
    if (done)
        done = edits::replaceDriverPoint(m_document, m_driver, index.row(), point);
    Q_EMIT refused(done ? QString() : done.error().message);
    return done.ok();
}

Qt::ItemFlags DriverPointsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

QVariant DriverPointsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Value ? Qt::AlignRight : Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    return section == When ? tr("Month or phase") : tr("Value");
}

std::optional<Month> parseMonth(const QString &text)
{
    const QString plain = text.simplified();
    const QLocale english = QLocale::c();
    for (const QString &form : {u"yyyy-M"_s, u"yyyy-M-d"_s, u"MMM yyyy"_s, u"MMMM yyyy"_s, u"d MMM yyyy"_s,
                                u"M/yyyy"_s, u"yyyy/M"_s, u"MMM yy"_s}) {
        QDate day = english.toDate(plain, form);
        if (!day.isValid())
            continue;
        if (day.year() < 2000)
            day = day.addYears(100);
        return Month(day.year(), day.month());
    }
    return std::nullopt;
}

} // namespace stratoplan
