// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "document/planview.h"
#include "document/session.h"
#include "render/theme/themesource.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/limits/limitswindow.h"
#include "ui/present/presentwindow.h"
#include "ui/prices/pricecommands.h"
#include "ui/shell/commands/actions.h"
#include "ui/shell/commands/editcommands.h"
#include "ui/shell/commands/exportcommands.h"
#include "ui/shell/commands/filecommands.h"
#include "ui/shell/commands/filemessages.h"
#include "ui/shell/commands/filewatch.h"
#include "ui/shell/commands/plancommands.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/commands/themecommands.h"
#include "ui/shell/findings/findingspanel.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/settings.h"
#include "ui/shell/statusline.h"
#include "ui/shell/titlebar.h"
#include "ui/shell/workspace.h"
#include "ui/start/samples.h"
#include "ui/start/startpage.h"
#include "ui/time/timecommands.h"
#include "ui/widgets/logo.h"
#include "ui/widgets/messagearea.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// The first plan file among what is dragged, or empty.
QString draggedPlan(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile() && FileCommands::isPlanFile(url.toLocalFile()))
            return url.toLocalFile();
    }
    return {};
}

} // namespace

MainWindow::MainWindow(PageContext &context, const PageRegistry &pages)
    : m_context(context), m_pages(pages),
      m_actions(new Actions(context.theme, pages, context.document.undoStack(), context.whatIf, this)),
      m_files(new FileCommands(context, *this)), m_fileMessages(new FileMessages(context.session, *m_files)),
      m_plans(new PlanCommands(context, *this)), m_prices(new PriceCommands(context, *this)),
      m_time(new TimeCommands(context, *this)), m_titleBar(new TitleBar(this)),
      m_stack(new QStackedWidget(this)), m_start(new StartPage(context, m_stack)),
      m_status(new StatusLine(context, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    setMinimumSize(900, 600);
    makeTitleBar();
    m_stack->addWidget(m_start);
    m_start->setFocus();
    setCentralWidget(m_stack);
    setStatusBar(m_status);
    connectFiles();
    connectActions();
    connectNavigator();
    new ThemeCommands(context, *m_actions, this);
    resize(1440, 900);
    restoreGeometry(context.settings.windowGeometry.value());
    showStart();
}

MainWindow::~MainWindow()
{
    // It asks for the page in front whenever the focus moves, also while the pages go.
    delete m_edits;
}

void MainWindow::makeTitleBar()
{
    m_actions->fill(m_titleBar->menuBar());
    m_titleBar->addButton(m_actions->searchCatalog);
    m_titleBar->addButton(m_actions->toggleTheme);
    m_titleBar->addButton(m_actions->planSettings);
    m_titleBar->addButton(m_actions->showWhatIf);
    setMenuWidget(m_titleBar);
}

void MainWindow::connectFiles()
{
    Session &session = m_context.session;
    connect(m_files, &FileCommands::opened, this, &MainWindow::showPlan);
    connect(m_files, &FileCommands::closed, this, &MainWindow::showStart);
    connect(m_files, &FileCommands::failed, this, &MainWindow::showError);
    connect(m_files, &FileCommands::saved, this, [this] {
        messages().clear();
        statusBar()->showMessage(tr("Saved %1").arg(m_context.session.title()), 4000);
    });
    auto *watch = new FileWatch(session, *this);
    connect(watch, &FileWatch::changed, this, [this] { m_fileMessages->tellChangedMeanwhile(messages()); });
    connect(&session, &Session::stateChanged, this, &MainWindow::updateTitle);
    connect(&session, &Session::dirtyChanged, this, &MainWindow::updateTitle);
    connect(&session, &Session::recoveryFailed, this, &MainWindow::showError);
    connect(m_start, &StartPage::statusChanged, this, [this] { m_status->setParts(m_start->statusParts()); });
    connect(m_start, &StartPage::newRequested, m_files, &FileCommands::newPlan);
    connect(m_start, &StartPage::openRequested, m_files, &FileCommands::open);
    connect(m_start, &StartPage::pathRequested, m_files, &FileCommands::openPath);
    connect(m_start, &StartPage::sampleRequested, m_files, &FileCommands::openSample);
    connect(m_start, &StartPage::restoreRequested, m_files, &FileCommands::restore);
}

void MainWindow::connectActions()
{
    connect(m_actions->newPlan, &QAction::triggered, m_files, &FileCommands::newPlan);
    connect(m_actions->openPlan, &QAction::triggered, m_files, &FileCommands::open);
    connect(m_actions->save, &QAction::triggered, m_files, &FileCommands::save);
    connect(m_actions->saveAs, &QAction::triggered, m_files, &FileCommands::saveAs);
    connect(m_actions->closePlan, &QAction::triggered, m_files, &FileCommands::close);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    for (const SamplePlan &sample : samplePlans()) {
        QAction *action = m_actions->samplesMenu->addAction(sample.name);
        connect(action, &QAction::triggered, m_files, [this, key = sample.key] { m_files->openSample(key); });
    }
    connect(m_actions->addOption, &QAction::triggered, m_plans, &PlanCommands::addOption);
    connect(m_actions->addPhase, &QAction::triggered, m_plans, &PlanCommands::addPhase);
    connect(m_actions->addEnvironment, &QAction::triggered, m_plans, &PlanCommands::addEnvironment);
    connect(m_actions->planSettings, &QAction::triggered, m_plans, &PlanCommands::openSettings);
    Navigator &navigator = m_context.navigator;
    connect(m_actions->priceBook, &QAction::triggered, &navigator,
            [&navigator] { navigator.openPriceBook(u"discounts"_s); });
    connect(m_actions->reprice, &QAction::triggered, &navigator, &Navigator::reprice);
    connect(m_actions->drivers, &QAction::triggered, &navigator, [&navigator] { navigator.openDrivers(); });
    connect(m_actions->limits, &QAction::triggered, this, [this] { LimitsWindow::open(m_context, *this); });
    connect(m_actions->commitments, &QAction::triggered, &navigator,
            [&navigator] { navigator.openCommitments(u"commitments"_s); });
    connect(m_actions->twinMenu, &QMenu::aboutToShow, this, [this] {
        const Option *option = m_context.document.find(m_context.view.option());
        for (QAction *action : m_actions->twins->actions())
            action->setVisible(!option || action->data().toString() != option->provider);
    });
    connect(m_actions->twins, &QActionGroup::triggered, &navigator, [this](const QAction *action) {
        m_context.navigator.twin(m_context.view.option(), action->data().toString());
    });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        AboutDialog dialog(m_context.theme, this);
        std::ignore = m_context.prompts.run(dialog);
    });
    m_edits = new EditCommands(
        *m_actions, [this] { return isPlanShown() ? m_workspace->page() : nullptr; }, this);
}

