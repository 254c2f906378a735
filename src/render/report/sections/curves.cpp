// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/budgetscope.h"
#include "core/engine/money/moneywords.h"
#include "core/engine/drivers.h"
#include "render/curves/optioncurves.h"
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

/// Up to this many months are listed one by one, more of them by the quarter.
constexpr int mostMonths = 36;

/// The months of the horizon under their phases.
class MonthTable
{
public:
    MonthTable(const ReportContext &context, const QList<int> &columns)
        : m_context(context), m_columns(columns), m_timeline(context.costs().timeline),
          m_hasUsers(context.users(0).has_value()), m_step(m_timeline.months() > mostMonths ? 3 : 1)
    {
    }

    [[nodiscard]] TableBlock table() const;

private:
    [[nodiscard]] ReportRow monthRow(int month) const;
    [[nodiscard]] ReportRow totalRow() const;
    /// "GCP: without 4 lines that have no price."; empty where all options know every price.
    [[nodiscard]] QString unknownNote() const;

    const ReportContext &m_context;
    QList<int> m_columns; ///< into the compared options
    const Timeline &m_timeline;
    bool m_hasUsers;
    int m_step;
};

ReportRow MonthTable::monthRow(int month) const
{
    ReportRow row;
    row.indent = 1;
    row.cells.append(m_context.format().month(*m_timeline.at(month).month));
    const auto users = m_context.users(month);
    if (m_hasUsers)
        row.cells.append(users ? m_context.usersText(*users) : absentText());
    for (const int column : m_columns)
        row.cells.append(
            sumCell(m_context.costs(m_context.compared().at(column)).total(month), m_context.format()));
    if (m_hasUsers) {
        const auto each =
            users ? costPer(m_context.costs().total(month).amount.likely, *users) : std::nullopt;
        row.cells.append(each ? m_context.format().exact(*each) : absentText());
    }
    return row;
}

ReportRow MonthTable::totalRow() const
{
    ReportRow total;
    total.kind = ReportRow::Kind::Total;
    total.cells.append(Words::tr("Total"));
    if (m_hasUsers)
        total.cells.append(ReportCell());
    for (const int column : m_columns)
        total.cells.append(
            sumCell(horizonTotal(m_context.costs(m_context.compared().at(column))), m_context.format()));
    return total;
}

QString MonthTable::unknownNote() const
{
    QStringList notes;
    for (const int column : m_columns) {
        const OptionId option = m_context.compared().at(column);
        int most = 0;
        for (int month = 0; month < m_timeline.months(); ++month)
            most = std::max(most, m_context.costs(option).total(month).unknown);
        if (most > 0)
            notes.append(Words::tr("%1: %2.", "option, what its costs leave out")
                             .arg(m_context.nameOf(option), moneywords::without(most)));
    }
    return notes.join(u' ');
}

TableBlock MonthTable::table() const
{
    TableBlock block;
    const QString currency = m_context.currency();
    block.caption = m_step == 1 ? Words::tr("Cost by month, %1").arg(currency)
                                : Words::tr("Cost of every third month, %1").arg(currency);
    block.caption = m_context.captioned(block.caption);
    block.columns = {{Words::tr("Month"), ReportColumn::Align::Left, 1, false}};
    if (m_hasUsers)
        block.columns.append({Words::tr("Users"), ReportColumn::Align::Right, 0, false});
    for (const int column : m_columns)
        block.columns.append(
            {m_context.nameOf(m_context.compared().at(column)), ReportColumn::Align::Right, 0, false});
    if (m_hasUsers)
        block.columns.append(
            {Words::tr("%1 per user").arg(m_context.optionName()), ReportColumn::Align::Right, 0, false});
    PhaseId phase;
    QList<int> months;
    for (int month = 0; month < m_timeline.months(); month += m_step) {
        months.append(month);
        if (m_timeline.at(month).phase != phase) {
            phase = m_timeline.at(month).phase;
            ReportRow heading;
            heading.kind = ReportRow::Kind::Category;
            heading.cells.append(m_context.nameOf(phase));
            block.rows.append(heading);
        }
        block.rows.append(monthRow(month));
    }
    if (m_step == 1)
        block.rows.append(totalRow());
    block.note = filled({unknownNote(), m_hasUsers ? usersNote(m_context, months) : QString()}).join(u' ');
    return block;
}

void addFigure(QList<Block> &blocks, const ReportContext &context, const FigurePointer &figure,
               const QString &caption, double height)
{
    if (figure)
        blocks.append(FigureBlock {figure, context.captioned(caption), height, {}});
}

/// The first month in which the leading option is over its budget.
QString overText(const ReportContext &context)
{
    const Timeline &timeline = context.costs().timeline;
    for (int month = 0; month < timeline.months(); ++month) {
        const std::optional<Budget> budget = limitAt(context.plan(), context.option(), timeline.at(month));
        if (budget && budget->amount.high < context.costs().total(month).amount.likely)
            return Words::tr("%1 is over its budget for the first time in %2.")
                .arg(context.optionName(), context.periodText(month));
    }
    return Words::tr("%1 costs %2 in %3 and %4 in %5.")
        .arg(context.optionName(), context.format().money(context.costs().total(0).amount),
             context.periodText(0),
             context.format().money(context.costs().total(timeline.months() - 1).amount),
             context.periodText(timeline.months() - 1));
}

/// Which option becomes cheaper than another one, and when.
QString crossingText(const ReportContext &context)
{
    curves::OptionSource source {context.plan(), {}, -1, {}};
    for (const OptionId option : context.compared())
        source.tables.append(std::make_shared<const CostTable>(context.costs(option)));
    return curves::crossingSentences(source).join(u' ');
}

} // namespace

QString usersNote(const ReportContext &context, const QList<int> &columns)
{
    const bool isRounded = std::any_of(columns.begin(), columns.end(), [&context](int column) {
        const auto users = context.users(column);
        return users && context.usersText(*users) != context.format().number(*users);
    });
    return isRounded ? Words::tr("Users are worked out between stated points and shown whole.") : QString();
}

QList<Block> curves(const ReportContext &context)
{
    if (context.option().isNone() || context.costs().timeline.months() < 2 || context.costs().rows.isEmpty())
        return {};
    const QString currency = context.currency();
    QList<Block> blocks {HeadingBlock {1, Words::tr("Cost over time")}, TextBlock {overText(context)}};
    addFigure(
        blocks, context, figures::monthlyCost(context),
        Words::tr("Cost of %1 by month and category against budget, %2").arg(context.optionName(), currency),
        180);
    addFigure(blocks, context, figures::costCurve(context),
              Words::tr("Cost of %1 by month against budget and thresholds, %2")
                  .arg(context.optionName(), currency),
              195);
    if (context.compared().size() > 1) {
        const QString crossings = crossingText(context);
        if (!crossings.isEmpty())
            blocks.append(TextBlock {crossings});
        addFigure(blocks, context, figures::costByOption(context),
                  Words::tr("Cost by month and option, %1").arg(currency), 195);
    }
    addFigure(blocks, context, figures::costByUsers(context),
              Words::tr("Cost a month against users (logarithmic), %1").arg(currency), 195);
    addFigure(blocks, context, figures::costPerUser(context),
              Words::tr("Cost per user by month, %1").arg(currency), 195);
    for (const QList<int> &columns : columnGroups(context.compared().size()))
        blocks.append(MonthTable(context, columns).table());
    return blocks;
}

} // namespace stratoplan::sections
