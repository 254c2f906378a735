// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/moneywords.h"
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
constexpr int mostParts = 7;

bool isComplete(const ComparisonColumn &column)
{
    return column.leftOut == 0 && column.total.unknown == 0;
}

const Money &known(const ComparisonColumn &column)
{
    return column.total.amount.likely;
}

/// Whether two options differ by less than a tenth of a per cent.
bool isSlight(const LikeForLike &both)
{
    const auto share = percentOf(both.difference(), both.from);
    return share && std::abs(share->raw()) < Percent::fromWhole(1).raw() / 10;
}

/// Two columns that a headline speaks about, the cheaper one first.
struct Pair
{
    int low = -1;
    int high = -1;
};

/// What the slide says about the compared options.
class Finding
{
public:
    Finding(const SlideContext &context, const Comparison &comparison);

    /// The only cheapest option; -1 for none.
    [[nodiscard]] int cheapest() const { return m_cheapest; }
    /// Whether options are held against each other over the roles that all of them have a price for, because
    /// some total is not known.
    [[nodiscard]] bool isPartly() const { return m_isPartly; }
    [[nodiscard]] const Comparison &comparable() const { return m_comparable; }
    [[nodiscard]] QString headline() const;
    /// The options that the headline compares.
    [[nodiscard]] Pair pair() const;
    /// The roles that do most to make the dearer option of the headline dearer.
    [[nodiscard]] QString reasons() const;

private:
    [[nodiscard]] const QList<ComparisonColumn> &columns() const { return m_comparison.columns; }
    [[nodiscard]] int nextCheapest() const;
    [[nodiscard]] QString cheapestText() const;
    [[nodiscard]] QString tieText() const;
    [[nodiscard]] QString partlyText() const;

    const SlideContext &m_context;
    Comparison m_comparison; ///< without what is paid once: that says nothing about a month
    Comparison m_comparable;
    int m_cheapest = -1;
    bool m_isPartly = false;
};

Finding::Finding(const SlideContext &context, const Comparison &comparison)
    : m_context(context), m_comparison(everyMonthOf(comparison)), m_comparable(comparableOf(m_comparison))
{
    for (int i = 0; i < columns().size(); ++i) {
        if (columns().at(i).cheapest)
            m_cheapest = i;
    }
    m_isPartly = m_cheapest < 0 && !m_comparable.rows.isEmpty()
        && !std::all_of(columns().begin(), columns().end(), isComplete);
}

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

/// The cheapest and the next; where totals are not all known, by what is comparable.
Pair Finding::pair() const
{
    if (m_cheapest >= 0)
        return {m_cheapest, nextCheapest()};
    if (!m_isPartly)
        return {};
    QList<int> order(columns().size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](int one, int other) {
        return likeForLike(m_comparable, other, one).difference().isNegative();
    });
    return {order.at(0), order.at(1)};
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

/// Some option may be the cheapest or not, for want of prices: what all have a price for.
QString Finding::partlyText() const
{
    if (!m_isPartly)
        return Words::tr("Too few prices are known to say which option costs less");
    const Pair best = pair();
    const LikeForLike both = likeForLike(m_comparable, best.low, best.high);
    const QString low = columns().at(best.low).title;
    const QString high = columns().at(best.high).title;
    const bool isTwo = columns().size() == 2;
    if (both.difference().isZero())
        return (isTwo ? Words::tr("%1 and %2 cost the same where both have a price")
                      : Words::tr("%1 and %2 cost the same where all have a price"))
            .arg(low, high);
    if (isSlight(both))
        return (isTwo ? Words::tr("%1 and %2 cost nearly the same where both have a price")
                      : Words::tr("%1 and %2 cost nearly the same where all have a price"))
            .arg(low, high);
    return (isTwo ? Words::tr("Where both have a price, %1 costs %2 less a month than %3")
                  : Words::tr("Where all have a price, %1 costs %2 less a month than %3"))
        .arg(low, m_context.format().money(both.difference()), high);
}

QString Finding::headline() const
{
    if (m_cheapest >= 0)
        return cheapestText();
    return std::all_of(columns().begin(), columns().end(), isComplete) ? tieText() : partlyText();
}

QString Finding::reasons() const
{
    constexpr qsizetype most = 2;
    const Pair both = pair();
    if (both.low < 0)
        return {};
    const QList<WaterfallStep> steps =
        waterfall(m_isPartly ? m_comparable : m_comparison, both.low, both.high);
    const auto reason = [&](const WaterfallStep &step) {
        return Words::tr("%1 (%2 on %3)", "role, difference, option")
            .arg(step.title, m_context.format().moneyDifference(step.change), columns().at(both.high).title);
    };
    QStringList reasons;
    for (const WaterfallStep &step : steps) {
        if (step.change.isNegative() || reasons.size() == most)
            break; // the largest increases come first
        reasons.append(reason(step));
    }
    if (reasons.isEmpty())
        return {};
    const QString more = reasons.join(Words::tr(" and ", "between reasons"));
    // What goes the other way, where it takes more than a quarter of the largest increase back; the largest
    // decrease comes last.
    const WaterfallStep &other = steps.last();
    const bool isMuch =
        other.change.isNegative() && steps.first().change.share(Percent::fromWhole(25)) < -other.change;
    return isMuch ? Words::tr("%1, but %2.", "reasons for, the one against").arg(more, reason(other))
                  : more + u'.';
}

/// Options by their known cost; the leading one and those that the headline compares are always among them.
QList<int> shownColumns(const Comparison &comparison, const Pair &compared)
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
        row.note = Words::tr("%1 a month", "difference")
                       .arg(context.format().moneyDifference(column.everyMonth() - cheapest->everyMonth()));
    } else {
        row.note = Words::tr("a month");
    }
}

/// What is drawn of an option: all that it costs, or solid what is comparable and pale the rest.
TotalBarsData::Row rowOf(const SlideContext &context, const Finding &finding, const Comparison &comparison,
                         int index)
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

FigurePointer barsOf(const SlideContext &context, const Comparison &comparison, const Finding &finding)
{
    TotalBarsData data;
    data.title = finding.isPartly() ? Words::tr("Cost a month by option, where all have a price")
                                    : Words::tr("Cost a month by option");
    data.restTitle = Words::tr("Not priced by all");
    QList<Spend> spends;
    for (const int index : shownColumns(comparison, finding.pair())) {
        data.rows.append(rowOf(context, finding, comparison, index));
        spends.append(data.rows.last().spend);
    }
    alignParts(spends, mostParts);
    for (qsizetype i = 0; i < spends.size(); ++i)
        data.rows[i].spend = spends.at(i);
    std::stable_sort(data.rows.begin(), data.rows.end(),
                     [](const TotalBarsData::Row &one, const TotalBarsData::Row &other) {
                         return one.spend.total.amount.likely < other.spend.total.amount.likely;
                     });
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
