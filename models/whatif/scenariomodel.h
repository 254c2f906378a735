// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/whatif.h"
#include "models/roles.h"

#include <QAbstractListModel>

namespace stratoplan {

/// The entries of the scenario picker: the saved plan, then every scenario. DisplayRole is the name,
/// DetailRole how many levers it sets, IdRole the id (0 for the saved plan).
class ScenarioModel : public QAbstractListModel
{
    Q_OBJECT

public:
    ScenarioModel(const Document &document, WhatIf &whatIf, QObject *parent = nullptr);

    /// Row of the scenario that is laid over the plan.
    [[nodiscard]] int currentRow() const;
    /// Lays that scenario over the plan; levers that were moved go back.
    void choose(int row);
    /// What is tried out, in words: "Saved plan", "Low", "What if, 2 levers", "Low, 1 lever moved".
    [[nodiscard]] QString face() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Another scenario is chosen, the rows changed, or levers moved.
    void currentRowChanged(int row);

private:
    struct Entry
    {
        Id<Scenario> id;
        QString name;
        QString detail;
        bool operator==(const Entry &) const = default;
    };
    void follow();
    [[nodiscard]] QList<Entry> entries() const;
    [[nodiscard]] int movedCount() const;

    const Document &m_document;
    WhatIf &m_whatIf;
    QList<Entry> m_entries;
};

} // namespace stratoplan
