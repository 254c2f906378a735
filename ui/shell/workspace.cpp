// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "render/theme/themesource.h"
#include "ui/shell/commands/actions.h"
#include "ui/shell/findings/findingspanel.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/settings.h"
#include "ui/shell/sidedocks.h"
#include "ui/trace/tracedock.h"
#include "ui/whatif/takeback.h"
#include "ui/whatif/whatifdock.h"
#include "ui/widgets/messagearea.h"
#include "ui/widgets/properties.h"

#include <QActionGroup>
#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int narrowWindow = 1100;
constexpr int lowWindow = 640; ///< too low for two panels one above the other
const QString whatIfState = u"whatIfPanel"_s;

void focusFirstOf(Page *page)
{
    QWidget *focus = page ? page->firstFocus() : nullptr;
    if (focus)
        focus->setFocus(Qt::OtherFocusReason);
}

} // namespace

Workspace::Workspace(PageContext &context, const PageRegistry &registry, Actions &actions, QWidget *parent)
    : QWidget(parent), m_context(context), m_registry(registry), m_actions(actions),
      m_header(new HeaderBar(context, actions, this)),
      m_rail(new NavigationRail(context.theme, actions.pages->actions(), this)),
      m_messages(new MessageArea(context.theme, this)), m_stack(new QStackedWidget(this)),
      m_docks(new SideDocks(this)), m_whatIf(new WhatIfDock(context, this)),
      m_trace(new TraceDock(context.theme, context.format, this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)), m_findings(new FindingsPanel(context, registry, this)),
      m_column(new QSplitter(Qt::Vertical, this))
{
    layOut();
    new TakeBack(context, *m_messages, this);
    connect(actions.pages, &QActionGroup::triggered, this,
            [this](const QAction *action) { showPage(action->data().toString()); });
    connectDocks();
    connect(m_column, &QSplitter::splitterMoved, this,
            [this] { m_context.settings.findingsHeight.set(m_column->sizes().value(1)); });
    connect(actions.showFindings, &QAction::triggered, m_findings, &FindingsPanel::setOpen);
    connect(actions.nextFinding, &QAction::triggered, m_findings, &FindingsPanel::next);
    connect(m_findings, &FindingsPanel::openChanged, this, [this] {
        if (const int index = m_registry.indexOf(m_key); index >= 0)
            updatePanels(m_registry.pages().at(index));
    });
    m_findings->setOpen(context.settings.findingsOpen.value());
    connect(m_findings, &FindingsPanel::jumpRequested, &context.navigator, &Navigator::openFinding);
}

void Workspace::connectDocks()
{
    connect(m_actions.showTrace, &QAction::triggered, this, &Workspace::setTraceOpen);
    connect(m_trace, &TraceDock::closeRequested, this, [this] { setTraceOpen(false); });
    connect(&m_trace->panel(), &TracePanel::priceRequested, &m_context.navigator, &Navigator::overridePrice);
    connect(&m_trace->panel(), &TracePanel::priceBookRequested, &m_context.navigator,
            &Navigator::openPriceBook);
    connect(m_actions.showWhatIf, &QAction::triggered, this, [this](bool isOpen) {
        const bool hadFocus = m_whatIf->isAncestorOf(QApplication::focusWidget());
        setWhatIfOpen(isOpen);
        if (isOpen)
            m_whatIf->panel().focusFirst();
        else if (hadFocus)
            focusFirstOf(page());
    });
    connect(m_whatIf, &WhatIfDock::closeRequested, this, [this] { setWhatIfOpen(false); });
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_context.settings.traceWidth.set(m_splitter->sizes().value(1)); });
    setWhatIfOpen(m_context.settings.viewState(whatIfState).value() == "open");
}

