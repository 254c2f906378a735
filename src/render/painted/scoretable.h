// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure.h"

#include <QCoreApplication>

#include <optional>

namespace stratoplan {

/// What ScoreTable shows.
struct ScoreTableData
{
    struct Column
    {
        QString title; ///< "AWS"
        QString provider; ///< key, for the colour of its bars
        QString total; ///< "8.4"
        bool isLeader = false;
    };
    struct Cell
    {
        QString score; ///< "9.2"; "–" for none
        std::optional<double> share = {}; ///< 0 … 1, length of the bar
        QString why = {}; ///< "$1,982", "3 of 4 targets"
    };
    struct Row
    {
        QString title; ///< of the criterion
        QString detail; ///< what it weighs, or why it does not count
        bool isLeftOut = false; ///< it does not count
        QList<Cell> cells = {}; ///< one for each column
    };

    QString title = {}; ///< for the alternative text: "Options by weighted criteria"
    QList<Column> columns = {};
    QList<Row> rows = {};
};

/// Options held against weighted criteria: a row a criterion with a score and a bar for each option, the
/// weighted total below, the one that leads in the colour of a saving.
class ScoreTable : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(ScoreTable)

public:
    explicit ScoreTable(ScoreTableData data) : m_data(std::move(data)) { }

    [[nodiscard]] QSizeF preferredSize() const override;
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    /// One for each cell, row by row.
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

private:
    struct Layout;

    [[nodiscard]] Layout layOut(const QRectF &target, const Theme &theme) const;
    [[nodiscard]] static bool hasLongWords(const Layout &at, const ScoreTableData::Row &row,
                                           const Theme &theme);
    [[nodiscard]] static QStringList wordsIn(int lines, const QString &text, double width,
                                             const Theme &theme);
    static double paintWords(QPainter &painter, const QPointF &left, const QStringList &words,
                             const Theme &theme);
    void paintHead(QPainter &painter, const Layout &at, const Theme &theme) const;
    void paintRow(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const;
    void paintCell(QPainter &painter, const Layout &at, qsizetype row, qsizetype column,
                   const Theme &theme) const;
    void paintTotals(QPainter &painter, const Layout &at, const Theme &theme) const;

    ScoreTableData m_data;
};

} // namespace stratoplan
