// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QStackedWidget;

namespace stratoplan {

class Actions;
class EditCommands;
class ExportCommands;
class FileCommands;
class FileMessages;
class MessageArea;
class Navigator;
class PageRegistry;
class PlanCommands;
class PresentWindow;
class PriceCommands;
class StartPage;
class StatusLine;
class TimeCommands;
class TitleBar;
class Workspace;
struct Finding;
struct PageContext;

/// The frame: menus, the start page or the workspace, the status line. What happens in it is done by the
/// pages and the command classes; the window connects them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All of @p context and @p pages must outlive the window.
    MainWindow(PageContext &context, const PageRegistry &pages);
    ~MainWindow() override;

    [[nodiscard]] Actions &actions() { return *m_actions; }
    [[nodiscard]] FileCommands &files() { return *m_files; }
    [[nodiscard]] ExportCommands &exports() { return *m_exports; }
    /// Null until a plan was opened for the first time.
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeTitleBar();
    void connectFiles();
    void connectActions();
    void connectNavigator();
    void showPlan();
    void showStart();
    void present();
    void ensureWorkspace();
    void updateTitle();
    void fillRecentMenu();
    void showError(const Error &error);
    void openFinding(const Finding &finding);
    [[nodiscard]] MessageArea &messages();
    [[nodiscard]] bool isPlanShown() const;

    PageContext &m_context;
    const PageRegistry &m_pages;
    Actions *m_actions;
    FileCommands *m_files;
    FileMessages *m_fileMessages;
    PlanCommands *m_plans;
    PriceCommands *m_prices;
    TimeCommands *m_time;
    EditCommands *m_edits = nullptr;
    ExportCommands *m_exports = nullptr;
    TitleBar *m_titleBar;
    QStackedWidget *m_stack;
    StartPage *m_start;
    Workspace *m_workspace = nullptr;
    StatusLine *m_status;
    QPointer<PresentWindow> m_present;
};

} // namespace stratoplan
