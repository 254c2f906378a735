// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/catalogpanel.h"

#include "core/plan/role.h"
#include "document/planview.h"
#include "render/theme/themesource.h"
#include "ui/design/catalogdelegate.h"
#include "ui/design/catalogfilters.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/searchedit.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int padding = 12;

} // namespace

CatalogPanel::CatalogPanel(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new CatalogModel(context.catalog, this)),
      m_search(new SearchEdit(context.theme, tr("Search prices"), this)), m_provider(new QComboBox(this)),
      m_region(new QComboBox(this)), m_filter(makeIconButton(context.theme, u"filter"_s, tr("More filters"), this)),
      m_filters(new CatalogFilters(this)), m_count(new ElidedLabel(this)), m_list(new QListView(this)),
      m_empty(new EmptyState(context.theme, u"search"_s, {}, this)), m_stack(new QStackedWidget(this)),
      m_add(new QPushButton(this)), m_cancel(makeLink(tr("Cancel"), this)), m_hint(makeLabel(tr("Enter"), u"label"_s, this))
{
    setObjectName(u"catalogPanel"_s);
    makeSearch();
    makeList();
    auto *filters = new QHBoxLayout;
    filters->setSpacing(6);
    filters->addWidget(m_provider, 1);
    filters->addWidget(m_region, 1);
    filters->addWidget(m_filter);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(padding, 10, padding, 8);
    head->setSpacing(8);
    head->addWidget(m_search);
    head->addLayout(filters);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    connect(&context.view, &PlanView::optionChanged, this, &CatalogPanel::followOption);
    connect(&context.document, &Document::reset, this, &CatalogPanel::followOption);
    if (context.catalog) {
        if (const auto all = context.catalog->search({.words = {}, .limit = 1}))
            m_all = all->total;
    }
    fillProviders();
    followOption();
}

QWidget *CatalogPanel::searchEdit() const
{
    return m_search;
}

void CatalogPanel::makeSearch()
{
    m_search->setObjectName(u"catalogSearchEdit"_s);
    m_search->setToolTip(tr("Search for words, sizes and regions, for example “8 GB 2 vCPU” (Ctrl+K)"));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CatalogPanel::search);
    m_provider->setObjectName(u"providerCombo"_s);
    m_provider->setAccessibleName(tr("Provider"));
    m_region->setObjectName(u"regionCombo"_s);
    m_region->setAccessibleName(tr("Region"));
    for (QComboBox *combo : {m_provider, m_region}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(4);
    }
    connect(m_provider, &QComboBox::currentIndexChanged, this, [this] {
        fillRegions();
        search();
    });
    connect(m_region, &QComboBox::currentIndexChanged, this, &CatalogPanel::search);
    setRole(*m_filter, u"icon-bordered"_s);
    m_filter->setObjectName(u"catalogFilterButton"_s);
    connect(m_filter, &QToolButton::clicked, this, [this] { m_filters->openAt(*m_filter); });
    connect(m_filters, &CatalogFilters::changed, this, &CatalogPanel::search);
    setRole(*m_count, u"label"_s);
    m_count->setObjectName(u"catalogCountLabel"_s);
}

void CatalogPanel::makeList()
{
    m_list->setObjectName(u"catalogList"_s);
    m_list->setAccessibleName(tr("Price items"));
    setRole(*m_list, u"table"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setItemDelegate(new CatalogDelegate(m_context.theme, m_list));
    m_list->setModel(m_model);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::doubleClicked, this, &CatalogPanel::take);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CatalogPanel::updateButton);
    connect(m_model, &CatalogModel::searched, this, &CatalogPanel::showOutcome);
    connect(&m_context.theme, &ThemeSource::changed, m_list, &QListView::doItemsLayout);
    auto *reset = m_empty->addLink(tr("Clear search and filters"));
    reset->setObjectName(u"clearSearchButton"_s);
    connect(reset, &QPushButton::clicked, this, [this] {
        m_filters->clear();
        m_provider->setCurrentIndex(0);
        m_search->clear();
        search();
    });
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
}

QWidget *CatalogPanel::makeFoot()
{
    auto *foot = new QFrame(this);
    setRole(*foot, u"card-foot"_s);
    setRole(*m_add, u"primary"_s);
    m_add->setObjectName(u"addFromCatalogButton"_s);
    m_add->setIcon(m_context.theme.icons().icon(u"add"_s, Token::OnAccent));
    connect(m_add, &QPushButton::clicked, this, &CatalogPanel::take);
    m_cancel->setObjectName(u"cancelReplaceButton"_s);
    connect(m_cancel, &QPushButton::clicked, this, [this] { setReplacing({}); });
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(padding, 0, padding, 0);
    line->setSpacing(10);
    line->addWidget(m_add, 0);
    line->addWidget(m_cancel);
    line->addStretch(1);
    line->addWidget(m_hint);
    updateButton();
    return foot;
}

