// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/whatif/levermodel.h"

#include "core/text/format.h"
#include "models/whatif/leverdifferences.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

LeverModel::LeverModel(const Document &document, WhatIf &whatIf, const LeverDifferences *differences,
                       QObject *parent)
    : RowListModel(parent), m_document(document), m_whatIf(whatIf), m_differences(differences)
{
    follow();
    connect(&document, &Document::revisionChanged, this, &LeverModel::follow);
    connect(&whatIf, &WhatIf::changed, this, &LeverModel::follow);
    if (differences)
        connect(differences, &LeverDifferences::changed, this, &LeverModel::follow);
}

void LeverModel::follow()
{
    QList<LeverLine> lines = leverLines(m_document.plan());
    const Scenario *scenario = m_document.find(m_whatIf.scenario());
    for (LeverLine &line : lines) {
        if (scenario) {
            for (const ScenarioSetting &setting : scenario->settings)
                line.base = setting.key == line.key ? setting.value : line.base;
        }
        line.value = m_whatIf.position(line.key).value_or(line.base);
        if (m_differences && line.isMoved())
            line.difference = m_differences->of(line.key);
    }
    takeRows(m_lines, lines, [](const LeverLine &each) { return each.key; });
}

int LeverModel::rowOf(const QString &key) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&key](const LeverLine &line) { return line.key == key; });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int LeverModel::movedCount() const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), std::mem_fn(&LeverLine::isMoved)));
}

void LeverModel::put(const QString &key, Quantity value)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    const LeverLine line = m_lines.at(row);
    const Quantity wanted = boundedValue(line, value);
    if (wanted == line.base)
        m_whatIf.release(key);
    else
        m_whatIf.move(key, wanted);
}

int LeverModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LeverModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LeverModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LeverLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Name)
            return line.name;
        if (index.column() == Value)
            return leverText(line, line.value);
        return line.difference ? Format().moneyDifference(*line.difference) : QString();
    case Qt::EditRole:
        return index.column() == Value ? Format().number(line.value) : QVariant();
    case Qt::ToolTipRole:
        return line.detail;
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Name ? Qt::AlignLeft : Qt::AlignRight);
    case KindRole:
        return static_cast<int>(line.kind);
    case KeyRole:
        return line.key;
    case IdRole:
        return line.lever.value();
    case DeltaRole:
        if (index.column() != Difference || !line.difference)
            return {};
        return line.difference->isZero() ? 0 : (line.difference->isNegative() ? -1 : 1);
    default:
        return {};
    }
}

QVariant LeverModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Name ? Qt::AlignLeft : Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Lever") : section == Value ? tr("Value") : tr("Difference");
}

Qt::ItemFlags LeverModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowListModel::flags(index);
    return index.isValid() && index.column() == Value ? flags | Qt::ItemIsEditable : flags;
}

bool LeverModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Value)
        return false;
    const LeverLine &line = m_lines.at(index.row());
    const std::optional<Quantity> wanted = leverValue(line, value.toString());
    if (wanted)
        put(line.key, *wanted);
    return wanted.has_value();
}

} // namespace stratoplan
