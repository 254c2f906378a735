// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivers.h"
#include "core/engine/figures/discounteffect.h"
#include "core/engine/figures/oncepaid.h"
#include "core/engine/money/budgetcourse.h"
#include "core/engine/money/moneywords.h"
#include "core/plan/role.h"
#include "core/resilience/assessment.h"
#include "render/report/sections/sections.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString joined(const QStringList &sentences)
{
    return filled(sentences).join(u' ');
}

QString phaseText(const ReportContext &context)
{
    if (context.phase().isNone())
        return {};
    const Phase *phase = context.plan().find(context.phase());
    return phase->begins == Phase::Begins::InMonth
        ? Words::tr("%1, from %2", "phase, month").arg(phase->name, context.format().month(phase->month))
        : phase->name;
}

// --- Sentences of the summary -----------------------------------------------------------------------------

QString costSentence(const ReportContext &context)
{
    const PhaseSummary &summary = context.summary();
    const Format &format = context.format();
    const QString first = format.money(summary.first.amount);
    if (context.phase().isNone())
        return Words::tr("The %1 option costs %2 a month.").arg(context.optionName(), first);
    const QString phase = context.nameOf(context.phase());
    if (summary.first.amount == summary.last.amount)
        return Words::tr("The %1 option costs %2 a month in the %3 phase.")
            .arg(context.optionName(), first, phase);
    return Words::tr("The %1 option costs %2 a month when the %3 phase begins and %4 when it ends.")
        .arg(context.optionName(), first, phase, format.money(summary.last.amount));
}

/// "Of it $4,500 is paid once."
QString onceSentence(const ReportContext &context)
{
    const Money once = oncePaid(context.plan(), context.costs(), context.column()).likely;
    return once.isZero() ? QString()
                         : Words::tr("Of it %1 is paid once.", "amount").arg(context.format().money(once));
}

/// In which months of its phase a budget is passed: "from Nov 2026"; empty in an undated phase.
QString whenOverBudget(const ReportContext &context, const PhaseSummary &summary)
{
    const CostTable &costs = context.costs();
    const std::optional<Month> first = costs.timeline.at(summary.firstColumn).month;
    const Budget *budget = context.plan().find(summary.budget);
    if (!first || !budget)
        return {};
    const BudgetCourse course = budgetCourse(context.plan(), *budget, costs);
    QList<std::optional<bool>> isOver;
    for (int column = summary.firstColumn; column <= summary.lastColumn; ++column) {
        const QList<BudgetStretch> &stretches = course.limit().stretches;
        isOver.append(std::any_of(stretches.begin(), stretches.end(), [column](const BudgetStretch &each) {
            return each.first <= column && column <= each.last;
        }));
    }
    return moneywords::when(*first, isOver, context.format());
}

QString budgetSentence(const ReportContext &context, const PhaseSummary &summary)
{
    if (summary.budget.isNone())
        return {};
    const Format &format = context.format();
    const QString limit = format.money(summary.budgetAmount.high);
    const QString phase = context.nameOf(summary.phase);
    if (summary.isOverBudget()) {
        const QString over = format.money(summary.overBudget);
        const QString when = whenOverBudget(context, summary);
        if (phase.isEmpty())
            return Words::tr("It is %1 over its budget of %2.").arg(over, limit);
        return when.isEmpty() ? Words::tr("The %1 phase is %2 over its budget of %3.").arg(phase, over, limit)
                              : Words::tr("The %1 phase is over its budget of %2 %3, by up to %4.",
                                          "phase, limit, when, amount")
                                    .arg(phase, limit, when, over);
    }
    const QString used = summary.budgetUsed ? format.percent(*summary.budgetUsed) : absentText();
    return phase.isEmpty() ? Words::tr("That is %1 of its budget of %2.").arg(used, limit)
                           : Words::tr("The %1 phase uses %2 of its budget of %3.").arg(phase, used, limit);
}

