// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QHash>

class QSplitter;
class QStackedWidget;

namespace stratoplan {

class Actions;
class FindingsPanel;
class HeaderBar;
class MessageArea;
class NavigationRail;
class PageRegistry;
class SideDocks;
class TraceDock;
class WhatIfDock;
struct PageInfo;

/// Everything below the menus while a plan is open: header, navigation rail, the page in front, "What if" and
/// "Why this figure" beside it and the findings below. Pages are built when they are first shown.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    Workspace(PageContext &context, const PageRegistry &registry, Actions &actions,
              QWidget *parent = nullptr);

    /// The page in front; null before the first one is shown.
    [[nodiscard]] Page *page() const;
    [[nodiscard]] QString pageKey() const { return m_key; }
    /// Brings a page to the front; an unknown key does nothing.
    void showPage(const QString &key);
    void reveal(const Finding &finding);
    [[nodiscard]] MessageArea &messages() { return *m_messages; }
    [[nodiscard]] FindingsPanel &findings() { return *m_findings; }
    void setTraceOpen(bool isOpen);
    void setWhatIfOpen(bool isOpen);
    /// Moves the keyboard to the next part: header, rail, page, what if, trace, findings.
    void focusNextPart() { focusPart(1); }
    /// Moves it back through them.
    void focusPreviousPart() { focusPart(-1); }

Q_SIGNALS:
    void pageChanged(const QString &key);
    void editCommandsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Page *pageFor(const PageInfo &info);
    void connectPage(Page &page);
    void updateTrace();
    void updatePanels(const PageInfo &info);
    void layOut();
    void connectDocks();
    void makeRoom();
    void focusPart(int direction);
    /// What gets the keyboard in a part; null: nothing there can have it now.
    [[nodiscard]] QWidget *firstFocusOf(QWidget &part) const;

    PageContext &m_context;
    const PageRegistry &m_registry;
    Actions &m_actions;
    HeaderBar *m_header;
    NavigationRail *m_rail;
    MessageArea *m_messages;
    QStackedWidget *m_stack;
    SideDocks *m_docks;
    WhatIfDock *m_whatIf;
    TraceDock *m_trace;
    QSplitter *m_splitter;
    FindingsPanel *m_findings;
    QSplitter *m_column; ///< pages over findings
    QHash<QString, Page *> m_pages;
    QString m_key;
};

} // namespace stratoplan
