// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/findingsmodel.h"

namespace stratoplan {

FindingsModel::FindingsModel(const Recalculator &recalculator, QObject *parent)
    : RowListModel(parent), m_recalculator(recalculator), m_findings(recalculator.findings())
{
    connect(&recalculator, &Recalculator::findingsChanged, this, &FindingsModel::follow);
}

void FindingsModel::follow()
{
    if (takeRows(m_findings, m_recalculator.findings(), [](const Finding &each) { return each.key; }))
        Q_EMIT countsChanged();
}

int FindingsModel::count(Finding::Severity severity) const
{
    return static_cast<int>(std::count_if(m_findings.begin(), m_findings.end(), [severity](const Finding &each) {
        return each.severity == severity;
    }));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = m_findings.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Text ? finding.text : finding.place;
    case Qt::ToolTipRole:
        return finding.why.isEmpty() ? finding.text : finding.text + u'\n' + finding.why;
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Text ? Qt::AlignLeft : Qt::AlignRight);
    case SeverityRole:
        return static_cast<int>(finding.severity);
    case IconRole:
        return finding.severity == Finding::Severity::Note ? QStringLiteral("info") : enumName(finding.severity);
    case KeyRole:
        return finding.key;
    case NoteRole:
        return finding.why;
    case PageRole:
        return finding.page;
    case OptionRole:
        return finding.option.value();
    case PhaseRole:
        return finding.phase.value();
    case ComponentRole:
        return finding.component.value();
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Text ? tr("Finding") : tr("Place");
}

} // namespace stratoplan
