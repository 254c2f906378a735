// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/panel/catalogquerybar.h"

#include "render/theme/themesource.h"
#include "ui/catalog/panel/catalogfilters.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/input/searchedit.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int providerWidth = 78;
}

CatalogQueryBar::CatalogQueryBar(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_search(new SearchEdit(context.theme, tr("Search prices"), this)),
      m_controls(new FilterControls(context.catalogs, {}, *this)),
      m_filter(makeIconButton(context.theme, u"filter"_s, tr("More filters and order"), this)),
      m_filters(new CatalogFilters(*m_controls, this))
{
    build();
    m_controls->fill();
    connect(m_search, &QLineEdit::textChanged, this, &CatalogQueryBar::changed);
    connect(m_controls, &FilterControls::changed, this, &CatalogQueryBar::changed);
    connect(m_filter, &QToolButton::clicked, this, [this] { m_filters->openAt(*m_filter); });
    connect(m_filters, &CatalogFilters::clearRequested, this, &CatalogQueryBar::clear);
    connect(this, &CatalogQueryBar::changed, this, &CatalogQueryBar::showFilters);
}

void CatalogQueryBar::build()
{
    m_search->setObjectName(u"catalogSearchEdit"_s);
    m_search->setToolTip(tr("Search for words, sizes and regions, for example “8 GB 2 vCPU” (Ctrl+K)"));
    stratoplan::setRole(*m_filter, u"icon-bordered"_s);
    m_filter->setObjectName(u"catalogFilterButton"_s);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(4);
    QWidget &provider = m_controls->control(FilterControls::Which::Provider);
    provider.setFixedWidth(m_context.theme.theme().scaled(providerWidth)); // the region needs the room
    filters->addWidget(&provider);
    filters->addWidget(&m_controls->control(FilterControls::Which::Region), 1);
    filters->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addLayout(filters);
}

storage::CatalogQuery CatalogQueryBar::query() const
{
    storage::CatalogQuery query;
    query.words = m_search->text();
    m_controls->apply(query);
    return query;
}

void CatalogQueryBar::setOption(const QString &provider, const QString &region)
{
    m_controls->choose(provider, region);
    Q_EMIT changed();
}

void CatalogQueryBar::setRole(const QString &role)
{
    m_controls->chooseRole(role);
    Q_EMIT changed();
}

void CatalogQueryBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_controls->clear();
        m_search->clear();
    }
    Q_EMIT changed();
}

void CatalogQueryBar::showFilters()
{
    const int count = m_filters->count();
    m_filter->setIcon(m_context.theme.icons().icon(u"filter"_s, count > 0 ? Token::Accent : Token::Text2));
    m_filter->setToolTip(count > 0 ? tr("%n filter(s) set", nullptr, count) : tr("More filters and order"));
}

} // namespace stratoplan
