// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/layout/footnotes.h"
#include "render/report/planfigures.h"
#include "render/report/sections/sections.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

ReportCell comparedCell(const ReportContext &context, const ComparisonCell &cell, Footnotes &notes)
{
    CostCell cost;
    cost.state = cell.state;
    cost.otherBasis = cell.otherBasis;
    cost.overridden = cell.overridden;
    cost.discounted = cell.discounted;
    cost.amount = cell.amount;
    ReportCell shown = costCell(cost, context.basis(), context.format());
    const QString mark = cell.note.isEmpty() ? QString() : notes.mark(cell.note);
    const QString text = filled({cell.text, mark}).join(QChar::Nbsp);
    shown.detail = filled({shown.detail, text}).join(u'\n');
    shown.strong = cell.cheapest;
    if (cell.cheapest)
        shown.color = Token::Saving;
    return shown;
}

/// What the rows of an environment add up to, in one column.
CostSum environmentSum(const Comparison &comparison, EnvironmentId environment, qsizetype column)
{
    CostSum sum;
    for (const ComparisonRow &row : comparison.rows) {
        const ComparisonCell &cell = row.cells.at(column);
        if (row.environment != environment || cell.state == CostCell::State::Absent)
            continue;
        CostSum part;
        part.amount = cell.amount;
        part.unknown = cell.unknown;
        part.present = std::max(1, static_cast<int>(cell.components.size()));
        sum += part;
    }
    return sum;
}

/// Options side by side: some of the comparison's columns, the leading option first.
class ComparisonTable
{
public:
    ComparisonTable(const ReportContext &context, const QList<int> &columns)
        : m_context(context), m_comparison(context.comparison()), m_columns(columns)
    {
    }

    [[nodiscard]] TableBlock table();

private:
    [[nodiscard]] ReportRow environmentRow(EnvironmentId environment) const;
    [[nodiscard]] ReportRow roleRow(const ComparisonRow &role);
    [[nodiscard]] ReportRow totalRow() const;
    [[nodiscard]] ReportRow monthlyRow() const;
    [[nodiscard]] ReportRow differenceRow() const;
    [[nodiscard]] QString caption() const;

    const ReportContext &m_context;
    const Comparison &m_comparison;
    QList<int> m_columns;
    Footnotes m_notes;
};

ReportRow ComparisonTable::environmentRow(EnvironmentId environment) const
{
    ReportRow row;
    row.kind = ReportRow::Kind::Category;
    row.cells.append(m_context.nameOf(environment));
    for (const int column : m_columns)
        row.cells.append(sumCell(environmentSum(m_comparison, environment, column), m_context.format()));
    return row;
}

ReportRow ComparisonTable::roleRow(const ComparisonRow &role)
{
    ReportRow row;
    row.indent = 1;
    row.cells.append(role.title);
    for (const int column : m_columns)
        row.cells.append(comparedCell(m_context, role.cells.at(column), m_notes));
    return row;
}

ReportRow ComparisonTable::totalRow() const
{
    ReportRow row;
    row.kind = ReportRow::Kind::Total;
    row.cells.append(Words::tr("Total"));
    for (const int index : m_columns) {
        const ComparisonColumn &column = m_comparison.columns.at(index);
        ReportCell cell = sumCell(column.total, m_context.format());
        if (column.cheapest && !m_comparison.hasOnce()) // else it is the line below that is
            cell.color = Token::Saving;
        if (column.leftOut > 0)
            cell.detail =
                filled({cell.detail, Words::tr("roles left out: %1").arg(column.leftOut)}).join(u'\n');
        row.cells.append(cell);
    }
    return row;
}

/// Where something is paid once: what is left of the totals without it.
ReportRow ComparisonTable::monthlyRow() const
{
    const Format &format = m_context.format();
    const Comparison monthly = everyMonthOf(m_comparison);
    ReportRow row;
    row.cells.append(ReportCell(Words::tr("Every month"), Words::tr("without what is paid once")));
    for (const int index : m_columns) {
        const ComparisonColumn &column = m_comparison.columns.at(index);
        ReportCell cell = sumCell(monthly.columns.at(index).total, format);
        if (!column.once.likely.isZero())
            cell.detail = filled({cell.detail, Words::tr("%1 once", "amount").arg(format.exact(column.once))})
                              .join(u'\n');
        if (column.cheapest)
            cell.color = Token::Saving;
        row.cells.append(cell);
    }
    return row;
}

ReportRow ComparisonTable::differenceRow() const
{
    const Format &format = m_context.format();
    ReportRow row;
    row.cells.append(
        ReportCell(Words::tr("Difference to %1").arg(m_context.optionName()), Words::tr("like for like")));
    for (const int index : m_columns) {
        const ComparisonColumn &column = m_comparison.columns.at(index);
        if (!column.difference) {
            row.cells.append(index == 0 ? QString() : incomparableText());
            continue;
        }
        ReportCell cell(format.difference(*column.difference));
        if (column.differencePercent)
            cell.detail = format.percent(*column.differencePercent, 1);
        if (column.difference->isNegative())
            cell.color = Token::Saving;
        row.cells.append(cell);
    }
    return row;
}

QString ComparisonTable::caption() const
{
    const QString phase = m_context.nameOf(m_context.phase());
    return phase.isEmpty()
        ? m_context.captioned(Words::tr("Options by role, %1 a month").arg(m_context.currency()))
        : m_context.captioned(
            Words::tr("Options by role in the %1 phase, %2 a month").arg(phase, m_context.currency()));
}

