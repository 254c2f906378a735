// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/designpage.h"

#include "document/edits/catalogitems.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "document/session.h"
#include "models/grid/totalrowmodel.h"
#include "render/theme/themesource.h"
#include "ui/design/catalogpanel.h"
#include "ui/design/componenteditor.h"
#include "ui/design/designgrid.h"
#include "ui/design/gridactions.h"
#include "ui/design/gridclipboard.h"
#include "ui/design/gridtrace.h"
#include "ui/design/totalrow.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/settings.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int sideWidth = 248;
constexpr int savingDelay = 400;

using Arrangement = ComponentTreeModel::Arrangement;

/// The environment that matters most: production, else the first that counts.
EnvironmentId mainEnvironment(const Plan &plan)
{
    EnvironmentId first;
    for (const Environment &environment : plan.table<Environment>()) {
        if (!environment.inPlaceOf.isNone())
            continue;
        if (environment.kind == Environment::Kind::Production)
            return environment.id;
        first = first.isNone() ? environment.id : first;
    }
    return first;
}

Arrangement arrangementOf(const QString &key)
{
    if (key == "byCategory"_L1)
        return Arrangement::ByCategory;
    return key == "flat"_L1 ? Arrangement::Flat : Arrangement::ByEnvironment;
}

} // namespace

void DesignPage::registerPage(PageRegistry &registry)
{
    registry.add({.key = u"design"_s,
                  .title = tr("Design"),
                  .icon = u"design"_s,
                  .order = 20,
                  .make = [](PageContext &context, QWidget *parent) -> Page * {
                      return new DesignPage(context, parent);
                  },
                  .showsFindings = true,
                  .showsTrace = true});
}

DesignPage::DesignPage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_bar(new PageBar(tr("Design"), this)),
      m_arrangement(new SegmentedControl(tr("Rows by"), this)), m_basis(new SegmentedControl(tr("Basis"), this)),
      m_model(new ComponentTreeModel(context.document, context.view, context.recalculator, this)),
      m_totals(new TotalRowModel(context.document, context.view, *m_model, this)),
      m_grid(new DesignGrid(context.theme, *m_model, this)),
      m_totalRow(new TotalRow(context.theme, *m_grid, *m_totals, this)),
      m_clipboard(new GridClipboard(context.document, *m_grid, this)),
      m_actions(new GridActions(context, *m_grid, *m_clipboard, this)), m_saving(new QTimer(this))
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    setRole(*splitter, u"lined"_s);
    splitter->setObjectName(u"designSplitter"_s);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeSide());
    splitter->addWidget(makeGrid());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    const int width = context.theme.theme().scaled(sideWidth);
    splitter->setSizes({width, 4 * width});
    makeBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    m_saving->setSingleShot(true);
    m_saving->setInterval(savingDelay);
    connect(m_saving, &QTimer::timeout, this, &DesignPage::saveView);
    connectGrid();
    connectCatalog();
    connect(&context.view, &PlanView::viewChanged, this, &DesignPage::refreshLater);
    connect(&context.recalculator, &Recalculator::finished, this, &DesignPage::refreshLater);
    connect(&context.document, &Document::planChanged, this, &DesignPage::refreshLater);
}

// --- Parts -------------------------------------------------------------------------------------------------

void DesignPage::makeBar()
{
    m_arrangement->setObjectName(u"arrangementControl"_s);
    m_arrangement->addSegment(u"byEnvironment"_s, tr("By environment"));
    m_arrangement->addSegment(u"byCategory"_s, tr("By category"));
    m_arrangement->addSegment(u"flat"_s, tr("Flat"));
    m_basis->setObjectName(u"basisControl"_s);
    m_basis->addSegment(u"catalogBasis"_s, tr("Catalog"), tr("Rate × quantity from the catalogs"));
    m_basis->addSegment(u"statedBasis"_s, tr("Stated"), tr("Amounts written down by a document or a person"));
    m_bar->setContentsMargins(16, 0, 12, 0);
    m_bar->addLeft(m_arrangement);
    m_bar->addRight(m_basis);
    auto *add = makeIconButton(context().theme, u"add"_s, tr("Add component"), this);
    add->setObjectName(u"addComponentButton"_s);
    add->setPopupMode(QToolButton::InstantPopup);
    add->setMenu(m_actions->addMenu(add));
    auto *remove = makeIconButton(context().theme, u"remove"_s, tr("Remove what is selected (Del)"), this);
    remove->setObjectName(u"removeComponentButton"_s);
    connect(remove, &QToolButton::clicked, this, [this] { edit(EditCommand::Delete); });
    connect(m_grid, &DesignGrid::chosenChanged, remove,
            [this, remove] { remove->setEnabled(canEdit(EditCommand::Delete)); });
    auto *exports = makeIconButton(context().theme, u"export"_s, tr("Export as CSV"), this);
    exports->setObjectName(u"exportGridButton"_s);
    connect(exports, &QToolButton::clicked, this, [this] {
        if (auto *action = window()->findChild<QAction *>(u"exportCsvAction"_s))
            action->trigger();
    });
    for (QToolButton *button : {add, remove, exports})
        m_bar->addRight(button);
}

