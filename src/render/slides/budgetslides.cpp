// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/linechart.h"
#include "render/curves/budgetlines.h"
#include "render/curves/monthcurves.h"
#include "render/painted/totalbars.h"
#include "render/report/monthlycostdata.h"
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

constexpr qsizetype mostPhases = 5;
constexpr int mostNumbers = 7;
constexpr int mostParts = 6;

/// The phase that is furthest over its budget, or comes nearest to it; null where none has a budget.
const PhaseSummary *tightest(const SlideContext &context)
{
    const PhaseSummary *tightest = nullptr;
    for (const PhaseSummary &summary : context.report.phases()) {
        if (summary.budget && (!tightest || tightest->overBudget < summary.overBudget))
            tightest = &summary;
    }
    return tightest;
}

QString tightestLead(const PhaseSummary &summary)
{
    return summary.isOverBudget() ? Words::tr("Furthest over:") : Words::tr("Nearest to the limit:");
}

QString tightestText(const SlideContext &context, const PhaseSummary &summary)
{
    const QString when = context.report.periodText(summary.highestColumn);
    const Format &format = context.format();
    if (summary.isOverBudget())
        return Words::tr("%1 in %2, %3 over the budget of %4.")
            .arg(format.money(summary.highest.amount.likely), when, format.money(summary.overBudget),
                 format.money(summary.budgetAmount.high));
    return Words::tr("%1 in %2, %3 of the budget of %4.")
        .arg(format.money(summary.highest.amount.likely), when,
             summary.budgetUsed ? format.percent(*summary.budgetUsed) : absentText(),
             format.money(summary.budgetAmount.high));
}

/// The smallest chance of all months to stay within the budget.
QString chanceText(const SlideContext &context)
{
    const auto &simulation = context.input.simulation;
    if (!simulation || simulation->isCertain())
        return {};
    int worst = -1;
    for (int month = 0; month < simulation->timeline.months() && month < simulation->columns.size();
         ++month) {
        const CostBand &band = simulation->columns.at(month);
        if (band.within && (worst < 0 || *band.within < *simulation->columns.at(worst).within))
            worst = month;
    }
    if (worst < 0)
        return {};
    if (*simulation->columns.at(worst).within == Percent::fromWhole(100))
        return Words::tr("The chance to stay within it is 100 % in every month.");
    return Words::tr("The chance to stay within it is %1 in %2.")
        .arg(context.format().percent(*simulation->columns.at(worst).within),
             context.report.periodText(worst));
}

QString withinText(const SlideContext &context)
{
    const CostTable &costs = context.report.costs();
    bool isComplete = true;
    for (int month = 0; month < costs.timeline.months(); ++month)
        isComplete = isComplete && costs.total(month).unknown == 0;
    return isComplete
        ? Words::tr("%1 stays within its budget in every month").arg(context.report.optionName())
        : Words::tr("%1 stays within its budget, as far as prices are known")
              .arg(context.report.optionName());
}

} // namespace

std::optional<Slide> budget(const SlideContext &context)
{
    if (!context.hasMonths())
        return std::nullopt;
    const MonthlyCostData months = monthlyCostData(context.plan(), context.report.costs(), -1);
    if (months.budget.isEmpty())
        return std::nullopt;
    const std::optional<CostTable> saved = context.savedCosts();
    const CurveSource source {.plan = context.plan(),
                              .costs = context.report.costs(),
                              .column = -1,
                              .simulation = context.input.simulation.get(),
                              .saved = saved ? &*saved : nullptr,
                              .scenario = context.triedOutText()};
    LineChartData data = stratoplan::curves::byMonth(source);
    data.marks.clear();
    for (ChartPhase &phase : data.phases)
        phase.detail.clear();
    for (LineChartData::Line &line : data.lines)
        line.marked.clear();
    // A threshold at the budget itself says nothing more.
    const QList<LineChartData::Limit> limits = data.limits;
    data.limits.removeIf([&](const LineChartData::Limit &limit) {
        return limit.isWarning
            && std::any_of(limits.begin(), limits.end(), [&](const LineChartData::Limit &other) {
                   return !other.isWarning && other.points == limit.points;
               });
    });
    Slide slide =
        slideOf(u"budget"_s, {Words::tr("Budget"), context.report.optionName(), context.horizonText()});
    const QString over = months.overBudgetText();
    slide.headline = over.isEmpty() ? withinText(context) : over;
    slide.figure = std::make_shared<LineChart>(data);
    if (const PhaseSummary *phase = tightest(context)) {
        slide.lead = tightestLead(*phase);
        slide.sentence = sentences({tightestText(context, *phase), chanceText(context)});
    }
    return slide;
}