void MainWindow::connectNavigator()
{
    Navigator &navigator = m_context.navigator;
    connect(&navigator, &Navigator::pageRequested, this, [this](const QString &key) {
        if (isPlanShown())
            m_workspace->showPage(key);
    });
    connect(&navigator, &Navigator::findingRequested, this, &MainWindow::openFinding);
    connect(&navigator, &Navigator::componentRequested, this,
            [this](const QString &key, ComponentId component) {
                if (!isPlanShown())
                    return;
                m_workspace->showPage(key);
                m_workspace->page()->reveal(component);
            });
    connect(&navigator, &Navigator::findingsRequested, this, [this] {
        if (isPlanShown())
            m_workspace->findings().setOpen(true);
    });
    connect(&navigator, &Navigator::addOptionRequested, m_plans, &PlanCommands::addOption);
    connect(&navigator, &Navigator::errorRaised, this, [this](const Error &error) {
        showError(error);
        messages().setPassing(u"error"_s); // settled by the next edit that is not refused
    });
    connect(&m_context.document, &Document::planChanged, this, [this] { messages().clearPassing(); });
    connect(&navigator, &Navigator::messageRaised, this,
            [this](const QString &text) { statusBar()->showMessage(text, 4000); });
}

void MainWindow::ensureWorkspace()
{
    if (m_workspace)
        return;
    m_workspace = new Workspace(m_context, m_pages, *m_actions, m_stack);
    m_stack->addWidget(m_workspace);
    m_exports = new ExportCommands(m_context, m_workspace->messages(), *this);
    connect(m_actions->exportReport, &QAction::triggered, m_exports, &ExportCommands::exportReport);
    connect(m_actions->exportSlides, &QAction::triggered, m_exports, &ExportCommands::exportSlides);
    connect(m_actions->present, &QAction::triggered, this, &MainWindow::present);
    connect(m_actions->exportCsv, &QAction::triggered, m_exports, &ExportCommands::exportCsv);
    connect(m_actions->exportJson, &QAction::triggered, m_exports, &ExportCommands::exportJson);
    connect(m_actions->nextPart, &QAction::triggered, m_workspace, &Workspace::focusNextPart);
    connect(m_actions->previousPart, &QAction::triggered, m_workspace, &Workspace::focusPreviousPart);
    connect(m_actions->find, &QAction::triggered, this, [this] { m_workspace->page()->startSearch(); });
    connect(m_actions->searchCatalog, &QAction::triggered, this, [this] {
        m_workspace->showPage(u"design"_s);
        m_workspace->page()->startSearch();
    });
    connect(m_workspace, &Workspace::pageChanged, this,
            [this](const QString &key) { m_context.settings.lastPage.set(key); });
    connect(m_workspace, &Workspace::pageChanged, m_edits, &EditCommands::update);
    connect(m_workspace, &Workspace::editCommandsChanged, m_edits, &EditCommands::update);
}

