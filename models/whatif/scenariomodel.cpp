// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/whatif/scenariomodel.h"

namespace stratoplan {

ScenarioModel::ScenarioModel(const Document &document, WhatIf &whatIf, QObject *parent)
    : QAbstractListModel(parent), m_document(document), m_whatIf(whatIf), m_entries(entries())
{
    connect(&document, &Document::revisionChanged, this, &ScenarioModel::follow);
    connect(&whatIf, &WhatIf::changed, this, &ScenarioModel::follow);
}

void ScenarioModel::follow()
{
    const QList<Entry> wanted = entries();
    if (wanted != m_entries) {
        beginResetModel();
        m_entries = wanted;
        endResetModel();
    }
    Q_EMIT currentRowChanged(currentRow());
}

QList<ScenarioModel::Entry> ScenarioModel::entries() const
{
    QList<Entry> entries {{{}, tr("Saved plan"), tr("nothing laid over it")}};
    for (const Scenario &scenario : m_document.plan().table<Scenario>()) {
        entries.append({scenario.id, scenario.name,
                        tr("%n lever(s) set", nullptr, static_cast<int>(scenario.settings.size()))});
    }
    return entries;
}

int ScenarioModel::currentRow() const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).id == m_whatIf.scenario())
            return row;
    }
    return 0;
}

void ScenarioModel::choose(int row)
{
    if (row >= 0 && row < m_entries.size())
        m_whatIf.setScenario(m_entries.at(row).id);
}

/// Levers that stand elsewhere than the scenario has them.
int ScenarioModel::movedCount() const
{
    const Scenario *scenario = m_document.find(m_whatIf.scenario());
    const QList<ScenarioSetting> base = scenario ? scenario->settings : QList<ScenarioSetting>();
    int moved = 0;
    for (const ScenarioSetting &setting : m_whatIf.settings())
        moved += base.contains(setting) ? 0 : 1;
    return moved;
}

QString ScenarioModel::face() const
{
    const int moved = m_whatIf.isMoved() ? movedCount() : 0;
    const Entry &entry = m_entries.at(currentRow());
    if (moved == 0)
        return entry.name;
    return entry.id.isNone() ? tr("What if, %n lever(s)", nullptr, moved)
                             : tr("%1, %n lever(s) moved", nullptr, moved).arg(entry.name);
}

int ScenarioModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ScenarioModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::ToolTipRole:
    case DetailRole:
        return entry.detail;
    case IdRole:
        return entry.id.value();
    default:
        return {};
    }
}

} // namespace stratoplan
