// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/designpage.h"

#include "document/edits/catalogitems.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "document/session.h"
#include "models/grid/totalrowmodel.h"
#include "render/theme/themesource.h"
#include "ui/catalog/panel/catalogpanel.h"
#include "ui/design/designbar.h"
#include "ui/design/designside.h"
#include "ui/design/editor/componenteditor.h"
#include "ui/design/editor/quantityscope.h"
#include "ui/design/grid/designgrid.h"
#include "ui/design/grid/gridactions.h"
#include "ui/design/grid/gridclipboard.h"
#include "ui/design/grid/griddelegate.h"
#include "ui/design/grid/gridfolding.h"
#include "ui/design/grid/gridtrace.h"
#include "ui/design/grid/totalrow.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/settings.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/properties.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int sideWidth = 237; ///< leaves the bar room for the basis at 1280
constexpr int savingDelay = 400;
constexpr int narrowPage = 940; ///< the side panel makes room for the grid

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
    : Page(context, parent), m_bar(new DesignBar(context.theme, this)),
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
    // Made where they stay: widgets that move to another parent are styled anew with all that is in them.
    m_side = new DesignSide(context, splitter);
    splitter->addWidget(m_side);
    splitter->addWidget(makeGrid(splitter));
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    const int width = context.theme.theme().scaled(sideWidth);
    splitter->setSizes({width, 4 * width});
    connectBar();
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

void DesignPage::connectBar()
{
    connect(m_bar, &DesignBar::sideToggled, this, &DesignPage::setSideOpen);
    m_bar->setAddMenu(m_actions->addMenu(m_bar));
    connect(m_bar, &DesignBar::arrangementChosen, m_model, &ComponentTreeModel::setArrangement);
    connect(m_bar, &DesignBar::basisChosen, &context().view, &PlanView::setBasis);
    connect(m_bar, &DesignBar::removeRequested, this, [this] { edit(EditCommand::Delete); });
    connect(m_bar, &DesignBar::exportRequested, this, [this] {
        if (auto *action = window()->findChild<QAction *>(u"exportCsvAction"_s))
            action->trigger();
    });
}

QWidget *DesignPage::makeGrid(QWidget *parent)
{
    auto *content = new QWidget(parent);
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
    m_grid->cells().setFormulaSource([this](const QModelIndex &index) {
        const PhaseId phase(index.data(PhaseRole).toLongLong());
        return quantityScope(context(), m_model->rowAt(index).component, phase);
    });
    connect(m_grid, &DesignGrid::chosenChanged, this, &DesignPage::selectionChanged);
    connect(m_grid, &DesignGrid::whyRequested, this, &Page::traceRequested);
    connect(m_grid, &DesignGrid::viewStateChanged, m_saving, qOverload<>(&QTimer::start));
    connect(m_totalRow, &TotalRow::columnChosen, this, [this](int column) {
        m_grid->clearSelection();
        m_grid->setCurrentIndex({});
        m_totalColumn = column;
        Q_EMIT traceChanged();
    });
    connect(m_model, &ComponentTreeModel::componentsAdded, this,
            [this](const QList<ComponentId> &components) {
                m_grid->choose(components);
                context().navigator.showMessage(
                    tr("%n component(s) added", nullptr, static_cast<int>(components.size())));
            });
    connect(m_actions, &GridActions::whyRequested, this, &Page::traceRequested);
    connect(m_actions, &GridActions::catalogRequested, this, &DesignPage::startSearch);
    const auto choosePrice = [this](ComponentId component) {
        setSideOpen(true);
        m_side->showCatalog();
        m_side->catalog().setReplacing(component);
    };
    connect(m_actions, &GridActions::priceRequested, this, choosePrice);
    connect(&m_side->editor(), &ComponentEditor::priceRequested, this, choosePrice);
    m_grid->folding().setRule([this](const GridRow &row) {
        return row.environment == mainEnvironment(context().document.plan()) || m_model->rowCount() <= 2;
    });
}

void DesignPage::connectCatalog()
{
    m_model->setPickSource([this](const QString &key) { return m_side->catalog().model().pickOf(key); });
    connect(&m_side->catalog(), &CatalogPanel::addRequested, this, &DesignPage::addFromCatalog);
    connect(&m_side->catalog(), &CatalogPanel::replaceRequested, this, &DesignPage::replacePrice);
}

// --- What the user does ------------------------------------------------------------------------------------

void DesignPage::addFromCatalog(const edits::CatalogPick &pick)
{
    const auto added =
        edits::addComponentFromCatalog(context().document, pick, m_model->targetAt(m_grid->currentIndex()));
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
    m_side->editor().setComponent(component);
    const edits::CatalogTarget target = m_model->targetAt(current);
    const Environment *environment = context().document.find(target.environment);
    m_side->catalog().setTarget(environment ? environment->name : QString());
    m_bar->setRemoveEnabled(canEdit(EditCommand::Delete));
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
    return m_totalColumn >= 0 ? totalTrace(context().view, *m_model, m_totalColumn)
                              : gridTrace(context().view, *m_model, m_grid->currentIndex());
}

void DesignPage::setSideOpen(bool isOpen)
{
    m_side->setVisible(isOpen || !m_isNarrow);
    m_bar->setSideButton(m_isNarrow, isOpen);
}

void DesignPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool isNarrow = width() < context().theme.theme().scaled(narrowPage);
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    setSideOpen(false);
}

void DesignPage::startSearch()
{
    setSideOpen(true);
    m_side->showCatalog();
    m_side->catalog().startSearch();
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
    return m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_grid) : m_side->catalog().searchEdit();
}

// --- What is shown -----------------------------------------------------------------------------------------

void DesignPage::refresh()
{
    m_bar->setBasis(context().view.basis());
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    restoreView();
    selectionChanged();
}

QString DesignPage::viewKey() const
{
    // Options may have other columns; their widths are kept apart.
    return u"design%1"_s.arg(m_model->figureColumns().size());
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
