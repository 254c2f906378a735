// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportsamples.h"

#include "support/planbuilder.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::reportsamples {

Plan pricedPlan()
{
    test::PlanBuilder builder = test::twoOptions();
    builder.withComponent(u"Elastic"_s, 1)
        .as(u"search-service"_s)
        .withOption(u"Document"_s)
        .asReference()
        .in(u"Document"_s, u"Production"_s)
        .withComponent(u"Stated cluster"_s, 1)
        .as(u"kubernetes-cluster"_s)
        .stating(517);
    Statement statement;
    statement.text = u"Production total"_s;
    statement.option = test::named<Option>(builder.plan(), u"Document"_s);
    statement.environment = test::named<Environment>(builder.plan(), u"Production"_s);
    statement.amount = Money::fromWhole(520, Currency::of("USD"));
    statement.step = Money::fromWhole(10, Currency::of("USD"));
    statement.approximate = true;
    statement.source = {u"plan.md"_s, 158, u"~$520/month"_s};
    Driver users;
    users.key = u"users"_s;
    users.name = u"Users"_s;
    users.interpolation = Driver::Interpolation::Step;
    users.points = {{Month(2026, 1), {}, Range(Quantity::fromWhole(100))},
                    {Month(2026, 4), {}, Range(Quantity::fromWhole(400))}};
    RecoveryTier tier;
    tier.name = u"Critical"_s;
    builder.with(statement).with(users).with(tier);
    RecoveryTarget target;
    target.tier = Id<RecoveryTier>(1);
    target.rto = Duration::fromMinutes(5);
    Backup backup;
    backup.name = u"Files"_s;
    backup.component = test::named<Component>(builder.plan(), u"Files"_s);
    backup.every = Duration::fromDays(1);
    backup.keep = Duration::fromDays(30);
    backup.location = u"Another region"_s;
    Plan plan = builder.with(target).with(backup).build();
    Component cluster = *plan.find(test::named<Component>(plan, u"Cluster"_s));
    cluster.recoveryTier = Id<RecoveryTier>(1);
    cluster.recoveryTime = Duration::fromMinutes(25);
    cluster.recoveryBasis = u"Measured in a drill."_s;
    plan.table<Component>().replace(cluster);
    PlanInfo info = plan.info();
    info.name = u"Priced plan"_s;
    info.author = u"Ada Byron"_s;
    info.usersDriver = u"users"_s;
    plan.table<PlanInfo>().replace(info);
    return plan;
}

