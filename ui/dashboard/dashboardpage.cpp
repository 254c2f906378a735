// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"

#include "document/planview.h"
#include "document/recalculator.h"
#include "models/lists/breakdownmodel.h"
#include "models/lists/findingsmodel.h"
#include "models/lists/recoverychecksmodel.h"
#include "models/lists/topcomponentsmodel.h"
#include "render/charts/chartview.h"
#include "render/theme/themesource.h"
#include "ui/dashboard/dashboardfigures.h"
#include "ui/dashboard/sharedelegate.h"
#include "ui/shell/figuresaving.h"
#include "ui/shell/findingsfilter.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/meterbar.h"
#include "ui/widgets/pagebar.h"
#include "ui/widgets/tables.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int gap = 12;
constexpr int margin = 20;
constexpr int listRow = 30;
constexpr int topComponents = 6;
constexpr int narrow = 1020;

enum TileIndex { Now, AtTheEnd, PerUser, PerRequests, BudgetUsed, Recovery };

void showMeter(Tile &tile, const TileMeter &meter)
{
    tile.meter().setVisible(meter.isShown);
    if (meter.segments.isEmpty())
        tile.meter().setLevel(meter.fraction, meter.color, meter.ticks);
    else
        tile.meter().setSegments(meter.segments);
}

} // namespace

void DashboardPage::registerPage(PageRegistry &registry)
{
    registry.add({u"dashboard"_s, tr("Dashboard"), u"dashboard"_s, 10,
                  [](PageContext &context, QWidget *parent) { return new DashboardPage(context, parent); }});
}