TableBlock ComparisonTable::table()
{
    TableBlock block;
    block.caption = caption();
    block.columns.append({Words::tr("Role"), ReportColumn::Align::Left, 0.78, false});
    for (const int column : m_columns)
        block.columns.append({m_comparison.columns.at(column).title, ReportColumn::Align::Right, 1, false});
    EnvironmentId last;
    for (const ComparisonRow &row : m_comparison.rows) {
        if (block.rows.isEmpty() || row.environment != last)
            block.rows.append(environmentRow(row.environment));
        last = row.environment;
        block.rows.append(roleRow(row));
    }
    block.rows.append(totalRow());
    if (m_comparison.hasOnce())
        block.rows.append(monthlyRow());
    if (m_columns.size() > 1)
        block.rows.append(differenceRow());
    const QString note =
        Words::tr("Roles are paired across options. The cheapest of a row is bold and green where all of "
                  "it is known. Prices are %1; a role without a sourced price counts as unknown, not as "
                  "zero. Differences are like for like: over the roles that both options have a price "
                  "for.")
            .arg(m_context.basisText());
    block.note = filled({filled({note, markLegend(block)}).join(u' '), m_notes.text()}).join(u'\n');
    return block;
}

QString verdictText(const ReportContext &context)
{
    const QList<ComparisonColumn> &columns = context.comparison().columns;
    QStringList incomplete;
    QString cheapest;
    for (const ComparisonColumn &column : columns) {
        if (column.cheapest)
            cheapest = column.title;
        if (column.leftOut > 0)
            incomplete.append(column.title);
    }
    QStringList titles;
    for (const ComparisonColumn &column : columns)
        titles.append(column.title);
    QString text = Words::tr("Compared role by role in the same phase: %1.").arg(titles.join(u", "_s));
    if (!cheapest.isEmpty())
        text += u' '
            + (context.comparison().hasOnce()
                   ? Words::tr("Without what is paid once, %1 has the lowest complete total.").arg(cheapest)
                   : Words::tr("%1 has the lowest complete total.").arg(cheapest));
    if (!incomplete.isEmpty())
        text += u' ' + Words::tr("Incomplete for want of sourced prices: %1.").arg(incomplete.join(u", "_s));
    return text;
}

QList<Block> arguments(const ReportContext &context)
{
    TableBlock block;
    block.caption = Words::tr("For and against each option");
    block.columns = {{Words::tr("Option"), ReportColumn::Align::Left, 1, false},
                     {Words::tr("For"), ReportColumn::Align::Left, 2.5, false},
                     {Words::tr("Against"), ReportColumn::Align::Left, 2.5, false}};
    for (const OptionId id : context.compared()) {
        const Option *option = context.plan().find(id);
        if (option->notesFor.isEmpty() && option->notesAgainst.isEmpty())
            continue;
        ReportRow row;
        row.cells = {ReportCell(option->name), ReportCell(option->notesFor.join(u'\n')),
                     ReportCell(option->notesAgainst.join(u'\n'))};
        row.cells[0].strong = true;
        block.rows.append(row);
    }
    return block.rows.isEmpty() ? QList<Block>() : QList<Block> {block};
}

/// From the leading option to each of the next two.
QList<Block> waterfalls(const ReportContext &context)
{
    constexpr qsizetype most = 2;
    constexpr double height = 165;
    QList<Block> blocks;
    const Comparison &comparison = context.comparison();
    for (qsizetype to = 1; to < std::min(comparison.columns.size(), most + 1); ++to) {
        const FigurePointer figure = figures::waterfall(context, static_cast<int>(to));
        if (!figure)
            continue;
        FigureBlock block {figure,
                           context.captioned(Words::tr("From %1 to %2 by role, %3 a month")
                                                 .arg(context.optionName(), comparison.columns.at(to).title,
                                                      context.currency())),
                           height,
                           {}};
        const LikeForLike both = likeForLike(comparison, 0, static_cast<int>(to));
        QStringList notes;
        if (!both.leftOut.isEmpty())
            notes.append(Words::tr("Like for like: roles that one of the two has no sourced price for are "
                                   "left out on both sides (%1).")
                             .arg(both.leftOut.join(u", "_s)));
        if (!both.once.isZero())
            notes.append(Words::tr("Of the difference %1 is paid once.", "amount")
                             .arg(context.format().moneyDifference(both.once)));
        block.note = notes.join(u' ');
        blocks.append(block);
    }
    return blocks;
}

} // namespace

QList<Block> comparison(const ReportContext &context)
{
    if (context.compared().size() < 2 || context.comparison().rows.isEmpty())
        return {};
    QList<Block> blocks {HeadingBlock {1, Words::tr("Comparison of options")},
                         TextBlock {verdictText(context)}};
    const QList<QList<int>> groups = columnGroups(context.comparison().columns.size());
    for (qsizetype i = 0; i < groups.size(); ++i) {
        TableBlock table = ComparisonTable(context, groups.at(i)).table();
        if (groups.size() > 1)
            table.caption =
                Words::tr("%1 (%2 of %3)", "caption, part").arg(table.caption).arg(i + 1).arg(groups.size());
        blocks.append(table);
    }
    return blocks + fits(context) + waterfalls(context) + decision(context) + arguments(context);
}

} // namespace stratoplan::sections