void CatalogPanel::fillProviders()
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

void CatalogPanel::fillRegions()
{
    const QString before = m_region->currentData().toString();
    const QString provider = m_provider->currentData().toString();
    const QSignalBlocker blocker(m_region);
    m_region->clear();
    m_region->addItem(tr("All regions"), QString());
    const Result<storage::CatalogFacets> facets
        = m_context.catalog ? m_context.catalog->facets(provider) : storage::CatalogFacets();
    if (!facets)
        return;
    for (const storage::CatalogFacet &region : facets->regions)
        m_region->addItem(region.key, region.key);
    m_region->setCurrentIndex(qMax(0, m_region->findData(before)));
    m_filters->setFacets(*facets);
}

void CatalogPanel::followOption()
{
    const Option *option = m_context.document.find(m_context.view.option());
    {
        const QSignalBlocker blocker(m_provider);
        m_provider->setCurrentIndex(qMax(0, m_provider->findData(option ? option->provider : QString())));
    }
    fillRegions();
    {
        const QSignalBlocker blocker(m_region);
        m_region->setCurrentIndex(qMax(0, m_region->findData(option ? option->region : QString())));
    }
    setReplacing({});
    search();
}

void CatalogPanel::search()
{
    storage::CatalogQuery query;
    query.words = m_search->text();
    query.provider = m_provider->currentData().toString();
    query.region = m_region->currentData().toString();
    m_filters->apply(query);
    const int filters = m_filters->count();
    restyle(*m_filter, "severity", filters > 0 ? u"note"_s : QString());
    m_filter->setIcon(m_context.theme.icons().icon(u"filter"_s, filters > 0 ? Token::Accent : Token::Text2));
    m_filter->setToolTip(filters > 0 ? tr("%n filter(s) set", nullptr, filters) : tr("More filters"));
    m_model->setQuery(query);
}

void CatalogPanel::showOutcome()
{
    const QLocale &locale = m_context.format.locale();
    const QString all = tr("%1 price items").arg(locale.toString(m_all));
    m_count->setText(m_model->total() == m_all
                         ? all
                         : tr("%1 of %2", "214, 3,334 price items").arg(locale.toString(m_model->total()), all));
    const bool isEmpty = m_model->total() == 0;
    if (isEmpty) {
        const QString words = m_search->text().trimmed();
        m_empty->setText(!m_model->errorText().isEmpty() ? m_model->errorText()
                         : words.isEmpty()               ? tr("No price item matches the filters.")
                                                         : tr("Nothing matches “%1” here.").arg(words));
    }
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    if (!isEmpty)
        m_list->setCurrentIndex(m_model->index(0));
    updateButton();
}

void CatalogPanel::setTarget(const QString &environment)
{
    m_target = environment;
    updateButton();
}

void CatalogPanel::setReplacing(ComponentId component)
{
    m_replacing = component;
    const Component *row = m_context.document.find(component);
    if (row) {
        m_filters->chooseRole(row->role);
        search();
        m_search->setFocus();
    } else {
        m_filters->chooseRole({});
    }
    updateButton();
}

void CatalogPanel::updateButton()
{
    const Component *component = m_context.document.find(m_replacing);
    QString text = m_target.isEmpty() ? tr("Add") : tr("Add to %1").arg(m_target);
    if (component)
        text = tr("Use for %1").arg(component->name);
    const int room = width() - m_cancel->sizeHint().width() - 90;
    m_add->setText(m_add->fontMetrics().elidedText(text, Qt::ElideRight, qMax(120, room)));
    m_add->setToolTip(component ? tr("Make this the price of the component from the looked-at phase on (Enter)")
                                : tr("Add a component with this price (Enter); drag it to choose the place"));
    m_add->setAccessibleName(text);
    m_add->setEnabled(m_list->currentIndex().isValid() && m_model->total() > 0);
    m_cancel->setVisible(component != nullptr);
}

void CatalogPanel::take()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const edits::CatalogPick pick = m_model->pickAt(index.row());
    if (m_context.document.find(m_replacing)) {
        const ComponentId component = m_replacing;
        setReplacing({});
        Q_EMIT replaceRequested(component, pick);
        return;
    }
    Q_EMIT addRequested(pick);
}

void CatalogPanel::startSearch(const QString &words)
{
    if (!words.isEmpty())
        m_search->setText(words);
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool CatalogPanel::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && key->modifiers() == Qt::NoModifier) {
        take();
        return true;
    }
    // The arrows choose in the list while the words are still being typed.
    if (object == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        const int step = key->key() == Qt::Key_Down ? 1 : -1;
        const int row = qBound(0, m_list->currentIndex().row() + step, qMax(0, m_model->rowCount() - 1));
        m_list->setCurrentIndex(m_model->index(row));
        return true;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace stratoplan