void MainWindow::showPlan()
{
    ensureWorkspace();
    messages().clear();
    m_start->messages().clear();
    m_stack->setCurrentWidget(m_workspace);
    m_actions->setPlanOpen(true);
    m_status->setParts({});
    const QString last = m_context.settings.lastPage.value();
    if (m_workspace->pageKey().isEmpty())
        m_workspace->showPage(m_pages.indexOf(last) >= 0 ? last : m_pages.pages().value(0).key);
    updateTitle();
    m_fileMessages->tellAboutOpened(messages());
}

void MainWindow::present()
{
    if (!m_present)
        m_present = new PresentWindow(m_context, *this);
    m_present->present();
}

void MainWindow::showStart()
{
    delete m_present;
    m_stack->setCurrentWidget(m_start);
    m_start->setFocus();
    m_actions->setPlanOpen(false);
    m_status->setParts(m_start->statusParts());
    updateTitle();
}

bool MainWindow::isPlanShown() const
{
    return m_workspace && m_stack->currentWidget() == m_workspace;
}

MessageArea &MainWindow::messages()
{
    return isPlanShown() ? m_workspace->messages() : m_start->messages();
}

void MainWindow::updateTitle()
{
    if (!isPlanShown()) {
        setWindowTitle(u"Stratoplan"_s);
        setWindowModified(false);
        m_titleBar->setTitle(u"Stratoplan"_s, {});
        return;
    }
    const Session &session = m_context.session;
    setWindowTitle(session.title() + u"[*] – Stratoplan"_s);
    setWindowModified(session.isDirty());
    QString state = session.isDirty() ? tr("Edited") : tr("Saved");
    if (session.isReadOnly())
        state = session.isDirty() ? tr("Edited, read-only") : tr("Read-only");
    else if (!session.hasPath())
        state = session.isDirty() ? tr("Edited, no file yet") : tr("No file yet");
    m_titleBar->setTitle(session.title(), state);
}

void MainWindow::showError(const Error &error)
{
    m_fileMessages->tellError(messages(), error);
}

void MainWindow::openFinding(const Finding &finding)
{
    if (isPlanShown())
        m_workspace->reveal(finding);
}

void MainWindow::fillRecentMenu()
{
    m_actions->recentMenu->clear();
    const QList<RecentPlan> plans = m_context.settings.recentPlans();
    for (const RecentPlan &plan : plans) {
        QAction *action =
            m_actions->recentMenu->addAction(QFileInfo(plan.path).fileName().replace(u'&', u"&&"_s));
        action->setStatusTip(plan.path);
        connect(action, &QAction::triggered, m_files, [this, path = plan.path] { m_files->openPath(path); });
    }
    if (plans.isEmpty())
        m_actions->recentMenu->addAction(tr("No recent plans"))->setEnabled(false);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (isPlanShown() && !m_files->close()) {
        event->ignore();
        return;
    }
    m_context.settings.windowGeometry.set(saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedPlan(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = draggedPlan(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    m_files->openPath(path);
}

} // namespace stratoplan
