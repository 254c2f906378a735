// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startpage.h"

#include "document/session.h"
#include "models/lists/samplesmodel.h"
#include "render/theme/themesource.h"
#include "ui/shell/pagecontext.h"
#include "ui/start/catalogtable.h"
#include "ui/start/recentcard.h"
#include "ui/start/samples.h"
#include "ui/start/startbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/logo.h"
#include "ui/widgets/messagearea.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int widest = 1200;
constexpr int gap = 12;

/// A table that is as high as its rows.
void fitHeight(QTreeView &table)
{
    table.setFixedHeight(fullHeight(table));
}

} // namespace

StartPage::StartPage(PageContext &context, QWidget *parent)
    : QScrollArea(parent), m_context(context), m_samples(new SamplesModel(this)),
      m_messages(new MessageArea(context.theme)), m_content(new QWidget)
{
    setRole(*this, u"plain"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Start"));
    setRole(*m_content, u"page"_s);
    m_recent = new RecentCard(context, m_content);
    connect(m_recent, &RecentCard::pathRequested, this, &StartPage::pathRequested);
    m_catalogs = new CatalogTable(context, m_content);
    connect(m_catalogs, &CatalogTable::filled, this, [this] {
        if (isVisible())
            Q_EMIT statusChanged();
    });
    m_samples->setSamples(samplePlans());

    auto *left = new QVBoxLayout;
    left->setSpacing(gap);
    left->addWidget(m_recent);
    left->addWidget(m_catalogs);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(gap);
    right->addWidget(makeSamples());
    right->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(gap);
    columns->addLayout(left, 65);
    columns->addLayout(right, 34);
    m_messages->layout()->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(20, 26, 20, 20);
    layout->setSpacing(gap);
    layout->addWidget(makeHead());
    layout->addSpacing(8);
    layout->addWidget(m_messages);
    layout->addWidget(makeButtons());
    layout->addLayout(columns);
    layout->addStretch(1);
    setWidget(m_content);
    follow();
}

QWidget *StartPage::makeHead()
{
    auto *head = new QWidget(m_content);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(u"Stratoplan"_s, u"product"_s, head));
    words->addWidget(makeLabel(tr("Plan what a system runs on, what it costs and how it recovers."),
                               u"secondary"_s, head));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(new Logo(m_context.theme, 44, head));
    layout->addLayout(words, 1);
    return head;
}

QWidget *StartPage::makeButtons()
{
    auto *row = new QWidget(m_content);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    auto *create =
        new StartButton(m_context.theme, StartButton::Rank::Primary,
                        {u"add"_s, tr("New plan"), tr("Provider, region, environments, phases")}, row);
    create->setObjectName(u"startNewPlanButton"_s);
    connect(create, &QPushButton::clicked, this, &StartPage::newRequested);
    setFocusProxy(create); // Enter begins a plan
    layout->addWidget(create);
    auto *open =
        new StartButton(m_context.theme, StartButton::Rank::Secondary,
                        {u"folder-open"_s, tr("Open"), tr("A plan file, .strato or .strato.json")}, row);
    open->setObjectName(u"startOpenPlanButton"_s);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    layout->addWidget(open);
    return row;
}

QWidget *StartPage::makeSamples()
{
    auto *card = new Card(tr("Samples"), m_content);
    card->setSubtitle(tr("real plans to learn from"));
    card->addHeadLine();
    auto *table = makeTable(m_context.theme,
                            {u"samplesTable"_s,
                             tr("Samples"),
                             {.rowHeight = 44, .detail = CostDelegate::Detail::Below, .iconSize = 20},
                             false,
                             0},
                            card);
    cellsOf(*table).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isStrong = index.column() == SamplesModel::Name;
        look.isQuiet = index.column() == SamplesModel::Components;
        return look;
    });
    setTableModel(*table, m_samples);
    const auto open = [this](const QModelIndex &index) {
        Q_EMIT sampleRequested(index.siblingAtColumn(SamplesModel::Name).data(KeyRole).toString());
    };
    connect(table, &QTreeView::activated, this, open);
    connect(table, &QTreeView::clicked, this, open);
    card->addBody(table);
    fitHeight(*table);
    return card;
}

void StartPage::countSamples()
{
    m_samples->setSamples(countedSamplePlans());
}

void StartPage::follow()
{
    m_recent->follow();
    showRecovery();
}

QString StartPage::lostText(const RecoverablePlan &plan, const QString &time)
{
    if (plan.levers == 0)
        return tr("has changes that were not saved, from %1.").arg(time);
    return plan.isSaved
        ? tr("had %n lever(s) moved that were not kept, from %1.", nullptr, plan.levers).arg(time)
        : tr("has changes that were not saved and %n moved lever(s), from %1.", nullptr, plan.levers)
              .arg(time);
}

void StartPage::showRecovery()
{
    const QList<RecoverablePlan> plans = m_context.session.recoverable();
    for (const RecoverablePlan &plan : plans) {
        Banner &banner = m_messages->add(u"recovery"_s + plan.id, Banner::Kind::Warning);
        const QString time = m_context.format.locale().toString(plan.time.toLocalTime(), u"d MMMM, HH:mm"_s);
        banner.setLine(plan.name, lostText(plan, time));
        QPushButton *restore = banner.addButton(tr("Restore"), u"primary"_s);
        restore->setObjectName(u"restoreButton"_s);
        connect(restore, &QPushButton::clicked, this, [this, id = plan.id] { Q_EMIT restoreRequested(id); });
        QPushButton *drop = banner.addButton(tr("Discard"), u"flat"_s);
        drop->setObjectName(u"discardRecoveryButton"_s);
        connect(drop, &QPushButton::clicked, this, [this, id = plan.id] { discard(id); });
    }
}

void StartPage::discard(const QString &recoveryId)
{
    const Status status = m_context.session.discard(recoveryId);
    m_messages->remove(u"recovery"_s + recoveryId);
    if (!status)
        m_messages->addError(status.error());
}

QStringList StartPage::statusParts() const
{
    QStringList parts;
    if (m_catalogs->items() > 0)
        parts = {tr("%n catalog(s)", nullptr, m_catalogs->count()),
                 tr("%1 price items").arg(m_context.format.locale().toString(m_catalogs->items()))};
    parts.append(tr("Works offline"));
    return parts;
}

void StartPage::showEvent(QShowEvent *event)
{
    m_catalogs->open(); // not before: a program that opens a plan right away never shows them
    follow();
    QScrollArea::showEvent(event);
    if (!m_areSamplesCounted) {
        m_areSamplesCounted = true;
        QTimer::singleShot(0, this, &StartPage::countSamples); // the page is painted first
    }
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const int side = qMax(20, (viewport()->width() - widest) / 2);
    m_content->layout()->setContentsMargins(side, 26, side, 20);
}

} // namespace stratoplan
