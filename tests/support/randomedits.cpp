// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/randomedits.h"

#include "document/edits/edits.h"
#include "support/offerlist.h"
#include "support/picks.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

namespace {

/// A random edit may be refused; what counts is that it leaves no trace then.
template <class Outcome>
QString tried(const QString &what, const Outcome &outcome)
{
    return outcome ? what : what + u" (refused)"_s;
}

} // namespace

QString RandomEdits::next()
{
    switch (below(12)) {
    case 10:
        return editPrices();
    case 11:
        return editOffers();
    case 0:
        return editStructure();
    case 1:
    case 2:
    case 3:
        return editComponent();
    case 4:
        return editCatalog();
    case 5:
        return editTopology();
    default:
        return editSizing();
    }
}

QString RandomEdits::editStructure()
{
    switch (below(9)) {
    case 0: {
        Option option;
        option.name = word();
        return tried(u"addOption"_s, edits::addOption(m_document, option));
    }
    case 1:
        return tried(u"renameOption"_s, edits::renameOption(m_document, any<Option>(), word()));
    case 2:
        return tried(u"duplicateOption"_s, edits::duplicateOption(m_document, any<Option>()));
    case 3:
        return m_document.plan().table<Option>().size() > 2
            ? tried(u"removeOption"_s, edits::removeOption(m_document, any<Option>()))
            : u"nothing"_s;
    case 4: {
        Phase phase;
        phase.name = word();
        phase.begins = Phase::Begins::InMonth;
        phase.month = Month(2026, 1 + below(12));
        return tried(u"addPhase"_s, edits::addPhase(m_document, phase));
    }
    case 5:
        return tried(u"removePhase"_s, edits::removePhase(m_document, any<Phase>()));
    case 6: {
        Environment environment;
        environment.name = word();
        environment.inPlaceOf = below(3) == 0 ? any<Environment>() : EnvironmentId();
        return tried(u"addEnvironment"_s, edits::addEnvironment(m_document, environment));
    }
    case 7:
        return tried(u"duplicateEnvironment"_s, edits::duplicateEnvironment(m_document, any<Environment>()));
    default:
        return tried(u"removeEnvironment"_s, edits::removeEnvironment(m_document, any<Environment>()));
    }
}

QString RandomEdits::editComponent()
{
    switch (below(7)) {
    case 0: {
        Component component;
        component.option = any<Option>();
        component.environment = any<Environment>();
        component.name = word();
        return tried(u"addComponent"_s, edits::addComponent(m_document, component));
    }
    case 1:
        return tried(u"setName"_s, edits::setName(m_document, any<Component>(), word()));
    case 2:
        return tried(u"setCategory"_s,
                     edits::setCategory(m_document, any<Component>(), static_cast<Category>(below(9))));
    case 3: {
        edits::Destination destination;
        destination.environment = any<Environment>();
        destination.before = below(2) == 0 ? any<Component>() : ComponentId();
        return tried(u"moveComponents"_s, edits::moveComponents(m_document, {any<Component>()}, destination));
    }
    case 4:
        return tried(u"removeComponents"_s, edits::removeComponents(m_document, {any<Component>()}));
    case 5:
        return tried(u"duplicateComponents"_s, edits::duplicateComponents(m_document, {any<Component>()}));
    default:
        return tried(
            u"setRole"_s,
            edits::setRole(m_document, any<Component>(), below(2) == 0 ? u"cache"_s : u"virtual-machine"_s));
    }
}

QString RandomEdits::editSizing()
{
    const edits::Place place {any<Component>(), below(4) == 0 ? PhaseId() : any<Phase>()};
    switch (below(8)) {
    case 0:
        return tried(u"setSpecification"_s, edits::setSpecification(m_document, place, word()));
    case 1:
        return tried(u"setStated"_s, edits::setStated(m_document, place, QString::number(below(500))));
    case 2:
        return tried(u"setPresent"_s, edits::setPresent(m_document, place, below(2) == 0));
    case 3:
        return tried(u"setRate"_s, edits::setRate(m_document, place, any<Rate>()));
    case 4:
        return tried(u"continueFromBefore"_s, edits::continueFromBefore(m_document, place));
    default:
        return tried(u"setQuantity"_s, edits::setQuantity(m_document, place, QString::number(below(12))));
    }
}

