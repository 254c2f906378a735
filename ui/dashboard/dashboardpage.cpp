// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"

#include "document/planview.h"
#include "document/recalculator.h"
#include "render/charts/chartview.h"
#include "render/theme/themesource.h"
#include "ui/dashboard/dashboardfigures.h"
#include "ui/dashboard/findingscard.h"
#include "ui/dashboard/recoverycard.h"
#include "ui/dashboard/spendcard.h"
#include "ui/dashboard/topcard.h"
#include "ui/shell/commands/figuresaving.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/figures/meterbar.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/pagebar.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int gap = 12;
constexpr int margin = 20;
constexpr int narrow = 1100;
constexpr int lowestChart = 190;
constexpr int lowestList = 168;
constexpr int lowestSpend = 256; ///< below the chart: the most categories and their sum

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
      m_spendCard(new SpendCard(context, this)), m_topCard(new TopCard(context, this)),
      m_recoveryCard(new RecoveryCard(context, this)), m_findingsCard(new FindingsCard(context, this))
{
    auto *empty =
        new EmptyState(context.theme, u"dashboard"_s,
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
    connect(&context().theme, &ThemeSource::changed, this, [this] {
        m_chart->setTheme(context().theme.theme());
        arrange();
    });
}

QWidget *DashboardPage::makeContent()
{
    auto *content = new QWidget;
    m_middleLayout = new QHBoxLayout;
    m_middleLayout->setSpacing(gap);
    m_middleLayout->addWidget(makeChart());
    m_bottomLayout = new QGridLayout;
    m_bottomLayout->setSpacing(gap);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(margin, 0, margin, margin - 6);
    layout->setSpacing(gap);
    layout->addWidget(makeTiles());
    layout->addLayout(m_middleLayout, 54);
    layout->addLayout(m_bottomLayout, 46);
    auto *scroll = new QScrollArea(this);
    scroll->setProperty("role", u"plain"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    arrange();
    shareMiddle();
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

void DashboardPage::arrange()
{
    const Theme &theme = context().theme.theme();
    m_chart->setMinimumHeight(theme.scaled(lowestChart));
    const QList<Card *> lists {m_topCard, m_recoveryCard, m_findingsCard};
    for (Card *card : lists)
        card->setMinimumHeight(theme.scaled(lowestList));
    const bool isNarrow = width() < theme.scaled(narrow);
    const int columns = isNarrow ? 3 : static_cast<int>(m_tiles.size());
    if (columns == m_tileColumns)
        return;
    m_tileColumns = columns;
    for (int i = 0; i < m_tiles.size(); ++i) {
        m_tileLayout->setColumnStretch(i, i < columns ? 1 : 0);
        m_tileLayout->addWidget(m_tiles.at(i), i / columns, i % columns);
    }
    isNarrow ? placeInTwoColumns() : placeInThreeColumns();
}

/// The chart with spend beside it, three lists side by side below.
void DashboardPage::placeInThreeColumns()
{
    m_middleLayout->addWidget(m_spendCard);
    m_spendCard->setMinimumHeight(0);
    m_bottomLayout->addWidget(m_topCard, 0, 0);
    m_bottomLayout->addWidget(m_recoveryCard, 0, 1);
    m_bottomLayout->addWidget(m_findingsCard, 0, 2);
    shareBottom({38, 31, 31});
}

/// The chart has all of the width, so that its phases keep their names; spend stands below it.
void DashboardPage::placeInTwoColumns()
{
    m_bottomLayout->addWidget(m_spendCard, 0, 0);
    m_spendCard->setMinimumHeight(context().theme.theme().scaled(lowestSpend));
    m_bottomLayout->addWidget(m_recoveryCard, 0, 1);
    m_bottomLayout->addWidget(m_topCard, 1, 0);
    m_bottomLayout->addWidget(m_findingsCard, 1, 1);
    shareBottom({52, 48, 0});
}

void DashboardPage::shareBottom(const QList<int> &shares)
{
    for (int column = 0; column < shares.size(); ++column)
        m_bottomLayout->setColumnStretch(column, shares.at(column));
}

/// Spend has a third of the width; more where names of categories would be cut.
void DashboardPage::shareMiddle()
{
    if (m_middleLayout->count() < 2)
        return;
    const int all = qMax(100, width() - 2 * margin - gap);
    const int spend = qBound(all * 33 / 100, m_spendCard->wantedWidth(), all * 42 / 100);
    m_middleLayout->setStretch(0, all - spend);
    m_middleLayout->setStretch(1, spend);
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
    shareMiddle();
}

QWidget *DashboardPage::makeChart()
{
    m_chartCard = new Card(tr("Cost by month"), this);
    m_chart = new ChartView(context().theme.theme(), m_chartCard);
    m_chart->setObjectName(u"monthlyCostChart"_s);
    auto *share = makeIconButton(context().theme, u"export"_s, tr("Copy or save this chart"), m_chartCard);
    share->setObjectName(u"shareChartButton"_s);
    share->setPopupMode(QToolButton::InstantPopup);
    offerSaving(*share, m_chart->figureActions(), context(), tr("Cost by month"));
    m_chartCard->addToHead(share);
    m_chartCard->addBody(m_chart, gap);
    return m_chartCard;
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
    shareMiddle();
    m_topCard->setSubtitle(figures.periodText());
    m_recoveryCard->setHidden(m_recoveryCard->isEmpty());
    m_findingsCard->follow();
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
