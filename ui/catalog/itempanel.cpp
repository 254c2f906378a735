// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/itempanel.h"

#include "core/catalog/region.h"
#include "core/plan/role.h"
#include "core/text/pricetext.h"
#include "models/catalog/catalogcells.h"
#include "models/catalog/ratesmodel.h"
#include "models/roles.h"
#include "render/theme/themesource.h"
#include "ui/catalog/factgrid.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int padding = 14;

QFrame *line(QWidget *parent)
{
    auto *separator = new QFrame(parent);
    setRole(*separator, u"separator"_s);
    return separator;
}

} // namespace

ItemPanel::ItemPanel(PageContext &context, QWidget *parent)
    : QFrame(parent), m_context(context),
      m_icon(new IconLabel(context.theme, u"info"_s, 22, Token::Text2, this)),
      m_name(makeLabel({}, u"strong"_s, this)), m_detail(new ElidedLabel(this)),
      m_figure(makeLabel({}, u"trace-figure"_s, this)), m_unit(makeLabel({}, u"label"_s, this)),
      m_table(makeTable(context.theme,
                        {u"itemRatesTable"_s,
                         tr("Rates of the price item"),
                         {.rowHeight = 40, .detail = CostDelegate::Detail::Below, .edge = padding},
                         true,
                         RatesModel::Term},
                        this)),
      m_rates(new RatesModel(this)), m_rateFacts(new FactGrid(this)), m_itemFacts(new FactGrid(this)),
      m_add(makeButton(context.theme, {}, tr("Add to plan…"), this)), m_stack(new QStackedWidget(this))
{
    setObjectName(u"itemPanel"_s);
    setRole(*this, u"dock"_s);
    setTableModel(*m_table, m_rates);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ItemPanel::showRate);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeBody(), 1);
    column->addWidget(makeFoot());
    m_stack->addWidget(
        new EmptyState(context.theme, u"info"_s, tr("Choose a price item to see all its rates."), this));
    m_stack->addWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget *ItemPanel::makeHead()
{
    auto *head = new QWidget(this);
    m_name->setObjectName(u"itemNameLabel"_s);
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setTextFormat(Qt::PlainText);
    setRole(*m_detail, u"label"_s);
    m_figure->setObjectName(u"itemPriceLabel"_s);
    m_figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figure->setWordWrap(true);
    auto *copy =
        makeIconButton(m_context.theme, u"copy"_s, tr("Copy everything about this price item"), head);
    copy->setObjectName(u"copyItemButton"_s);
    connect(copy, &QToolButton::clicked, this, &ItemPanel::copy);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_detail);
    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    first->addWidget(m_icon, 0, Qt::AlignTop);
    first->addLayout(words, 1);
    first->addWidget(copy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(padding, 12, padding - 6, 10);
    layout->setSpacing(6);
    layout->addLayout(first);
    layout->addWidget(m_figure);
    layout->addWidget(m_unit);
    return head;
}

QWidget *ItemPanel::makeBody()
{
    auto *content = new QWidget(this);
    auto *facts = new QVBoxLayout;
    facts->setContentsMargins(padding, 12, padding, 12);
    facts->setSpacing(12);
    facts->addWidget(m_rateFacts);
    facts->addWidget(line(content));
    facts->addWidget(m_itemFacts);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table);
    layout->addLayout(facts);
    layout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    setRole(*scroll, u"plain"_s);
    scroll->setObjectName(u"itemScroll"_s);
    scroll->setAccessibleName(tr("About the price item"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    return scroll;
}

QWidget *ItemPanel::makeFoot()
{
    auto *foot = new QFrame(this);
    setRole(*foot, u"card-foot"_s);
    m_add->setObjectName(u"addToPlanButton"_s);
    m_add->setIcon(m_context.theme.icons().icon(u"add"_s, Token::OnAccent));
    m_add->setToolTip(tr("Add a component with this price to the plan (Enter)"));
    makePrimary(*m_add);
    connect(m_add, &QPushButton::clicked, this, &ItemPanel::addRequested);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(padding, 0, padding, 0);
    layout->addWidget(m_add);
    layout->addStretch(1);
    layout->addWidget(makeLabel(tr("Enter"), u"label"_s, foot));
    return foot;
}

void ItemPanel::setItem(const storage::CatalogItem &item, const QString &term)
{
    if (m_item && *m_item == item && m_stack->currentIndex() == 1)
        return;
    m_item = item;
    const PriceItem &row = item.item;
    m_icon->setIcon(role(row.role).icon, Token::Text2);
    m_name->setText(row.name);
    m_detail->setText(row.service + u" · "_s + regionTitle(row.provider, row.region));
    m_rates->setRates(item.rates);
    m_table->setFixedHeight(fullHeight(*m_table)); // the panel scrolls as a whole
    const Rate *usual = catalogcells::mainRate(item, term);
    m_table->setCurrentIndex(m_rates->index(usual ? m_rates->rowOf(usual->term) : 0, 0));
    m_itemFacts->setFacts(catalogcells::itemFacts(item, m_context.format));
    m_stack->setCurrentIndex(1);
    showRate();
}

void ItemPanel::clear()
{
    m_item.reset();
    m_stack->setCurrentIndex(0);
}

QString ItemPanel::term() const
{
    return m_table->currentIndex().data(KeyRole).toString();
}

void ItemPanel::showRate()
{
    const int row = m_table->currentIndex().row();
    if (!m_item || row < 0 || row >= m_rates->rowCount())
        return;
    const Rate &rate = m_rates->rates().at(row);
    m_figure->setText(catalogcells::shortPrice(m_context.format, rate));
    const QString date =
        rate.effective.isValid() ? tr("as of %1").arg(m_context.format.date(rate.effective)) : tr("undated");
    m_unit->setText(tr("%1, %2", "term, date").arg(termText(rate.term), date));
    m_rateFacts->setFacts(catalogcells::rateFacts(rate, m_context.format));
}

void ItemPanel::copy()
{
    if (!m_item)
        return;
    QGuiApplication::clipboard()->setText(catalogcells::plainText(*m_item, m_context.format));
    m_context.navigator.showMessage(tr("%1 copied").arg(m_item->item.name));
}

} // namespace stratoplan
