// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands/actions.h"

#include "render/theme/themesource.h"
#include "ui/shell/commands/undoaction.h"
#include "ui/shell/pageregistry.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// What an action consists of.
struct Recipe
{
    QString name; ///< object name without "Action"
    QString text;
    QString icon;
    QKeySequence shortcut;
    QString tip;
};

/// Text of an action without the mark of its mnemonic and without dots.
QString plainText(QString text)
{
    return text.remove(u'&').remove(u'…');
}

QAction *make(const Recipe &recipe, ThemeSource &theme, QObject *parent)
{
    auto *action = new QAction(recipe.text, parent);
    action->setObjectName(recipe.name + u"Action"_s);
    if (!recipe.icon.isEmpty())
        action->setIcon(theme.icons().icon(recipe.icon, Token::Text2));
    action->setShortcut(recipe.shortcut);
    action->setStatusTip(recipe.tip);
    const QString keys = recipe.shortcut.toString(QKeySequence::NativeText);
    const QString name = plainText(recipe.text);
    action->setToolTip(keys.isEmpty() ? name : u"%1 (%2)"_s.arg(name, keys));
    return action;
}

} // namespace

Actions::Actions(ThemeSource &theme, const PageRegistry &registry, QUndoStack &undoStack, WhatIf &whatIf,
                 QObject *parent)
    : QObject(parent), recentMenu(new QMenu(tr("Open &recent"))), samplesMenu(new QMenu(tr("Open sa&mple"))),
      m_theme(theme)
{
    recentMenu->setObjectName(u"recentPlansMenu"_s);
    samplesMenu->setObjectName(u"samplesMenu"_s);
    makeFileActions();
    makeEditActions(undoStack, whatIf);
    makePageActions(registry);
    makeThemeActions();
    makePanelActions();
    makePlanActions();
}

