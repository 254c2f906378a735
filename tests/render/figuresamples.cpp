// SPDX-License-Identifier: GPL-3.0-or-later
#include "figuresamples.h"

#include "render/charts/areapanels.h"
#include "render/charts/chancechart.h"
#include "render/charts/linechart.h"
#include "render/charts/monthlycostchart.h"
#include "render/painted/backupschedule.h"
#include "render/painted/barlist.h"
#include "render/painted/meterbar.h"
#include "render/painted/recoverydumbbell.h"
#include "render/painted/segmentbar.h"
#include "render/painted/sparkline.h"
#include "render/painted/stackbar.h"
#include "render/painted/waterfall.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::samples {

namespace {

constexpr Currency usd = Currency::of("USD");

Money dollars(double amount)
{
    return Money::fromMicros(std::llround(amount * 1e6), usd);
}

/// A part that is flat in each phase of three, six months and grows a little from month to month.
ChartPart part(const QString &title, std::optional<Category> category, double mvp, double growth,
               double scale)
{
    ChartPart result {title, category, {}};
    for (int month = 0; month < 12; ++month) {
        const double base = month < 3 ? mvp : (month < 6 ? growth : scale);
        const double factor =
            month < 3 ? 1 + 0.04 * month : (month < 6 ? 1 + 0.03 * (month - 3) : 1 + 0.02 * (month - 6));
        result.amounts.append(dollars(std::round(base * factor)));
    }
    return result;
}

QList<ChartPhase> phases()
{
    return {{u"MVP"_s, {}, 0, 3}, {u"Growth"_s, {}, 3, 6}, {u"Scale"_s, {}, 6, 12}};
}

QList<Money> totalsOf(const QList<ChartPart> &parts)
{
    QList<Money> totals;
    for (int month = 0; month < parts.first().amounts.size(); ++month) {
        Money total = dollars(0);
        for (const ChartPart &each : parts)
            total += each.amounts[month];
        totals.append(total);
    }
    return totals;
}

MonthlyCostData monthly()
{
    MonthlyCostData data {.title = u"AWS"_s, .first = Month(2026, 2), .months = 12, .currency = usd};
    data.parts = {part(u"Compute"_s, Category::Compute, 400, 600, 1200),
                  part(u"Databases"_s, Category::Databases, 640, 1130, 3100),
                  part(u"Storage"_s, Category::Storage, 25, 52, 260),
                  part(u"Networking"_s, Category::Networking, 30, 145, 830),
                  part(u"Security"_s, Category::Security, 5, 28, 40),
                  part(u"Management and governance"_s, Category::ManagementAndGovernance, 90, 230, 330),
                  part(u"AI and machine learning"_s, Category::AiAndMachineLearning, 120, 330, 640),
                  part(u"Analytics"_s, Category::Analytics, 0, 495, 1200),
                  part(u"Integration"_s, Category::Integration, 0, 980, 1400),
                  part(u"High availability"_s, std::nullopt, 0, 0, 1350)};
    data.totals = totalsOf(data.parts);
    for (int month = 0; month < 12; ++month)
        data.budget.append(dollars(month < 3 ? 2500 : (month < 6 ? 5000 : 10000)));
    data.phases = phases();
    data.current = 5;
    return data;
}

AreaPanelsData byCategory()
{
    const MonthlyCostData data = monthly();
    return {.title = data.title,
            .first = data.first,
            .months = data.months,
            .currency = data.currency,
            .parts = data.parts,
            .totals = data.totals,
            .phases = data.phases};
}

LineChartData byOption()
{
    LineChartData data {.title = u"Cost by option"_s, .currency = usd, .first = Month(2026, 2)};
    const QList<Money> totals = monthly().totals;
    const QList<std::pair<QString, double>> options {{u"AWS"_s, 1.0}, {u"GCP"_s, 1.035}, {u"Azure"_s, 1.11}};
    for (const auto &[name, factor] : options) {
        LineChartData::Line line {.title = name,
                                  .color = {.provider = name.toLower(), .category = {}, .token = {}}};
        for (int month = 0; month < 12; ++month)
            line.points.append({double(month), totals[month].toDouble() * factor});
        data.lines.append(line);
    }
    data.limits = {{u"Budget $10,000"_s,
                    {{-0.5, 2500}, {2.5, 2500}, {2.5, 5000}, {5.5, 5000}, {5.5, 10000}, {11.5, 10000}},
                    false}};
    data.phases = phases();
    data.current = 5;
    return data;
}

LineChartData expected()
{
    LineChartData data {.title = u"Cost by month"_s, .currency = usd, .first = Month(2025, 10)};
    LineChartData::Line plan {.title = u"expected"_s, .color = {{}, {}, Token::Accent}};
    LineChartData::Line levers {
        .title = u"reserved and spot"_s, .color = {{}, {}, Token::Saving}, .isDotted = true};
    for (int month = 0; month < 24; ++month) {
        const double cost = 1344 * std::pow(30299.0 / 1344.0, month / 23.0);
        const double spread = 0.02 + 0.4 * month / 23.0;
        plan.points.append({double(month), cost, cost * (1 - spread * 0.7), cost * (1 + spread)});
        levers.points.append({double(month), cost * 0.78});
    }
    plan.marked = {0, 11};
    data.lines = {plan, levers};
    data.lowTitle = u"P10"_s;
    data.highTitle = u"P90"_s;
    data.limits = {{u"Budget $10,000"_s, {{0, 10000}, {23, 10000}}, false},
                   {u"warning at 80 %"_s, {{0, 8000}, {23, 8000}}, true}};
    data.notes = {
        {{14.8, 10000}, u"Over budget from Jan 2027"_s, u"expected, near 206k users"_s, Token::Overrun},
        {{16.6, 10000}, u"With levers, from Mar 2027"_s, u"296k users, 2 months later"_s, Token::Saving}};
    data.phases = {{u"MVP"_s, u"10k–30k users"_s, 0, 5},
                   {u"Growth"_s, u"30k–180k users"_s, 5, 15},
                   {u"Scale"_s, u"180k–1M users"_s, 15, 24}};
    return data;
}

LineChartData againstUsers(const QString &title, const QList<double> &costs)
{
    LineChartData data {.title = title,
                        .currency = usd,
                        .unit = u"users"_s,
                        .xScale = LineChartData::Scale::Logarithmic,
                        .yScale = LineChartData::Scale::Logarithmic};
    LineChartData::Line line {.title = u"AWS"_s, .color = {{}, {}, Token::Accent}, .hasEndLabel = false};
    double users = 10'000;
    for (int i = 0; i < costs.size(); ++i) {
        line.points.append({users, costs[i]});
        line.marked.append(i);
        users *= 10;
    }
    data.lines = {line};
    return data;
}

WaterfallData awsToAzure()
{
    WaterfallData data {.fromTitle = u"AWS"_s,
                        .toTitle = u"Azure"_s,
                        .fromProvider = u"aws"_s,
                        .toProvider = u"azure"_s,
                        .from = dollars(1982),
                        .to = dollars(2220)};
    const QList<std::pair<QString, double>> steps {{u"Kubernetes cluster"_s, -27},
                                                   {u"Document database"_s, 112},
                                                   {u"Cache"_s, 15},
                                                   {u"Search"_s, 91},
                                                   {u"Object storage"_s, -7},
                                                   {u"CDN"_s, 35},
                                                   {u"Load balancer"_s, 2},
                                                   {u"DNS"_s, 0},
                                                   {u"Firewall (WAF)"_s, 10},
                                                   {u"Secrets"_s, -4},
                                                   {u"Monitoring"_s, 11}};
    for (const auto &[title, difference] : steps)
        data.steps.append({title, dollars(difference)});
    return data;
}

RecoveryDumbbellData recovery()
{
    using D = Duration;
    RecoveryDumbbellData data;
    data.rows = {
        {u"Hardware"_s, u"Database node lost"_s, {D::fromMinutes(5), D::fromSeconds(40)}, {D(), D()}},
        {u"Zone"_s, u"One zone out"_s, {D::fromMinutes(5), D::fromMinutes(2)}, {D(), D()}},
        {u"Software"_s,
         u"Wrong delete"_s,
         {D::fromHours(1), D::fromMinutes(50)},
         {D::fromMinutes(15), D::fromMinutes(1)}},
        {u"Region"_s,
         u"us-east-1 out"_s,
         {D::fromMinutes(30), D::fromMinutes(190)},
         {D::fromMinutes(5), D::fromMinutes(1)}},
        {u"Data loss"_s,
         u"Cluster and snapshots gone"_s,
         {D::fromHours(4), D::fromMinutes(200)},
         {D::fromDays(1), D::fromDays(7)}}};
    data.selected = 3;
    return data;
}

RecoveryDumbbellData partlyKnown()
{
    using D = Duration;
    RecoveryDumbbellData data;
    data.rows = {
        {u"Critical"_s,
         u"Database, sign-in"_s,
         {D::fromMinutes(5), D::fromSeconds(45)},
         {D::fromMinutes(1), D::fromMinutes(1)}},
        {u"High"_s, u"API, cache"_s, {D::fromMinutes(15), D::fromMinutes(25)}, {D::fromMinutes(5), {}}},
        {u"Medium"_s, u"Workers"_s, {D::fromHours(1), {}}, {{}, D::fromHours(6)}},
        {u"Low"_s, u"Recordings"_s, {D::fromHours(4), D::fromHours(3)}, {{}, {}}}};
    return data;
}

BackupScheduleData backups()
{
    using M = Backup::Mode;
    using D = Duration;
    BackupScheduleData data;
    data.rows = {
        {u"MongoDB"_s, M::Full, D::fromHours(6), D::fromDays(30), 0, u"Atlas, us-east-1"_s, 1},
        {u"MongoDB oplog"_s, M::Continuous, {}, D::fromDays(7), 0, u"Atlas"_s, 1},
        {u"Redis snapshot"_s, M::Full, D::fromHours(1), D::fromDays(7), 0, u"S3"_s, 1},
        {u"Elasticsearch"_s, M::Incremental, D::fromDays(1), D::fromDays(30), 0, u"S3, us-east-1"_s, 1},
        {u"S3 recordings"_s, M::Replication, {}, {}, 0, u"us-west-2"_s, 2},
        {u"Full archive"_s, M::Full, D::fromDays(7), D::fromDays(365), 0, u"Glacier"_s, 1},
        {u"Configuration"_s, M::OnChange, {}, {}, 20, u"Git"_s, 1}};
    return data;
}

BarListData spend()
{
    BarListData data {.title = u"Spend by category"_s, .total = dollars(4262)};
    data.rows = {{u"Databases"_s, Category::Databases, dollars(1199)},
                 {u"Integration"_s, Category::Integration, dollars(1038)},
                 {u"Compute"_s, Category::Compute, dollars(660)},
                 {u"Analytics"_s, Category::Analytics, dollars(525)},
                 {u"AI and machine learning"_s, Category::AiAndMachineLearning, dollars(350)},
                 {u"Management and governance"_s, Category::ManagementAndGovernance, dollars(250)},
                 {u"Networking"_s, Category::Networking, dollars(154)},
                 {u"Storage"_s, Category::Storage, dollars(56)},
                 {u"High availability"_s, std::nullopt, dollars(30)}};
    return data;
}

StackBarData stack()
{
    StackBarData data {.title = u"AWS"_s};
    for (const BarListData::Row &row : spend().rows)
        data.parts.append({row.title, row.category, row.amount});
    return data;
}

/// Sure to stay within budget at first, hardly at the end; no budget in the last month.
ChanceChartData chance()
{
    ChanceChartData data;
    data.title = u"Chance to stay within budget"_s;
    data.first = Month(2026, 2);
    for (const int percent : {100, 100, 98, 93, 85, 62, 48, 31, 12, 4, 0})
        data.chances.append(Percent::fromWhole(percent));
    data.chances.append(std::nullopt);
    data.current = 4;
    return data;
}

void appendPainted(QList<Sample> &list)
{
    list.append({u"waterfall"_s,
                 std::make_shared<Waterfall>(awsToAzure()),
                 {u"AWS"_s, u"$2,220"_s, u"+112"_s, u"\u221227"_s, u"Others"_s}});
    list.append({u"recovery"_s,
                 std::make_shared<RecoveryDumbbell>(recovery()),
                 {u"Time to recover (RTO)"_s, u"3\u00a0h\u00a010\u00a0min"_s, u"0, no loss"_s, u"missed"_s}});
    list.append({u"recovery-partly-known"_s,
                 std::make_shared<RecoveryDumbbell>(partlyKnown()),
                 {u"no target"_s, u"reached unknown"_s}});
    list.append(
        {u"backups"_s,
         std::make_shared<BackupSchedule>(backups()),
         {u"every 6\u00a0h"_s, u"continuous"_s, u"for ever"_s, u"in a week"_s, u"every day, incremental"_s}});
    list.append({u"spend"_s,
                 std::make_shared<BarList>(spend()),
                 {u"Databases"_s, u"$1,199"_s, u"$56"_s, u"28.1\u00a0%"_s, u"Total"_s, u"$4,262"_s}});
    list.append(
        {u"sparkline"_s,
         std::make_shared<Sparkline>(QList<double> {1, 1, 2, 2.2, 6, 6.5, 7}, u"Cost by month, rising."_s),
         {}});
    list.append({u"stack-bar"_s, std::make_shared<StackBar>(stack()), {}});
    list.append({u"meter"_s,
                 std::make_shared<MeterBar>(0.85, QList<double> {0.8, 0.95}, Token::Warning,
                                            u"85 % of the budget is used."_s),
                 {}});
    list.append({u"segments"_s,
                 std::make_shared<SegmentBar>(QList<SegmentBar::Segment> {{u"Critical"_s, Token::Saving},
                                                                          {u"High"_s, Token::Missed},
                                                                          {u"Medium"_s, Token::Saving},
                                                                          {u"Low"_s, Token::Saving}},
                                              u"3 of 4 recovery targets are met."_s),
                 {}});
}

} // namespace