QString horizonSentence(const ReportContext &context)
{
    const CostTable &costs = context.costs();
    if (costs.timeline.months() < 2)
        return {};
    const Format &format = context.format();
    return Words::tr("From %1 to %2 it costs %3 in all.")
        .arg(context.periodText(0), context.periodText(costs.timeline.months() - 1),
             format.money(horizonTotal(costs).amount));
}

/// "GCP costs $134 more (3.2 %)".
QString differenceText(const ReportContext &context, int compared)
{
    const Format &format = context.format();
    const ComparisonColumn &column = context.comparison().columns.at(compared);
    const Money difference = *column.difference;
    if (difference.isZero())
        return Words::tr("%1 costs the same").arg(column.title);
    const bool isLess = difference.isNegative();
    QString text = isLess ? Words::tr("%1 costs %2 less").arg(column.title, format.money(-difference))
                          : Words::tr("%1 costs %2 more").arg(column.title, format.money(difference));
    if (column.differencePercent)
        text += u" (%1)"_s.arg(
            format.percent(isLess ? -*column.differencePercent : *column.differencePercent, 1));
    if (const Money once = likeForLike(context.comparison(), 0, compared).once; !once.isZero())
        text = Words::tr("%1, of which %2 is paid once", "difference, amount")
                   .arg(text, format.moneyDifference(once));
    return text;
}

QString comparisonSentence(const ReportContext &context)
{
    QStringList others;
    QStringList incomplete;
    for (int i = 0; i < context.comparison().columns.size(); ++i) {
        const ComparisonColumn &column = context.comparison().columns.at(i);
        if (column.total.unknown > 0)
            incomplete.append(
                Words::tr("%1 %2", "option, number of lines").arg(column.title).arg(column.total.unknown));
        if (column.difference)
            others.append(differenceText(context, i));
    }
    if (others.isEmpty())
        return {};
    const QString differences = others.join(Words::tr(", ", "between options"));
    if (incomplete.isEmpty())
        return Words::tr("In the same phase %1.").arg(differences);
    return Words::tr("In the same phase, over the roles that both options have a price for, %1. Lines "
                     "without a sourced price: %2.")
        .arg(differences, incomplete.join(u", "_s));
}

QString perUserSentence(const ReportContext &context)
{
    const auto users = context.users(context.column());
    const auto each = users ? costPer(context.summary().first.amount.likely, *users) : std::nullopt;
    if (!each)
        return {};
    return Words::tr("That is %1 per user a month at %2 users.")
        .arg(context.format().money(*each), context.usersText(*users));
}

/// What discounts and prices set by hand change in the report's month.
QString negotiatedSentence(const ReportContext &context)
{
    const Plan &plan = context.plan();
    if (plan.table<PriceBookEntry>().isEmpty() && plan.table<PriceOverride>().isEmpty())
        return {};
    const CostSum list = listTotal(plan, context.option(), context.basis(), context.column());
    const CostSum total = context.costs().total(context.column());
    const Money difference = DiscountEffect {{}, list, total}.difference();
    const Format &format = context.format();
    const QString period = context.periodText(context.column());
    if (difference.isZero())
        return Words::tr("Discounts and prices set by hand change nothing in %1.").arg(period);
    return difference.isNegative()
        ? Words::tr("Discounts and prices set by hand save %1 in %2, against %3 at list prices.")
              .arg(format.money(-difference), period, format.money(list.amount.likely))
        : Words::tr("Prices set by hand and discounts add %1 in %2, against %3 at list prices.")
              .arg(format.money(difference), period, format.money(list.amount.likely));
}

