// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/moneywords.h"
#include "core/roadmap/roadmapwords.h"
#include "render/painted/totalbars.h"
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
constexpr int mostParts = 7;

/// Phases that have a column, in order.
QList<PhaseSummary> datedPhases(const SlideContext &context)
{
    QList<PhaseSummary> dated = context.report.phases();
    dated.removeIf([](const PhaseSummary &summary) { return summary.firstColumn < 0; });
    return dated;
}

/// Those of them with a price, as many as a slide can show: what is over its budget stays, and the one spoken
/// about.
QList<PhaseSummary> shownPhases(const SlideContext &context)
{
    QList<PhaseSummary> shown = datedPhases(context);
    shown.removeIf([](const PhaseSummary &summary) { return !moneywords::isKnown(summary.highest); });
    const auto worth = [&](const PhaseSummary &summary) {
        return (summary.phase == context.report.phase() ? 2 : 0) + (summary.isOverBudget() ? 1 : 0);
    };
    while (shown.size() > mostPhases) {
        qsizetype least = shown.size() - 1;
        for (qsizetype i = shown.size() - 1; i >= 0; --i) {
            if (worth(shown.at(i)) < worth(shown.at(least)))
                least = i;
        }
        shown.removeAt(least);
    }
    return shown;
}

/// No phase is over its budget: whether each has one, and whether all prices are known.
QString withinHeadline(const QList<PhaseSummary> &phases)
{
    const bool isComplete = std::all_of(phases.begin(), phases.end(), [](const PhaseSummary &summary) {
        return !summary.budget || (summary.budgeted.unknown == 0 && summary.highest.unknown == 0);
    });
    const bool hasAll =
        std::all_of(phases.begin(), phases.end(), [](const PhaseSummary &summary) { return summary.budget; });
    if (!isComplete)
        return Words::tr("No phase goes over its budget, as far as prices are known");
    return hasAll ? Words::tr("Every phase stays within its budget")
                  : Words::tr("No phase goes over its budget");
}

/// What becomes of the cost from the first phase with a price to the last.
QString costsHeadline(const SlideContext &context, const QList<PhaseSummary> &phases)
{
    const auto isKnown = [](const PhaseSummary &summary) { return moneywords::isKnown(summary.highest); };
    const PhaseSummary &first = *std::find_if(phases.begin(), phases.end(), isKnown);
    const PhaseSummary &last = *std::find_if(phases.rbegin(), phases.rend(), isKnown);
    return Words::tr("From %1 a month in %2 to %3 in %4")
        .arg(moneywords::known(first.highest, context.format()), context.report.nameOf(first.phase),
             moneywords::known(last.highest, context.format()), context.report.nameOf(last.phase));
}

/// The finding about all phases, those a slide has no room for included.
QString phasesHeadline(const SlideContext &context)
{
    const QList<PhaseSummary> phases = datedPhases(context);
    QStringList over;
    for (const PhaseSummary &summary : phases) {
        if (summary.isOverBudget())
            over.append(context.report.nameOf(summary.phase));
    }
    if (over.size() == 1)
        return Words::tr("%1 goes over its budget", "phase").arg(over.first());
    if (over.size() > 1)
        return over.size() == phases.size()
            ? Words::tr("Every phase goes over its budget")
            : Words::tr("%1 of %2 phases go over their budget").arg(over.size()).arg(phases.size());
    const bool isLimited =
        std::any_of(phases.begin(), phases.end(), [](const PhaseSummary &summary) { return summary.budget; });
    return isLimited ? withinHeadline(phases) : costsHeadline(context, phases);
}

/// The month of a phase that its row shows: the dearest; of a limited one that which counts for its budget.
int shownColumn(const PhaseSummary &summary)
{
    return summary.budget ? summary.budgetColumn : summary.highestColumn;
}

TotalBarsData::Row phaseRow(const SlideContext &context, const PhaseSummary &summary, bool isFull)
{
    const int column = shownColumn(summary);
    TotalBarsData::Row row;
    row.title = context.report.nameOf(summary.phase);
    row.isOpen = context.report.costs().total(column).unknown > 0;
    if (summary.budget)
        row.limit = summary.budgetAmount.high;
    if (summary.isOverBudget()) {
        row.note = Words::tr("%1 over", "amount").arg(context.format().money(summary.overBudget));
        row.noteToken = Token::Overrun;
    } else if (summary.budgetUsed && !isFull) {
        row.note = Words::tr("%1 of the %2 budget", "share, amount")
                       .arg(usedText(context, summary), context.format().money(summary.budgetAmount.high));
    } else {
        row.note = context.report.costs().timeline.at(column).month
            ? Words::tr("in %1", "month").arg(context.report.periodText(column))
            : Words::tr("a month");
    }
    return row;
}

