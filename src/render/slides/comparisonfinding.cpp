// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/slides/comparisonfinding.h"

#include "core/engine/figures/spend.h"

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

/// Whether two options differ by less than a tenth of a per cent.
bool isSlight(const LikeForLike &both)
{
    const auto share = percentOf(both.difference(), both.from);
    return share && std::abs(share->raw()) < Percent::fromWhole(1).raw() / 10;
}

} // namespace

bool isComplete(const ComparisonColumn &column)
{
    return column.leftOut == 0 && column.total.unknown == 0;
}

const Money &known(const ComparisonColumn &column)
{
    return column.total.amount.likely;
}

ComparisonFinding::ComparisonFinding(const SlideContext &context, const Comparison &comparison)
    : m_context(context), m_comparison(everyMonthOf(comparison)), m_comparable(comparableOf(m_comparison))
{
    for (int i = 0; i < columns().size(); ++i) {
        if (columns().at(i).cheapest)
            m_cheapest = i;
    }
    const bool isOpen = m_cheapest < 0 && !std::all_of(columns().begin(), columns().end(), isComplete);
    if (isOpen)
        m_proven = proven();
    m_isPartly = isOpen && !isProven() && !m_comparable.rows.isEmpty();
}

/// The complete option that costs least, and the next one that is known to cost more than it.
ComparedPair ComparisonFinding::proven() const
{
    ComparedPair pair;
    for (int i = 0; i < columns().size(); ++i) {
        if (isComplete(columns().at(i))
            && (pair.low < 0 || known(columns().at(i)) < known(columns().at(pair.low))))
            pair.low = i;
    }
    for (int i = 0; pair.low >= 0 && i < columns().size(); ++i) {
        if (known(columns().at(pair.low)) < known(columns().at(i))
            && (pair.high < 0 || known(columns().at(i)) < known(columns().at(pair.high))))
            pair.high = i;
    }
    return pair.high < 0 ? ComparedPair() : pair;
}

/// The complete option that costs least after the cheapest; where none is complete, the one whose known cost
/// is lowest.
int ComparisonFinding::nextCheapest() const
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
ComparedPair ComparisonFinding::pair() const
{
    if (m_cheapest >= 0)
        return {m_cheapest, nextCheapest()};
    if (isProven() || !m_isPartly)
        return m_proven;
    QList<int> order(columns().size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](int one, int other) {
        return likeForLike(m_comparable, other, one).difference().isNegative();
    });
    return {order.at(0), order.at(1)};
}

QString ComparisonFinding::cheapestText() const
{
    return cheaperText(columns().at(m_cheapest), columns().at(nextCheapest()));
}

QString ComparisonFinding::cheaperText(const ComparisonColumn &best, const ComparisonColumn &next) const
{
    return isComplete(next)
        ? Words::tr("%1 costs %2 less a month than %3").arg(best.title, differenceText(), next.title)
        : Words::tr("%1 costs at least %2 less a month than %3")
              .arg(best.title, differenceText(), next.title);
}

ShownDifference ComparisonFinding::difference() const
{
    const ComparedPair both = pair();
    if (!m_isPartly)
        return {known(columns().at(both.low)), known(columns().at(both.high))};
    const LikeForLike alike = likeForLike(m_comparable, both.low, both.high);
    return {alike.from, alike.to};
}

QString ComparisonFinding::differenceText() const
{
    const ShownDifference shown = difference();
    return shown.text(shown.amount(), m_context.format());
}

/// Two options are settled, whatever the others cost: "AWS costs at least $206 less a month than Azure; GCP
/// is missing 4 prices".
QString ComparisonFinding::provenText() const
{
    const Money &lowest = known(columns().at(m_proven.low));
    QStringList open;
    int missing = 0;
    for (const ComparisonColumn &column : columns()) {
        if (isComplete(column) || lowest < known(column))
            continue;
        open.append(column.title);
        missing = std::max(column.leftOut, column.total.unknown);
    }
    const QString finding = cheaperText(columns().at(m_proven.low), columns().at(m_proven.high));
    if (open.isEmpty())
        return finding;
    return open.size() == 1
        ? Words::tr("%1; %2 is missing %n price(s)", "finding, option", missing).arg(finding, open.first())
        : Words::tr("%1; %2 are missing prices", "finding, options").arg(finding, open.join(u", "_s));
}

/// All options are complete and the lowest total is that of several.
QString ComparisonFinding::tieText() const
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
QString ComparisonFinding::partlyText() const
{
    if (!m_isPartly)
        return Words::tr("Too few prices are known to say which option costs less");
    const ComparedPair best = pair();
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
        .arg(low, differenceText(), high);
}

QString ComparisonFinding::headline() const
{
    if (m_cheapest >= 0)
        return cheapestText();
    if (isProven())
        return provenText();
    return std::all_of(columns().begin(), columns().end(), isComplete) ? tieText() : partlyText();
}

QList<int> ComparisonFinding::inOrder(QList<int> indices) const
{
    if (isProven())
        std::stable_partition(indices.begin(), indices.end(), [this](int index) {
            return isComplete(columns().at(index))
                || known(columns().at(m_proven.low)) < known(columns().at(index));
        });
    return indices;
}

QString ComparisonFinding::reasons() const
{
    constexpr qsizetype most = 2;
    const ComparedPair both = pair();
    if (both.low < 0)
        return {};
    const ShownDifference shown = difference();
    const QList<WaterfallStep> steps =
        waterfall(m_isPartly ? m_comparable : m_comparison, both.low, both.high);
    const QString high = columns().at(both.high).title;
    QList<Money> said;
    const auto reason = [&](const WaterfallStep &step) {
        said.append(step.change);
        return Words::tr("%1 (%2 on %3)", "role, difference, option")
            .arg(step.title, shown.signedText(step.change, m_context.format()), high);
    };
    QStringList reasons;
    for (const WaterfallStep &step : steps) {
        if (step.change.isNegative() || reasons.size() == most)
            break; // the largest increases come first
        reasons.append(reason(step));
    }
    if (reasons.isEmpty())
        return {};
    QString text = reasons.join(Words::tr(" and ", "between reasons"));
    // What goes the other way, where it takes more than a quarter of the largest increase back; the largest
    // decrease comes last.
    const WaterfallStep &other = steps.last();
    if (other.change.isNegative() && steps.first().change.share(Percent::fromWhole(25)) < -other.change)
        text = Words::tr("%1, but %2", "reasons for, the one against").arg(text, reason(other));
    const Money rest = shown.rest(said);
    return rest.isZero() ? text + u'.'
                         : Words::tr("%1; %2 for the rest.", "reasons, difference")
                               .arg(text, shown.signedText(rest, m_context.format()));
}

} // namespace stratoplan::slides
