// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rowswindow.h"

#include "document/document.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/segmentedcontrol.h"
#include "ui/widgets/properties.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// What Tab can reach within a part of a window, in its order there.
QWidgetList tabStopsOf(const QWidget &part)
{
    QWidgetList stops;
    const QWidget *window = part.window();
    for (QWidget *each = window->nextInFocusChain(); each != window; each = each->nextInFocusChain()) {
        if (part.isAncestorOf(each) && each->focusPolicy() & Qt::TabFocus)
            stops.append(each);
    }
    return stops;
}

} // namespace

RowsWindow::RowsWindow(PageContext &context, const QString &name, const QString &title, QWidget *parent)
    : QDialog(parent), m_context(context), m_tabs(new SegmentedControl(tr("Tables"), this)),
      m_stack(new QStackedWidget(this)), m_problem(makeLabel({}, {}, this))
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setProperty("severity", u"critical"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    connect(m_tabs, &SegmentedControl::chosen, this, &RowsWindow::showTab);
    connect(&context.document, &Document::reset, this, &QWidget::close);
}

RowsPanel *RowsWindow::makeRows(const RowsPanel::Setup &setup, QAbstractItemModel *model)
{
    return new RowsPanel(m_context.theme, setup, model, m_stack);
}

void RowsWindow::addTab(const QString &key, const QString &title, RowsPanel *rows)
{
    m_keys.append(key);
    m_tabs->addSegment(key, title);
    m_stack->addWidget(rows);
}

void RowsWindow::layOut(QWidget *head, QWidget *foot)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    if (head)
        layout->addWidget(head);
    layout->addWidget(m_tabs, 0, Qt::AlignLeft);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_problem);
    layout->addWidget(foot);
    // The tables are made before the tabs; Tab goes from top to bottom.
    QWidgetList stops;
    for (const QWidget *part : {static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_stack), foot})
        stops.append(tabStopsOf(*part));
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1), stops.at(i));
}

/// The keyboard begins at what the window is about.
void RowsWindow::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (focusWidget())
        return;
    for (QWidget *stop : tabStopsOf(*m_stack->currentWidget())) {
        if (stop->isVisibleTo(this) && stop->isEnabled()) {
            stop->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void RowsWindow::showTab(const QString &key)
{
    const auto index = static_cast<int>(m_keys.indexOf(key));
    if (index < 0)
        return;
    m_tabs->setCurrent(key);
    m_stack->setCurrentIndex(index);
}

bool RowsWindow::check(const Status &status)
{
    m_problem->setText(status ? QString() : status.error().message);
    m_problem->setVisible(!status.ok());
    return status.ok();
}

void RowsWindow::run(QDialog &&dialog)
{
    check({});
    std::ignore = m_context.prompts.run(dialog);
}

} // namespace stratoplan