QWidget *DesignPage::makeSide()
{
    auto *side = new QFrame(this);
    setRole(*side, u"dock"_s);
    side->setMinimumWidth(context().theme.theme().scaled(228));
    side->setMaximumWidth(context().theme.theme().scaled(420));
    m_sides = new SegmentedControl(tr("Panel"), side);
    m_sides->setObjectName(u"sideControl"_s);
    m_sides->addSegment(u"catalog"_s, tr("Catalog"), tr("Price items to add (Ctrl+K)"));
    m_sides->addSegment(u"component"_s, tr("Component"), tr("Everything about the selected component"));
    auto *head = new QFrame(side);
    head->setFixedHeight(context().theme.theme().scaled(48));
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(12, 0, 12, 0);
    line->addWidget(m_sides);
    line->addStretch(1);
    m_catalog = new CatalogPanel(context(), side);
    m_editor = new ComponentEditor(context(), side);
    m_side = new QStackedWidget(side);
    m_side->addWidget(m_catalog);
    m_side->addWidget(m_editor);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_side, 1);
    return side;
}

QWidget *DesignPage::makeGrid()
{
    auto *content = new QWidget(this);
    setRole(*content, u"surface"_s);
    m_empty = new EmptyState(context().theme, u"design"_s, tr("This option has no components yet."), this);
    auto *search = m_empty->addAction(tr("Search the catalog"), u"search"_s);
    search->setObjectName(u"emptySearchButton"_s);
    connect(search, &QPushButton::clicked, this, &DesignPage::startSearch);
    auto *plain = m_empty->addLink(tr("Add a component without a price"));
    plain->setObjectName(u"emptyAddButton"_s);
    connect(plain, &QPushButton::clicked, m_actions, &GridActions::addComponent);
    auto *table = new QWidget(content);
    auto *column = new QVBoxLayout(table);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_grid, 1);
    column->addWidget(m_totalRow);
    m_stack = new QStackedWidget(content);
    m_stack->addWidget(table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    return content;
}

void DesignPage::connectGrid()
{
    connect(m_arrangement, &SegmentedControl::chosen, this,
            [this](const QString &key) { m_model->setArrangement(arrangementOf(key)); });
    connect(m_basis, &SegmentedControl::chosen, this, [this](const QString &key) {
        context().view.setBasis(key == "statedBasis"_L1 ? Basis::Stated : Basis::Catalog);
    });
    connect(m_sides, &SegmentedControl::chosen, this, &DesignPage::showSide);
    connect(m_grid, &DesignGrid::chosenChanged, this, &DesignPage::selectionChanged);
    connect(m_grid, &DesignGrid::whyRequested, this, &Page::traceRequested);
    connect(m_grid, &DesignGrid::viewStateChanged, m_saving, qOverload<>(&QTimer::start));
    connect(m_totalRow, &TotalRow::columnChosen, this, [this](int column) {
        m_grid->clearSelection();
        m_grid->setCurrentIndex({});
        m_totalColumn = column;
        Q_EMIT traceChanged();
    });
    connect(m_model, &ComponentTreeModel::componentsAdded, this, [this](const QList<ComponentId> &components) {
        m_grid->choose(components);
        context().navigator.showMessage(tr("%n component(s) added", nullptr, static_cast<int>(components.size())));
    });
    connect(m_actions, &GridActions::whyRequested, this, &Page::traceRequested);
    connect(m_actions, &GridActions::catalogRequested, this, &DesignPage::startSearch);
    const auto choosePrice = [this](ComponentId component) {
        showSide(u"catalog"_s);
        m_catalog->setReplacing(component);
    };
    connect(m_actions, &GridActions::priceRequested, this, choosePrice);
    connect(m_editor, &ComponentEditor::priceRequested, this, choosePrice);
    m_grid->setOpenRule([this](const GridRow &row) {
        return row.environment == mainEnvironment(context().document.plan()) || m_model->rowCount() <= 2;
    });
}

