// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/painted/roadmap/roadmapdata.h"
#include "render/theme/theme.h"

#include <QRectF>

namespace stratoplan {

/// Where everything of a RoadmapFigure stands within a target.
class RoadmapLayout
{
public:
    /// A mark of a lane with its words.
    struct Place
    {
        QPointF point;
        QRectF text; ///< null: no room for words
        QString words;
        bool isLeft = false; ///< words stand left of the mark
    };
    struct Label
    {
        double x = 0;
        QString text;
        bool isYear = false;
    };
    /// A scale from the lowest to the highest of its values.
    struct Scale
    {
        double low = 1;
        double high = 10;
        bool isLog = false;
        bool isNone = true;

        /// 0 at the lowest, 1 at the highest.
        [[nodiscard]] double share(double value) const;
    };

    RoadmapLayout(const RoadmapData &data, const QRectF &target, const Theme &theme);

    /// Height at which nothing is squeezed.
    [[nodiscard]] static double wantedHeight(const RoadmapData &data, double width, const Theme &theme);

    QRectF area;
    QRectF head; ///< over the lanes, without the column of titles
    QRectF phases; ///< lanes, the column of titles included
    QRectF users; ///< null without a driver
    QRectF costs;
    QRectF triggers; ///< null without triggers
    QRectF milestones;
    double left = 0; ///< of the axis
    double right = 0;
    double apart = 0; ///< left edge of what stands apart; right end where nothing does
    double apartWidth = 0; ///< of one phase
    QList<Label> months;
    QList<Place> triggerPlaces; ///< one for each
    QList<Place> milestonePlaces;
    Scale costScale;
    Scale usersScale;

    [[nodiscard]] double x(double month) const { return left + month * m_month; }
    /// The month in which a place on the axis lies, within the horizon.
    [[nodiscard]] int monthAt(double x) const;
    [[nodiscard]] double monthWidth() const { return m_month; }
    [[nodiscard]] double costY(double amount) const;
    [[nodiscard]] double usersY(double users) const;
    /// The bar of a phase, on the axis or apart.
    [[nodiscard]] QRectF bar(qsizetype phase) const;
    [[nodiscard]] double titlesWidth() const { return left - area.left(); }
    /// Room for the words of a lane's title.
    [[nodiscard]] double titleRoom() const;
    /// What stands under a lane's title, in as many lines as it needs.
    [[nodiscard]] QStringList noteLines(const QString &note, const Theme &theme) const;
    /// Whether the marks of the triggers' lane are of several kinds, which it names.
    [[nodiscard]] static bool hasKey(const RoadmapData &data);

private:
    void placeColumns(const RoadmapData &data, const Theme &theme);
    [[nodiscard]] double roomOfLastYear(const RoadmapData &data, const Theme &theme) const;
    void placeLanes(const RoadmapData &data, const Theme &theme);
    void placeLabels(const RoadmapData &data, const Theme &theme);
    /// Fewest rows, up to @p most, with which as many marks as can be have all of their words.
    [[nodiscard]] int neededRows(const QList<RoadmapData::Mark> &marks, const QRectF &lane,
                                 const Theme &theme, int most) const;
    /// @param rows  of marks that the lane may have
    [[nodiscard]] QList<Place> placed(const QList<RoadmapData::Mark> &marks, const QRectF &lane,
                                      const Theme &theme, int rows) const;

    const RoadmapData &m_data;
    double m_month = 1; ///< its width
    double m_line = 24; ///< of marks
};

} // namespace stratoplan
