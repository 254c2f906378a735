// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/planfigures.h"

#include "render/report/reportcontext.h"

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct NamedFigure
{
    QString name;
    std::function<FigurePointer(const ReportContext &)> make;
};

const QList<NamedFigure> &namedFigures()
{
    static const QList<NamedFigure> all {
        {u"monthly-cost"_s, figures::monthlyCost},
        {u"cost-curve"_s, figures::costCurve},
        {u"cost-by-option"_s, figures::costByOption},
        {u"cost-by-users"_s, figures::costByUsers},
        {u"cost-per-user"_s, figures::costPerUser},
        {u"cumulative-cost"_s, figures::cumulativeCost},
        {u"revenue"_s, figures::revenue},
        {u"waterfall"_s, [](const ReportContext &context) { return figures::waterfall(context, 1); }},
        {u"topology"_s,
         [](const ReportContext &context) {
             const QList<figures::DrawnDiagram> drawn = figures::diagrams(context);
             return drawn.isEmpty() ? FigurePointer() : drawn.first().figure;
         }},
        {u"recovery"_s, figures::recovery},
        {u"backups"_s, figures::backups},
        {u"roadmap"_s, figures::roadmap},
        {u"budget-chance"_s, figures::budgetChance},
        {u"tornado"_s, figures::tornado},
    };
    return all;
}

} // namespace

QStringList planFigureNames()
{
    QStringList names;
    for (const NamedFigure &figure : namedFigures())
        names.append(figure.name);
    return names;
}

FigurePointer planFigure(const Plan &plan, const ReportOptions &options, const QString &name)
{
    for (const NamedFigure &figure : namedFigures()) {
        if (figure.name == name)
            return figure.make(ReportContext(plan, options));
    }
    return nullptr;
}

} // namespace stratoplan
