// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/catalogquerybar.h"

#include "core/plan/role.h"
#include "render/theme/themesource.h"
#include "ui/design/catalogfilters.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/searchedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

CatalogQueryBar::CatalogQueryBar(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_search(new SearchEdit(context.theme, tr("Search prices"), this)),
      m_provider(new QComboBox(this)), m_region(new QComboBox(this)),
      m_filter(makeIconButton(context.theme, u"filter"_s, tr("More filters"), this)),
      m_filters(new CatalogFilters(this))
{
    build();
    fillProviders();
    fillRegions();
    connect(m_search, &QLineEdit::textChanged, this, &CatalogQueryBar::changed);
    connect(m_provider, &QComboBox::currentIndexChanged, this, [this] {
        fillRegions();
        Q_EMIT changed();
    });
    connect(m_region, &QComboBox::currentIndexChanged, this, &CatalogQueryBar::changed);
    connect(m_filter, &QToolButton::clicked, this, [this] { m_filters->openAt(*m_filter); });
    connect(m_filters, &CatalogFilters::changed, this, &CatalogQueryBar::changed);
    connect(this, &CatalogQueryBar::changed, this, &CatalogQueryBar::showFilters);
}

void CatalogQueryBar::build()
{
    m_search->setObjectName(u"catalogSearchEdit"_s);
    m_search->setToolTip(tr("Search for words, sizes and regions, for example “8 GB 2 vCPU” (Ctrl+K)"));
    m_provider->setObjectName(u"providerCombo"_s);
    m_provider->setAccessibleName(tr("Provider"));
    m_region->setObjectName(u"regionCombo"_s);
    m_region->setAccessibleName(tr("Region"));
    for (QComboBox *combo : {m_provider, m_region}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(4);
    }
    stratoplan::setRole(*m_filter, u"icon-bordered"_s);
    m_filter->setObjectName(u"catalogFilterButton"_s);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(6);
    filters->addWidget(m_provider, 1);
    filters->addWidget(m_region, 1);
    filters->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addLayout(filters);
}

void CatalogQueryBar::fillProviders()
{
    const QSignalBlocker blocker(m_provider);
    m_provider->clear();
    m_provider->addItem(tr("All"), QString());
    m_provider->setItemData(0, tr("Every provider"), Qt::ToolTipRole);
    const Result<storage::CatalogFacets> facets
        = m_context.catalog ? m_context.catalog->facets() : storage::CatalogFacets();
    if (!facets)
        return;
    for (const storage::CatalogFacet &provider : facets->providers)
        m_provider->addItem(providerTitle(provider.key), provider.key);
}

void CatalogQueryBar::fillRegions()
{
    const QString before = m_region->currentData().toString();
    const QString provider = m_provider->currentData().toString();
    const QSignalBlocker blocker(m_region);
    m_region->clear();
    m_region->addItem(tr("All"), QString());
    m_region->setItemData(0, tr("Every region"), Qt::ToolTipRole);
    const Result<storage::CatalogFacets> facets
        = m_context.catalog ? m_context.catalog->facets(provider) : storage::CatalogFacets();
    if (!facets)
        return;
    for (const storage::CatalogFacet &region : facets->regions)
        m_region->addItem(region.key, region.key);
    m_region->setCurrentIndex(qMax(0, m_region->findData(before)));
    m_filters->setFacets(*facets);
}

storage::CatalogQuery CatalogQueryBar::query() const
{
    storage::CatalogQuery query;
    query.words = m_search->text();
    query.provider = m_provider->currentData().toString();
    query.region = m_region->currentData().toString();
    m_filters->apply(query);
    return query;
}

void CatalogQueryBar::setOption(const QString &provider, const QString &region)
{
    {
        const QSignalBlocker quiet(this);
        m_provider->setCurrentIndex(qMax(0, m_provider->findData(provider)));
        m_region->setCurrentIndex(qMax(0, m_region->findData(region)));
    }
    Q_EMIT changed();
}

void CatalogQueryBar::setRole(const QString &role)
{
    m_filters->chooseRole(role);
    Q_EMIT changed();
}

void CatalogQueryBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_filters->clear();
        m_provider->setCurrentIndex(0);
        m_region->setCurrentIndex(0);
        m_search->clear();
    }
    Q_EMIT changed();
}

void CatalogQueryBar::showFilters()
{
    const int count = m_filters->count();
    m_filter->setIcon(m_context.theme.icons().icon(u"filter"_s, count > 0 ? Token::Accent : Token::Text2));
    m_filter->setToolTip(count > 0 ? tr("%n filter(s) set", nullptr, count) : tr("More filters"));
}

} // namespace stratoplan
