// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time/workloadsmodel.h"

#include "document/edits/sizings.h"
#include "document/edits/time/policies.h"
#include "models/roles.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

Error invalid(const QString &message)
{
    return {Error::Code::Invalid, message};
}

std::optional<int> wholeNumber(const QString &text)
{
    bool ok = false;
    const int number = text.simplified().toInt(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

} // namespace

WorkloadsModel::WorkloadsModel(Document &document, ComponentId cluster, const Format &format, QObject *parent)
    : RowListModel(parent), m_document(document), m_cluster(cluster), m_format(format)
{
    follow();
    connect(&document, &Document::planChanged, this, &WorkloadsModel::follow);
}

void WorkloadsModel::follow()
{
    QList<Workload> rows;
    for (const Workload &each : m_document.plan().table<Workload>()) {
        if (each.component == m_cluster)
            rows.append(each);
    }
    takeRows(m_rows, rows, [](const Workload &row) { return row.id; });
}

Id<Workload> WorkloadsModel::workloadAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).id : Id<Workload>();
}

int WorkloadsModel::rowOf(Id<Workload> workload) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == workload)
            return row;
    }
    return -1;
}

int WorkloadsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WorkloadsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WorkloadsModel::text(const Workload &workload, int column) const
{
    switch (column) {
    case Name:
        return workload.name;
    case Replicas:
        if (workload.everyNode)
            return tr("each node");
        return workload.replicas.kind == QuantityInput::Kind::Unknown
            ? tr("the least")
            : edits::quantityText(workload.replicas);
    case Minimum:
        return workload.everyNode ? QString() : QString::number(workload.minimum);
    case Maximum:
        return workload.everyNode ? QString() : QString::number(workload.maximum);
    case Cpu:
        return u"%1m"_s.arg(workload.cpuMilli);
    case Memory:
        return workload.memoryMiB % 1024 == 0 && workload.memoryMiB > 0
            ? u"%1Gi"_s.arg(workload.memoryMiB / 1024)
            : u"%1Mi"_s.arg(workload.memoryMiB);
    default:
        return {};
    }
}

QVariant WorkloadsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Workload &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Replicas:
            return tr("A number, a formula such as =users / 1000, or each node");
        case Cpu:
            return tr("Requested by one pod: 500m or 0.5 cores");
        case Memory:
            return tr("Requested by one pod: 512Mi or 2Gi");
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Name ? Qt::AlignLeft : Qt::AlignRight);
    case IdRole:
        return row.id.value();
    default:
        return {};
    }
}

Status WorkloadsModel::read(Workload &workload, int column, const QString &text) const
{
    const QString plain = text.simplified();
    switch (column) {
    case Name:
        if (plain.isEmpty())
            return invalid(tr("Pods have a name."));
        workload.name = plain;
        return {};
    case Replicas: {
        workload.everyNode = plain.compare(tr("each node"), Qt::CaseInsensitive) == 0
            || plain.compare("each node"_L1, Qt::CaseInsensitive) == 0;
        if (workload.everyNode)
            return {};
        if (plain.isEmpty() || plain == tr("the least")) {
            workload.replicas = {};
            return {};
        }
        const auto replicas = edits::parseQuantity(plain);
        if (!replicas)
            return invalid(tr("Type a number, a formula such as =users / 1000, or each node."));
        workload.replicas = *replicas;
        if (replicas->kind == QuantityInput::Kind::Number) {
            const auto most = static_cast<int>(std::ceil(std::min(replicas->number.high.toDouble(), 1e6)));
            workload.maximum = std::max(workload.maximum, most);
        }
        return {};
    }
    case Minimum:
    case Maximum: {
        const auto number = wholeNumber(plain);
        if (!number)
            return invalid(tr("Type a whole number."));
        (column == Minimum ? workload.minimum : workload.maximum) = *number;
        if (column == Minimum)
            workload.maximum = std::max(workload.maximum, *number);
        return {};
    }
    case Cpu: {
        const auto cpu = parseCpu(plain);
        if (!cpu)
            return invalid(tr("Type processors such as 500m or 0.5."));
        workload.cpuMilli = *cpu;
        return {};
    }
    default: {
        const auto memory = parseMemory(plain);
        if (!memory)
            return invalid(tr("Type memory such as 512Mi or 2Gi."));
        workload.memoryMiB = *memory;
        return {};
    }
    }
}

bool WorkloadsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    // As it is now: rows follow the plan only at the end of a turn.
    const Workload *row = m_document.find(m_rows.at(index.row()).id);
    if (!row)
        return false;
    Workload changed = *row;
    Status done = read(changed, index.column(), value.toString());
    if (done) {
        const auto set = edits::setWorkload(m_document, changed);
        done = set ? Status() : Status(set.error());
    }
    Q_EMIT refused(done ? QString() : done.error().message);
    return done.ok();
}

Qt::ItemFlags WorkloadsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowListModel::flags(index);
    if (!index.isValid())
        return flags;
    const bool isBound = index.column() == Minimum || index.column() == Maximum;
    return isBound && m_rows.at(index.row()).everyNode ? flags : flags | Qt::ItemIsEditable;
}

QVariant WorkloadsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Pods"), tr("Replicas"), tr("Least"), tr("Most"), tr("CPU"), tr("Memory")};
    return titleAt(titles, {Replicas, Minimum, Maximum, Cpu, Memory}, section, orientation, role);
}

std::optional<int> parseCpu(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d+(?:\\.\\d+)?)\\s*(m?)$"_s);
    const auto match = pattern.match(text.simplified());
    if (!match.hasMatch())
        return std::nullopt;
    const double cores = match.captured(1).toDouble() * (match.captured(2).isEmpty() ? 1000 : 1);
    return cores < 1e8 ? std::optional(static_cast<int>(std::lround(cores))) : std::nullopt;
}

std::optional<int> parseMemory(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d+(?:\\.\\d+)?)\\s*(Mi?B?|Gi?B?)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text.simplified());
    if (!match.hasMatch())
        return std::nullopt;
    const bool isGiB = match.captured(2).startsWith(u'g', Qt::CaseInsensitive);
    const double mebibytes = match.captured(1).toDouble() * (isGiB ? 1024 : 1);
    return mebibytes < 1e9 ? std::optional(static_cast<int>(std::lround(mebibytes))) : std::nullopt;
}

} // namespace stratoplan
