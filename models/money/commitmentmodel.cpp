// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/money/commitmentmodel.h"

#include "core/optimise/commitmenttext.h"
#include "core/text/format.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Units to a tenth: they are expected values.
QString unitsText(Quantity units)
{
    constexpr qint64 tenth = Quantity::one() / 10;
    return Format().number(Quantity::fromRaw((units.raw() + tenth / 2) / tenth * tenth));
}

QString runningText(const CommitmentAnswer &answer)
{
    const QString first = unitsText(answer.first);
    const QString last = unitsText(answer.last);
    return first == last ? first : CommitmentModel::tr("%1 to %2", "units").arg(first, last);
}

} // namespace

CommitmentModel::Row CommitmentModel::rowOf(const Plan &plan, const CommitmentAnswer &answer)
{
    const Format format;
    Row row;
    row.answer = answer;
    row.texts.fill(absentText(), ColumnCount);
    row.texts[Family] = answer.family.name;
    if (const PriceItem *item = plan.find(answer.family.item))
        row.provider = item->provider;
    row.tip = answer.problem;
    if (!answer.problem.isEmpty())
        return row;
    row.texts[Units] = runningText(answer);
    row.texts[Now] = format.cell(answer.withoutMonthly);
    if (const CoverageChoice *best = answer.best()) {
        row.texts[Coverage] = coverageText(*best);
        row.texts[Term] = offerText(answer, *best);
        row.texts[SavingMonth] = format.difference(-answer.savingMonthly);
        row.texts[SavingHorizon] = format.difference(-answer.saving);
    } else {
        row.texts[Coverage] = tr("none: it saves nothing");
    }
    if (!answer.family.leftOut.isEmpty())
        row.tip = tr("%n component(s) whose quantity is not known are left out", "",
                     static_cast<int>(answer.family.leftOut.size()));
    return row;
}

void CommitmentModel::show(const Plan &plan, const QList<CommitmentAnswer> &answers)
{
    m_currency = plan.info().currency.toString();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    QList<Row> rows;
    for (const CommitmentAnswer &answer : answers)
        rows.append(rowOf(plan, answer));
    takeRows(m_rows, rows, [](const Row &row) {
        return std::pair(row.answer.family.onDemand, row.answer.family.hours.raw());
    });
}

const CommitmentAnswer *CommitmentModel::answer(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row).answer : nullptr;
}

int CommitmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CommitmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CommitmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const bool isText = index.column() == Family || index.column() == Term || index.column() == Coverage;
    switch (role) {
    case Qt::DisplayRole:
        return row.texts.at(index.column());
    case Qt::ToolTipRole:
        return row.tip.isEmpty() ? row.texts.at(index.column()) : row.tip;
    case Qt::TextAlignmentRole:
        return alignment(isText ? Qt::AlignLeft : Qt::AlignRight);
    case ProviderRole:
        return index.column() == Family ? QVariant(row.provider) : QVariant();
    case DeltaRole:
        if (index.column() < SavingMonth || !row.answer.best())
            return {};
        return -1;
    default:
        return {};
    }
}

QVariant CommitmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {
        tr("Family"),        tr("Units that run"), tr("On demand, %1 a month").arg(m_currency),
        tr("Best coverage"), tr("Term"),           tr("A month"),
        tr("Over the plan")};
    return titleAt(titles, {Units, Now, SavingMonth, SavingHorizon}, section, orientation, role);
}

} // namespace stratoplan
