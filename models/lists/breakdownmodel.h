// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/breakdown.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "models/lists/livemodel.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// Spend of the looked-at option, phase and environment by category or another dimension, dearest first,
/// with a last row for the total (KindRole Total). Headings that cost nothing are left out.
class BreakdownModel : public RowListModel, public LiveModel
{
    Q_OBJECT

public:
    enum Column { Title, Amount, Share, ColumnCount };
    enum class RowKind { Heading, Total };

    BreakdownModel(const Document &document, const PlanView &view, Recalculator &recalculator,
                   QObject *parent = nullptr);

    [[nodiscard]] Dimension dimension() const { return m_dimension; }
    void setDimension(Dimension dimension);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry
    {
        RowKind kind = RowKind::Heading;
        QString key;
        QString title;
        QString note;
        bool counted = true;
        CostSum sum;
        Money whole; ///< what shares are of
        bool operator==(const Entry &) const = default;
    };
    void catchUp() override { follow(); }
    void follow();
    [[nodiscard]] QList<Entry> entries() const;
    [[nodiscard]] QVariant display(const Entry &entry, int column) const;

    const Document &m_document;
    const PlanView &m_view;
    Recalculator &m_recalculator;
    Dimension m_dimension = Dimension::Category;
    QList<Entry> m_entries;
};

} // namespace stratoplan
