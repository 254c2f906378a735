// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/filters/filtercontrols.h"

#include "core/plan/role.h"
#include "core/text/pricetext.h"
#include "ui/catalog/filters/rangeedit.h"
#include "ui/catalog/filters/regioncombo.h"

#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Which = FilterControls::Which;
using Sort = storage::CatalogQuery::Sort;

QString architectureTitle(const QString &key)
{
    return key == "arm64"_L1 ? FilterControls::tr("ARM") : FilterControls::tr("x86");
}

/// A bound in units of a quantity.
std::optional<Quantity> bound(const QString &text)
{
    return text.isEmpty() ? std::nullopt : Quantity::fromString(text);
}

} // namespace

FilterControls::FilterControls(CatalogService &catalogs, const QString &scope, QWidget &owner)
    : QObject(&owner), m_catalogs(catalogs), m_scope(scope),
      m_provider(makeCombo(u"providerCombo"_s, Which::Provider, owner)),
      m_service(makeCombo(u"serviceCombo"_s, Which::Service, owner)),
      m_role(makeCombo(u"roleCombo"_s, Which::Role, owner)), m_region(new RegionCombo(&owner)),
      m_category(makeCombo(u"categoryCombo"_s, Which::Category, owner)),
      m_term(makeCombo(u"termFilterCombo"_s, Which::Term, owner)),
      m_architecture(makeCombo(u"architectureCombo"_s, Which::Architecture, owner)),
      m_vcpu(makeRange(u"vcpu"_s, Which::Vcpu, tr("Virtual processors of one unit"), owner)),
      m_memory(makeRange(u"memory"_s, Which::Memory, tr("GiB of memory of one unit"), owner)),
      m_price(makeRange(u"unitPrice"_s, Which::Price,
                        tr("On-demand price as the item is charged: by the hour, by the month or by use"),
                        owner)),
      m_sort(makeCombo(u"sortCombo"_s, Which::Sort, owner))
{
    setUp(*m_region, u"regionCombo"_s, Which::Region);
    connect(m_region, &RegionCombo::edited, this, &FilterControls::changed);
    makeChoices();
    setFacets({});
    connect(m_provider, &QComboBox::currentIndexChanged, this, &FilterControls::providerChosen);
    connect(&catalogs, &CatalogService::catalogsChanged, this, [this] {
        if (m_isFilled)
            fill();
    });
}

FilterCombo *FilterControls::makeCombo(const QString &name, Which which, QWidget &owner)
{
    auto *combo = new FilterCombo(&owner);
    setUp(*combo, name, which);
    return combo;
}

void FilterControls::setUp(FilterCombo &combo, const QString &name, Which which)
{
    combo.setObjectName(m_scope.isEmpty() ? name : m_scope + name.left(1).toUpper() + name.mid(1));
    combo.setAccessibleName(title(which).remove(u'&'));
    combo.setMaxVisibleItems(20);
    if (which != Which::Provider)
        connect(&combo, &QComboBox::currentIndexChanged, this, &FilterControls::changed);
}

RangeEdit *FilterControls::makeRange(const QString &name, Which which, const QString &tip, QWidget &owner)
{
    const QString whole = m_scope.isEmpty() ? name : m_scope + name.left(1).toUpper() + name.mid(1);
    auto *range = new RangeEdit(whole, title(which).remove(u'&'), &owner);
    range->setUnit(tip);
    connect(range, &RangeEdit::changed, this, &FilterControls::changed);
    return range;
}

void FilterControls::makeChoices()
{
    const QSignalBlocker quiet(this);
    m_architecture->addItem(tr("All"), QString());
    for (const QString &key : {u"x86_64"_s, u"arm64"_s})
        m_architecture->addItem(architectureTitle(key), key);
    const std::pair<Sort, QString> orders[] = {{Sort::Catalog, tr("Catalog order")},
                                               {Sort::Price, tr("Price")},
                                               {Sort::PricePerVcpu, tr("Price per vCPU")},
                                               {Sort::PricePerMemory, tr("Price per GiB")}};
    for (const auto &[sort, title] : orders)
        m_sort->addItem(title, static_cast<int>(sort));
}

QWidget &FilterControls::control(Which which) const
{
    switch (which) {
    case Which::Provider:
        return *m_provider;
    case Which::Service:
        return *m_service;
    case Which::Role:
        return *m_role;
    case Which::Region:
        return *m_region;
    case Which::Category:
        return *m_category;
    case Which::Term:
        return *m_term;
    case Which::Architecture:
        return *m_architecture;
    case Which::Vcpu:
        return *m_vcpu;
    case Which::Memory:
        return *m_memory;
    case Which::Price:
        return *m_price;
    case Which::Sort:
        return *m_sort;
    }
    Q_UNREACHABLE();
}

QString FilterControls::title(Which which)
{
    switch (which) {
    case Which::Provider:
        return tr("Provi&der");
    case Which::Service:
        return tr("&Service");
    case Which::Role:
        return tr("&Role");
    case Which::Region:
        return tr("Re&gion");
    case Which::Category:
        return tr("&Category");
    case Which::Term:
        return tr("Ter&m");
    case Which::Architecture:
        return tr("&Architecture");
    case Which::Vcpu:
        return tr("vCP&U");
    case Which::Memory:
        return tr("Memor&y, GiB");
    case Which::Price:
        return tr("Pr&ice");
    case Which::Sort:
        return tr("Sort &by");
    }
    Q_UNREACHABLE();
}

// --- What can be chosen ------------------------------------------------------------------------------------