void Actions::makeFileActions()
{
    newPlan = make(
        {u"newPlan"_s, tr("&New plan…"), u"add"_s, QKeySequence::New, tr("Start a plan from a few choices")},
        m_theme, this);
    openPlan = make({u"openPlan"_s, tr("&Open…"), u"folder-open"_s, QKeySequence::Open,
                     tr("Open a plan file, .strato or .strato.json")},
                    m_theme, this);
    save = make({u"savePlan"_s, tr("&Save"), u"save"_s, QKeySequence::Save, tr("Save the plan to its file")},
                m_theme, this);
    saveAs = make({u"savePlanAs"_s,
                   tr("Save &as…"),
                   {},
                   QKeySequence(u"Ctrl+Shift+S"_s),
                   tr("Save the plan to another file")},
                  m_theme, this);
    exportReport = make({u"exportReport"_s, tr("&PDF report…"), u"report"_s, QKeySequence(u"Ctrl+P"_s),
                         tr("Write the report as a PDF document")},
                        m_theme, this);
    exportSlides = make({u"exportSlides"_s,
                         tr("S&lides as PDF…"),
                         u"present"_s,
                         {},
                         tr("Write the slides as a PDF document, a page each")},
                        m_theme, this);
    exportCsv = make({u"exportCsv"_s, tr("&CSV table…"), u"export"_s, QKeySequence(u"Ctrl+Shift+E"_s),
                      tr("Write the cost table for spreadsheets")},
                     m_theme, this);
    exportJson = make({u"exportJson"_s,
                       tr("&JSON text…"),
                       u"export"_s,
                       {},
                       tr("Write the whole plan as text for version control and scripts")},
                      m_theme, this);
    closePlan = make({u"closePlan"_s, tr("&Close plan"), u"close"_s, QKeySequence::Close,
                      tr("Close the plan and go to the start page")},
                     m_theme, this);
    quit = make({u"quit"_s, tr("&Quit"), {}, QKeySequence::Quit, tr("Close the window")}, m_theme, this);
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::makeEditActions(QUndoStack &undoStack, WhatIf &whatIf)
{
    undo = makeUndoAction(undoStack, whatIf, this);
    undo->setObjectName(u"undoAction"_s);
    undo->setIcon(m_theme.icons().icon(u"undo"_s, Token::Text));
    undo->setShortcut(QKeySequence::Undo);
    undo->setStatusTip(tr("Take the last change back"));
    redo = undoStack.createRedoAction(this, tr("&Redo"));
    redo->setObjectName(u"redoAction"_s);
    redo->setIcon(m_theme.icons().icon(u"redo"_s, Token::Text));
    redo->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    redo->setStatusTip(tr("Make the change again that was taken back"));
    edits = {make({u"cut"_s, tr("Cu&t"), {}, QKeySequence::Cut, tr("Move the selection to the clipboard")},
                  m_theme, this),
             make({u"copy"_s, tr("&Copy"), u"copy"_s, QKeySequence::Copy, tr("Copy the selection")}, m_theme,
                  this),
             make({u"paste"_s,
                   tr("&Paste"),
                   {},
                   QKeySequence::Paste,
                   tr("Put in what was copied, also from a spreadsheet")},
                  m_theme, this),
             make({u"delete"_s, tr("&Delete"), u"remove"_s, QKeySequence::Delete, tr("Remove the selection")},
                  m_theme, this),
             make({u"duplicate"_s,
                   tr("Dup&licate"),
                   {},
                   QKeySequence(u"Ctrl+D"_s),
                   tr("Put a copy beside the selection")},
                  m_theme, this),
             make({u"selectAll"_s,
                   tr("Select &all"),
                   {},
                   QKeySequence::SelectAll,
                   tr("Select everything on this page")},
                  m_theme, this)};
    find = make({u"find"_s, tr("&Find on this page"), {}, QKeySequence::Find, tr("Search on this page")},
                m_theme, this);
}

void Actions::makePageActions(const PageRegistry &registry)
{
    pages = new QActionGroup(this);
    int number = 0;
    for (const PageInfo &page : registry.pages()) {
        ++number;
        const QKeySequence keys = number <= 9 ? QKeySequence(u"Ctrl+%1"_s.arg(number)) : QKeySequence();
        QAction *action =
            make({page.key + u"Page"_s, page.title, {}, keys, tr("Open the page %1").arg(page.title)},
                 m_theme, this);
        action->setIcon(m_theme.icons().icon(page.icon, Token::Text2, Token::Accent));
        action->setCheckable(true);
        action->setData(page.key);
        pages->addAction(action);
    }
}

void Actions::makeThemeActions()
{
    themes = new QActionGroup(this);
    const auto addTheme = [this](const QString &name, const QString &text, ThemeSource::Mode mode) {
        QAction *action = make({name, text, {}, {}, tr("Colours of the window")}, m_theme, this);
        action->setCheckable(true);
        action->setData(static_cast<int>(mode));
        themes->addAction(action);
    };
    addTheme(u"lightTheme"_s, tr("&Light theme"), ThemeSource::Mode::Light);
    addTheme(u"darkTheme"_s, tr("&Dark theme"), ThemeSource::Mode::Dark);
    addTheme(u"systemTheme"_s, tr("Theme of the &system"), ThemeSource::Mode::System);
    toggleTheme = make({u"toggleTheme"_s,
                        tr("Switch between light and dark"),
                        u"moon"_s,
                        {},
                        tr("Switch between light and dark")},
                       m_theme, this);
    largerText = make(
        {u"largerText"_s, tr("La&rger text"), u"zoom-in"_s, QKeySequence::ZoomIn, tr("Make all text larger")},
        m_theme, this);
    smallerText = make({u"smallerText"_s, tr("S&maller text"), u"zoom-out"_s, QKeySequence::ZoomOut,
                        tr("Make all text smaller")},
                       m_theme, this);
    normalText = make({u"normalText"_s,
                       tr("&Normal text size"),
                       {},
                       QKeySequence(u"Ctrl+0"_s),
                       tr("Text in its normal size")},
                      m_theme, this);
}

void Actions::makePanelActions()
{
    present = make({u"present"_s, tr("Presen&t"), u"present"_s, QKeySequence(Qt::Key_F5),
                    tr("Show the plan's findings as slides on the whole screen")},
                   m_theme, this);
    showWhatIf = make({u"showWhatIf"_s, tr("W&hat if"), u"levers"_s, QKeySequence(u"Ctrl+L"_s),
                       tr("Move levers and drivers and see at once what they do to the cost")},
                      m_theme, this);
    showWhatIf->setCheckable(true);
    showTrace = make({u"showTrace"_s, tr("&Why this figure"), u"trace"_s, QKeySequence(u"Alt+Return"_s),
                      tr("Show how the current figure is calculated and where its prices come from")},
                     m_theme, this);
    showTrace->setCheckable(true);
    showFindings = make({u"showFindings"_s, tr("&Findings"), u"warning"_s, QKeySequence(u"Ctrl+Shift+F"_s),
                         tr("Show what the audit found")},
                        m_theme, this);
    showFindings->setCheckable(true);
    nextFinding = make({u"nextFinding"_s,
                        tr("Ne&xt finding"),
                        {},
                        QKeySequence(Qt::Key_F8),
                        tr("Go to the next finding and to its place")},
                       m_theme, this);
    nextPart = make({u"nextPart"_s,
                     tr("Next &part of the window"),
                     {},
                     QKeySequence(Qt::Key_F6),
                     tr("Move the keyboard to the header, the pages, the page, the panels in turn")},
                    m_theme, this);
    previousPart = make({u"previousPart"_s,
                         tr("Pre&vious part of the window"),
                         {},
                         QKeySequence(Qt::SHIFT | Qt::Key_F6),
                         tr("Move the keyboard back through the parts of the window")},
                        m_theme, this);
}

void Actions::makePlanActions()
{
    addOption =
        make({u"addOption"_s, tr("Add &option…"), u"add"_s, {}, tr("Add an alternative architecture")},
             m_theme, this);
    addPhase = make({u"addPhase"_s, tr("Add &phase…"), u"roadmap"_s, {}, tr("Add a phase of growth")},
                    m_theme, this);
    addEnvironment = make({u"addEnvironment"_s,
                           tr("Add &environment…"),
                           u"container"_s,
                           {},
                           tr("Add an environment such as staging")},
                          m_theme, this);
    planSettings = make({u"planSettings"_s, tr("Plan &settings…"), u"settings"_s, QKeySequence(u"Ctrl+,"_s),
                         tr("Name, time, phases, environments and options of the plan")},
                        m_theme, this);
    drivers = make({u"drivers"_s, tr("&Drivers…"), u"chart"_s, QKeySequence(u"Ctrl+Shift+D"_s),
                    tr("Users, requests, gigabytes: what the system has to carry, month by month")},
                   m_theme, this);
    commitments = make({u"commitments"_s,
                        tr("Co&mmitments and hours…"),
                        u"certificate"_s,
                        {},
                        tr("Terms of commitments, hours of environments, prices from a date")},
                       m_theme, this);
    limits = make({u"limits"_s, tr("&Budgets and targets…"), u"check"_s, QKeySequence(u"Ctrl+Shift+B"_s),
                   tr("What costs and figures are held against")},
                  m_theme, this);
    priceBook =
        make({u"priceBook"_s, tr("P&rices and discounts…"), u"payment"_s, QKeySequence(u"Ctrl+Shift+P"_s),
              tr("Negotiated discounts, prices set by hand, exchange rates")},
             m_theme, this);
    reprice = make({u"reprice"_s, tr("Re-pr&ice…"), u"swap"_s, QKeySequence(u"Ctrl+Shift+R"_s),
                    tr("Hold the plan's prices against a catalog and take over what changed")},
                   m_theme, this);
    twins = new QActionGroup(this);
    for (const auto &[key, text] :
         {std::pair(u"aws"_s, tr("&AWS…")), std::pair(u"gcp"_s, tr("&Google Cloud…")),
          std::pair(u"azure"_s, tr("A&zure…"))}) {
        QAction *action =
            make({key + u"Twin"_s, text, {}, {}, tr("Make the same option again at that provider")}, m_theme,
                 this);
        action->setData(key);
        twins->addAction(action);
    }
    searchCatalog = make({u"searchCatalog"_s, tr("Search the &catalog"), u"search"_s,
                          QKeySequence(u"Ctrl+K"_s), tr("Find a price in the catalogs")},
                         m_theme, this);
    about =
        make({u"about"_s, tr("&About Stratoplan"), u"info"_s, {}, tr("Version and licence")}, m_theme, this);
    about->setMenuRole(QAction::AboutRole);
}

void Actions::fill(QMenuBar &bar)
{
    QMenu *file = bar.addMenu(tr("&File"));
    fillFileMenu(*file);
    QMenu *edit = bar.addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions(edits);
    edit->addSeparator();
    edit->addAction(find);
    QMenu *view = bar.addMenu(tr("&View"));
    fillViewMenu(*view);
    QMenu *plan = bar.addMenu(tr("&Plan"));
    plan->addActions({addOption, addPhase, addEnvironment});
    plan->addSeparator();
    plan->addActions({drivers, commitments, limits});
    plan->addSeparator();
    plan->addActions({searchCatalog, priceBook, reprice});
    plan->addSeparator();
    plan->addAction(planSettings);
    QMenu *option = bar.addMenu(tr("&Option"));
    option->addAction(addOption);
    twinMenu = option->addMenu(m_theme.icons().icon(u"copy"_s, Token::Text2), tr("&Twin this option on"));
    twinMenu->setObjectName(u"twinMenu"_s);
    twinMenu->addActions(twins->actions());
    QMenu *help = bar.addMenu(tr("&Help"));
    help->addAction(about);
}

void Actions::fillFileMenu(QMenu &menu)
{
    menu.addActions({newPlan, openPlan});
    menu.addMenu(recentMenu);
    menu.addMenu(samplesMenu);
    menu.addSeparator();
    menu.addActions({save, saveAs});
    QMenu *exports = menu.addMenu(m_theme.icons().icon(u"export"_s, Token::Text2), tr("&Export"));
    exports->addActions({exportReport, exportSlides, exportCsv, exportJson});
    menu.addSeparator();
    menu.addActions({closePlan, quit});
}

void Actions::fillViewMenu(QMenu &menu)
{
    menu.addActions(pages->actions());
    menu.addSeparator();
    menu.addAction(present);
    menu.addSeparator();
    menu.addActions({showWhatIf, showTrace, showFindings, nextFinding, nextPart, previousPart});
    menu.addSeparator();
    menu.addActions(themes->actions());
    menu.addSeparator();
    menu.addActions({largerText, smallerText, normalText});
}

void Actions::setPlanOpen(bool isOpen)
{
    const QList<QAction *> needPlan {present,      exportSlides, save,           saveAs,      exportReport,
                                     exportCsv,    exportJson,   closePlan,      find,        searchCatalog,
                                     showWhatIf,   showTrace,    showFindings,   nextFinding, nextPart,
                                     previousPart, addOption,    addEnvironment, addPhase,    drivers,
                                     commitments,  limits,       planSettings,   priceBook,   reprice};
    for (QAction *action : needPlan)
        action->setEnabled(isOpen);
    searchCatalog->setVisible(isOpen);
    pages->setEnabled(isOpen);
    twins->setEnabled(isOpen);
    if (!isOpen) {
        for (QAction *action : std::as_const(edits))
            action->setEnabled(false);
    }
}

} // namespace stratoplan