DashboardPage::DashboardPage(PageContext &context, QWidget *parent)
    : Page(context, parent), m_bar(new PageBar(tr("Dashboard"), this)), m_stack(new QStackedLayout),
      m_spend(new BreakdownModel(context.document, context.view, context.recalculator, this)),
      m_top(new TopComponentsModel(context.document, context.view, context.recalculator, topComponents, this)),
      m_checks(new RecoveryChecksModel(context.document, context.view, context.recalculator, this)),
      m_findings(new FindingsModel(context.recalculator, this)), m_shownFindings(new FindingsFilter(this))
{
    m_shownFindings->setSourceModel(m_findings);
    auto *empty = new EmptyState(context.theme, u"dashboard"_s,
                                 tr("This option has no components yet. Add the first ones in Design."), this);
    QPushButton *design = empty->addAction(tr("Open Design"), u"design"_s);
    design->setObjectName(u"openDesignButton"_s);
    connect(design, &QPushButton::clicked, this, [this] { this->context().navigator.openPage(u"design"_s); });
    m_stack->addWidget(makeContent());
    m_stack->addWidget(empty);
    m_bar->setContentsMargins(margin, 0, margin, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(m_stack, 1);
    connectSources();
}

DashboardPage::~DashboardPage() = default;

void DashboardPage::connectSources()
{
    const auto later = [this] { refreshLater(); };
    connect(&context().recalculator, &Recalculator::finished, this, later);
    connect(&context().recalculator, &Recalculator::findingsChanged, this, later);
    connect(&context().view, &PlanView::viewChanged, this, later);
    connect(&context().document, &Document::reset, this, later);
    connect(&context().theme, &ThemeSource::changed, this, [this] { m_chart->setTheme(context().theme.theme()); });
}

QWidget *DashboardPage::makeContent()
{
    auto *content = new QWidget;
    auto *middle = new QHBoxLayout;
    middle->setSpacing(gap);
    middle->addWidget(makeChart(), 67);
    middle->addWidget(makeSpend(), 33);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(gap);
    bottom->addWidget(makeTop(), 38);
    bottom->addWidget(makeRecovery(), 31);
    bottom->addWidget(makeFindings(), 31);
    for (Card *card : {m_topCard, m_recoveryCard, m_findingsCard})
        card->setMinimumHeight(172);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(margin, 0, margin, margin - 6);
    layout->setSpacing(gap);
    layout->addWidget(makeTiles());
    layout->addLayout(middle, 54);
    layout->addLayout(bottom, 46);
    auto *scroll = new QScrollArea(this);
    scroll->setProperty("role", u"plain"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    return scroll;
}

QWidget *DashboardPage::makeTiles()
{
    auto *row = new QWidget(this);
    m_tileLayout = new QGridLayout(row);
    m_tileLayout->setContentsMargins(0, 0, 0, 0);
    m_tileLayout->setSpacing(gap);
    addTile(u"nowTile"_s, u"design"_s);
    addTile(u"atTheEndTile"_s, u"curves"_s);
    addTile(u"perUserTile"_s, u"curves"_s);
    addTile(u"perRequestsTile"_s, u"curves"_s);
    addTile(u"budgetTile"_s, u"curves"_s);
    addTile(u"recoveryTile"_s, u"resilience"_s);
    placeTiles();
    return row;
}

Tile *DashboardPage::addTile(const QString &name, const QString &page)
{
    auto *tile = new Tile(context().theme, this);
    tile->setObjectName(name);
    const bool atTheEnd = name == "atTheEndTile"_L1;
    connect(tile, &Tile::opened, this, [this, page] { context().navigator.openPage(page); });
    connect(tile, &Tile::whyRequested, this, [this, atTheEnd] { askWhy(atTheEnd); });
    m_tiles.append(tile);
    return tile;
}

void DashboardPage::placeTiles()
{
    const int columns = width() < narrow ? 3 : static_cast<int>(m_tiles.size());
    if (columns == m_tileColumns)
        return;
    m_tileColumns = columns;
    for (int i = 0; i < m_tiles.size(); ++i)
        m_tileLayout->addWidget(m_tiles.at(i), i / columns, i % columns);
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeTiles();
}

QWidget *DashboardPage::makeChart()
{
    m_chartCard = new Card(tr("Cost by month"), this);
    m_chart = new ChartView(context().theme.theme(), m_chartCard);
    m_chart->setObjectName(u"monthlyCostChart"_s);
    m_chart->setMinimumHeight(196);
    auto *share = makeIconButton(context().theme, u"export"_s, tr("Copy or save this chart"), m_chartCard);
    share->setObjectName(u"shareChartButton"_s);
    share->setPopupMode(QToolButton::InstantPopup);
    offerSaving(*share, m_chart->figureActions(), context(), tr("Cost by month"));
    m_chartCard->addToHead(share);
    m_chartCard->addBody(m_chart, gap);
    return m_chartCard;
}

QWidget *DashboardPage::makeSpend()
{
    m_spendCard = new Card(tr("Spend by category"), this);
    auto *table = makeTable(context().theme, {u"spendTable"_s, tr("Spend by category"), {}, false, 0}, m_spendCard);
    auto *cells = new ShareDelegate(context().theme, *table);
    table->setItemDelegate(cells);
    setTableModel(*table, m_spend);
    m_spendCard->addBody(table);
    return m_spendCard;
}

QWidget *DashboardPage::makeTop()
{
    m_topCard = new Card(tr("Top components"), this);
    QPushButton *all = makeLink(tr("All in Design"), m_topCard);
    all->setObjectName(u"allComponentsLink"_s);
    connect(all, &QPushButton::clicked, this, [this] { context().navigator.openPage(u"design"_s); });
    m_topCard->addToHead(all);
    auto *table = makeTable(context().theme,
                            {u"topComponentsTable"_s, tr("Top components"),
                             {.rowHeight = listRow, .detail = CostDelegate::Detail::Beside}, true, 0},
                            m_topCard);
    cellsOf(*table).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isQuiet = index.column() == TopComponentsModel::Role;
        return look;
    });
    setTableModel(*table, m_top);
    connect(table, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        context().navigator.openComponent(u"design"_s, ComponentId(index.data(ComponentRole).toLongLong()));
    });
    m_topCard->addBody(table);
    return m_topCard;
}

QWidget *DashboardPage::makeRecovery()
{
    m_recoveryCard = new Card(tr("Recovery time"), this);
    QPushButton *more = makeLink(tr("Resilience"), m_recoveryCard);
    more->setObjectName(u"resilienceLink"_s);
    connect(more, &QPushButton::clicked, this, [this] { context().navigator.openPage(u"resilience"_s); });
    m_recoveryCard->addToHead(more);
    using Model = RecoveryChecksModel;
    auto *table = makeTable(context().theme,
                            {u"recoveryTable"_s, tr("Recovery time"),
                             {.rowHeight = listRow, .detail = CostDelegate::Detail::Beside, .hasGroupLines = false}, true,
                             Model::Title},
                            m_recoveryCard);
    cellsOf(*table).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isStrong = index.column() == Model::Title || index.column() == Model::ReachedRto;
        look.isQuiet = index.column() == Model::TargetRto;
        look.isReached = index.column() == Model::ReachedRto;
        look.isVerdict = index.column() == Model::VerdictRto;
        return look;
    });
    setTableModel(*table, m_checks);
    for (const int hidden : {Model::TargetRpo, Model::ReachedRpo, Model::VerdictRpo})
        table->setColumnHidden(hidden, true);
    connect(table, &QTreeView::clicked, this, [this] { context().navigator.openPage(u"resilience"_s); });
    m_recoveryCard->addBody(table);
    return m_recoveryCard;
}

