// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/filters/pricefilters.h"

#include "render/theme/themesource.h"
#include "ui/catalog/filters/fieldgrid.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/input/searchedit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Which = FilterControls::Which;

constexpr int searchWidth = 380;
constexpr int narrowestField = 110;
constexpr int gap = 8;
constexpr int padding = 16;

} // namespace

PriceFilters::PriceFilters(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_search(
          new SearchEdit(context.theme, tr("Search prices: a name, size, place or specification"), this)),
      m_controls(new FilterControls(context.catalogs, u"price"_s, *this)), m_outcome(new ElidedLabel(this)),
      m_catalogChip(makeButton(context.theme, u"close"_s, {}, this)),
      m_clear(makeLink(tr("Clear filters"), this)),
      m_columns(makeIconButton(context.theme, u"settings"_s, tr("Columns"), this))
{
    m_search->setObjectName(u"priceSearchEdit"_s);
    m_search->setToolTip(
        tr("All words must match, their beginnings are enough: “postgres 4 vcpu eu-west” (Ctrl+F)"));
    m_outcome->setObjectName(u"priceOutcomeLabel"_s);
    stratoplan::setRole(*m_outcome, u"label"_s);
    m_catalogChip->setObjectName(u"priceCatalogButton"_s);
    m_catalogChip->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the name
    m_catalogChip->setToolTip(tr("Only this catalog is searched. Search all of them"));
    m_catalogChip->hide();
    m_clear->setObjectName(u"clearPriceFiltersButton"_s);
    auto *sortLabel = makeLabel(FilterControls::title(Which::Sort).remove(u'&'), u"label"_s, this);
    QWidget &sort = m_controls->control(Which::Sort);
    sortLabel->setBuddy(&sort);
    sort.setFixedWidth(context.theme.theme().scaled(146));
    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    m_search->setMinimumWidth(context.theme.theme().scaled(180));
    m_search->setMaximumWidth(context.theme.theme().scaled(searchWidth));
    first->addWidget(m_search, 4);
    first->addWidget(m_catalogChip);
    first->addWidget(m_outcome, 3);
    first->addWidget(m_clear);
    first->addWidget(sortLabel);
    first->addWidget(&sort);
    m_columns->setObjectName(u"priceColumnsButton"_s);
    stratoplan::setRole(*m_columns, u"icon-bordered"_s);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    first->addWidget(m_columns);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(padding, 12, padding, 12);
    layout->setSpacing(10);
    layout->addLayout(first);
    layout->addWidget(makeFields());
    m_controls->control(Which::Category).hide(); // roles say it finer here
    connect(m_search, &QLineEdit::textChanged, this, &PriceFilters::changed);
    connect(m_controls, &FilterControls::changed, this, &PriceFilters::changed);
    connect(m_catalogChip, &QPushButton::clicked, this, [this] { setCatalog({}, {}); });
    connect(m_clear, &QPushButton::clicked, this, &PriceFilters::clear);
    connect(this, &PriceFilters::changed, this, &PriceFilters::update);
    update();
}

QWidget *PriceFilters::field(Which which)
{
    auto *box = new QWidget(this);
    QWidget &control = m_controls->control(which);
    auto *label = makeLabel(FilterControls::title(which).remove(u'&'), u"axis"_s, box);
    label->setBuddy(&control);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(label);
    layout->addWidget(&control);
    return box;
}

QWidget *PriceFilters::makeFields()
{
    auto *fields = new QWidget(this);
    auto *grid = new FieldGrid(m_context.theme.theme().scaled(narrowestField), gap, fields);
    for (const Which which : {Which::Provider, Which::Service, Which::Role, Which::Region, Which::Term,
                              Which::Architecture, Which::Vcpu, Which::Memory, Which::Price})
        grid->addWidget(field(which));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    fields->setSizePolicy(policy);
    return fields;
}

storage::CatalogQuery PriceFilters::query() const
{
    storage::CatalogQuery query;
    query.words = m_search->text();
    query.catalog = m_catalog;
    m_controls->apply(query);
    return query;
}

void PriceFilters::setOutcome(const QString &text)
{
    m_outcome->setText(text);
}

void PriceFilters::setCatalog(const QString &key, const QString &title)
{
    if (key == m_catalog)
        return;
    m_catalog = key;
    m_catalogChip->setText(m_catalogChip->fontMetrics().elidedText(title, Qt::ElideMiddle, 240));
    m_catalogChip->setAccessibleName(tr("Search all catalogs instead of %1").arg(title));
    m_catalogChip->setVisible(!key.isEmpty());
    Q_EMIT changed();
}

void PriceFilters::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_controls->clear();
        m_search->clear();
        setCatalog({}, {});
    }
    Q_EMIT changed();
}

void PriceFilters::update()
{
    m_clear->setVisible(m_controls->count() > 0 || !m_search->text().isEmpty() || !m_catalog.isEmpty());
}

} // namespace stratoplan
