// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time/formulawordsmodel.h"

#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

void FormulaWordsModel::setEntries(const QList<FormulaEntry> &entries)
{
    if (m_entries == entries)
        return;
    m_entries = entries;
    filter();
}

void FormulaWordsModel::setBeginning(const QString &beginning)
{
    if (m_beginning == beginning)
        return;
    m_beginning = beginning;
    filter();
}

void FormulaWordsModel::filter()
{
    beginResetModel();
    m_shown.clear();
    QList<FormulaEntry> others;
    for (const FormulaEntry &entry : std::as_const(m_entries)) {
        if (entry.word.startsWith(m_beginning, Qt::CaseInsensitive))
            m_shown.append(entry);
        else if (entry.word.contains(m_beginning, Qt::CaseInsensitive)
                 || (m_beginning.size() > 2 && entry.meaning.contains(m_beginning, Qt::CaseInsensitive)))
            others.append(entry);
    }
    m_shown += others;
    endResetModel();
}

int FormulaWordsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FormulaWordsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FormulaWordsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FormulaEntry &entry = m_shown.at(index.row());
    const bool isWord = index.column() == Word;
    switch (role) {
    case Qt::DisplayRole:
        return isWord ? entry.usage : entry.value;
    case DetailRole:
        return isWord ? entry.meaning : QString();
    case KeyRole:
        return entry.word;
    case Qt::TextAlignmentRole:
        return alignment(isWord ? Qt::AlignLeft : Qt::AlignRight);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return entry.value.isEmpty()
            ? tr("%1: %2", "word, meaning").arg(entry.usage, entry.meaning)
            : tr("%1: %2, now %3", "word, meaning, value").arg(entry.usage, entry.meaning, entry.value);
    default:
        return {};
    }
}

} // namespace stratoplan