namespace {

/// Phases that have a column, in order, as many as a slide can show; the one that is spoken about among them.
QList<PhaseSummary> shownPhases(const SlideContext &context)
{
    QList<PhaseSummary> shown;
    for (const PhaseSummary &summary : context.report.phases()) {
        if (summary.firstColumn >= 0 && summary.highest.present > summary.highest.unknown)
            shown.append(summary);
    }
    while (shown.size() > mostPhases)
        shown.removeAt(shown.last().phase == context.report.phase() ? shown.size() - 2 : shown.size() - 1);
    return shown;
}

QString phasesHeadline(const SlideContext &context, const QList<PhaseSummary> &shown)
{
    QStringList over;
    qsizetype limited = 0;
    for (const PhaseSummary &summary : shown) {
        limited += summary.budget ? 1 : 0;
        if (summary.isOverBudget())
            over.append(context.report.nameOf(summary.phase));
    }
    if (over.size() == 1)
        return Words::tr("%1 goes over its budget", "phase").arg(over.first());
    if (over.size() > 1)
        return over.size() == shown.size()
            ? Words::tr("Every phase goes over its budget")
            : Words::tr("%1 of %2 phases go over their budget").arg(over.size()).arg(shown.size());
    if (limited > 0)
        return limited == shown.size() ? Words::tr("Every phase stays within its budget")
                                       : Words::tr("No phase goes over its budget");
    return Words::tr("From %1 a month in %2 to %3 in %4")
        .arg(context.format().money(shown.first().highest.amount.likely),
             context.report.nameOf(shown.first().phase),
             context.format().money(shown.last().highest.amount.likely),
             context.report.nameOf(shown.last().phase));
}

TotalBarsData::Row phaseRow(const SlideContext &context, const PhaseSummary &summary, bool isFull)
{
    TotalBarsData::Row row;
    row.title = context.report.nameOf(summary.phase);
    row.isOpen = summary.highest.unknown > 0;
    if (summary.budget)
        row.limit = summary.budgetAmount.high;
    if (summary.isOverBudget()) {
        row.note = Words::tr("%1 over", "amount").arg(context.format().money(summary.overBudget));
        row.noteToken = Token::Overrun;
    } else if (summary.budgetUsed && !isFull) {
        row.note = Words::tr("%1 of the budget", "share").arg(context.format().percent(*summary.budgetUsed));
    } else {
        row.note = context.report.costs().timeline.at(summary.highestColumn).month
            ? Words::tr("in %1", "month").arg(context.report.periodText(summary.highestColumn))
            : Words::tr("a month");
    }
    return row;
}

/// "MVP 100–190, Growth 263–500".
QString usersText(const SlideContext &context, const QList<PhaseSummary> &shown)
{
    QStringList texts;
    for (const PhaseSummary &summary : shown) {
        const Phase *phase = context.plan().find(summary.phase);
        if (!phase || phase->usersHigh.isZero())
            continue;
        const QString low = context.format().number(phase->usersLow);
        const QString high = context.format().number(phase->usersHigh);
        texts.append(low == high ? phase->name + u' ' + high : u"%1 %2–%3"_s.arg(phase->name, low, high));
    }
    return texts.isEmpty() ? QString() : texts.join(u", "_s) + u'.';
}

} // namespace

std::optional<Slide> phases(const SlideContext &context)
{
    const QList<PhaseSummary> shown = shownPhases(context);
    if (shown.size() < 2)
        return std::nullopt;
    TotalBarsData data;
    data.title = Words::tr("Highest cost a month by phase");
    QList<Spend> spends;
    for (const PhaseSummary &summary : shown) {
        data.rows.append(phaseRow(context, summary, shown.size() * 2 > mostNumbers));
        spends.append(spendIn(context.plan(), context.report.costs(), summary.highestColumn));
    }
    alignParts(spends, mostParts);
    for (qsizetype i = 0; i < spends.size(); ++i)
        data.rows[i].spend = spends.at(i);
    Slide slide =
        slideOf(u"phases"_s, {Words::tr("Phases, in their dearest month"), context.report.optionName()});
    slide.headline = phasesHeadline(context, shown);
    slide.figure = std::make_shared<TotalBars>(data);
    slide.sentence = usersText(context, shown);
    if (!slide.sentence.isEmpty())
        slide.lead = Words::tr("Users:");
    return slide;
}

} // namespace stratoplan::slides
