// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/plan/category.h"
#include "render/figure.h"

#include <QCoreApplication>
#include <optional>

namespace stratoplan {

/// What BarList shows.
struct BarListData
{
    struct Row
    {
        QString title;
        std::optional<Category> category = {}; ///< nothing: an adjustment, drawn hatched
        Money amount = {};
        bool isJoined = false; ///< several parts as one: grey, not hatched
    };

    QString title = {}; ///< for the alternative text: "Spend by category"
    QList<Row> rows = {}; ///< in the order shown
    Money total = {};
    QString totalTitle = {}; ///< "Total a month"; empty: "Total"
    int selected = -1; ///< row on selection colour; −1 for none
    bool hasShares = true; ///< a column of shares behind the amounts
};

/// Amounts as a list of bars with their shares and a total below.
class BarList : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(BarList)

public:
    /// Left free at both sides.
    static constexpr double side = 16;

    explicit BarList(BarListData data);

    [[nodiscard]] QSizeF preferredSize() const override;
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    /// One for each row, then the total.
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

private:
    struct Layout;

    [[nodiscard]] Layout layOut(const QRectF &target, const Theme &theme) const;
    [[nodiscard]] QString shareOf(const Money &amount) const;
    void paintRow(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const;
    void paintTotal(QPainter &painter, const Layout &at, const Theme &theme) const;

    BarListData m_data;
};

} // namespace stratoplan
