// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "core/scenario/overlay.h"
#include "core/engine/drivers.h"
#include "core/scenario/settingtext.h"
#include "core/text/showndifference.h"
#include "render/painted/totalbars.h"
#include "render/slides/slidepainter.h"
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

constexpr qsizetype mostRows = 5;
constexpr int mostNumbers = 7;
constexpr int mostParts = 7;

/// The saved plan, its scenarios and what is tried out at the moment, each with what it costs.
class Comparing
{
public:
    explicit Comparing(const SlideContext &context);

    /// Whether there is anything beside the saved plan.
    [[nodiscard]] bool isAny() const { return m_rows.size() > 1; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] FigurePointer figure() const;
    /// Lead and sentence: what is tried out sets, and the scenarios, as much of it as the slide has room for.
    void sayWhatIsSet(Slide &slide) const;
    [[nodiscard]] bool isOverHorizon() const { return m_months > 0; }

private:
    struct Row
    {
        QString title;
        Spend spend;
        bool isCurrent = false;
        QList<ScenarioSetting> settings = {};
    };

    /// How many settings are named, of what is tried out and of each scenario beside it.
    struct Named
    {
        qsizetype tried;
        qsizetype others;
    };

    void add(const QString &title, const Plan &plan, bool isCurrent,
             const QList<ScenarioSetting> &settings = {});
    void leaveOutTheSame();
    /// Of all rows as many as there is room for: the saved plan, what is tried out and the ends first.
    [[nodiscard]] QList<Row> shown() const;
    [[nodiscard]] Money differenceOf(const Row &row) const
    {
        return changeBetween(m_rows.first().spend.total, row.spend.total);
    }
    [[nodiscard]] QString inPeriod(const Money &amount) const
    {
        return inPeriod(m_context.format().money(amount));
    }
    [[nodiscard]] QString inPeriod(const QString &amount) const;
    [[nodiscard]] QString changeText(const Row &row) const;
    [[nodiscard]] QString noteOf(const Row &row) const;
    /// "Spot share 50 %, Growth 10 % and 3 more."; empty where nothing is set, or to be named.
    [[nodiscard]] QString settingsOf(const Row &row, qsizetype most) const;
    /// The same of all that are shown, what is tried out first; its name is the lead unless that is a
    /// problem.
    [[nodiscard]] QString settings(const QList<Row> &rows, const Named &named) const;
    /// "Scenarios not shown: 3."; empty where all are.
    [[nodiscard]] QString notShownText(const QList<Row> &rows) const;
    /// What is tried out, where something is known of what it sets; null: no such row.
    [[nodiscard]] static const Row *triedRow(const QList<Row> &rows);

    const SlideContext &m_context;
    QList<Row> m_rows; ///< the saved plan first
    qsizetype m_leftOut = 0; ///< scenarios that cost what the saved plan does
    QStringList m_problems; ///< why settings of scenarios have no effect
    int m_months = 0; ///< of the horizon; 0: a month is compared
};

Comparing::Comparing(const SlideContext &context) : m_context(context)
{
    const Plan &saved = context.input.saved ? *context.input.saved : context.plan();
    m_months = context.hasMonths() ? context.report.costs().timeline.months() : 0;
    add(Words::tr("Saved plan"), saved, false);
    bool isListed = false;
    for (const Scenario &scenario : saved.table<Scenario>()) {
        const bool isCurrent = context.input.saved && scenario.name == context.input.triedOut;
        isListed = isListed || isCurrent;
        const Overlay overlay = withScenario(saved, scenario.settings);
        add(scenario.name, overlay.plan, isCurrent, scenario.settings);
        for (const QString &problem : overlay.problems)
            m_problems.append(Words::tr("%1: %2", "scenario, problem").arg(scenario.name, problem));
    }
    if (context.input.saved && !isListed)
        add(context.triedOutText(), context.plan(), true, context.input.triedSettings);
    leaveOutTheSame();
}

/// A scenario that costs what the saved plan does says nothing beside others.
void Comparing::leaveOutTheSame()
{
    const auto isSame = [this](const Row &row) { return differenceOf(row).isZero() && !row.isCurrent; };
    if (std::all_of(m_rows.begin(), m_rows.end(), isSame))
        return;
    const Row saved = m_rows.takeFirst();
    m_leftOut = m_rows.removeIf([&](const Row &row) {
        return !row.isCurrent && changeBetween(saved.spend.total, row.spend.total).isZero();
    });
    m_rows.prepend(saved);
}

