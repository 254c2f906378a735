// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/slides/deck.h"

#include "core/engine/evaluate.h"
#include "core/engine/figures/oncepaid.h"
#include "render/report/usedprices.h"
#include "render/slides/slides.h"

#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

struct NamedSlide
{
    QString key;
    std::function<std::optional<Slide>(const slides::SlideContext &)> make;
    bool isCompared = false; ///< it shows all options that are compared, else the leading one
};

const QList<NamedSlide> &namedSlides()
{
    static const QList<NamedSlide> all {
        {u"comparison"_s, slides::comparison, true},
        {u"curves"_s, slides::curves, true},
        {u"spend"_s, slides::spend},
        {u"per-user"_s, slides::perUser, true},
        {u"scenarios"_s, slides::scenarios},
        {u"budget"_s, slides::budget},
        {u"phases"_s, slides::phases},
        {u"roadmap"_s, slides::roadmap},
        {u"recovery"_s, slides::recovery},
        {u"decision"_s, slides::decision, true},
        {u"topology"_s, slides::topology},
    };
    return all;
}

/// The rates that an option uses, among those of the report.
QList<const Rate *> ratesOf(const ReportContext &report, OptionId option)
{
    QSet<RateId> used;
    for (const Charge &charge : report.plan().table<Charge>()) {
        const Sizing *sizing = report.plan().find(charge.sizing);
        const Component *component = sizing ? report.plan().find(sizing->component) : nullptr;
        if (component && component->option == option)
            used.insert(charge.rate);
    }
    QList<const Rate *> rates = usedprices::ratesOf(report);
    rates.removeIf([&used](const Rate *rate) { return !used.contains(rate->id); });
    return rates;
}

/// Dates and age of the prices behind a slide: "Prices of 29 Jan 2026, 4 of 9 older than 12 months".
QString pricesText(const ReportContext &report, bool isCompared)
{
    const QList<const Rate *> rates =
        isCompared ? usedprices::ratesOf(report) : ratesOf(report, report.option());
    if (rates.isEmpty())
        return {};
    return filled({Words::tr("Prices of %1").arg(usedprices::dates(rates, report.format())),
                   usedprices::age(rates, report)})
        .join(u", "_s);
}

/// The slide with what stands at its foot.
std::optional<Slide> madeSlide(const NamedSlide &named, const slides::SlideContext &context)
{
    std::optional<Slide> slide = named.make(context);
    if (!slide)
        return slide;
    slide->prices = pricesText(context.report, named.isCompared);
    const QString whatIf = Words::tr("What if");
    if (context.input.saved && !slide->kicker.startsWith(whatIf))
        slide->kicker = whatIf + u" · "_s + slide->kicker;
    return slide;
}

} // namespace

namespace slides {

bool SlideContext::hasMonths() const
{
    if (report.option().isNone())
        return false;
    const CostTable &costs = report.costs();
    if (costs.timeline.months() < 2)
        return false;
    for (int month = 0; month < costs.timeline.months(); ++month) {
        const CostSum sum = costs.total(month);
        if (sum.present > sum.unknown)
            return true;
    }
    return false;
}

std::optional<CostTable> SlideContext::savedCosts() const
{
    return input.saved ? std::optional(evaluate(*input.saved, report.option(), report.basis()))
                       : std::nullopt;
}

QString SlideContext::triedOutText() const
{
    return input.triedOut.isEmpty() ? Words::tr("Tried out") : input.triedOut;
}

QString SlideContext::horizonText() const
{
    return Words::tr("%1 to %2", "months")
        .arg(report.periodText(0), report.periodText(report.costs().timeline.months() - 1));
}

QString SlideContext::periodText() const
{
    const QString phase = report.nameOf(report.phase());
    const QString period = report.periodText(report.column());
    return phase.isEmpty() || phase == period ? period : phase + u", "_s + period;
}

QString SlideContext::onceText(OptionId option) const
{
    const Money once = oncePaid(plan(), report.costs(option), report.column()).likely;
    return once.isZero() ? QString()
                         : Words::tr("%1: %2 of it is paid once.", "option, amount")
                               .arg(report.nameOf(option), format().money(once));
}

QString SlideContext::leftOutText(int unknown) const
{
    return unknown > 0 ? Words::tr("Lines without a price left out: %1.").arg(unknown) : QString();
}

Slide slideOf(const QString &key, const QStringList &kicker)
{
    Slide slide;
    slide.key = key;
    slide.kicker = filled(kicker).join(u" · "_s);
    return slide;
}

QString sentences(const QStringList &parts)
{
    return filled(parts).join(u' ');
}

} // namespace slides

Deck::Deck(DeckInput input) : m_input(std::move(input)), m_report(m_input.plan, m_input.about, m_input.costs)
{
}

QStringList Deck::possibleKeys()
{
    QStringList keys;
    for (const NamedSlide &slide : namedSlides())
        keys.append(slide.key);
    return keys;
}

QStringList Deck::keys() const
{
    QStringList keys;
    for (const NamedSlide &named : namedSlides()) {
        if (slide(named.key))
            keys.append(named.key);
    }
    return keys;
}

std::optional<Slide> Deck::slide(const QString &key) const
{
    const auto known = m_slides.constFind(key);
    if (known != m_slides.cend())
        return *known;
    for (const NamedSlide &named : namedSlides()) {
        if (named.key == key && !m_report.option().isNone())
            return *m_slides.insert(key, madeSlide(named, {m_input, m_report}));
    }
    return std::nullopt;
}

SlideFoot Deck::foot() const
{
    SlideFoot foot;
    const PlanInfo &info = m_input.plan.info();
    foot.plan = info.name.isEmpty() ? Words::tr("Plan without a name") : info.name;
    const bool hasPrices = !m_report.usedRates().isEmpty();
    foot.facts =
        filled({hasPrices ? m_report.basisText() : QString(),
                Words::tr("%1 h a month").arg(m_report.format().number(info.hoursPerMonth)),
                m_report.isCashView() ? Words::tr("cash when paid") : QString(), m_report.currency()})
            .join(u", "_s);
    if (m_input.saved)
        foot.warning = m_input.triedOut.isEmpty()
            ? Words::tr("What if, not the saved plan")
            : Words::tr("What if: %1, not the saved plan").arg(m_input.triedOut);
    return foot;
}

} // namespace stratoplan
