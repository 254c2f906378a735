// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/charts/chartdata.h"
#include "render/charts/chartscene.h"

#include <QCoreApplication>

namespace stratoplan {

/// What LineChart shows: amounts of money over months or over a quantity.
struct LineChartData
{
    enum class Scale { Linear, Logarithmic };

    struct Point
    {
        double x = 0; ///< months since `first`, or the quantity
        double y = 0; ///< in units of the currency
        std::optional<double> low = {};
        std::optional<double> high = {};
        std::optional<double> middle = {}; ///< half of all runs lie below it
    };

    struct Line
    {
        QString title = {};
        ChartColor color = {};
        bool isDotted = false; ///< a what-if beside the plan
        QList<Point> points = {}; ///< from left to right
        QList<int> marked = {}; ///< indices of points with a dot and their amount
        QList<int> jumps =
            {}; ///< indices of points that are reached in one step, half way from the one before
        bool hasEndLabel = true; ///< last amount and title at the right end
        bool isOpen = false; ///< amounts leave something out: the last one is "at least" that much
    };

    /// A budget or a warning threshold over the same axis; steps are doubled points.
    struct Limit
    {
        QString title = {}; ///< "Budget $10,000", at the line where there is room, else at its right end
        QList<QPointF> points = {};
        bool isWarning = false; ///< dotted, else dashed
        std::optional<Token> token = {}; ///< unless set, a warning has its colour and others that of text
        QString shortTitle = {}; ///< "Budget $10k", where there is no room for the title
    };

    /// Something that happens at one spot; at most three are drawn.
    struct Note
    {
        QPointF at = {};
        QString title = {}; ///< "Over budget from Jan 2027"
        QString detail = {}; ///< "expected, near 206k users"
        Token token = Token::Text;
    };

    /// Something that happens in a month, below the lines.
    struct Mark
    {
        double x = 0;
        QString title = {}; ///< "CPU above 70 %"
        QString detail = {}; ///< what it does; for the read-out
    };

    QString title = {}; ///< for the alternative text: "Cost by option"
    Currency currency = {};
    std::optional<Month> first = {}; ///< set where x counts months
    QString unit = {}; ///< of x otherwise: "users"
    Scale xScale = Scale::Linear;
    Scale yScale = Scale::Linear;
    QList<Line> lines = {};
    QList<Limit> limits = {};
    QList<Note> notes = {};
    QList<ChartPhase> phases = {};
    int current = -1; ///< index of the month looked at
    QString lowTitle = {}; ///< name of the lower edge of ranges, "P10"; none: not named
    QString highTitle = {};
    QString middleTitle = {}; ///< name of the line that half of all runs lie below, "P50"
    QList<Mark> marks = {};
    int onTop = -1; ///< index of the line that no other one may cover
};

/// Named lines over months, or over a quantity on a linear or logarithmic axis, with amounts at their right
/// ends, marked points, ranges as bands, limits and notes. On a logarithmic axis zero and negative values
/// have no place: they are left out, and the chart says how many.
class LineChart : public ChartFigure
{
    Q_DECLARE_TR_FUNCTIONS(LineChart)

public:
    explicit LineChart(LineChartData data);

    [[nodiscard]] QSizeF preferredSize() const override { return {850, 380}; }
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] ChartWindow fullWindow() const override;
    [[nodiscard]] double smallestWindow() const override;
    [[nodiscard]] std::unique_ptr<ChartScene> build(const QSizeF &size, const Theme &theme,
                                                    const ChartWindow &window) const override;

    /// Points that a logarithmic axis cannot show.
    [[nodiscard]] int cutPoints() const { return m_cut; }

private:
    [[nodiscard]] QString cutText() const;

    LineChartData m_data; ///< without the points that were cut
    int m_points = 0; ///< with them
    int m_cut = 0;
};

} // namespace stratoplan