QList<Sample> figures()
{
    QList<Sample> list;
    list.append({u"monthly-cost"_s,
                 std::make_shared<MonthlyCostChart>(monthly()),
                 {u"Over budget from"_s, u"Budget $10,000"_s, u"MVP"_s, u"Growth"_s, u"Scale"_s, u"Feb"_s,
                  u"2026"_s, u"$2k"_s, u"5 others"_s}});
    list.append({u"cost-by-option"_s,
                 std::make_shared<LineChart>(byOption()),
                 {u"AWS"_s, u"GCP"_s, u"Azure"_s, u"$10k"_s, u"Growth"_s}});
    list.append({u"cost-expected"_s,
                 std::make_shared<LineChart>(expected()),
                 {u"Over budget from Jan 2027"_s, u"P90 $43,025"_s, u"$1,344"_s, u"180k–1M users"_s},
                 {850, 400}});
    list.append({u"cost-against-users"_s,
                 std::make_shared<LineChart>(againstUsers(u"Cost against users"_s, {1344, 6189, 30299})),
                 {u"1M users"_s, u"$30,299"_s, u"$10k"_s},
                 {390, 170}});
    list.append({u"cost-per-user"_s,
                 std::make_shared<LineChart>(againstUsers(u"Cost per user"_s, {0.1344, 0.06189, 0.030299})),
                 {u"$0.062"_s, u"$0.03"_s, u"$0.10"_s, u"100k"_s},
                 {390, 170}});
    list.append({u"free-start"_s,
                 std::make_shared<LineChart>(againstUsers(u"Cost against users"_s, {0, 6189, 30299})),
                 {u"1 of 3 points"_s},
                 {390, 190}});
    list.append({u"by-category"_s,
                 std::make_shared<AreaPanels>(byCategory()),
                 {u"All, stacked"_s, u"Databases"_s, u"Feb 26"_s, u"Jan 27"_s, u"$3,410"_s}});
    list.append(
        {u"chance"_s, std::make_shared<ChanceChart>(chance()), {u"100\u00a0%"_s, u"50\u00a0%"_s, u"Apr"_s}});
    appendPainted(list);
    return list;
}

} // namespace stratoplan::samples
