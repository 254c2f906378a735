// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/planview.h"
#include "document/recalculator.h"
#include "models/lists/livemodel.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// The dearest components of the looked-at option, phase and environment: columns component, role, amount,
/// difference against the phase before.
class TopComponentsModel : public RowListModel, public LiveModel
{
    Q_OBJECT

public:
    enum Column { Component, Role, Amount, Difference, ColumnCount };

    /// @param limit  how many at most
    TopComponentsModel(const Document &document, const PlanView &view, Recalculator &recalculator, int limit,
                       QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry
    {
        ComponentId component;
        QString name;
        QString role;
        QString icon;
        QString category;
        Range<Money> amount;
        bool otherBasis = false;
        std::optional<Money> difference;
        QString environment;
        bool operator==(const Entry &) const = default;
    };
    void catchUp() override { follow(); }
    void follow();
    [[nodiscard]] QList<Entry> entries() const;
    [[nodiscard]] QList<qsizetype> dearest(const CostTable &costs, int column) const;
    [[nodiscard]] QVariant display(const Entry &entry, int column) const;

    const Document &m_document;
    const PlanView &m_view;
    Recalculator &m_recalculator;
    int m_limit;
    PhaseId m_before; ///< the phase that differences are against
    QList<Entry> m_entries;
};

} // namespace stratoplan
