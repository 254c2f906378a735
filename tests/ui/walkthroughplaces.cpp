// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/walkthroughplaces.h"

#include "render/charts/chartview.h"
#include "render/diagram/scene/diagramscene.h"
#include "render/diagram/layout/metrics.h"

#include <QAbstractButton>
#include <QGraphicsView>
#include <QLabel>
#include <QTest>

#include <initializer_list>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

// --- Figures -----------------------------------------------------------------------------------------------

namespace {

constexpr double hours = 730;
constexpr double node = 0.096 * hours; ///< m5.large in us-east-1
constexpr double cluster = 5 * node + 0.10 * hours;
constexpr double growthBudget = 5000;
constexpr double recoveryRegion = 0.325; ///< of production, in the phase Scale: likely of 25 to 40 %

/// AWS in the phase Growth: what each component costs a month at its list price.
double growth()
{
    const std::initializer_list<double> production {
        cluster,
        1.04 * hours, // Atlas M40
        3 * 0.206 * hours, // three cache nodes
        3 * (0.142 * hours + 35 * 0.135), // three search nodes with 35 GB each
        (500 + 140) * 0.023 + 1000 * 0.0125 + 548 * 0.004, // recordings in three classes
        1024 * 0.085, // CloudFront
        (0.0225 + 0.008) * hours, // load balancer with one capacity unit
        0.50 + 10 * 0.40, // zone and 10 M queries
        1224 * 0.09, // data out
        5 + 15 * 1 + 10 * 0.60, // web ACL, rules, 10 M requests
        10 * 0.40 + 5.11 * 0.05, // secrets and 51,100 reads
        100 * 0.50}; // logs
    const std::initializer_list<double> others {2 * 0.0832 * hours + 0.10 * hours,
                                                0.20 * hours,
                                                0.149 * hours,
                                                2 * (0.073 * hours + 10 * 0.135),
                                                200 * 0.023,
                                                (0.0225 + 0.1 * 0.008) * hours, // staging
                                                2 * 0.0416 * hours,
                                                0.08 * hours,
                                                0.017 * hours,
                                                0.036 * hours + 10 * 0.135,
                                                50 * 0.023, // development
                                                20,
                                                89,
                                                45000 * 0.01,
                                                500,
                                                449,
                                                200,
                                                3 * 19,
                                                5 * 4,
                                                100}; // third parties
    return std::accumulate(production.begin(), production.end(), 0.0)
        + std::accumulate(others.begin(), others.end(), 0.0);
}

/// AWS in the phase Scale, likely, from the sample as it is shipped: only the change to it is worked out
/// here.
constexpr double scale = 8244.03;

QString cell(double amount)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(qRound64(amount));
}

QString percentOfBudget(double amount)
{
    return u"%1 %"_s.arg(qRound64(100 * amount / growthBudget));
}

// --- Where they are read -----------------------------------------------------------------------------------

/// "$4,918" of "Monthly cost, Growth: $4,918. +$2,649 against MVP".
QString tile(Hands &hands, const char *name)
{
    hands.openPage(u"dashboard"_s);
    const QString text = hands.gui().get<QAbstractButton>(name).accessibleName();
    return text.section(u": "_s, 1).section(u". "_s, 0, 0).simplified();
}

/// Reads May 2026, the fourth month, with the arrow keys.
QString chart(Hands &hands)
{
    hands.openPage(u"dashboard"_s);
    auto &view = hands.gui().get<ChartView>("monthlyCostChart");
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Home);
    for (int month = 1; month < 4; ++month)
        QTest::keyClick(&view, Qt::Key_Right);
    const QString text = view.readOutText();
    return text.section(u", "_s, 0, 0) + u": "_s + text.section(u"Total "_s, 1).section(u", "_s, 0, 0);
}

QString gridCell(Hands &hands)
{
    hands.openPage(u"design"_s);
    const QAbstractItemModel &model = *hands.gui().get<QAbstractItemView>("componentGrid").model();
    const QModelIndex row = rowAt(model, {u"Production"_s, u"Compute"_s, u"EKS cluster"_s});
    return row.siblingAtColumn(columnTitled(model, u"USD a month"_s, u"Growth"_s)).data().toString();
}

QString gridTotal(Hands &hands)
{
    hands.openPage(u"design"_s);
    const QAbstractItemModel &model = *hands.gui().get<QAbstractItemView>("totalRow").model();
    return model.index(0, columnTitled(model, u"USD a month"_s, u"Growth"_s)).data().toString();
}

QString compared(Hands &hands, const QString &role)
{
    hands.openPage(u"compare"_s);
    const QAbstractItemModel &model = *hands.gui().get<QAbstractItemView>("comparisonTable").model();
    const QModelIndex row = rowBelow(model, u"Production"_s, role);
    return row.siblingAtColumn(columnTitled(model, u"AWS"_s, u"USD"_s)).data().toString();
}