namespace {

/// A price item and its rate, changed in place.
template <class Change>
void changePrice(Plan &plan, const QString &name, Change change)
{
    PriceItem item = *plan.find(test::named<PriceItem>(plan, name));
    for (Rate rate : QList<Rate>(plan.table<Rate>().begin(), plan.table<Rate>().end())) {
        if (rate.item != item.id)
            continue;
        change(item, rate);
        plan.table<Rate>().replace(rate);
    }
    plan.table<PriceItem>().replace(item);
}

void setUpPrices(Plan &plan)
{
    changePrice(plan, u"m5.large"_s, [](PriceItem &item, Rate &) {
        item.provider = u"aws"_s;
        item.service = u"AmazonEC2"_s;
        item.sku = u"JRTCKXETXF6UEAAA"_s;
        item.region = u"us-east-1"_s;
        item.specifications = {{u"vCPU"_s, u"2"_s}, {u"Memory"_s, u"8 GiB"_s}};
    });
    changePrice(plan, u"Internet egress"_s, [](PriceItem &item, Rate &rate) {
        item.provider = u"aws"_s;
        item.service = u"AWSDataTransfer"_s;
        item.region = u"us-east-1"_s;
        rate.tiers.append({Quantity::fromWhole(10'240), *UnitPrice::fromString(u"0.085")});
        rate.free = Rate::Free::Always;
        rate.allowance = Quantity::fromWhole(100);
    });
    changePrice(plan, u"db.r6g.large"_s, [](PriceItem &item, Rate &rate) {
        item.provider = u"aws"_s;
        item.service = u"AmazonRDS"_s;
        rate.term = u"reserved-1y-all-upfront"_s;
        rate.termMonths = 12;
        rate.upfront = Money::fromWhole(1'200, Currency::of("USD"));
    });
    changePrice(plan, u"Atlas M30"_s, [](PriceItem &item, Rate &) { item.provider = u"mongodb-atlas"_s; });
    changePrice(plan, u"Mail relay"_s, [](PriceItem &item, Rate &rate) {
        item.provider = u"own"_s;
        rate.currency = Currency::of("EUR");
    });
}

} // namespace

Plan negotiatedPlan()
{
    test::PlanBuilder builder = test::aPlan();
    builder.withPrice(u"m5.large"_s, u"0.096"_s, Rate::Time::Hour, u"instance"_s)
        .withPrice(u"Internet egress"_s, u"0.09"_s, Rate::Time::Use, u"GB"_s)
        .withPrice(u"db.r6g.large"_s, u"0"_s, Rate::Time::Hour, u"instance"_s)
        .withPrice(u"Atlas M30"_s, u"500"_s, Rate::Time::Month, u"cluster"_s)
        .withPrice(u"Mail relay"_s, u"50"_s, Rate::Time::Month, {})
        .withPhase(u"MVP"_s, Month(2026, 1))
        .withPhase(u"Growth"_s, Month(2026, 7))
        .withOption(u"AWS"_s, u"aws"_s)
        .withEnvironment(u"Production"_s)
        .withComponent(u"API servers"_s, 2, u"m5.large"_s)
        .as(u"virtual-machine"_s)
        .withComponent(u"Web traffic"_s, 9'000, u"Internet egress"_s)
        .as(u"data-transfer"_s)
        .withComponent(u"API traffic"_s, 3'000, u"Internet egress"_s)
        .as(u"data-transfer"_s)
        .withComponent(u"Database"_s, 1, u"db.r6g.large"_s)
        .as(u"relational-database"_s)
        .withComponent(u"Documents"_s, 1, u"Atlas M30"_s)
        .as(u"document-database"_s)
        .withComponent(u"Mail"_s, 1, u"Mail relay"_s)
        .as(u"email"_s);
    PriceBookEntry contract;
    contract.provider = u"aws"_s;
    contract.term = u"on-demand"_s;
    contract.discount = Percent::fromWhole(12);
    contract.from = QDate(2026, 7, 1);
    contract.note = u"Frame contract 4711"_s;
    PriceBookEntry machines;
    machines.sku = u"JRTCKXETXF6UEAAA"_s;
    machines.discount = Percent::fromWhole(5);
    machines.from = QDate(2026, 7, 15);
    PriceOverride agreed;
    for (const Rate &rate : builder.plan().table<Rate>()) {
        if (rate.item == test::named<PriceItem>(builder.plan(), u"Atlas M30"_s))
            agreed.rate = rate.id;
    }
    agreed.price = UnitPrice::fromWhole(430);
    agreed.author = u"Ada Byron"_s;
    agreed.date = QDate(2026, 3, 3);
    agreed.reason = u"Agreed by mail."_s;
    CurrencyRate euro;
    euro.from = Currency::of("EUR");
    euro.to = Currency::of("USD");
    euro.rate = *ExchangeRate::fromString(u"1.08");
    euro.date = QDate(2026, 1, 29);
    euro.source = u"ECB"_s;
    Candidate smaller;
    smaller.component = test::named<Component>(builder.plan(), u"Documents"_s);
    smaller.rate = agreed.rate;
    smaller.amount = QuantityInput::of(2);
    smaller.note = u"Two clusters"_s;
    Plan plan = builder.with(contract).with(machines).with(agreed).with(euro).with(smaller).build();
    setUpPrices(plan);
    PlanInfo info = plan.info();
    info.name = u"Negotiated plan"_s;
    plan.table<PlanInfo>().replace(info);
    return plan;
}

void FrameFigure::paint(QPainter &painter, const QRectF &target, const Theme &theme) const
{
    painter.setPen(theme.color(Token::LineStrong));
    painter.drawRect(target.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(theme.font(FontRole::Body));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(target, Qt::AlignCenter, u"framed figure"_s);
}

QString FrameFigure::altText() const
{
    return u"A frame"_s;
}

ReportRow row(ReportRow::Kind kind, const QStringList &cells, int indent)
{
    ReportRow made;
    made.kind = kind;
    made.indent = indent;
    for (const QString &cell : cells)
        made.cells.append(ReportCell(cell));
    return made;
}

TableBlock table(const QString &caption, int categories, int perCategory)
{
    TableBlock block;
    block.caption = caption;
    block.columns = {{u"Component"_s, ReportColumn::Align::Left, 3, false},
                     {u"Specification"_s, ReportColumn::Align::Left, 4, true},
                     {u"Quantity"_s, ReportColumn::Align::Right, 0, false},
                     {u"USD a month"_s, ReportColumn::Align::Right, 0, false}};
    for (int category = 1; category <= categories; ++category) {
        block.rows.append(
            row(ReportRow::Kind::Category, {u"Category %1"_s.arg(category), {}, {}, u"450.00"_s}));
        for (int i = 1; i <= perCategory; ++i)
            block.rows.append(row(
                ReportRow::Kind::Normal,
                {u"Component %1.%2"_s.arg(category).arg(i), u"m5.large, three zones"_s, u"5"_s, u"90.00"_s},
                1));
    }
    block.rows.append(row(ReportRow::Kind::Total, {u"Production"_s, {}, {}, u"1,982.00"_s}));
    return block;
}

QString words(int sentences)
{
    QStringList said;
    for (int i = 1; i <= sentences; ++i)
        said.append(u"Sentence %1 says what the plan costs and why it is worth that much."_s.arg(i));
    return said.join(u' ');
}

Report reportOf(const QList<Block> &blocks)
{
    Report report;
    report.plan = u"Sample plan"_s;
    report.title = u"Infrastructure plan, AWS"_s;
    report.author = u"Jürgen Ōta"_s;
    report.foot = u"Prices of 29 Jan 2026. Printed 30 Jan 2026."_s;
    report.blocks = blocks;
    return report;
}

Report wholeReport()
{
    CoverBlock cover;
    cover.plan = u"Sample plan"_s;
    cover.title = u"Infrastructure plan, AWS"_s;
    cover.totalLabel = u"Monthly cost, Growth"_s;
    cover.total = u"$4,262"_s;
    cover.facts = {{u"Author"_s, u"Jürgen Ōta"_s}};
    const TilesBlock tiles {
        {{u"Growth, July 2026"_s, u"$4,262"_s, u"85 % of $5,000"_s, Token::Text},
         {u"Scale, January 2027"_s, u"$11,287"_s, u"$1,287 over $10,000"_s, Token::Overrun}}};
    return reportOf({cover, ContentsBlock {u"Contents"_s}, PageBreakBlock(), HeadingBlock {1, u"Summary"_s},
                     TextBlock {words(6)}, tiles, HeadingBlock {1, u"Monthly cost"_s}, TextBlock {words(3)},
                     HeadingBlock {2, u"By month"_s},
                     FigureBlock {std::make_shared<FrameFigure>(), u"Cost by month, USD"_s, 0, {}},
                     HeadingBlock {2, u"By component"_s}, table(u"Production, USD a month"_s, 8, 9),
                     HeadingBlock {1, u"Price sources"_s}, TextBlock {words(40)},
                     NoteBlock {u"As specified by our five officers."_s}});
}

QList<TextItem> texts(const ReportPage &page)
{
    QList<TextItem> found;
    for (const PageItem &item : page.items) {
        if (const auto *text = std::get_if<TextItem>(&item))
            found.append(*text);
    }
    std::stable_sort(found.begin(), found.end(), [](const TextItem &a, const TextItem &b) {
        return a.baseline.y() != b.baseline.y() ? a.baseline.y() < b.baseline.y()
                                                : a.baseline.x() < b.baseline.x();
    });
    return found;
}

QStringList lines(const ReportPage &page)
{
    QStringList said;
    for (const TextItem &text : texts(page))
        said.append(text.text);
    return said;
}

QStringList bodyLines(const ReportLayout &layout, int page)
{
    const QRectF body = layout.format().body();
    QStringList said;
    for (const TextItem &text : texts(layout.page(page))) {
        if (text.baseline.y() > body.top() && text.baseline.y() <= body.bottom() + 0.01)
            said.append(text.text);
    }
    return said;
}

} // namespace stratoplan::reportsamples
