// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/twin.h"

#include "core/catalog/region.h"
#include "core/engine/timeline.h"
#include "core/plan/role.h"
#include "document/edits/step/copies.h"
#include "document/edits/sizingstep.h"
#include "document/edits/twins/twinregion.h"
#include "document/edits/twins/twinsizing.h"
#include "document/edits/twins/twinwords.h"
#include "document/edits/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

/// Jobs that the clouds' own services do. A line of another job that only states an amount is a third
/// party's.
bool isCloudRole(const QString &role)
{
    static const QStringList others {u"email"_s,
                                     u"telephony"_s,
                                     u"ai"_s,
                                     u"source-control"_s,
                                     u"ci"_s,
                                     u"payment"_s,
                                     u"incident-management"_s,
                                     u"intelligence-feed"_s,
                                     u"high-availability"_s,
                                     u"other"_s};
    return !others.contains(role);
}

/// The sizings of a component in the order of their phases, the one from the start first.
QList<Sizing> sizingsOf(const Plan &plan, ComponentId component)
{
    QList<Sizing> sizings;
    for (const Sizing &sizing : plan.table<Sizing>()) {
        if (sizing.component == component)
            sizings.append(sizing);
    }
    const QList<PhaseId> order = phasesInOrder(plan);
    std::stable_sort(sizings.begin(), sizings.end(), [&order](const Sizing &a, const Sizing &b) {
        return order.indexOf(a.phase) < order.indexOf(b.phase);
    });
    return sizings;
}

/// Whether a component is somebody else's service, which every option can have as it is.
bool isThirdParty(const Plan &plan, const Component &component, const QString &provider)
{
    bool priced = false;
    for (const Sizing &sizing : sizingsOf(plan, component.id)) {
        for (const GivenPart &part : partsOf(plan, sizing.id)) {
            priced = true;
            if (part.item.provider == provider)
                return false;
        }
    }
    return priced || !isCloudRole(component.role);
}

