// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/whatif/readyleversdialog.h"

#include "core/engine/drivers.h"
#include "core/scenario/overlay.h"
#include "document/document.h"
#include "models/whatif/leverline.h"
#include "render/theme/themesource.h"
#include "ui/shell/pagecontext.h"
#include "ui/whatif/selectionlist.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

enum Column { Name, Ends, ActsOn };
constexpr int rowRole = Qt::UserRole; ///< of a lever among the ready ones
constexpr int detailLines = 4;
constexpr int rowPadding = 8;

QString endsText(const Lever &lever)
{
    LeverLine line;
    line.unit = lever.unit;
    return ReadyLeversDialog::tr("%1 to %2", "both ends of a lever")
        .arg(leverText({}, lever.bounds.low), leverText(line, lever.bounds.high));
}

/// What a lever moves: a driver, or lines.
QString actsOn(const Plan &plan, const Lever &lever)
{
    if (lever.driver.isEmpty())
        return selectionText(plan, lever.selection);
    const Driver *driver = driverByKey(plan, lever.driver);
    return ReadyLeversDialog::tr("the driver “%1”")
        .arg(driver && !driver->name.isEmpty() ? driver->name : lever.driver);
}

} // namespace

ReadyLeversDialog::ReadyLeversDialog(PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_ready(readyLevers(context.document.plan())),
      m_list(new QTreeWidget(this)), m_detail(makeLabel({}, u"label"_s, this)),
      m_add(new QPushButton(tr("Add levers"), this))
{
    setObjectName(u"readyLeversDialog"_s);
    setWindowTitle(tr("Add ready levers"));
    resize(680, 560);
    auto *introduction =
        makeLabel(tr("What documents and providers say can be saved, as levers. In the plan they "
                     "stand where they change nothing until they are moved."),
                  u"secondary"_s, this);
    introduction->setWordWrap(true);
    m_list->setObjectName(u"readyLeversList"_s);
    m_list->setAccessibleName(tr("Ready levers"));
    setRole(*m_list, u"framed"_s);
    m_list->setHeaderLabels({tr("Lever"), tr("From, to"), tr("Acts on")});
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(true);
    m_detail->setObjectName(u"readyLeverDetailLabel"_s);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_detail->setMinimumHeight(detailLines * m_detail->fontMetrics().lineSpacing());
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    m_add->setObjectName(u"acceptButton"_s);
    m_add->setDefault(true);
    makePrimary(*m_add);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(introduction);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_detail);
    layout->addLayout(foot);
    fill();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ReadyLeversDialog::showDetail);
    connect(m_list, &QTreeWidget::itemChanged, this, &ReadyLeversDialog::followChecks);
    followChecks();
    showDetail(m_list->currentItem());
}

void ReadyLeversDialog::fill()
{
    const Plan &plan = m_context.document.plan();
    QTreeWidgetItem *topic = nullptr;
    for (int row = 0; row < m_ready.size(); ++row) {
        const ReadyLever &ready = m_ready.at(row);
        if (!topic || topic->text(Name) != ready.topic) {
            topic = new QTreeWidgetItem(m_list, {ready.topic});
            topic->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                            | Qt::ItemIsAutoTristate);
            QFont strong = m_list->font();
            strong.setWeight(QFont::DemiBold);
            topic->setFont(Name, strong);
            // Rows are alike; the last column takes what is left and needs no width of its own.
            topic->setSizeHint(ActsOn, {0, m_list->fontMetrics().height() + rowPadding});
        }
        const bool isThere = leverByKey(plan, ready.lever.key) != nullptr;
        const QString acts = isThere ? tr("in the plan already") : actsOn(plan, ready.lever);
        auto *item = new QTreeWidgetItem(topic, {ready.lever.name, endsText(ready.lever), acts});
        item->setData(Name, rowRole, row);
        item->setToolTip(ActsOn, acts);
        item->setToolTip(Name, ready.lever.name);
        item->setCheckState(Name, Qt::Unchecked);
        if (!isThere)
            continue;
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        for (const int column : {Name, Ends, ActsOn})
            item->setForeground(column, m_context.theme.theme().color(Token::Text3));
    }
    m_list->expandAll();
    m_list->resizeColumnToContents(Name);
    m_list->setColumnWidth(Name, qMin(m_list->columnWidth(Name) + 8, 320));
    m_list->resizeColumnToContents(Ends);
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
}

QList<Lever> ReadyLeversDialog::chosen() const
{
    QList<Lever> levers;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *topic = m_list->topLevelItem(i);
        for (int j = 0; j < topic->childCount(); ++j) {
            const QTreeWidgetItem *item = topic->child(j);
            const bool isOffered = item->flags().testFlag(Qt::ItemIsUserCheckable);
            if (isOffered && item->checkState(Name) == Qt::Checked)
                levers.append(m_ready.at(item->data(Name, rowRole).toInt()).lever);
        }
    }
    return levers;
}

void ReadyLeversDialog::followChecks()
{
    const int count = static_cast<int>(chosen().size());
    m_add->setEnabled(count > 0);
    m_add->setText(count > 0 ? tr("Add %n lever(s)", nullptr, count) : tr("Add levers"));
}

void ReadyLeversDialog::showDetail(QTreeWidgetItem *item)
{
    const QVariant row = item ? item->data(Name, rowRole) : QVariant();
    if (!row.isValid()) {
        m_detail->setText(tr("Choose a lever to see what it assumes and where that was stated."));
        return;
    }
    const ReadyLever &ready = m_ready.at(row.toInt());
    QStringList lines {ready.note};
    lines.append(tr("Acts on %1", "a selection").arg(actsOn(m_context.document.plan(), ready.lever)));
    QStringList source {ready.lever.source.text, ready.lever.source.file};
    source.removeAll(QString());
    if (!source.isEmpty())
        lines.append(tr("Source: %1").arg(source.join(u" – "_s)));
    lines.removeAll(QString());
    m_detail->setText(lines.join(u'\n'));
}

} // namespace stratoplan