QString recoverySentence(const ReportContext &context)
{
    const QList<RecoveryCheck> checks = assess(context.plan(), context.option());
    if (checks.isEmpty())
        return {};
    int met = 0;
    QStringList missed;
    for (const RecoveryCheck &check : checks) {
        met += check.verdict() == RecoveryCheck::Verdict::Met ? 1 : 0;
        if (check.verdict() == RecoveryCheck::Verdict::Missed)
            missed.append(check.title);
    }
    const QString text = Words::tr("%1 of %2 recovery targets are met in full.").arg(met).arg(checks.size());
    return missed.isEmpty() ? text : text + u' ' + Words::tr("Missed: %1.").arg(missed.join(u", "_s));
}

/// Other phases that go over their budget.
QString overrunSentence(const ReportContext &context)
{
    QStringList sentences;
    for (const PhaseSummary &summary : context.phases()) {
        if (summary.isOverBudget() && summary.phase != context.phase())
            sentences.append(budgetSentence(context, summary));
    }
    return sentences.join(u' ');
}

// --- Tiles ------------------------------------------------------------------------------------------------

/// The likely amount large, a range on the line below.
void setAmount(ReportTile &tile, const Range<Money> &amount, const Format &format)
{
    tile.figure = format.money(amount.likely);
    if (!amount.isSingle())
        tile.line = format.money(amount) + u'\n';
}

ReportTile phaseTile(const ReportContext &context, const PhaseSummary &summary)
{
    const Format &format = context.format();
    ReportTile tile;
    const QString when = context.periodText(summary.firstColumn);
    const QString name = context.nameOf(summary.phase);
    tile.label = name.isEmpty() ? context.optionName() : (when == name ? name : name + u", "_s + when);
    setAmount(tile, summary.first.amount, format);
    if (summary.isOverBudget()) {
        tile.color = Token::Overrun;
        tile.line += Words::tr("%1 over %2", "amount, budget")
                         .arg(format.money(summary.overBudget), format.money(summary.budgetAmount.high));
    } else if (summary.budgetUsed) {
        tile.line += Words::tr("%1 of %2", "share, budget")
                         .arg(format.percent(*summary.budgetUsed), format.money(summary.budgetAmount.high));
    } else {
        tile.line += Words::tr("a month");
    }
    return tile;
}

std::optional<ReportTile> horizonTile(const ReportContext &context)
{
    const CostTable &costs = context.costs();
    if (costs.timeline.months() < 2)
        return std::nullopt;
    ReportTile tile;
    tile.label = Words::tr("%1 to %2", "months")
                     .arg(context.periodText(0), context.periodText(costs.timeline.months() - 1));
    setAmount(tile, horizonTotal(costs).amount, context.format());
    tile.line += context.isCashView() ? Words::tr("cash when paid") : Words::tr("all environments");
    return tile;
}

std::optional<ReportTile> userTile(const ReportContext &context)
{
    const auto users = context.users(context.column());
    const auto each = users ? costPer(context.summary().first.amount.likely, *users) : std::nullopt;
    if (!each)
        return std::nullopt;
    return ReportTile {Words::tr("Per user, %1").arg(context.periodText(context.column())),
                       context.format().money(*each), Words::tr("%1 users").arg(context.usersText(*users)),
                       Token::Text};
}

std::optional<ReportTile> recoveryTile(const ReportContext &context)
{
    const QList<RecoveryCheck> checks = assess(context.plan(), context.option());
    if (checks.isEmpty())
        return std::nullopt;
    const auto met = std::count_if(checks.begin(), checks.end(), [](const RecoveryCheck &check) {
        return check.verdict() == RecoveryCheck::Verdict::Met;
    });
    return ReportTile {Words::tr("Recovery targets met"),
                       Words::tr("%1 of %2", "targets").arg(met).arg(checks.size()), context.optionName(),
                       met == checks.size() ? Token::Text : Token::Missed};
}

TilesBlock tiles(const ReportContext &context)
{
    constexpr qsizetype most = 4;
    TilesBlock block;
    block.tiles.append(phaseTile(context, context.summary()));
    for (const auto &tile : {horizonTile(context), userTile(context), recoveryTile(context)}) {
        if (tile)
            block.tiles.append(*tile);
    }
    for (const PhaseSummary &summary : context.phases()) {
        if (block.tiles.size() < most && summary.firstColumn >= 0 && summary.phase != context.phase())
            block.tiles.append(phaseTile(context, summary));
    }
    return block;
}

} // namespace

