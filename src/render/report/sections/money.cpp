// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/drivers.h"
#include "core/engine/money/breakeven.h"
#include "core/engine/money/moneywords.h"
#include "render/curves/moneyfacts.h"
#include "render/report/planfigures.h"
#include "render/report/sections/sections.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

using Align = ReportColumn::Align;

std::optional<Token> tokenOf(MoneyFact::Tone tone)
{
    switch (tone) {
    case MoneyFact::Tone::Plain:
        return std::nullopt;
    case MoneyFact::Tone::Good:
        return Token::Saving;
    case MoneyFact::Tone::Warning:
        return Token::Warning;
    case MoneyFact::Tone::Bad:
        return Token::Overrun;
    }
    Q_UNREACHABLE();
}

TableBlock answers(const QList<MoneyFact> &facts)
{
    TableBlock table;
    table.caption = Words::tr("Money questions and their answers");
    table.columns = {{Words::tr("Question"), Align::Left, 2, false},
                     {Words::tr("Answer"), Align::Left, 3, false}};
    for (const MoneyFact &fact : facts) {
        ReportRow row;
        ReportCell answer(fact.value, fact.note);
        answer.color = tokenOf(fact.tone);
        row.cells = {ReportCell(fact.label), answer};
        table.rows.append(row);
    }
    return table;
}

ReportRow phaseRow(const ReportContext &context, const PhaseSummary &phase, const RevenuePoint &point)
{
    const Format &format = context.format();
    const auto each = point.users && moneywords::isKnown(point.cost)
        ? costPer(point.cost.amount.likely, point.users->likely)
        : std::nullopt;
    const auto needed = point.allUsers ? point.allUsers : point.payingUsers;
    ReportCell margin(point.margin ? format.difference(point.margin->likely) : absentText());
    if (point.margin && point.margin->likely.isNegative())
        margin.color = Token::Overrun;
    else if (point.margin && point.cost.unknown == 0)
        margin.color = Token::Saving; // nothing is good that leaves lines out
    ReportRow row;
    row.cells = {
        ReportCell(phase.phase.isNone() ? context.periodText(phase.firstColumn)
                                        : context.nameOf(phase.phase)),
        ReportCell(point.users ? context.usersText(point.users->likely) : absentText()),
        sumCell(point.cost, format),
        ReportCell(each ? format.exact(*each) : absentText()),
        ReportCell(point.revenue ? format.exact(point.revenue->likely) : absentText()),
        margin,
        ReportCell(needed ? format.number(*needed) : absentText()),
        ReportCell(point.conversion ? moneywords::conversion(*point.conversion, format) : absentText())};
    return row;
}

TableBlock byPhase(const ReportContext &context, const BreakEven &even)
{
    TableBlock table;
    table.caption = Words::tr("Break-even of %1 in the first month of each phase, %2")
                        .arg(context.optionName(), context.currency());
    table.columns = {{Words::tr("Phase"), Align::Left, 1, false},
                     {Words::tr("Users"), Align::Right, 0, false},
                     {Words::tr("Cost"), Align::Right, 0, false},
                     {Words::tr("Per user"), Align::Right, 0, false},
                     {Words::tr("Revenue"), Align::Right, 0, false},
                     {Words::tr("Margin"), Align::Right, 0, false},
                     {Words::tr("Break-even users"), Align::Right, 0, false},
                     {Words::tr("Conversion"), Align::Right, 0, false}};
    int unknown = 0;
    QList<int> columns;
    for (const PhaseSummary &phase : context.phases()) {
        if (phase.firstColumn < 0 || phase.firstColumn >= even.points.size())
            continue;
        columns.append(phase.firstColumn);
        const RevenuePoint &point = even.points.at(phase.firstColumn);
        table.rows.append(phaseRow(context, phase, point));
        unknown = std::max(unknown, point.cost.unknown);
    }
    table.note = filled({usersNote(context, columns), ReportContext::leftOutText(unknown)}).join(u' ');
    return table;
}

/// What a user pays and how many do, in a sentence.
QString priceText(const ReportContext &context)
{
    const PlanInfo &info = context.plan().info();
    if (info.userPrice.isZero())
        return {};
    if (info.conversion == Percent::fromWhole(100))
        return Words::tr("A user pays %1 a month.").arg(context.format().money(info.userPrice));
    return Words::tr("A user pays %1 a month, and %2 of the users pay.")
        .arg(context.format().money(info.userPrice), context.format().percent(info.conversion, 1));
}

} // namespace

QList<Block> money(const ReportContext &context)
{
    if (context.option().isNone() || context.costs().rows.isEmpty())
        return {};
    const CurveSource source {.plan = context.plan(), .costs = context.costs(), .column = context.column()};
    const QList<MoneyFact> facts = curves::moneyFacts(source);
    const BreakEven even = breakEven(context.plan(), context.costs());
    const bool hasPrice = !context.plan().info().userPrice.isZero();
    if (facts.isEmpty())
        return {};
    QList<Block> blocks {HeadingBlock {1, Words::tr("Money questions")}};
    if (const QString price = priceText(context); !price.isEmpty())
        blocks.append(TextBlock {price});
    blocks.append(answers(facts));
    if (hasPrice) {
        if (const TableBlock table = byPhase(context, even); !table.rows.isEmpty())
            blocks.append(table);
    }
    if (const FigurePointer revenue = figures::revenue(context))
        blocks.append(FigureBlock {
            revenue,
            Words::tr("Revenue beside cost of %1, %2").arg(context.optionName(), context.currency()),
            180,
            {}});
    if (const FigurePointer all = figures::cumulativeCost(context))
        blocks.append(FigureBlock {
            all,
            Words::tr("Cost of %1 up to each month, %2").arg(context.optionName(), context.currency()),
            180,
            {}});
    return blocks;
}

} // namespace stratoplan::sections
