// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resilience/componentscard.h"

#include "document/planview.h"
#include "render/theme/themesource.h"
#include "ui/resilience/recoverycomponentsmodel.h"
#include "ui/resilience/recoverydelegate.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int problemTime = 8000;
}

ComponentsCard::ComponentsCard(PageContext &context, QWidget *parent)
    : Card(tr("How components recover"), parent), m_context(context),
      m_model(new RecoveryComponentsModel(context.document, context.view, this)),
      m_table(makeTable(context.theme,
                        {.name = u"recoveryTable"_s,
                         .title = tr("How components recover"),
                         .cells = {.rowHeight = 28},
                         .stretchColumn = RecoveryComponentsModel::Strategy},
                        this)),
      m_only(makeButton(context.theme, {}, {}, this)), m_problem(makeLabel({}, u"chip"_s, this))
{
    m_table->setItemDelegate(new RecoveryDelegate(context.theme, {.rowHeight = 28}, m_table));
    setTableModel(*m_table, m_model);
    m_table->setAllColumnsShowFocus(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ComponentsCard::showContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_context.view.setComponent(m_model->componentAt(current.row()));
            });
    m_only->setObjectName(u"onlyTargetButton"_s);
    m_only->setCheckable(true);
    m_only->setToolTip(tr("List only what the chosen target covers"));
    connect(m_only, &QPushButton::toggled, this, &ComponentsCard::filter);
    addToHead(m_only);
    restyle(*m_problem, "severity", u"critical"_s);
    m_problem->hide();
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->setInterval(problemTime);
    connect(timer, &QTimer::timeout, m_problem, &QWidget::hide);
    connect(m_model, &RecoveryComponentsModel::rejected, this, [this, timer](const QString &message) {
        m_problem->setText(message);
        m_problem->show();
        timer->start();
    });
    addBody(m_table);
    auto *foot = new QWidget(this);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(12, 4, 12, 8);
    line->addWidget(m_problem);
    line->addStretch(1);
    addBody(foot, 0, 0);
    setTarget({}, {});
}

void ComponentsCard::setTarget(Id<RecoveryTarget> target, const QString &title)
{
    m_target = target;
    m_only->setVisible(!title.isEmpty());
    m_only->setText(tr("Only “%1”").arg(title));
    filter();
}

void ComponentsCard::filter()
{
    const bool isOn = m_only->isChecked() && !m_target.isNone();
    m_only->setIcon(isOn ? m_context.theme.icons().icon(u"check"_s, Token::Text) : QIcon());
    m_model->setTarget(isOn ? m_target : Id<RecoveryTarget>());
    setSubtitle(tr("tier, strategy and times are edited in place"));
}

void ComponentsCard::choose(ComponentId component)
{
    if (m_model->rowOf(component) < 0)
        m_only->setChecked(false);
    const int row = m_model->rowOf(component);
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, RecoveryComponentsModel::Strategy);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->setFocus();
}

ComponentId ComponentsCard::chosen() const
{
    return m_table->currentIndex().isValid() ? m_model->componentAt(m_table->currentIndex().row())
                                             : ComponentId();
}

void ComponentsCard::showContextMenu(const QPoint &position)
{
    const QModelIndex index = m_table->indexAt(position);
    if (!index.isValid())
        return;
    const ComponentId component = m_model->componentAt(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Edit"), this, [this, index] { m_table->edit(index); })
        ->setEnabled(index.flags().testFlag(Qt::ItemIsEditable));
    menu->addAction(m_context.theme.icons().icon(u"design"_s), tr("Show in Design"), this,
                    [this, component] { m_context.navigator.openComponent(u"design"_s, component); });
    menu->addAction(m_context.theme.icons().icon(u"topology"_s), tr("Show in Topology"), this,
                    [this, component] { m_context.navigator.openComponent(u"topology"_s, component); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

} // namespace stratoplan
