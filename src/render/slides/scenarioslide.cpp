// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/scenario/overlay.h"
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

constexpr qsizetype mostRows = 5;
constexpr int mostNumbers = 7;
constexpr int mostParts = 5;

/// The saved plan, its scenarios and what is tried out at the moment, each with what it costs.
class Comparing
{
public:
    explicit Comparing(const SlideContext &context);

    /// Whether there is anything beside the saved plan.
    [[nodiscard]] bool isAny() const { return m_rows.size() > 1; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] FigurePointer figure() const;
    [[nodiscard]] bool isOverHorizon() const { return m_months > 0; }

private:
    struct Row
    {
        QString title;
        Spend spend;
        bool isCurrent = false;
    };

    void add(const QString &title, const Plan &plan, bool isCurrent);
    [[nodiscard]] Money differenceOf(const Row &row) const
    {
        return changeBetween(m_rows.first().spend.total, row.spend.total);
    }
    [[nodiscard]] QString inPeriod(const Money &amount) const;
    [[nodiscard]] QString changeText(const Row &row) const;

    const SlideContext &m_context;
    QList<Row> m_rows; ///< the saved plan first
    int m_months = 0; ///< of the horizon; 0: a month is compared
};

Comparing::Comparing(const SlideContext &context) : m_context(context)
{
    const Plan &saved = context.input.saved ? *context.input.saved : context.plan();
    m_months = context.hasMonths() ? context.report.costs().timeline.months() : 0;
    add(Words::tr("Saved plan"), saved, false);
    bool isListed = false;
    for (const Scenario &scenario : saved.table<Scenario>()) {
        // The last place is kept for what is tried out.
        if (m_rows.size() + (context.input.saved ? 1 : 0) >= mostRows)
            break;
        const bool isCurrent = context.input.saved && scenario.name == context.input.triedOut;
        isListed = isListed || isCurrent;
        add(scenario.name, withScenario(saved, scenario.settings).plan, isCurrent);
    }
    if (context.input.saved && !isListed)
        add(context.triedOutText(), context.plan(), true);
}

void Comparing::add(const QString &title, const Plan &plan, bool isCurrent)
{
    const CostTable costs = isCurrent ? m_context.report.costs()
                                      : evaluate(plan, m_context.report.option(), m_context.report.basis());
    // A trigger may have moved the phase that is spoken about.
    const int column = std::max(0, costs.timeline.firstColumn(m_context.report.phase()));
    m_rows.append({title, m_months > 0 ? spendOver(plan, costs) : spendIn(plan, costs, column), isCurrent});
}

QString Comparing::inPeriod(const Money &amount) const
{
    const QString text = m_context.format().money(amount);
    return m_months > 0 ? Words::tr("%1 over %2 months", "amount").arg(text).arg(m_months)
                        : Words::tr("%1 a month", "amount").arg(text);
}

QString Comparing::changeText(const Row &row) const
{
    const bool hasName = !row.isCurrent || !m_context.input.triedOut.isEmpty();
    const QString name = hasName ? row.title : Words::tr("What is tried out");
    const Money difference = differenceOf(row);
    if (difference.isZero())
        return Words::tr("%1 costs the same as the saved plan", "scenario").arg(name);
    return difference.isNegative()
        ? Words::tr("%1 saves %2", "scenario, amount").arg(name, inPeriod(-difference))
        : Words::tr("%1 costs %2 more", "scenario, amount, period").arg(name, inPeriod(difference));
}

QString Comparing::headline() const
{
    for (const Row &row : m_rows) {
        if (row.isCurrent)
            return changeText(row);
    }
    if (m_rows.size() == 2)
        return changeText(m_rows.last());
    const auto [low, high] =
        std::minmax_element(m_rows.begin(), m_rows.end(), [](const Row &one, const Row &other) {
            return one.spend.total.amount.likely < other.spend.total.amount.likely;
        });
    const Money &lowest = low->spend.total.amount.likely;
    const Money &highest = high->spend.total.amount.likely;
    if (lowest == highest)
        return Words::tr("Every scenario costs %1").arg(inPeriod(lowest));
    return Words::tr("From %1 (%2) to %3 (%4)", "amount, scenario, amount, scenario")
        .arg(m_context.format().money(lowest), low->title, m_context.format().money(highest), high->title);
}

FigurePointer Comparing::figure() const
{
    TotalBarsData data;
    data.title = Words::tr("Cost by scenario");
    QList<Spend> spends;
    for (const Row &row : m_rows)
        spends.append(row.spend);
    alignParts(spends, mostParts);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Money difference = differenceOf(m_rows.at(i));
        TotalBarsData::Row row;
        row.title = m_rows.at(i).title;
        row.spend = spends.at(i);
        if (i == 0)
            row.note = m_months > 0 ? Words::tr("over %1 months").arg(m_months) : Words::tr("a month");
        else
            row.note = difference.isZero() ? Words::tr("as in the saved plan")
                                           : m_context.format().moneyDifference(difference);
        row.noteToken = difference.isNegative() ? Token::Saving : Token::Text2;
        row.isOpen = spends.at(i).total.unknown > 0;
        data.rows.append(row);
    }
    const int rows = static_cast<int>(data.rows.size());
    data.labelled = std::max(0, mostNumbers - rows - (rows - 1)) / rows;
    return std::make_shared<TotalBars>(data);
}

/// What the levers of a plan are, by name.
QString leversText(const Plan &plan)
{
    constexpr qsizetype most = 2;
    QStringList names;
    for (const Lever &lever : plan.table<Lever>())
        names.append(lever.name);
    if (names.isEmpty())
        return {};
    const QString text = names.first(std::min(most, names.size())).join(u", "_s);
    return names.size() > most
        ? Words::tr("%1 and %2 more.", "names of levers").arg(text).arg(names.size() - most)
        : text + u'.';
}

} // namespace

std::optional<Slide> scenarios(const SlideContext &context)
{
    const Comparing comparing(context);
    if (!comparing.isAny())
        return std::nullopt;
    Slide slide = slideOf(u"scenarios"_s,
                          {Words::tr("What if"), context.report.optionName(),
                           comparing.isOverHorizon() ? context.horizonText() : context.periodText()});
    slide.headline = comparing.headline();
    slide.figure = comparing.figure();
    slide.sentence = leversText(context.plan());
    if (!slide.sentence.isEmpty())
        slide.lead = Words::tr("Levers:");
    return slide;
}

} // namespace stratoplan::slides