QWidget *DashboardPage::makeFindings()
{
    m_findingsCard = new Card(tr("Findings"), this);
    QPushButton *all = makeLink(tr("Show all"), m_findingsCard);
    all->setObjectName(u"allFindingsLink"_s);
    connect(all, &QPushButton::clicked, &context().navigator, &Navigator::openFindings);
    m_findingsCard->addToHead(all);
    auto *table = makeTable(context().theme,
                            {u"findingsTable"_s, tr("Findings"), {.rowHeight = listRow}, false, FindingsModel::Text,
                             {0, 116}},
                            m_findingsCard);
    cellsOf(*table).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isQuiet = index.column() == FindingsModel::Place;
        return look;
    });
    setTableModel(*table, m_shownFindings);
    connect(table, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        context().navigator.openFinding(m_findings->at(m_shownFindings->mapToSource(index).row()));
    });
    m_findingsCard->addHeadLine();
    m_findingsCard->addBody(table);
    return m_findingsCard;
}

void DashboardPage::refresh()
{
    const DashboardFigures figures(context());
    m_bar->setSubtitle(figures.pageSubtitle());
    m_stack->setCurrentIndex(figures.isEmpty() ? 1 : 0);
    if (!figures.isEmpty()) {
        refreshTiles(figures);
        refreshChart(figures);
        refreshCards(figures);
    }
    Q_EMIT traceChanged();
}

void DashboardPage::refreshTiles(const DashboardFigures &figures)
{
    m_tiles.at(Now)->setText(figures.now());
    m_tiles.at(AtTheEnd)->setText(figures.atTheEnd());
    m_tiles.at(PerUser)->setText(figures.perUser());
    m_tiles.at(PerRequests)->setText(figures.perRequests());
    m_tiles.at(BudgetUsed)->setText(figures.budget());
    m_tiles.at(Recovery)->setText(figures.recovery());
    showMeter(*m_tiles.at(BudgetUsed), figures.budgetMeter());
    showMeter(*m_tiles.at(Recovery), figures.recoveryMeter());
}

void DashboardPage::refreshChart(const DashboardFigures &figures)
{
    m_chartCard->setSubtitle(figures.chartSubtitle());
    const MonthlyCostData cost = figures.monthlyCost();
    m_chart->setFigure(cost.months > 1 ? std::make_shared<MonthlyCostChart>(cost) : nullptr);
}

void DashboardPage::refreshCards(const DashboardFigures &figures)
{
    m_spendCard->setSubtitle(figures.periodText());
    m_topCard->setSubtitle(figures.periodText());
    m_recoveryCard->setHidden(m_checks->rowCount() == 0);
    m_shownFindings->setOption(context().view.option());
    QStringList counts;
    if (const int critical = m_shownFindings->count(Finding::Severity::Critical))
        counts.append(tr("%n critical", nullptr, critical));
    if (const int warnings = m_shownFindings->count(Finding::Severity::Warning))
        counts.append(tr("%n warning(s)", nullptr, warnings));
    if (const int notes = m_shownFindings->count(Finding::Severity::Note))
        counts.append(tr("%n note(s)", nullptr, notes));
    m_findingsCard->setSubtitle(counts.isEmpty() ? tr("nothing to report") : counts.join(u", "_s));
}

void DashboardPage::askWhy(bool atTheEnd)
{
    m_tracesTheEnd = atTheEnd;
    Q_EMIT traceRequested();
    Q_EMIT traceChanged();
}

std::optional<Trace> DashboardPage::trace() const
{
    const DashboardFigures figures(context());
    if (figures.isEmpty())
        return std::nullopt;
    return figures.totalTrace(m_tracesTheEnd ? figures.lastColumn() : figures.column());
}

} // namespace stratoplan