void DesignPage::connectCatalog()
{
    m_model->setPickSource([this](const QString &key) { return m_catalog->model().pickOf(key); });
    connect(m_catalog, &CatalogPanel::addRequested, this, &DesignPage::addFromCatalog);
    connect(m_catalog, &CatalogPanel::replaceRequested, this, &DesignPage::replacePrice);
}

// --- What the user does ------------------------------------------------------------------------------------

void DesignPage::showSide(const QString &key)
{
    m_sides->setCurrent(key);
    m_side->setCurrentIndex(key == "component"_L1 ? 1 : 0);
}

void DesignPage::addFromCatalog(const edits::CatalogPick &pick)
{
    const auto added = edits::addComponentFromCatalog(context().document, pick,
                                                      m_model->targetAt(m_grid->currentIndex()));
    if (!added) {
        context().navigator.showError(added.error());
        return;
    }
    m_grid->choose({*added});
    context().navigator.showMessage(tr("%1 added").arg(pick.item.name));
}

void DesignPage::replacePrice(ComponentId component, const edits::CatalogPick &pick)
{
    const Status done = edits::setPriceItem(context().document, {component, context().view.phase()}, pick);
    if (context().navigator.check(done))
        m_grid->choose({component});
}

void DesignPage::selectionChanged()
{
    const QModelIndex current = m_grid->currentIndex();
    if (current.isValid())
        m_totalColumn = -1;
    const ComponentId component = current.isValid() ? m_model->rowAt(current).component : ComponentId();
    if (component)
        context().view.setComponent(component);
    m_editor->setComponent(component);
    const edits::CatalogTarget target = m_model->targetAt(current);
    const Environment *environment = context().document.find(target.environment);
    m_catalog->setTarget(environment ? environment->name : QString());
    Q_EMIT editCommandsChanged();
    Q_EMIT traceChanged();
}

bool DesignPage::canEdit(EditCommand command) const
{
    return m_actions->canEdit(command);
}

void DesignPage::edit(EditCommand command)
{
    m_actions->edit(command);
}

std::optional<Trace> DesignPage::trace() const
{
    const Document &document = context().document;
    return m_totalColumn >= 0 ? totalTrace(document, context().view, *m_model, m_totalColumn)
                              : gridTrace(document, context().view, *m_model, m_grid->currentIndex());
}

void DesignPage::startSearch()
{
    showSide(u"catalog"_s);
    m_catalog->startSearch();
}

void DesignPage::reveal(const Finding &finding)
{
    if (finding.option)
        context().view.setOption(finding.option);
    if (finding.phase)
        context().view.setPhase(finding.phase);
    Page::reveal(finding);
}

void DesignPage::reveal(ComponentId component)
{
    const Component *row = context().document.find(component);
    if (!row)
        return;
    context().view.setOption(row->option);
    const int column = m_model->columnOf(GridColumn::Kind::Amounts, context().view.phase());
    m_grid->choose({component}, qMax(0, column));
    m_grid->setFocus();
}

QWidget *DesignPage::firstFocus()
{
    return m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_grid) : m_catalog->searchEdit();
}

// --- What is shown -----------------------------------------------------------------------------------------

void DesignPage::refresh()
{
    m_basis->setCurrent(context().view.basis() == Basis::Stated ? u"statedBasis"_s : u"catalogBasis"_s);
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    restoreView();
    selectionChanged();
}

QString DesignPage::viewKey() const
{
    // Options may have other columns; their widths are kept apart.
    return u"design%1"_s.arg(m_model->columns().size());
}

void DesignPage::restoreView()
{
    const QString key = context().session.path() + viewKey();
    if (key == m_restored)
        return;
    m_restored = key;
    m_grid->restoreView(context().settings.viewState(viewKey(), context().session.path()).value());
}

void DesignPage::saveView()
{
    context().settings.viewState(viewKey(), context().session.path()).set(m_grid->saveView());
}

} // namespace stratoplan
