// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/breakdown.h"
#include "core/engine/figures/spend.h"
#include "render/painted/barlist.h"
#include "render/slides/slides.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::slides {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

/// With the total as many numbers as a slide bears.
constexpr int mostParts = 6;

/// The dearest component or added line of the column.
QString dearestText(const SlideContext &context)
{
    const int column = context.report.column();
    const Breakdown sums = breakdown(context.plan(), context.report.costs(), Dimension::Component);
    const BreakdownRow *dearest = nullptr;
    for (const BreakdownRow &row : sums.rows) {
        if (row.counted
            && (!dearest || dearest->sums.at(column).amount.likely < row.sums.at(column).amount.likely))
            dearest = &row;
    }
    if (!dearest)
        return {};
    return Words::tr("%1, %2 a month.")
        .arg(dearest->title, context.format().money(dearest->sums.at(column).amount.likely));
}

} // namespace

std::optional<Slide> spend(const SlideContext &context)
{
    QList<Spend> spends {spendIn(context.plan(), context.report.costs(), context.report.column())};
    alignParts(spends, mostParts);
    const Spend &spend = spends.first();
    const Money &total = spend.total.amount.likely;
    const auto share = spend.parts.isEmpty() ? std::nullopt : percentOf(spend.parts.first().amount, total);
    if (!share || spend.parts.size() < 2)
        return std::nullopt;
    BarListData data;
    data.title = Words::tr("Spend by category");
    data.total = total;
    data.hasShares = false;
    for (const SpendPart &part : spend.parts)
        data.rows.append({part.title, part.category, part.amount, part.isJoined});
    Slide slide = slideOf(
        u"spend"_s, {Words::tr("Spend by category"), context.report.optionName(), context.periodText()});
    slide.headline = Words::tr("%1 of the cost is spent on %2", "share, category")
                         .arg(context.format().percent(*share), spend.parts.first().title);
    slide.figure = std::make_shared<BarList>(data);
    slide.indent = BarList::side;
    slide.lead = Words::tr("Largest item:");
    slide.sentence = sentences({dearestText(context), context.leftOutText(spend.total.unknown)});
    return slide;
}

} // namespace stratoplan::slides
