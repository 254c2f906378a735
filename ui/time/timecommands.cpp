// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/timecommands.h"

#include "document/document.h"
#include "document/planview.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/commands/prompts.h"
#include "ui/time/drivers/driverswindow.h"
#include "ui/time/lifecycle/lifecycledialog.h"
#include "ui/time/pods/podsdialog.h"
#include "ui/time/range/oncedialog.h"
#include "ui/time/range/rangedialog.h"
#include "ui/time/scaling/scalingdialog.h"
#include "ui/time/terms/termswindow.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

TimeCommands::TimeCommands(PageContext &context, QWidget &window)
    : QObject(&window), m_context(context), m_window(window)
{
    connect(&context.navigator, &Navigator::driversRequested, this, &TimeCommands::openDrivers);
    connect(&context.navigator, &Navigator::inTimeRequested, this, &TimeCommands::edit);
    connect(&context.navigator, &Navigator::commitmentsRequested, this, &TimeCommands::openTerms);
}

void TimeCommands::openDrivers(const QString &key)
{
    // A dialog that keeps the window from answering would do the same to a window beside it.
    QWidget *modal = QApplication::activeModalWidget();
    QWidget *owner = modal ? modal : &m_window;
    if (m_drivers && m_drivers->parentWidget() != owner)
        delete m_drivers;
    if (!m_drivers)
        m_drivers = new DriversWindow(m_context, owner);
    m_drivers->showDriver(key);
    m_drivers->show();
    m_drivers->raise();
    m_drivers->activateWindow();
}

void TimeCommands::edit(ComponentId component, const QString &part)
{
    if (!m_context.document.find(component))
        return;
    if (part == "range"_L1)
        setRange(component);
    else if (part == "scaling"_L1)
        scale(component);
    else if (part == "pods"_L1)
        showPods(component);
    else if (part == "lifecycle"_L1)
        setLifecycle(component);
    else if (part == "once"_L1)
        addOnce(component);
}

void TimeCommands::setRange(ComponentId component)
{
    Document &document = m_context.document;
    const QList<RangeTarget> targets =
        rangeTargets(document, component, m_context.view.phase(), m_context.format);
    if (targets.isEmpty()) {
        m_context.navigator.showMessage(tr("It is not there in this phase"));
        return;
    }
    RangeDialog dialog(m_context, document.find(component)->name, targets, &m_window);
    std::ignore = m_context.prompts.run(dialog);
}

void TimeCommands::scale(ComponentId component)
{
    ScalingDialog dialog(m_context, component, &m_window);
    std::ignore = m_context.prompts.run(dialog);
}

void TimeCommands::showPods(ComponentId component)
{
    PodsDialog dialog(m_context, component, &m_window);
    std::ignore = m_context.prompts.run(dialog);
}

void TimeCommands::setLifecycle(ComponentId component)
{
    LifecycleDialog dialog(m_context, {component, m_context.view.phase()}, &m_window);
    std::ignore = m_context.prompts.run(dialog);
}

void TimeCommands::openTerms(const QString &tab)
{
    if (!m_terms)
        m_terms = new TermsWindow(m_context, &m_window);
    m_terms->showTab(tab);
    m_terms->show();
    m_terms->raise();
    m_terms->activateWindow();
}

void TimeCommands::addOnce(ComponentId component)
{
    OnceDialog dialog(m_context, component, &m_window);
    if (m_context.prompts.run(dialog))
        m_context.navigator.showMessage(tr("One-time cost added"));
}

} // namespace stratoplan