QList<Comparing::Row> Comparing::shown() const
{
    QList<qsizetype> order(m_rows.size());
    std::iota(order.begin(), order.end(), 0);
    const auto [low, high] =
        std::minmax_element(order.begin(), order.end(), [this](qsizetype one, qsizetype other) {
            return m_rows.at(one).spend.total.amount.likely < m_rows.at(other).spend.total.amount.likely;
        });
    const auto matters = [&, lowest = *low, highest = *high](qsizetype row) {
        return row == 0 || row == lowest || row == highest || m_rows.at(row).isCurrent;
    };
    std::stable_partition(order.begin(), order.end(), matters);
    order.resize(std::min(mostRows, order.size()));
    std::sort(order.begin(), order.end());
    QList<Row> rows;
    for (const qsizetype row : std::as_const(order))
        rows.append(m_rows.at(row));
    return rows;
}

void Comparing::add(const QString &title, const Plan &plan, bool isCurrent,
                    const QList<ScenarioSetting> &settings)
{
    const CostTable costs = isCurrent ? m_context.report.costs()
                                      : evaluate(plan, m_context.report.option(), m_context.report.basis());
    // A trigger may have moved the phase that is spoken about.
    const int column = std::max(0, costs.timeline.firstColumn(m_context.report.phase()));
    m_rows.append(
        {title, m_months > 0 ? spendOver(plan, costs) : spendIn(plan, costs, column), isCurrent, settings});
}

QString Comparing::inPeriod(const QString &amount) const
{
    return m_months > 0 ? Words::tr("%1 over %2 months", "amount").arg(amount).arg(m_months)
                        : Words::tr("%1 a month", "amount").arg(amount);
}

QString Comparing::changeText(const Row &row) const
{
    const bool hasName = !row.isCurrent || !m_context.input.triedOut.isEmpty();
    const QString name = hasName ? row.title : Words::tr("What is tried out");
    const ShownDifference difference(m_rows.first().spend.total.amount.likely, row.spend.total.amount.likely);
    if (difference.amount().isZero())
        return Words::tr("%1 costs the same as the saved plan", "scenario").arg(name);
    const bool isLess = difference.amount().isNegative();
    const QString amount =
        inPeriod(difference.text(isLess ? -difference.amount() : difference.amount(), m_context.format()));
    return isLess ? Words::tr("%1 saves %2", "scenario, amount").arg(name, amount)
                  : Words::tr("%1 costs %2 more", "scenario, amount, period").arg(name, amount);
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
    const bool isOpen = low->spend.total.unknown > 0;
    return (isOpen ? Words::tr("%1 costs at least %2 to %3", "option, amounts, period")
                   : Words::tr("%1 costs %2 to %3", "option, amounts, period"))
        .arg(m_context.report.optionName(), m_context.format().money(lowest), inPeriod(highest));
}

QString Comparing::settingsOf(const Row &row, qsizetype most) const
{
    const Plan &plan = m_context.plan();
    // Levers act on costs themselves, drivers perhaps on nothing that costs.
    QList<ScenarioSetting> ordered = row.settings;
    std::stable_partition(ordered.begin(), ordered.end(), [&plan](const ScenarioSetting &setting) {
        return leverByKey(plan, setting.key) != nullptr;
    });
    QStringList settings;
    bool isSaid = false; // what the share of a driver is taken of
    for (const ScenarioSetting &setting : ordered.first(std::min(most, ordered.size()))) {
        const QString text = settingText(plan, setting, m_context.format());
        const bool isShare = !leverByKey(plan, setting.key) && driverByKey(plan, setting.key);
        settings.append(isShare && !isSaid ? Words::tr("%1 of the plan", "driver and percentage").arg(text)
                                           : text);
        isSaid = isSaid || isShare;
    }
    if (settings.isEmpty())
        return {};
    const QString text = settings.join(u", "_s);
    const qsizetype more = row.settings.size() - settings.size();
    return more > 0 ? Words::tr("%1 and %2 more.", "names").arg(text).arg(more) : text + u'.';
}