void FilterControls::fill()
{
    const QString provider = m_isFilled ? m_provider->currentData().toString() : m_wantedProvider;
    m_task = m_catalogs.ask(
        [provider](const storage::CatalogLibrary &library) {
            auto facets = library.facets(provider);
            return facets ? *std::move(facets) : storage::CatalogFacets();
        },
        [this, provider](const storage::CatalogFacets &facets) {
            storage::CatalogQuery before;
            apply(before);
            m_isFilled = true;
            setFacets(facets);
            storage::CatalogQuery after;
            apply(after);
            if (before.provider != after.provider || before.region != after.region
                || before.words != after.words || before.service != after.service
                || before.role != after.role)
                Q_EMIT changed();
            if (m_provider->currentData().toString() != provider)
                fill(); // what can be chosen depends on the provider
        });
}

void FilterControls::setFacets(const storage::CatalogFacets &facets)
{
    const QSignalBlocker quiet(this);
    setProviders(facets.providers);
    const auto same = [](const QString &key) { return key; };
    const QString all = tr("All");
    m_service->offer(all, facets.services, same);
    m_role->offer(all, facets.roles, [](const QString &key) { return stratoplan::role(key).title; });
    m_category->offer(all, facets.categories, [](const QString &key) {
        const auto category = enumFromName<Category>(key);
        return category ? categoryTitle(*category) : key;
    });
    m_term->offer(all, facets.terms, termText);
    m_region->offerRegions(facets.regions, m_provider->currentData().toString(),
                           m_isFilled ? m_wantedRegion : QString());
    if (m_isFilled)
        m_wantedRegion.clear();
}

void FilterControls::setProviders(const QList<storage::CatalogFacet> &providers)
{
    m_provider->offer(tr("All"), providers, providerTitle);
    m_provider->setItemData(0, tr("Every provider"), Qt::ToolTipRole);
    if (m_isFilled && !m_wantedProvider.isEmpty()) {
        m_provider->setCurrentIndex(qMax(0, m_provider->findData(m_wantedProvider)));
        m_wantedProvider.clear();
    }
}

void FilterControls::providerChosen()
{
    m_wantedProvider.clear();
    Q_EMIT changed();
    if (m_isFilled)
        fill();
}

// --- What is chosen ----------------------------------------------------------------------------------------

void FilterControls::apply(storage::CatalogQuery &query) const
{
    query.provider = m_wantedProvider.isEmpty() ? m_provider->currentData().toString() : m_wantedProvider;
    const QString words = m_region->words();
    query.region = m_wantedRegion.isEmpty() ? m_region->key() : m_wantedRegion;
    if (!words.isEmpty() && m_wantedRegion.isEmpty())
        query.words = (query.words + u' ' + words).trimmed();
    query.service = m_service->currentData().toString();
    query.role = m_role->currentData().toString();
    query.category = enumFromName<Category>(m_category->currentData().toString());
    query.term = m_term->currentData().toString();
    query.architecture = m_architecture->currentData().toString();
    query.minimumVcpu = bound(m_vcpu->from()).value_or(Quantity());
    query.maximumVcpu = bound(m_vcpu->to());
    query.minimumMemory = bound(m_memory->from()).value_or(Quantity());
    query.maximumMemory = bound(m_memory->to());
    if (!m_price->from().isEmpty())
        query.minimumPrice = UnitPrice::fromString(m_price->from());
    if (!m_price->to().isEmpty())
        query.maximumPrice = UnitPrice::fromString(m_price->to());
    query.sort = static_cast<Sort>(m_sort->currentData().toInt());
}

int FilterControls::count(const QList<Which> &which) const
{
    int set = 0;
    for (const Which each : which) {
        if (each == Which::Sort)
            continue;
        if (each == Which::Region) {
            set += m_region->isSet() ? 1 : 0;
            continue;
        }
        const QWidget *widget = &control(each);
        if (const auto *combo = qobject_cast<const QComboBox *>(widget))
            set += combo->currentIndex() > 0 ? 1 : 0;
        else
            set += qobject_cast<const RangeEdit *>(widget)->isEmpty() ? 0 : 1;
    }
    return set;
}

int FilterControls::count() const
{
    return count({Which::Provider, Which::Service, Which::Role, Which::Region, Which::Category, Which::Term,
                  Which::Architecture, Which::Vcpu, Which::Memory, Which::Price});
}

void FilterControls::clear()
{
    const bool hadProvider = !m_provider->currentData().toString().isEmpty();
    {
        const QSignalBlocker quiet(this);
        m_wantedProvider.clear();
        m_wantedRegion.clear();
        {
            const QSignalBlocker still(m_provider);
            m_provider->setCurrentIndex(0);
        }
        for (QComboBox *combo : {m_service, m_role, m_category, m_term, m_architecture})
            combo->setCurrentIndex(0);
        m_region->chooseAll();
        for (RangeEdit *range : {m_vcpu, m_memory, m_price})
            range->clear();
    }
    if (hadProvider && m_isFilled)
        fill();
}

void FilterControls::choose(const QString &provider, const QString &region)
{
    const QSignalBlocker quiet(this);
    m_wantedProvider = provider;
    m_wantedRegion = region;
    if (!m_isFilled)
        return;
    const bool isOther = m_provider->currentData().toString() != provider;
    {
        const QSignalBlocker still(m_provider);
        m_provider->setCurrentIndex(qMax(0, m_provider->findData(provider)));
    }
    m_wantedProvider.clear();
    if (isOther) {
        fill(); // the region is chosen when those of the provider are known
        return;
    }
    m_region->setCurrentIndex(qMax(0, m_region->findData(region)));
    m_wantedRegion.clear();
}

void FilterControls::chooseRole(const QString &role)
{
    const QSignalBlocker quiet(this);
    m_role->setCurrentIndex(qMax(0, m_role->findData(role)));
}

} // namespace stratoplan