QString RandomEdits::editTopology()
{
    switch (below(5)) {
    case 0: {
        Node node;
        node.diagram = any<Diagram>();
        node.name = word();
        return tried(u"addNode"_s, edits::addNode(m_document, node));
    }
    case 1: {
        Flow flow;
        flow.diagram = any<Diagram>();
        flow.fromNode = any<Node>();
        flow.toNode = any<Node>();
        return tried(u"addFlow"_s, edits::addFlow(m_document, flow));
    }
    case 2:
        return tried(u"removeNodes"_s, edits::removeNodes(m_document, {any<Node>()}));
    default:
        return tried(
            u"setNodePosition"_s,
            edits::setNodePosition(m_document, {any<Node>(), {below(800), below(600)}},
                                   below(2) == 0 ? edits::Merging::Separate : edits::Merging::WithPrevious));
    }
}

QString RandomEdits::editCatalog()
{
    const edits::CatalogPick pick = aPick(u"m5.%1"_s.arg(below(5)), u"0.%1"_s.arg(1 + below(8)));
    if (below(3) == 0) {
        return tried(u"setPriceItem"_s,
                     edits::setPriceItem(m_document, {any<Component>(), any<Phase>()}, pick));
    }
    const edits::CatalogTarget target {any<Option>(), any<Environment>(), {}, any<Component>()};
    return tried(u"addComponentFromCatalog"_s, edits::addComponentFromCatalog(m_document, pick, target));
}

QString RandomEdits::editPrices()
{
    const edits::Place place {any<Component>(), any<Phase>()};
    switch (below(8)) {
    case 0: {
        PriceBookEntry entry;
        entry.provider = below(2) == 0 ? u"aws"_s : QString();
        entry.discount = Percent::fromWhole(below(40));
        entry.from = QDate(2026, 1 + below(12), 1);
        return tried(u"addPriceBookEntry"_s, edits::addPriceBookEntry(m_document, entry));
    }
    case 1:
        return tried(u"movePriceBookEntry"_s,
                     edits::movePriceBookEntry(m_document, any<PriceBookEntry>(), below(4)));
    case 2:
        return tried(u"removePriceBookEntries"_s,
                     edits::removePriceBookEntries(m_document, {any<PriceBookEntry>()}));
    case 3: {
        PriceOverride override;
        override.rate = any<Rate>();
        override.price = UnitPrice::fromWhole(below(9));
        override.author = u"Ada"_s;
        override.date = QDate(2026, 1, 1);
        override.reason = word();
        return tried(u"setPriceOverride"_s, edits::setPriceOverride(m_document, override));
    }
    case 4:
        return tried(u"removePriceOverride"_s, edits::removePriceOverride(m_document, any<Rate>()));
    case 5:
        return tried(u"setChargeHours"_s,
                     edits::setChargeHours(m_document, any<Charge>(), Quantity::fromWhole(below(800))));
    case 6: {
        Account account;
        account.option = any<Option>();
        account.name = word();
        account.opened = Month(2025, 1 + below(12));
        return tried(u"setAccount"_s, edits::setAccount(m_document, account));
    }
    default:
        return tried(u"setNeeds"_s, edits::setNeeds(m_document, place, needing(below(8), below(32))));
    }
}

QString RandomEdits::editOffers()
{
    const edits::Place place {any<Component>(), any<Phase>()};
    OfferList list;
    list.with(u"gcp/compute/n2-%1/us-central1"_s.arg(below(3)), u"virtual-machine"_s,
              u"0.%1"_s.arg(1 + below(8)), machine(1 + below(8), u"16"_s));
    Offer offer;
    offer.parts.append({list.last()});
    if (below(3) == 0) { // made of several price items
        list.with(u"gcp/compute/extended-memory/us-central1"_s, u"virtual-machine"_s, u"0.01"_s,
                  measuring(u"memory"_s), Rate::Time::Hour, u"GB"_s);
        offer.parts.append({list.last(), 0, Quantity::fromWhole(1 + below(16))});
    }
    switch (below(6)) {
    case 0:
        return tried(u"resolveNeeds"_s, edits::resolveNeeds(m_document, place, list));
    case 1:
        return tried(u"keepCandidate"_s, edits::keepCandidate(m_document, place, offer));
    case 2:
        return tried(u"useCandidate"_s, edits::useCandidate(m_document, any<Candidate>(), place.phase));
    case 3:
        return tried(u"useOffer"_s, edits::useOffer(m_document, place, offer));
    case 4:
        return tried(u"applyReprice"_s,
                     edits::applyReprice(m_document, compareWithCatalog(m_document.plan(), list)));
    default:
        return below(4) == 0
            ? tried(u"twinOption"_s,
                    edits::twinOption(m_document, any<Option>(), {u"gcp"_s, u"us-central1"_s}, list))
            : tried(u"removeCandidate"_s, edits::removeCandidate(m_document, any<Candidate>()));
    }
}

} // namespace stratoplan::test