QString comparedTotal(Hands &hands)
{
    hands.openPage(u"compare"_s);
    const QAbstractItemModel &model = *hands.gui().get<QAbstractItemView>("comparisonTotalsTable").model();
    const QModelIndex row = rowBelow(model, {}, u"Total a month"_s);
    return row.siblingAtColumn(columnTitled(model, u"AWS"_s, u"USD"_s)).data().toString();
}

/// The cluster's frame on the diagram of production; null while it is not shown.
const DiagramArea *clusterArea(const DiagramScene &scene)
{
    for (const DiagramArea &area : scene.diagram().areas) {
        if (area.name == "EKS cluster"_L1)
            return &area;
    }
    return nullptr;
}

QString badge(Hands &hands)
{
    hands.openPage(u"topology"_s);
    const auto *scene = qobject_cast<DiagramScene *>(hands.gui().get<QGraphicsView>("diagramView").scene());
    const DiagramArea *area = clusterArea(*scene);
    return area ? area->cost.text : QString();
}

QString diagramPanel(Hands &hands)
{
    hands.openPage(u"topology"_s);
    auto &view = hands.gui().get<QGraphicsView>("diagramView");
    const auto *scene = qobject_cast<DiagramScene *>(view.scene());
    const DiagramArea *area = clusterArea(*scene);
    if (!area)
        return {};
    const QRectF frame = scene->layout().areas.value(area->id);
    const QPointF head(frame.left() + 2 * diagram::head, frame.top() + diagram::head / 2);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(head));
    const auto *cost = hands.gui().window->findChild<QLabel *>(u"nodeCostLabel"_s);
    return cost ? cost->text() : QString();
}

/// The first finding about AWS in the phase Growth, after the list was opened.
QString finding(Hands &hands)
{
    hands.openPage(u"design"_s);
    const auto &list = hands.gui().get<QAbstractItemView>("findingsList");
    if (!list.isVisible())
        QTest::mouseClick(&hands.gui().get<QAbstractButton>("toggleFindingsButton"), Qt::LeftButton);
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QString text = list.model()->index(row, 0).data().toString();
        if (text.startsWith("AWS: Growth"_L1))
            return text.simplified();
    }
    return {};
}

QString criticalFindings(Hands &hands)
{
    hands.openPage(u"design"_s);
    return hands.gui().get<QAbstractButton>("criticalCountButton").text().simplified();
}

} // namespace

QString dollars(double amount)
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    return u'$' + (amount < 100 ? english.toString(amount, 'f', 2) : english.toString(qRound64(amount)));
}

QString headerTotal(Hands &hands)
{
    return hands.gui().get<QLabel>("headerTotalLabel").text();
}

QList<Place> walkthroughPlaces()
{
    const double before = growth();
    const double after = before + node + 4 * node;
    const double left = growthBudget - before;
    const double over = after - growthBudget;
    return {
        {"header", headerTotal, dollars(before), dollars(after)},
        {"dashboard, cost now", [](Hands &hands) { return tile(hands, "nowTile"); }, dollars(before),
         dollars(after)},
        {"dashboard, at the end", [](Hands &hands) { return tile(hands, "atTheEndTile"); }, dollars(scale),
         dollars(scale + node * (1 + recoveryRegion))},
        {"dashboard, budget", [](Hands &hands) { return tile(hands, "budgetTile"); }, percentOfBudget(before),
         percentOfBudget(after)},
        {"dashboard, chart", chart, u"May 2026: "_s + dollars(before), u"May 2026: "_s + dollars(after)},
        {"design, cell", gridCell, cell(cluster), cell(cluster + 4 * node)},
        {"design, total", gridTotal, cell(before), cell(after)},
        {"compare, changed row", [](Hands &hands) { return compared(hands, u"Kubernetes cluster"_s); },
         cell(cluster), cell(cluster + 4 * node)},
        {"compare, added row", [](Hands &hands) { return compared(hands, u"Virtual machine"_s); }, QString(),
         cell(node)},
        {"compare, total", comparedTotal, cell(before), cell(after)},
        {"topology, badge", badge, dollars(cluster), dollars(cluster + 4 * node)},
        {"topology, panel", diagramPanel, dollars(cluster), dollars(cluster + 4 * node)},
        {"findings, budget", finding, u"AWS: Growth has used %1 of its budget"_s.arg(percentOfBudget(before)),
         u"AWS: Growth is over its budget by %1"_s.arg(dollars(over))},
        {"findings, count", criticalFindings, u"1 critical"_s, u"2 critical"_s},
        {"dashboard, room in the budget",
         [](Hands &hands) {
             hands.openPage(u"dashboard"_s);
             return hands.gui()
                 .get<QAbstractButton>("budgetTile")
                 .accessibleName()
                 .section(u". "_s, 1)
                 .simplified();
         },
         u"%1 left of %2"_s.arg(dollars(left), dollars(growthBudget)),
         u"%1 over %2"_s.arg(dollars(over), dollars(growthBudget))},
    };
}

} // namespace stratoplan::test
