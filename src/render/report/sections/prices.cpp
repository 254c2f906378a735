// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/role.h"
#include "core/text/pricetext.h"
#include "render/report/sections/sections.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

using Words = ReportWords;

ReportCell priceCell(const ReportContext &context, const Rate &rate)
{
    ReportCell cell;
    cell.text = priceText(context.format(), rate);
    cell.detail = priceDetails(context.format(), rate).join(u'\n');
    return cell.text.isEmpty() ? ReportCell(absentText()) : cell;
}

/// Where prices were read, numbered in the order of reading.
class Sources
{
public:
    [[nodiscard]] ReportCell mark(const Rate &rate)
    {
        if (rate.sourceTitle.isEmpty() && rate.sourceUrl.isEmpty())
            return toned(Words::tr("no source"), Token::Warning);
        const QStringList source {rate.sourceTitle, rate.sourceUrl};
        qsizetype at = m_sources.indexOf(source);
        if (at < 0) {
            at = m_sources.size();
            m_sources.append(source);
        }
        return u"[%1]"_s.arg(at + 1);
    }
    [[nodiscard]] QList<Block> table() const;

private:
    QList<QStringList> m_sources;
};

QList<Block> Sources::table() const
{
    TableBlock block;
    block.caption = Words::tr("Sources of prices");
    block.columns = {{Words::tr("No."), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Source"), ReportColumn::Align::Left, 1, false}};
    for (qsizetype i = 0; i < m_sources.size(); ++i) {
        const QStringList &source = m_sources.at(i);
        ReportRow row;
        row.cells = {ReportCell(u"[%1]"_s.arg(i + 1)),
                     source.at(0).isEmpty() ? ReportCell(source.at(1))
                                            : ReportCell(source.at(0), source.at(1))};
        block.rows.append(row);
    }
    return m_sources.isEmpty() ? QList<Block>() : QList<Block> {block};
}

ReportRow priceRow(const ReportContext &context, const Rate &rate, const PriceItem &item, Sources &sources)
{
    QStringList details;
    for (const QString &part : {item.service, rate.term}) {
        if (!part.isEmpty() && part != item.name)
            details.append(part);
    }
    ReportRow row;
    row.indent = 1;
    row.cells = {ReportCell(item.name, details.join(u" · "_s)), ReportCell(item.region),
                 priceCell(context, rate),
                 rate.effective.isValid() ? ReportCell(context.format().date(rate.effective))
                                          : toned(context.format().date({}), Token::Warning),
                 sources.mark(rate)};
    return row;
}

TableBlock priceTable(const ReportContext &context, Sources &sources)
{
    TableBlock block;
    block.caption = Words::tr("Prices used, by provider");
    block.columns = {{Words::tr("Price item"), ReportColumn::Align::Left, 1, false},
                     {Words::tr("Region"), ReportColumn::Align::Left, 0, true},
                     {Words::tr("Price"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Effective"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Source"), ReportColumn::Align::Left, 0, true}};
    QStringList providers;
    QHash<QString, QList<const Rate *>> rates;
    for (const RateId id : context.usedRates()) {
        const Rate *rate = context.plan().find(id);
        const PriceItem *item = context.plan().find(rate->item);
        if (!item)
            continue;
        if (!providers.contains(item->provider))
            providers.append(item->provider);
        rates[item->provider].append(rate);
    }
    for (const QString &provider : std::as_const(providers)) {
        ReportRow heading;
        heading.kind = ReportRow::Kind::Category;
        heading.cells.append(provider.isEmpty() ? Words::tr("Other") : providerTitle(provider));
        block.rows.append(heading);
        for (const Rate *rate : rates.value(provider))
            block.rows.append(priceRow(context, *rate, *context.plan().find(rate->item), sources));
    }
    block.note = Words::tr("Prices are frozen in the plan with their dates. A month has %1 hours.")
                     .arg(context.format().number(context.plan().info().hoursPerMonth));
    return block;
}

QList<Block> overrides(const ReportContext &context)
{
    TableBlock block;
    block.caption = Words::tr("Prices set by hand");
    block.columns = {{Words::tr("Price item"), ReportColumn::Align::Left, 2, false},
                     {Words::tr("Price"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("By"), ReportColumn::Align::Left, 0, true},
                     {Words::tr("On"), ReportColumn::Align::Left, 0, true},
                     {Words::tr("Reason"), ReportColumn::Align::Left, 2, false}};
    for (const PriceOverride &entry : context.plan().table<PriceOverride>()) {
        const Rate *rate = context.plan().find(entry.rate);
        const PriceItem *item = rate ? context.plan().find(rate->item) : nullptr;
        if (!item)
            continue;
        ReportRow row;
        row.cells = {
            ReportCell(item->name),
            ReportCell(context.format().unitPrice(entry.price, rate->currency, perText(context.format(), *rate))),
            ReportCell(entry.author), ReportCell(context.format().date(entry.date)),
            ReportCell(entry.reason)};
        block.rows.append(row);
    }
    return block.rows.isEmpty() ? QList<Block>() : QList<Block> {block};
}

} // namespace

QList<Block> prices(const ReportContext &context)
{
    if (context.option().isNone() || context.usedRates().isEmpty())
        return {};
    Sources sources;
    QList<Block> blocks {HeadingBlock {1, Words::tr("Price sources")}, priceTable(context, sources)};
    return blocks + sources.table() + overrides(context);
}

} // namespace stratoplan::sections