QString freeName(const Plan &plan, const Option &source, const QString &provider, const QString &wanted)
{
    const auto isFree = [&plan](const QString &name) {
        const auto &rows = plan.table<Option>().rows();
        return std::none_of(rows.begin(), rows.end(), [&name](const Option &option) {
            return option.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    const QString title = providerTitle(provider);
    const QString base = wanted.trimmed().isEmpty() ? title : wanted.trimmed();
    if (isFree(base))
        return base;
    const QString twin = Words::tr("%1 twin of %2", "provider, option").arg(title, source.name);
    if (isFree(twin))
        return twin;
    for (int number = 2;; ++number) {
        const QString numbered = u"%1 %2"_s.arg(twin).arg(number);
        if (isFree(numbered))
            return numbered;
    }
}

/// Everything of an option that its twin has too.
RowSet rowsToCopy(const Plan &plan, OptionId option)
{
    RowSet rows;
    rows.insert(option);
    RowSet copied = withDependents(plan, rows);
    copied.clear<Diagram>();
    copied.clear<Area>();
    copied.clear<Node>();
    copied.clear<Flow>();
    copied.clear<Candidate>();
    return copied;
}

/// Makes the twin within one step.
class Twinner
{
public:
    Twinner(Step &step, const Plan &plan, const Option &source, const Offers &offers,
            const TwinTarget &target)
        : m_step(step), m_plan(plan), m_source(source), m_target(target),
          m_sizings(step, offers, {source.provider, target.provider, target.region}),
          m_copies(step, rowsToCopy(plan, source.id), CopyPlace::AtEnd)
    {
    }

    Twin twin()
    {
        Twin result {m_copies.of(m_source.id), m_target.region, {}};
        settleOption(result.option);
        settleAccounts();
        forgetScores(result.option);
        for (const Component &component : m_plan.table<Component>()) {
            if (component.option == m_source.id)
                twinComponent(component, result);
        }
        return result;
    }

private:
    void settleOption(OptionId id)
    {
        Option option = *m_step.find(id);
        option.name = freeName(m_plan, m_source, m_target.provider, m_target.name);
        option.provider = m_target.provider;
        option.region = m_target.region;
        option.reference = false;
        option.description = Words::tr("Twin of %1, made from catalog prices.").arg(m_source.name);
        option.notesFor.clear();
        option.notesAgainst.clear();
        m_step.replace(option);
        m_step.move(id, m_step.plan().table<Option>().indexOf(m_source.id) + 1);
    }

    void settleAccounts()
    {
        for (const Account &account : m_plan.table<Account>()) {
            const Account *copy = m_step.find(m_copies.of(account.id));
            if (copy == nullptr || account.provider != m_source.provider)
                continue;
            Account settled = *copy;
            settled.provider = m_target.provider;
            settled.name.replace(providerTitle(m_source.provider), providerTitle(m_target.provider));
            m_step.replace(settled);
        }
    }

    /// What a person thought of one provider says nothing of another.
    void forgetScores(OptionId id)
    {
        const Table<Criterion> criteria = m_step.plan().table<Criterion>();
        for (Criterion criterion : criteria) {
            const auto isOfTwin = [id](const Score &score) { return score.option == id; };
            if (criterion.scores.removeIf(isOfTwin) > 0)
                m_step.replace(criterion);
        }
    }

    /// The region that stands for one of the source's.
    [[nodiscard]] QString regionFor(const QString &region) const
    {
        if (region.isEmpty() || region == m_source.region)
            return m_target.region;
        const Region *known = findRegion(m_source.provider, region);
        const Region *near = known != nullptr ? nearestRegion(*known, m_target.provider) : nullptr;
        return near != nullptr ? near->key : m_target.region;
    }

    void settlePlacements(Component &component) const
    {
        for (Placement &placement : component.placements) {
            placement.region = regionFor(placement.region);
            QStringList zones;
            for (const QString &zone : std::as_const(placement.zones))
                zones.append(zoneAt(m_target.provider, placement.region, zone));
            zones.removeAll(QString());
            placement.zones = zones;
        }
    }

    void twinComponent(const Component &source, Twin &twin)
    {
        Component copy = *m_step.find(m_copies.of(source.id));
        if (isThirdParty(m_plan, source, m_source.provider)) {
            keep(source, copy, twin);
            return;
        }
        settlePlacements(copy);
        copy.fitNote.clear();
        copy.source = {};
        m_step.replace(copy);
        Renaming renaming {source.name, source.role, m_source.provider, m_target.provider, {}, {}};
        Fit whole;
        bool hasNeeds = false;
        bool saysAll = true;
        for (const Sizing &sizing : sizingsOf(m_plan, source.id)) {
            const SizingId id = m_copies.of(sizing.id);
            if (!sizing.present)
                continue;
            const TwinnedSizing twinned = m_sizings.twin(copy, id, wantedRegion(m_step.plan(), copy));
            renaming.sources.append(twinned.sources);
            renaming.counterparts.append(twinned.counterparts);
            hasNeeds = hasNeeds || twinned.hasNeeds;
            saysAll = saysAll && liveNoteSays(twinned.fit, copy, sizing.phase);
            addFit(twinned.fit, whole);
            twin.lines.append({source.id, copy.id, sizing.phase, source.role, twinned.was.join(u", "_s),
                               twinned.chosen.join(u", "_s), false, twinned.fit, twinned.reason});
        }
        copy.name = renamed(renaming);
        // Where needs are stated, the note follows the plan; what it does not know of is told once.
        if (hasNeeds ? !saysAll : !whole.has(FitKind::Unpriced))
            copy.fitNote = lasting(whole).text();
        m_step.replace(copy);
    }

    /// Whether the note that follows the plan names every difference: it knows sizes and regions of the main
    /// nodes, and neither terms nor other charges.
    [[nodiscard]] bool liveNoteSays(const Fit &fit, const Component &component, PhaseId phase) const
    {
        const Fit live = fitAt(m_step.plan(), component, phase);
        return std::all_of(fit.parts.begin(), fit.parts.end(), [&live](const FitPart &part) {
            return part.kind == FitKind::Exact || part.kind == FitKind::Unpriced || live.parts.contains(part);
        });
    }

    static void addFit(const Fit &fit, Fit &whole)
    {
        for (const FitPart &part : fit.parts) {
            if (!whole.parts.contains(part))
                whole.parts.append(part);
        }
        const bool differs = std::any_of(whole.parts.begin(), whole.parts.end(), [](const FitPart &part) {
            return part.kind != FitKind::Exact && part.kind != FitKind::OldPrice;
        });
        if (differs)
            whole.parts.removeIf([](const FitPart &part) { return part.kind == FitKind::Exact; });
    }

    /// What a kept service says: where its price is from, if that is one place.
    [[nodiscard]] Fit keptFit(const QList<GivenPart> &parts) const
    {
        QStringList places;
        for (const GivenPart &part : parts) {
            const bool placed = !part.item.region.isEmpty() && part.item.region != "global"_L1;
            if (placed && !places.contains(part.item.region))
                places.append(part.item.region);
        }
        if (places.isEmpty())
            return {{{FitKind::Exact, Words::tr("the same service as in %1").arg(m_source.name)}}};
        return {{{FitKind::OtherRegion,
                  Words::tr("the same service as in %1, at its price in %2")
                      .arg(m_source.name, places.join(u", "_s))}}};
    }

    void addAge(SizingId sizing, Fit &fit) const
    {
        QList<Rate> rates;
        for (const GivenPart &part : partsOf(m_plan, sizing))
            rates.append(part.rate);
        if (const auto old = oldPriceDifference(rates, priceAgeOf(m_plan)))
            fit.parts.append(*old);
    }

    void keep(const Component &source, Component copy, Twin &twin)
    {
        Fit whole;
        for (const Sizing &sizing : sizingsOf(m_plan, source.id)) {
            QStringList names;
            for (const GivenPart &part : partsOf(m_plan, sizing.id))
                names.append(part.item.name);
            names.removeDuplicates();
            Fit fit = keptFit(partsOf(m_plan, sizing.id));
            addAge(sizing.id, fit);
            addFit(fit, whole);
            twin.lines.append({source.id, copy.id, sizing.phase, source.role, names.join(u", "_s),
                               names.join(u", "_s), true, fit, sizing.unpricedReason});
        }
        if (copy.fitNote.isEmpty())
            copy.fitNote = lasting(whole).text();
        m_step.replace(copy);
    }

    /// What of a fit stays true when prices are brought up to date.
    static Fit lasting(Fit fit)
    {
        fit.parts.removeIf([](const FitPart &part) { return part.kind == FitKind::OldPrice; });
        return fit;
    }

    Step &m_step;
    const Plan m_plan;
    const Option m_source;
    TwinTarget m_target;
    SizingTwinner m_sizings;
    RowCopies m_copies;
};

} // namespace

QString twinRegion(const Plan &plan, OptionId id, const QString &provider)
{
    const Option *option = plan.find(id);
    if (option == nullptr)
        return {};
    const Region *home = findRegion(providerOf(plan, *option), option->region);
    const Region *near = home != nullptr ? nearestRegion(*home, provider) : nullptr;
    return near != nullptr ? near->key : QString();
}

Result<Twin> twinOption(Document &document, OptionId id, const TwinTarget &target, const Offers &offers)
{
    const Option *option = document.find(id);
    if (option == nullptr)
        return Words::missing();
    Option source = *option;
    source.provider = providerOf(document.plan(), source);
    if (target.provider.isEmpty() || regionKeys(target.provider).isEmpty())
        return Words::invalid(Words::tr("Choose a provider that does the same jobs."));
    if (source.provider.isEmpty())
        return Words::invalid(Words::tr("“%1” is at no provider.").arg(source.name));
    if (source.provider == target.provider)
        return Words::invalid(
            Words::tr("“%1” is at %2 already.").arg(source.name, providerTitle(target.provider)));
    TwinTarget settled = target;
    if (settled.region.isEmpty())
        settled.region = proposedRegion(document.plan(), id, target.provider, offers).region;
    if (settled.region.isEmpty())
        return Words::invalid(Words::tr("Choose a region: no nearest one is known."));
    Step step(document, Words::tr("Twin %1 on %2").arg(source.name, providerTitle(target.provider)));
    const Twin twin = Twinner(step, document.plan(), source, offers, settled).twin();
    if (const Status status = step.push(); !status)
        return status.error();
    return twin;
}

} // namespace stratoplan::edits
