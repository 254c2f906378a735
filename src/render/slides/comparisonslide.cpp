// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/totalbars.h"
#include "render/slides/slides.h"

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
constexpr int mostParts = 6;

bool isComplete(const ComparisonColumn &column)
{
    return column.leftOut == 0 && column.total.unknown == 0;
}

const Money &known(const ComparisonColumn &column)
{
    return column.total.amount.likely;
}

/// Whether an option differs from the leading one by less than a tenth of a per cent.
bool isSlight(const ComparisonColumn &column)
{
    const qint64 raw =
        column.differencePercent ? column.differencePercent->raw() : Percent::fromWhole(1).raw();
    return std::abs(raw) < Percent::fromWhole(1).raw() / 10;
}

/// What the slide says about the compared options.
class Finding
{
public:
    Finding(const SlideContext &context, const Comparison &comparison)
        : m_context(context), m_comparison(comparison)
    {
        for (int i = 0; i < columns().size(); ++i) {
            if (columns().at(i).cheapest)
                m_cheapest = i;
        }
        m_base = m_cheapest < 0 ? 0 : m_cheapest;
    }

    /// The only cheapest option; -1 for none.
    [[nodiscard]] int cheapest() const { return m_cheapest; }
    [[nodiscard]] QString headline() const;
    /// The role that differs most between the cheapest (or leading) option and each of the next two.
    [[nodiscard]] QString reasons() const;

private:
    [[nodiscard]] const QList<ComparisonColumn> &columns() const { return m_comparison.columns; }
    [[nodiscard]] int nextCheapest() const;
    [[nodiscard]] QString cheapestText() const;
    [[nodiscard]] QString tieText() const;
    [[nodiscard]] QString partlyText() const;

    const SlideContext &m_context;
    const Comparison &m_comparison;
    int m_cheapest = -1;
    int m_base = 0;
};

/// The complete option that costs least after the cheapest; where none is complete, the one whose known cost
/// is lowest.
int Finding::nextCheapest() const
{
    int next = -1;
    for (int i = 0; i < columns().size(); ++i) {
        if (i == m_cheapest)
            continue;
        const bool isBetter = next < 0 || (isComplete(columns().at(i)) && !isComplete(columns().at(next)))
            || (isComplete(columns().at(i)) == isComplete(columns().at(next))
                && known(columns().at(i)) < known(columns().at(next)));
        next = isBetter ? i : next;
    }
    return next;
}

QString Finding::cheapestText() const
{
    const ComparisonColumn &best = columns().at(m_cheapest);
    const ComparisonColumn &next = columns().at(nextCheapest());
    const QString less = m_context.format().money(changeBetween(best.total, next.total));
    return isComplete(next)
        ? Words::tr("%1 costs %2 less a month than %3").arg(best.title, less, next.title)
        : Words::tr("%1 costs at least %2 less a month than %3").arg(best.title, less, next.title);
}

/// All options are complete and the lowest total is that of several.
QString Finding::tieText() const
{
    const Money lowest = known(*std::min_element(
        columns().begin(), columns().end(), [](const ComparisonColumn &one, const ComparisonColumn &other) {
            return known(one) < known(other);
        }));
    QStringList tied;
    for (const ComparisonColumn &column : columns()) {
        if (known(column) == lowest)
            tied.append(column.title);
    }
    const QString amount = m_context.format().money(lowest);
    if (tied.size() == columns().size() && tied.size() == 2)
        return Words::tr("%1 and %2 cost the same, %3 a month").arg(tied.at(0), tied.at(1), amount);
    return Words::tr("%1 cost the least, %2 a month").arg(tied.join(u", "_s), amount);
}

