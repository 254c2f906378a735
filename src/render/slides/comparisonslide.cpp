// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/moneywords.h"
#include "render/painted/totalbars.h"
#include "render/slides/comparisonfinding.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::slides {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

constexpr qsizetype mostRows = 6;
constexpr int mostNumbers = 7;
constexpr int mostParts = 7;

/// Options by their known cost; the leading one and those that the headline compares are always among them.
QList<int> shownColumns(const Comparison &comparison, const ComparedPair &compared)
{
    const QList<int> kept {0, compared.low, compared.high};
    QList<int> order(comparison.columns.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int one, int other) {
        return known(comparison.columns.at(one)) < known(comparison.columns.at(other));
    });
    while (order.size() > mostRows) {
        for (qsizetype i = order.size() - 1; i >= 0; --i) {
            if (!kept.contains(order.at(i))) {
                order.removeAt(i);
                break;
            }
        }
    }
    return order;
}

/// "of ≥ $5,124 a month, 1 without a price": the whole of what only the comparable part is drawn solid.
void setPartlyNote(TotalBarsData::Row &row, const SlideContext &context, const ComparisonColumn &column)
{
    const QString amount = context.format().money(known(column));
    if (isComplete(column)) {
        row.note = Words::tr("of %1 a month", "amount").arg(amount);
        return;
    }
    row.note = Words::tr("of %1, %2 without a price", "amount, number of parts")
                   .arg(moneywords::atLeast(amount))
                   .arg(std::max(column.leftOut, column.total.unknown));
    row.noteToken = Token::Warning;
}

void setNote(TotalBarsData::Row &row, const SlideContext &context, const ComparisonColumn &column,
             const ComparisonColumn *cheapest)
{
    if (!isComplete(column)) {
        row.isOpen = true;
        row.note = Words::tr("%1 without a price", "number of parts")
                       .arg(std::max(column.leftOut, column.total.unknown));
        row.noteToken = Token::Warning;
    } else if (column.cheapest) {
        row.note = column.once.likely.isZero()
            ? Words::tr("a month, cheapest")
            : Words::tr("%1 a month, cheapest", "amount").arg(context.format().money(column.everyMonth()));
        row.noteToken = Token::Saving;
    } else if (cheapest) {
        const ShownDifference shown(cheapest->everyMonth(), column.everyMonth());
        row.note =
            Words::tr("%1 a month", "difference").arg(shown.signedText(shown.amount(), context.format()));
    } else {
        row.note = Words::tr("a month");
    }
}

/// What is drawn of an option: all that it costs, or solid what is comparable and pale the rest.
TotalBarsData::Row rowOf(const SlideContext &context, const ComparisonFinding &finding,
                         const Comparison &comparison, int index)
{
    const ComparisonColumn &column = comparison.columns.at(index);
    const CostTable &costs = context.report.costs(column.option);
    TotalBarsData::Row row;
    row.title = column.title;
    if (finding.isPartly()) {
        row.spend = spendOn(finding.comparable().rows, context.plan(), costs, context.report.column());
        row.rest = changeBetween(row.spend.total, column.total);
        setPartlyNote(row, context, column);
        return row;
    }
    row.spend = spendIn(context.plan(), costs, context.report.column());
    setNote(row, context, column,
            finding.cheapest() < 0 ? nullptr : &comparison.columns.at(finding.cheapest()));
    return row;
}

bool costsLess(const TotalBarsData::Row &one, const TotalBarsData::Row &other)
{
    return one.spend.total.amount.likely < other.spend.total.amount.likely;
}

FigurePointer barsOf(const SlideContext &context, const Comparison &comparison,
                     const ComparisonFinding &finding)
{
    TotalBarsData data;
    data.title = finding.isPartly() ? Words::tr("Cost a month by option, where all have a price")
                                    : Words::tr("Cost a month by option");
    data.restTitle = Words::tr("Not priced by all");
    QList<Spend> spends;
    for (const int index : finding.inOrder(shownColumns(comparison, finding.pair()))) {
        data.rows.append(rowOf(context, finding, comparison, index));
        spends.append(data.rows.last().spend);
    }
    alignParts(spends, mostParts);
    for (qsizetype i = 0; i < spends.size(); ++i)
        data.rows[i].spend = spends.at(i);
    if (finding.isPartly())
        std::stable_sort(data.rows.begin(), data.rows.end(), costsLess);
    // Each row says its total, all but one a difference: what is left of the numbers goes to the parts.
    const int rows = static_cast<int>(data.rows.size());
    data.labelled = std::max(0, mostNumbers - rows - (rows - 1)) / rows;
    return std::make_shared<TotalBars>(data);
}

} // namespace

std::optional<Slide> comparison(const SlideContext &context)
{
    const Comparison &comparison = context.report.comparison();
    const bool anyKnown =
        std::any_of(comparison.columns.begin(), comparison.columns.end(), [](const ComparisonColumn &column) {
            return column.total.unknown < column.total.present;
        });
    if (comparison.columns.size() < 2 || !anyKnown)
        return std::nullopt;
    Slide slide = slideOf(u"comparison"_s, {Words::tr("Options compared"), context.periodText()});
    const ComparisonFinding finding(context, comparison);
    slide.headline = finding.headline();
    slide.figure = barsOf(context, comparison, finding);
    const QString reasons = finding.reasons();
    if (!reasons.isEmpty())
        slide.lead = Words::tr("What makes the difference:");
    QStringList once;
    for (const ComparisonColumn &column : comparison.columns)
        once.append(context.onceText(column.option));
    slide.sentence = sentences(QStringList {reasons} + once);
    return slide;
}

} // namespace stratoplan::slides
