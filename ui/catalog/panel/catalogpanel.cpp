// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/panel/catalogpanel.h"

#include "core/text/pricetext.h"
#include "document/planview.h"
#include "models/catalog/catalogcells.h"
#include "render/theme/themesource.h"
#include "ui/catalog/panel/catalogdelegate.h"
#include "ui/catalog/panel/catalogquerybar.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/input/searchedit.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int padding = 12;

} // namespace

CatalogPanel::CatalogPanel(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new CatalogModel(context.catalogs, this)),
      m_query(new CatalogQueryBar(context, this)), m_count(new ElidedLabel(this)),
      m_list(new QListView(this)), m_empty(new EmptyState(context.theme, u"search"_s, {}, this)),
      m_stack(new QStackedWidget(this)), m_term(new QComboBox(this)), m_add(new QPushButton(this)),
      m_cancel(makeLink(tr("Cancel"), this)), m_hint(makeLabel(tr("Enter"), u"label"_s, this))
{
    setObjectName(u"catalogPanel"_s);
    setRole(*m_count, u"label"_s);
    m_count->setObjectName(u"catalogCountLabel"_s);
    m_query->search().installEventFilter(this);
    connect(m_query, &CatalogQueryBar::changed, this, [this] {
        const storage::CatalogQuery query = m_query->query();
        m_cells->setRegionShown(query.region.isEmpty());
        m_isTaking = false;
        m_model->setQuery(query);
    });
    makeList();
    auto *head = new QVBoxLayout;
    head->setContentsMargins(padding, 10, padding, 8);
    head->setSpacing(8);
    head->addWidget(m_query);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    connect(&context.view, &PlanView::optionChanged, this, &CatalogPanel::followOption);
    connect(&context.document, &Document::reset, this, &CatalogPanel::followOption);
    connect(&context.catalogs, &CatalogService::catalogsChanged, this, &CatalogPanel::countAll);
    countAll();
    followOption();
}

void CatalogPanel::countAll()
{
    m_counting = m_context.catalogs.ask(
        [](const storage::CatalogLibrary &library) {
            qint64 items = 0;
            for (const storage::CatalogSummary &catalog : library.catalogs())
                items += catalog.isNewest || catalog.kind == PlanCatalog::Kind::Bundled ? catalog.items : 0;
            return items;
        },
        [this](qint64 items) {
            m_all = items;
            if (!m_model->isSearching())
                showCount();
        });
}

QWidget *CatalogPanel::searchEdit() const
{
    return &m_query->search();
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
    m_cells = new CatalogDelegate(m_context.theme, m_list);
    m_list->setItemDelegate(m_cells);
    m_list->setModel(m_model);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::doubleClicked, this, &CatalogPanel::take);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showTerms();
        updateButton();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CatalogPanel::showTerms);
    connect(m_model, &CatalogModel::searched, this, &CatalogPanel::showOutcome);
    followTheme(*m_list, m_context.theme);
    auto *reset = m_empty->addLink(tr("Clear search and filters"));
    reset->setObjectName(u"clearSearchButton"_s);
    connect(reset, &QPushButton::clicked, m_query, &CatalogQueryBar::clear);
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
    m_term->setObjectName(u"catalogTermCombo"_s);
    m_term->setAccessibleName(tr("Rate of the price item"));
    m_term->setToolTip(tr("The rate that the component gets"));
    m_term->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_term->setMinimumContentsLength(10);
    m_term->hide();
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(padding, 8, padding, 8);
    column->setSpacing(8);
    column->addWidget(m_term);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    column->addLayout(line);
    line->addWidget(m_add, 0);
    line->addWidget(m_cancel);
    line->addStretch(1);
    line->addWidget(m_hint);
    updateButton();
    return foot;
}

void CatalogPanel::followOption()
{
    const Option *option = m_context.document.find(m_context.view.option());
    m_replacing = {};
    m_query->setOption(option ? option->provider : QString(), option ? option->region : QString());
}

void CatalogPanel::showCount()
{
    const QLocale &locale = m_context.format.locale();
    const QString all = tr("%1 price items").arg(locale.toString(m_all));
    const QString found = locale.toString(m_model->total());
    m_count->setText(
        m_model->hasMore() ? tr("more than %1 of %2", "10,000, 3,334,000 price items").arg(found, all)
            : m_model->total() == m_all ? all
                                        : tr("%1 of %2", "214, 3,334 price items").arg(found, all));
}

void CatalogPanel::showOutcome()
{
    showCount();
    const bool isEmpty = m_model->total() == 0;
    if (isEmpty) {
        const QString words = m_query->query().words.trimmed();
        m_empty->setText(!m_model->errorText().isEmpty() ? m_model->errorText()
                             : words.isEmpty()           ? tr("No price item matches the filters.")
                                                         : tr("Nothing matches “%1” here.").arg(words));
    }
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    if (!isEmpty) {
        m_list->scrollToTop();
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    showTerms();
    updateButton();
    if (std::exchange(m_isTaking, false))
        take();
}

void CatalogPanel::showTerms()
{
    const storage::CatalogItem *item = m_model->itemAt(m_list->currentIndex().row());
    QStringList shown;
    for (int i = 0; i < m_term->count(); ++i)
        shown.append(m_term->itemText(i));
    QStringList terms;
    QStringList texts;
    for (const Rate &rate : item ? item->rates : QList<Rate>()) {
        if (terms.contains(rate.term))
            continue;
        terms.append(rate.term);
        texts.append(tr("%1, %2", "term, price")
                         .arg(termText(rate.term), catalogcells::shortPrice(m_context.format, rate)));
    }
    m_term->setVisible(terms.size() > 1);
    if (texts == shown)
        return;
    m_term->clear();
    for (qsizetype i = 0; i < terms.size(); ++i) {
        m_term->addItem(texts.at(i), terms.at(i));
        m_term->setItemData(m_term->count() - 1, texts.at(i), Qt::ToolTipRole);
    }
    const Rate *usual = item ? catalogcells::mainRate(*item, m_model->query().term) : nullptr;
    m_term->setCurrentIndex(usual ? m_term->findData(usual->term) : 0);
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
    m_query->setRole(row ? row->role : QString());
    if (row)
        m_query->search().setFocus();
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
    m_add->setToolTip(component
                          ? tr("Make this the price of the component from the looked-at phase on (Enter)")
                          : tr("Add a component with this price (Enter); drag it to choose the place"));
    m_add->setAccessibleName(text);
    m_add->setEnabled(m_list->currentIndex().isValid() && m_model->total() > 0);
    m_cancel->setVisible(component != nullptr);
}

void CatalogPanel::takeTyped()
{
    if (m_model->isSearching())
        m_isTaking = true; // what was typed is not found yet
    else
        take();
}

void CatalogPanel::take()
{
    const auto found = m_model->pickAt(m_list->currentIndex().row(), m_term->currentData().toString());
    if (!found)
        return;
    const edits::CatalogPick pick = *found;
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
        m_query->search().setText(words);
    m_query->search().setFocus(Qt::ShortcutFocusReason);
    m_query->search().selectAll();
}

bool CatalogPanel::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && key->modifiers() == Qt::NoModifier) {
        takeTyped();
        return true;
    }
    // The arrows choose in the list while the words are still being typed.
    if (object == &m_query->search() && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        const int step = key->key() == Qt::Key_Down ? 1 : -1;
        const int row = qBound(0, m_list->currentIndex().row() + step, qMax(0, m_model->rowCount() - 1));
        m_list->setCurrentIndex(m_model->index(row, 0));
        return true;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace stratoplan