/// Some option may be the cheapest or not, for want of prices: what both have a price for.
QString Finding::partlyText() const
{
    for (int i = 1; i < columns().size(); ++i) {
        if (!columns().at(i).difference)
            continue;
        const LikeForLike both = likeForLike(m_comparison, 0, i);
        const bool isLess = both.difference().isNegative();
        const QString low = columns().at(isLess ? i : 0).title;
        const QString high = columns().at(isLess ? 0 : i).title;
        if (both.difference().isZero())
            return Words::tr("%1 and %2 cost the same where both have a price").arg(low, high);
        if (isSlight(columns().at(i)))
            return Words::tr("%1 and %2 cost nearly the same where both have a price").arg(low, high);
        return Words::tr("Where both have a price, %1 costs %2 less a month than %3")
            .arg(low, m_context.format().money(isLess ? -both.difference() : both.difference()), high);
    }
    return Words::tr("Too few prices are known to say which option costs less");
}

QString Finding::headline() const
{
    if (m_cheapest >= 0)
        return cheapestText();
    return std::all_of(columns().begin(), columns().end(), isComplete) ? tieText() : partlyText();
}

QString Finding::reasons() const
{
    constexpr int most = 2;
    QStringList reasons;
    for (int i = 0; i < columns().size() && reasons.size() < most; ++i) {
        if (i == m_base)
            continue;
        // The role that does most to make the option dearer where it is dearer, cheaper where it is cheaper.
        const bool isLess = likeForLike(m_comparison, m_base, i).difference().isNegative();
        const QList<WaterfallStep> steps = waterfall(m_comparison, m_base, i);
        const auto largest =
            std::max_element(steps.begin(), steps.end(), [isLess](const auto &one, const auto &other) {
                return isLess ? other.change < one.change : one.change < other.change;
            });
        if (largest != steps.end() && !largest->change.isZero() && largest->change.isNegative() == isLess)
            reasons.append(Words::tr("%1 (%2 on %3)", "role, difference, option")
                               .arg(largest->title, m_context.format().moneyDifference(largest->change),
                                    columns().at(i).title));
    }
    return reasons.isEmpty() ? QString() : reasons.join(Words::tr(" and ", "between reasons")) + u'.';
}

/// Options by their known cost, the leading and the cheapest one always among them.
QList<int> shownColumns(const Comparison &comparison)
{
    QList<int> order(comparison.columns.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int one, int other) {
        return known(comparison.columns.at(one)) < known(comparison.columns.at(other));
    });
    while (order.size() > mostRows) {
        for (qsizetype i = order.size() - 1; i >= 0; --i) {
            if (order.at(i) != 0) {
                order.removeAt(i);
                break;
            }
        }
    }
    return order;
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
        row.note = Words::tr("a month, cheapest");
        row.noteToken = Token::Saving;
    } else if (cheapest) {
        row.note = Words::tr("%1 a month", "difference")
                       .arg(context.format().moneyDifference(changeBetween(cheapest->total, column.total)));
    } else {
        row.note = Words::tr("a month");
    }
}

FigurePointer barsOf(const SlideContext &context, const Comparison &comparison, int cheapest)
{
    TotalBarsData data;
    data.title = Words::tr("Cost a month by option");
    QList<Spend> spends;
    const QList<int> shown = shownColumns(comparison);
    for (const int index : shown) {
        const ComparisonColumn &column = comparison.columns.at(index);
        TotalBarsData::Row row;
        row.title = column.title;
        setNote(row, context, column, cheapest < 0 ? nullptr : &comparison.columns.at(cheapest));
        data.rows.append(row);
        spends.append(spendIn(context.plan(), context.report.costs(column.option), context.report.column()));
    }
    alignParts(spends, mostParts);
    for (qsizetype i = 0; i < spends.size(); ++i)
        data.rows[i].spend = spends.at(i);
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
    const Finding finding(context, comparison);
    slide.headline = finding.headline();
    slide.figure = barsOf(context, comparison, finding.cheapest());
    slide.sentence = finding.reasons();
    if (!slide.sentence.isEmpty())
        slide.lead = Words::tr("What makes the difference:");
    return slide;
}

} // namespace stratoplan::slides