/// "MVP 100–190, Growth 263–500.": as the users' driver counts them, else as the phases state.
QString usersText(const SlideContext &context, const QList<PhaseSummary> &shown)
{
    const DriverCurve curve =
        driverCurve(context.plan(), context.plan().info().usersDriver, context.report.costs().timeline);
    QStringList texts;
    for (const PhaseSummary &summary : shown) {
        const Phase *phase = context.plan().find(summary.phase);
        const auto counted = usersIn(curve, summary.firstColumn, summary.lastColumn);
        const QString users = phase ? roadmapwords::users(*phase, context.format(), counted) : QString();
        if (!users.isEmpty())
            texts.append(phase->name + u' ' + users);
    }
    return texts.isEmpty() ? QString() : texts.join(u", "_s) + u'.';
}

/// The lowest share of its budget at which a warning is given that a phase has reached while it stays within
/// it; nothing: none is, zero: it is an amount.
std::optional<Percent> warnedAt(const SlideContext &context, const PhaseSummary &summary)
{
    std::optional<Percent> lowest;
    if (summary.isOverBudget())
        return lowest;
    for (const BudgetThreshold &threshold : reachedThresholds(context, summary)) {
        if (threshold.percent < Percent::fromWhole(100) && (!lowest || threshold.percent < *lowest))
            lowest = threshold.percent;
    }
    return lowest;
}

/// "Every phase is past the warning at 80 %."; empty where none is.
QString warnedText(const SlideContext &context)
{
    const QList<PhaseSummary> phases = datedPhases(context);
    QList<Percent> warned;
    for (const PhaseSummary &summary : phases) {
        if (const auto share = warnedAt(context, summary))
            warned.append(*share);
    }
    if (warned.isEmpty())
        return {};
    const bool isOneShare = !warned.first().isZero() && warned.count(warned.first()) == warned.size();
    const QString what = isOneShare
        ? Words::tr("the warning at %1", "share of a budget").arg(context.format().percent(warned.first()))
        : Words::tr("a warning of the budget");
    return warned.size() == phases.size()
        ? Words::tr("Every phase is past %1.", "a warning").arg(what)
        : Words::tr("Past %2: %1 of %n phase(s).", "a warning", static_cast<int>(phases.size()))
              .arg(warned.size())
              .arg(what);
}

/// "Not shown: 2 phases." Those without a price have no bar; empty for none.
QString notShownText(const SlideContext &context, const QList<PhaseSummary> &shown)
{
    const auto left = datedPhases(context).size() - shown.size();
    return left > 0 ? Words::tr("Not shown: %n phase(s).", nullptr, static_cast<int>(left)) : QString();
}

QString phasesKicker(const QList<PhaseSummary> &shown)
{
    const bool areDearest = std::all_of(shown.begin(), shown.end(), [](const PhaseSummary &summary) {
        return shownColumn(summary) == summary.highestColumn;
    });
    return areDearest ? Words::tr("Phases, in their dearest month")
                      : Words::tr("Phases, each in its tightest month");
}

} // namespace

std::optional<Slide> phases(const SlideContext &context)
{
    const QList<PhaseSummary> shown = shownPhases(context);
    if (shown.size() < 2)
        return std::nullopt;
    TotalBarsData data;
    data.title = phasesKicker(shown);
    QList<Spend> spends;
    for (const PhaseSummary &summary : shown) {
        data.rows.append(phaseRow(context, summary, shown.size() * 2 > mostNumbers));
        spends.append(spendIn(context.plan(), context.report.costs(), shownColumn(summary)));
    }
    alignParts(spends, mostParts);
    for (qsizetype i = 0; i < spends.size(); ++i)
        data.rows[i].spend = spends.at(i);
    Slide slide = slideOf(u"phases"_s, {data.title, context.report.optionName()});
    slide.headline = phasesHeadline(context);
    slide.figure = std::make_shared<TotalBars>(data);
    const QString users = usersText(context, shown);
    slide.sentence = sentences({users, warnedText(context), notShownText(context, shown)});
    if (!users.isEmpty())
        slide.lead = Words::tr("Users:");
    return slide;
}

} // namespace stratoplan::slides
