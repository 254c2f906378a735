// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/discounteffect.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "models/lists/rowlistmodel.h"
#include "models/roles.h"

namespace stratoplan {

/// The plan's negotiated discounts in their stacking order, with what each does to the monthly total of the
/// option and phase that are looked at; and, where it does nothing there, when and where it does something.
class PriceBookModel : public RowListModel
{
    Q_OBJECT

public:
    enum Column { Order, Scope, Discount, Months, Total, Worth, ColumnCount };

    PriceBookModel(const Document &document, const PlanView &view, Recalculator &recalculator,
                   QObject *parent = nullptr);

    [[nodiscard]] const PriceBookEntry &entryAt(int row) const { return m_rows.at(row).entry; }
    /// Row of a discount, or -1.
    [[nodiscard]] int rowOf(Id<PriceBookEntry> entry) const;
    /// The total at list prices, before any discount; nothing where there is no discount.
    [[nodiscard]] std::optional<CostSum> listTotal() const;
    /// The total with all discounts.
    [[nodiscard]] std::optional<CostSum> total() const;
    /// What all discounts do together.
    [[nodiscard]] std::optional<Money> difference() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// After any change of discounts or of what they do.
    void effectsChanged();

private:
    struct Row
    {
        PriceBookEntry entry;
        int order = 0;
        std::optional<DiscountEffect> effect;
        std::optional<DiscountElsewhere> elsewhere; ///< where it does something, if not in this column
        bool operator==(const Row &) const = default;
    };
    void follow();
    [[nodiscard]] QVariant display(const Row &row, int column) const;
    [[nodiscard]] QString detail(const Row &row, int column) const;
    [[nodiscard]] static QString daysText(const PriceBookEntry &entry);
    [[nodiscard]] QString toolTip(const Row &row, int column) const;

    const Document &m_document;
    const PlanView &m_view;
    QList<Row> m_rows;
};

} // namespace stratoplan
