// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/breakdown.h"
#include "core/engine/figures/oncepaid.h"
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

constexpr int mostParts = 7;

/// The largest of the parts that are named; null for none.
const SpendPart *largestOf(const Spend &spend)
{
    const SpendPart *largest = nullptr;
    for (const SpendPart &part : spend.parts) {
        if (!part.isJoined && (!largest || largest->amount < part.amount))
            largest = &part;
    }
    return largest;
}

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
    const QString amount = context.format().money(dearest->sums.at(column).amount.likely);
    const Money once = oncePaid(context.plan(), context.report.costs(), column).likely;
    // Which of the lines are paid once only their sum tells.
    return once.isZero() ? Words::tr("%1, %2 a month.").arg(dearest->title, amount)
                         : Words::tr("%1, %2.", "item, amount").arg(dearest->title, amount);
}

} // namespace

std::optional<Slide> spend(const SlideContext &context)
{
    QList<Spend> spends {spendIn(context.plan(), context.report.costs(), context.report.column())};
    alignParts(spends, mostParts);
    const Spend &spend = spends.first();
    const Money &total = spend.total.amount.likely;
    const SpendPart *largest = largestOf(spend);
    const auto share = largest ? percentOf(largest->amount, total) : std::nullopt;
    if (!share || spend.parts.size() < 2)
        return std::nullopt;
    BarListData data;
    const bool isMonthly =
        oncePaid(context.plan(), context.report.costs(), context.report.column()).likely.isZero();
    data.title = Words::tr("Spend by category");
    data.total = total;
    if (isMonthly)
        data.totalTitle = Words::tr("Total a month");
    for (const SpendPart &part : spend.parts)
        data.rows.append({part.title, part.category, part.amount, part.isJoined});
    Slide slide = slideOf(
        u"spend"_s, {Words::tr("Spend by category"), context.report.optionName(), context.periodText()});
    slide.headline = (isMonthly ? Words::tr("%1: %2 of the cost a month", "category, share")
                                : Words::tr("%1: %2 of the cost", "category, share"))
                         .arg(largest->title, context.format().percent(*share));
    slide.figure = std::make_shared<BarList>(data);
    slide.indent = BarList::side;
    slide.lead = Words::tr("Largest item:");
    slide.sentence = sentences({dearestText(context), context.onceText(context.report.option()),
                                context.leftOutText(spend.total.unknown)});
    return slide;
}

} // namespace stratoplan::slides