const Comparing::Row *Comparing::triedRow(const QList<Row> &rows)
{
    const auto isTried = [](const Row &row) { return row.isCurrent && !row.settings.isEmpty(); };
    const auto found = std::find_if(rows.begin(), rows.end(), isTried);
    return found == rows.end() ? nullptr : &*found;
}

QString Comparing::settings(const QList<Row> &rows, const Named &named) const
{
    const Row *tried = triedRow(rows);
    const auto withTitle = [](const Row &row, const QString &text) {
        return text.isEmpty() ? text : Words::tr("%1: %2", "scenario, what it sets").arg(row.title, text);
    };
    QStringList texts;
    if (tried) {
        const QString text = settingsOf(*tried, named.tried);
        texts.append(m_problems.isEmpty() ? text : withTitle(*tried, text));
    }
    for (const Row &row : rows) {
        if (&row != tried)
            texts.append(withTitle(row, settingsOf(row, named.others)));
    }
    texts.append(notShownText(rows));
    return sentences(texts);
}

QString Comparing::notShownText(const QList<Row> &rows) const
{
    const qsizetype hidden = m_leftOut + m_rows.size() - rows.size();
    return hidden > 0 ? Words::tr("Scenarios not shown: %1.").arg(hidden) : QString();
}

void Comparing::sayWhatIsSet(Slide &slide) const
{
    // What is tried out is what the slide is about: scenarios give way to it.
    constexpr Named fewer[] {{8, 4}, {6, 4}, {6, 3}, {5, 3}, {5, 2}, {4, 2}, {4, 1},
                             {3, 1}, {2, 1}, {4, 0}, {3, 0}, {2, 0}, {1, 0}};
    const QList<Row> rows = shown();
    const Row *tried = triedRow(rows);
    const QString problem = m_problems.value(0);
    if (!problem.isEmpty())
        slide.lead = Words::tr("Without effect:");
    else if (tried)
        slide.lead = tried->title + u':';
    else
        slide.lead = Words::tr("What they set:");
    for (const Named &named : fewer) {
        slide.sentence = sentences({problem, settings(rows, named)});
        if (SlidePainter::hasRoomForSentence(slide))
            break;
    }
    if (slide.sentence == notShownText(rows))
        slide.lead.clear(); // nothing follows that it speaks of
}

/// "+15 %" of what the saved plan costs; the amount where that says little.
QString Comparing::noteOf(const Row &row) const
{
    const ShownDifference exact(m_rows.first().spend.total.amount.likely, row.spend.total.amount.likely);
    const auto share = percentOf(differenceOf(row), m_rows.first().spend.total.amount.likely);
    if (!share || std::abs(share->raw()) < Percent::one())
        return exact.signedText(exact.amount(), m_context.format());
    const QString percent = m_context.format().percent(*share);
    return share->raw() < 0 ? percent : u'+' + percent;
}

FigurePointer Comparing::figure() const
{
    TotalBarsData data;
    data.title = Words::tr("Cost by scenario");
    const QList<Row> shownRows = shown();
    QList<Spend> spends;
    for (const Row &row : shownRows)
        spends.append(row.spend);
    alignParts(spends, mostParts, RankedBy::First);
    for (qsizetype i = 0; i < shownRows.size(); ++i) {
        const Money difference = differenceOf(shownRows.at(i));
        TotalBarsData::Row row;
        row.title = shownRows.at(i).title;
        row.spend = spends.at(i);
        if (i == 0)
            row.note = m_months > 0 ? Words::tr("over %1 months").arg(m_months) : Words::tr("a month");
        else
            row.note = difference.isZero() ? Words::tr("as in the saved plan") : noteOf(shownRows.at(i));
        row.noteToken = difference.isNegative() ? Token::Saving : Token::Text2;
        row.isOpen = spends.at(i).total.unknown > 0;
        data.rows.append(row);
    }
    const int rows = static_cast<int>(data.rows.size());
    data.labelled = std::max(0, mostNumbers - rows - (rows - 1)) / rows;
    return std::make_shared<TotalBars>(data);
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
    comparing.sayWhatIsSet(slide);
    return slide;
}

} // namespace stratoplan::slides