void Workspace::layOut()
{
    m_docks->add(u"whatIf"_s, tr("What if"), m_whatIf);
    m_docks->add(u"trace"_s, tr("Why"), m_trace);
    setRole(*m_splitter, u"lined"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_docks);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    setRole(*m_column, u"lined"_s);
    m_column->setHandleWidth(1);
    m_column->setChildrenCollapsible(false);
    m_column->addWidget(m_splitter);
    m_column->addWidget(m_findings);
    m_column->setStretchFactor(0, 1);
    m_column->setStretchFactor(1, 0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_column, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addLayout(column, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
}

Page *Workspace::page() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

Page *Workspace::pageFor(const PageInfo &info)
{
    if (Page *page = m_pages.value(info.key))
        return page;
    Page *page = info.make(m_context, m_stack);
    page->setObjectName(info.key + u"Page"_s);
    page->setAccessibleName(info.title);
    m_pages.insert(info.key, page);
    m_stack->addWidget(page);
    connectPage(*page);
    return page;
}

void Workspace::connectPage(Page &page)
{
    const auto isInFront = [this, &page] { return &page == this->page(); };
    connect(&page, &Page::headlineChanged, this, [this, &page, isInFront] {
        if (isInFront())
            m_header->setHeadline(page.headline());
    });
    connect(&page, &Page::traceChanged, this, [this, isInFront] {
        if (isInFront())
            updateTrace();
    });
    connect(&page, &Page::traceRequested, this, [this] { setTraceOpen(true); });
    connect(&page, &Page::editCommandsChanged, this, &Workspace::editCommandsChanged);
}

void Workspace::showPage(const QString &key)
{
    const int index = m_registry.indexOf(key);
    if (index < 0)
        return;
    const PageInfo &info = m_registry.pages().at(index);
    Page *page = pageFor(info);
    m_key = key;
    m_stack->setCurrentWidget(page);
    m_actions.pages->actions().at(index)->setChecked(true);
    m_header->setHeadline(page->headline());
    m_docks->setOpen(u"trace"_s, m_context.settings.traceOpen(key, info.showsTrace).value());
    updatePanels(info);
    updateTrace();
    focusFirstOf(page);
    Q_EMIT pageChanged(key);
}

void Workspace::updatePanels(const PageInfo &info)
{
    const bool isOpen = m_findings->isOpen();
    m_findings->setVisible(info.showsFindings || isOpen);
    m_findings->setMaximumHeight(isOpen ? QWIDGETSIZE_MAX : m_findings->minimumSizeHint().height());
    m_findings->setMinimumHeight(isOpen ? 110 : 0);
    if (isOpen) {
        const int height = qMax(110, m_context.settings.findingsHeight.value());
        m_column->setSizes({qMax(200, m_column->height() - height), height});
    }
    m_actions.showFindings->setChecked(isOpen);
    m_context.settings.findingsOpen.set(isOpen);
}

void Workspace::setTraceOpen(bool isOpen)
{
    m_docks->setOpen(u"trace"_s, isOpen);
    m_context.settings.traceOpen(m_key, false).set(isOpen);
    if (isOpen)
        makeRoom();
    updateTrace();
}

void Workspace::setWhatIfOpen(bool isOpen)
{
    m_docks->setOpen(u"whatIf"_s, isOpen);
    m_actions.showWhatIf->setChecked(isOpen);
    m_context.settings.viewState(whatIfState).set(isOpen ? "open" : "closed");
    if (isOpen)
        makeRoom();
}

/// Panels are as wide as the user left them.
void Workspace::makeRoom()
{
    const int width = m_context.settings.traceWidth.value();
    m_splitter->setSizes({qMax(300, m_splitter->width() - width), width});
}

void Workspace::updateTrace()
{
    const bool isOpen = m_docks->isOpen(u"trace"_s);
    m_actions.showTrace->setChecked(isOpen);
    if (isOpen && page())
        m_trace->setTrace(page()->trace());
}

void Workspace::reveal(const Finding &finding)
{
    if (m_registry.indexOf(finding.page) >= 0)
        showPage(finding.page);
    if (page())
        page()->reveal(finding);
}

QWidget *Workspace::firstFocusOf(QWidget &part) const
{
    if (!part.isVisible())
        return nullptr;
    QWidget *target = &part == m_stack && page() ? page()->firstFocus() : part.nextInFocusChain();
    while (target && target != &part && part.isAncestorOf(target)
           && !(target->focusPolicy() & Qt::TabFocus && target->isEnabled() && target->isVisible()))
        target = target->nextInFocusChain();
    return target && part.isAncestorOf(target) ? target : nullptr;
}

void Workspace::focusPart(int direction)
{
    const QList<QWidget *> parts {m_header, m_rail, m_stack, m_whatIf, m_trace, m_findings};
    const qsizetype count = parts.size();
    qsizetype current = direction > 0 ? -1 : 0; // from none: to the first or the last
    for (qsizetype i = 0; i < count; ++i) {
        if (parts.at(i)->isAncestorOf(QApplication::focusWidget()))
            current = i;
    }
    for (qsizetype step = 1; step <= count; ++step) {
        QWidget *target = firstFocusOf(*parts.at((current + direction * step + 2 * count) % count));
        if (!target)
            continue;
        target->setFocus(Qt::TabFocusReason);
        return;
    }
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < narrowWindow;
    m_docks->setTabbed(isNarrow || height() < lowWindow);
    m_rail->setWidth(isNarrow ? NavigationRail::Width::Compact : NavigationRail::Width::Labelled);
}

} // namespace stratoplan
