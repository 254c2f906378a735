// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/painted/roadmap/roadmaplayout.h"

#include <QCoreApplication>
#include <QPainter>

#include <optional>

namespace stratoplan {

/// Paints the lanes of a roadmap, one after the other.
class RoadmapPainter
{
    Q_DECLARE_TR_FUNCTIONS(RoadmapFigure)

public:
    RoadmapPainter(QPainter &painter, const RoadmapData &data, const RoadmapLayout &layout,
                   const Theme &theme)
        : m_painter(painter), m_data(data), m_at(layout), m_theme(theme)
    {
    }

    void paint() const;

private:
    void paintHead() const;
    void paintGrid() const;
    void paintTitle(const QRectF &lane, const QString &title, const QString &detail) const;
    /// What the band of the costs' lane is, where there is room for it.
    void paintBandKey() const;
    /// Which mark of the triggers' lane is what.
    void paintKey() const;
    void paintPhases() const;
    void paintNames(const RoadmapData::Phase &phase, const QRectF &bar) const;
    void paintUsers() const;
    void paintUsersLabels() const;
    void paintBudget() const;
    void paintCost() const;
    void paintCostApart() const;
    /// What a phase costs, over its line.
    struct CostLabel
    {
        QPointF at; ///< middle of its left side
        QString cost;
        QString budget; ///< empty: none, or no room for it
        double width = 0; ///< of the cost
        bool isOver = false;
    };
    [[nodiscard]] QList<CostLabel> costLabels() const;
    /// Nothing where there is no room between @p from and @p to; @p y: of the line below.
    [[nodiscard]] std::optional<CostLabel> costLabel(const RoadmapData::Phase &phase, double from, double to,
                                                     double y) const;
    /// Lines of months and years do not cross the words.
    void clearCostLabels(const QList<CostLabel> &labels) const;
    void paintCostLabels(const QList<CostLabel> &labels) const;
    void paintBreaks() const;
    void paintMarks(const QList<RoadmapData::Mark> &marks, const QList<RoadmapLayout::Place> &places) const;
    void paintMark(RoadmapData::Mark::Kind kind, const QPointF &point) const;
    void paintToday() const;
    /// Where words that would begin at @p from begin so that the line of today does not cross them.
    [[nodiscard]] double clearOfToday(double from, double width) const;
    void text(const QPointF &anchor, Qt::Alignment alignment, const QString &words, FontRole font,
              Token color) const;

    QPainter &m_painter;
    const RoadmapData &m_data;
    const RoadmapLayout &m_at;
    const Theme &m_theme;
};

} // namespace stratoplan
