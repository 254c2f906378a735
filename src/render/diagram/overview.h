// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/diagram/diagramdata.h"
#include "render/figure.h"

#include <QCoreApplication>
#include <QPainterPath>

namespace stratoplan {

/// A diagram from far away: a block for each area with what stands directly in it, in columns along the
/// flows.
struct OverviewData
{
    struct Block
    {
        QString name = {};
        std::optional<Area::Kind> kind = {}; ///< of its area; none: a box that stands in no area
        int parts = 0; ///< boxes in it
        std::optional<Category> category = {}; ///< that costs most in it
        Money amount = {}; ///< likely, a month
        bool hasPrice = false; ///< otherwise it has nothing to say about cost
        bool isRest = false; ///< blocks of their own stand for parts of its area
        int column = 0;
        int row = 0;
    };

    struct Flow
    {
        int from = 0; ///< blocks
        int to = 0;

        bool operator==(const Flow &) const = default;
    };

    QString name = {}; ///< of the diagram
    QList<Block> blocks = {};
    QList<Flow> flows = {}; ///< each once, none from a block to itself
};

/// Brings a diagram down to at most @p most blocks: what stands in an inner area joins the area around it
/// until they are few enough; of blocks that stand in no area the dearest are kept. O(nodes × areas + flows).
[[nodiscard]] OverviewData overviewOf(const DiagramData &data, int most = 8);

/// An overview, painted: for slides.
class TopologyOverview : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(TopologyOverview)

public:
    explicit TopologyOverview(OverviewData data);

    /// What an area is, in a word; empty where its name says it.
    [[nodiscard]] static QString kindText(std::optional<Area::Kind> kind);

    [[nodiscard]] QSizeF preferredSize() const override { return {624, 220}; }
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    /// One for each block.
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

private:
    [[nodiscard]] QRectF boxOf(const QRectF &all, const Theme &theme, int block) const;
    [[nodiscard]] static QString kindOf(const OverviewData::Block &block);
    /// How many flows go back.
    [[nodiscard]] double flowsBack() const;
    [[nodiscard]] double apartIn(const QRectF &target) const;
    [[nodiscard]] QRectF roomOf(const QRectF &target) const;
    [[nodiscard]] QString shortDetailOf(const OverviewData::Block &block, const QFont &font,
                                        double width) const;
    [[nodiscard]] QString detailOf(const OverviewData::Block &block) const;
    [[nodiscard]] QRectF bounds(const QRectF &target, const Theme &theme) const;
    /// How many columns a flow goes on; negative: back.
    [[nodiscard]] int columnsOf(const OverviewData::Flow &flow) const;
    [[nodiscard]] QPainterPath wayOn(const QRectF &target, const OverviewData::Flow &flow,
                                     const Theme &theme) const;
    [[nodiscard]] QPainterPath wayBack(const QRectF &target, int index, const Theme &theme) const;
    void paintFlow(QPainter &painter, const QRectF &target, int index, const Theme &theme) const;
    void paintBlock(QPainter &painter, const QRectF &box, const OverviewData::Block &block,
                    const Theme &theme) const;

    OverviewData m_data;
    int m_columns = 1;
    QList<int> m_rows; ///< by column
};

} // namespace stratoplan
