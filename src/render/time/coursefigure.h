// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/month.h"
#include "render/figure.h"

#include <QCoreApplication>

#include <optional>

namespace stratoplan {

/// What CourseFigure shows.
struct CourseFigureData
{
    /// The value of a phase that has no months.
    struct Steady
    {
        QString name;
        double low = 0;
        double likely = 0;
        double high = 0;
    };

    QString title = {}; ///< of what: "Active users"
    QString unit = {};
    Month first = {};
    QList<double> likely = {}; ///< a value a month; not a number where it is not known
    QList<double> low = {}; ///< as many, or none
    QList<double> high = {};
    QList<int> stated = {}; ///< months with a stated value, marked
    QList<std::pair<int, QString>> phases = {}; ///< month in which each begins, and its name
    QList<Steady> steady = {}; ///< phases without months
    int current = -1; ///< month looked at
    bool isWhole = false; ///< counts whole things
    bool isStepped = false; ///< a value holds until the next month that states one
};

/// A quantity over the months of a plan, with its range as a band; phases without months as bars at the
/// right.
class CourseFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(CourseFigure)

public:
    explicit CourseFigure(CourseFigureData data);

    [[nodiscard]] QSizeF preferredSize() const override { return {640, 190}; }
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

private:
    struct Layout;
    [[nodiscard]] Layout layOut(const QRectF &target, const Theme &theme) const;
    void paintPhases(QPainter &painter, const Layout &at, const Theme &theme) const;
    void paintCourse(QPainter &painter, const Layout &at, const Theme &theme) const;
    void paintSteady(QPainter &painter, const Layout &at, const Theme &theme) const;
    [[nodiscard]] QString valueText(double low, double likely, double high) const;
    [[nodiscard]] bool hasMonths() const;

    CourseFigureData m_data;
};

} // namespace stratoplan
