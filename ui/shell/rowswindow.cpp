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
