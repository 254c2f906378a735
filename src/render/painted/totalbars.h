// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/figures/spend.h"
#include "render/figure.h"

#include <QCoreApplication>

namespace stratoplan {

/// What TotalBars shows.
struct TotalBarsData
{
    struct Row
    {
        QString title = {}; ///< "AWS"
        Spend spend = {}; ///< aligned with those of the other rows, see alignParts()
        QString note = {}; ///< under the total: "a month, cheapest"
        Token noteToken = Token::Text2;
        std::optional<Money> limit = {}; ///< a budget, marked on the bar
        bool isOpen = false; ///< the total leaves something out: it is "at least" that much
        Money rest = {}; ///< drawn pale behind the parts; the total does not count it
    };

    QString title = {}; ///< for the alternative text: "Cost by option"
    QString restTitle = {}; ///< what stands pale behind the parts, for the legend
    QList<Row> rows = {};
    int labelled = 0; ///< how many parts of each bar say their amount, the largest first, where there is room
};

/// Totals side by side as bars of their parts on one scale, each with its amount behind it and a legend
/// below. Budgets are marked on the bars, then the amounts stand before them; a triangle beside what is over
/// its budget.
class TotalBars : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(TotalBars)

public:
    explicit TotalBars(TotalBarsData data);

    [[nodiscard]] QSizeF preferredSize() const override;
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    /// One for each part of each bar, row by row.
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

private:
    struct Layout;

    [[nodiscard]] Layout layOut(const QRectF &target, const Theme &theme) const;
    [[nodiscard]] QString totalText(const TotalBarsData::Row &row) const;
    /// Of the total and its note.
    [[nodiscard]] double wordsWidth(const TotalBarsData::Row &row, const Theme &theme) const;
    [[nodiscard]] QList<QRectF> barParts(const Layout &at, qsizetype row) const;
    void paintRow(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const;
    void paintParts(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const;
    [[nodiscard]] QRectF restOf(const Layout &at, qsizetype row) const;
    void paintRest(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const;
    void paintLimit(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const;
    void paintTotal(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const;
    [[nodiscard]] double legendLeft(const Layout &at, const Theme &theme) const;

    TotalBarsData m_data;
};

} // namespace stratoplan