QList<Block> cover(const ReportContext &context)
{
    const PlanInfo &info = context.plan().info();
    CoverBlock block;
    block.plan = info.name.isEmpty() ? Words::tr("Plan without a name") : info.name;
    block.description = info.description;
    if (context.option().isNone()) {
        block.title = Words::tr("Infrastructure plan");
        block.facts = {{Words::tr("Printed"), context.format().date(context.printed())}};
        return {block};
    }
    block.title = Words::tr("Infrastructure plan, %1").arg(context.optionName());
    block.totalLabel = context.phase().isNone() ? Words::tr("Cost a month")
                                                : Words::tr("Cost a month, %1").arg(phaseText(context));
    const Range<Money> &amount = context.summary().first.amount;
    block.total = context.format().money(amount.likely);
    const QString range =
        amount.isSingle() ? QString() : Words::tr("Range %1.").arg(context.format().money(amount));
    const QString cash =
        context.isCashView() ? Words::tr("Cash view: %1", "sentence").arg(context.upfrontText()) : QString();
    block.totalLine = joined({range, Words::tr("All environments, %1.").arg(context.basisText()), cash,
                              ReportContext::leftOutText(context.summary().first.unknown)});
    const Option *option = context.plan().find(context.option());
    const QString provider = providerTitle(option->provider);
    const QString where =
        filled({provider == option->name ? QString() : provider, option->region}).join(u", "_s);
    block.facts.append(
        {Words::tr("Option"), where.isEmpty() ? option->name : option->name + u" · "_s + where});
    if (!context.usedRates().isEmpty())
        block.facts.append(
            {context.compared().size() > 1 ? Words::tr("Prices of all options") : Words::tr("Prices of"),
             filled({context.priceDates(), context.priceAgeText()}).join(u'\n')});
    if (context.paysUpfront())
        block.facts.append({Words::tr("Upfront payments"),
                            context.isCashView() ? Words::tr("counted when paid (cash view)")
                                                 : Words::tr("spread over their terms")});
    if (!info.author.isEmpty())
        block.facts.append({Words::tr("Author"), info.author});
    block.facts.append({Words::tr("Printed"), context.format().date(context.printed())});
    return {block};
}

QList<Block> summary(const ReportContext &context)
{
    QList<Block> blocks {HeadingBlock {1, Words::tr("Executive summary")}};
    if (context.option().isNone()) {
        blocks.append(TextBlock {Words::tr("The plan has no options yet.")});
        return blocks;
    }
    blocks.append(TextBlock {
        joined({costSentence(context), onceSentence(context), budgetSentence(context, context.summary()),
                overrunSentence(context), perUserSentence(context), horizonSentence(context)})});
    blocks.append(tiles(context));
    if (const QString text = joined({negotiatedSentence(context), context.upfrontText()}); !text.isEmpty())
        blocks.append(TextBlock {text});
    const QString compared = comparisonSentence(context);
    if (!compared.isEmpty())
        blocks.append(TextBlock {compared});
    if (const QString text = recoverySentence(context); !text.isEmpty())
        blocks.append(TextBlock {text});
    QStringList critical;
    for (const Finding &finding : context.findings()) {
        const bool concerns = finding.option.isNone() || finding.option == context.option();
        if (finding.severity == Finding::Severity::Critical && concerns)
            critical.append(finding.text + u'.');
    }
    constexpr qsizetype most = 6;
    if (!critical.isEmpty())
        blocks.append(TextBlock {Words::tr("What needs a decision: %1")
                                     .arg(critical.first(std::min(most, critical.size())).join(u' '))});
    return blocks;
}

} // namespace stratoplan::sections
