// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/role.h"
#include "core/text/pricetext.h"
#include "core/text/steptext.h"
#include "render/report/sections/sections.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Things that many rows name, numbered in the order of reading.
class Numbered
{
public:
    explicit Numbered(QChar first) : m_first(first) { }

    /// "[3]" where it counts from 1, "C" where from A, "c" where from a.
    [[nodiscard]] QString mark(const QStringList &texts)
    {
        qsizetype at = m_texts.indexOf(texts);
        if (at < 0) {
            at = m_texts.size();
            m_texts.append(texts);
        }
        return markAt(at);
    }
    [[nodiscard]] QString markAt(qsizetype at) const
    {
        if (m_first == u'1')
            return u"[%1]"_s.arg(at + 1);
        constexpr int letters = 26;
        const QChar letter(static_cast<char16_t>(m_first.unicode() + at % letters));
        return at < letters ? QString(letter) : QString(letter) + QString::number(at / letters + 1);
    }
    [[nodiscard]] const QList<QStringList> &texts() const { return m_texts; }

private:
    QChar m_first;
    QList<QStringList> m_texts;
};

/// A price that held long ago.
constexpr QChar oldSign = u'*';

QString catalogKind(PlanCatalog::Kind kind)
{
    switch (kind) {
    case PlanCatalog::Kind::Bundled:
        return Words::tr("bundled with Stratoplan");
    case PlanCatalog::Kind::Imported:
        return Words::tr("imported");
    case PlanCatalog::Kind::Own:
        return Words::tr("the plan's own");
    }
    Q_UNREACHABLE();
}

/// The table of prices, and what its rows refer to.
class PriceList
{
public:
    explicit PriceList(const ReportContext &context) : m_context(context) { }

    [[nodiscard]] TableBlock prices();
    [[nodiscard]] QList<Block> sources() const;
    [[nodiscard]] QList<Block> catalogs() const;

private:
    void add(const Rate &rate, const PriceItem &item, TableBlock &block);
    [[nodiscard]] ReportRow listed(const Rate &rate, const PriceItem &item);
    [[nodiscard]] ReportRow counted(const Rate &rate, const PriceStretch &stretch);
    [[nodiscard]] ReportCell dateCell(const Rate &rate) const;
    [[nodiscard]] ReportCell originCell(const Rate &rate, const PriceItem &item);
    [[nodiscard]] QString stepMarks(const PriceStretch &stretch);
    [[nodiscard]] QString noteText(const TableBlock &block) const;

    const ReportContext &m_context;
    Numbered m_sources {u'1'};
    Numbered m_catalogs {u'A'};
    Numbered m_steps {u'a'};
};

ReportCell PriceList::dateCell(const Rate &rate) const
{
    ReportCell cell(inOneLine(m_context.format().date(rate.effective)));
    if (!rate.effective.isValid() || m_context.isOld(rate))
        cell.color = Token::Warning;
    if (m_context.isOld(rate))
        cell.mark = oldSign;
    return cell;
}

/// Source and catalog: "[3] C".
ReportCell PriceList::originCell(const Rate &rate, const PriceItem &item)
{
    const PlanCatalog *catalog = m_context.plan().find(item.catalog);
    const QString mark = catalog
        ? m_catalogs.mark({catalog->name, catalogKind(catalog->kind), m_context.format().date(catalog->date)})
        : QString();
    if (rate.sourceTitle.isEmpty() && rate.sourceUrl.isEmpty())
        return toned(filled({Words::tr("no source"), mark}).join(u' '), Token::Warning);
    return inOneLine(filled({m_sources.mark({rate.sourceTitle, rate.sourceUrl}), mark}).join(u' '));
}

ReportRow PriceList::listed(const Rate &rate, const PriceItem &item)
{
    QStringList details;
    const QString term = rate.term.isEmpty() ? QString() : inOneLine(termText(rate.term));
    for (const QString &part : {item.service, item.region, term, item.sku}) {
        if (!part.isEmpty() && part != item.name)
            details.append(part);
    }
    const Format &format = m_context.format();
    ReportCell price(inOneLine(priceText(format, rate)), priceDetails(format, rate).join(u'\n'));
    if (price.text.isEmpty())
        price.text = absentText();
    ReportRow row;
    row.indent = 1;
    row.cells = {ReportCell(item.name, filled({details.join(u" · "_s), rate.note}).join(u'\n')), price,
                 dateCell(rate), originCell(rate, item)};
    return row;
}

/// Marks of what makes a price another: "a b".
QString PriceList::stepMarks(const PriceStretch &stretch)
{
    QStringList marks;
    for (const QString &step : stepTexts(m_context.format(), m_context.plan(), stretch.price))
        marks.append(m_steps.mark({step}));
    return marks.join(QChar::Nbsp);
}

ReportRow PriceList::counted(const Rate &rate, const PriceStretch &stretch)
{
    const Format &format = m_context.format();
    const QString when = stretchText(format, m_context.costs().timeline, stretch);
    const QString title =
        when.isEmpty() ? Words::tr("counts as") : Words::tr("counts %1 as", "months").arg(when);
    QStringList details = priceDetails(format, stretch.price.rate);
    for (const QString &known : priceDetails(format, rate))
        details.removeAll(known);
    const bool isUsable = stretch.price.problem.isEmpty();
    ReportCell price = isUsable
        ? ReportCell(inOneLine(priceText(format, stretch.price.rate)), details.join(u'\n'))
        : toned(Words::tr("no price"), Token::Warning);
    price.strong = isUsable;
    price.mark = priceMark(stretch.price.isOverridden(), stretch.price.isDiscounted());
    ReportCell reason(title, stretch.price.problem);
    reason.mark = stepMarks(stretch);
    ReportRow row;
    row.indent = 2;
    row.cells = {reason, price, ReportCell(), ReportCell()};
    row.continues = true;
    return row;
}

void PriceList::add(const Rate &rate, const PriceItem &item, TableBlock &block)
{
    block.rows.append(listed(rate, item));
    for (const PriceStretch &stretch : priceStretches(m_context.plan(), m_context.costs().timeline, rate)) {
        if (!stretch.isListPrice())
            block.rows.append(counted(rate, stretch));
    }
}

TableBlock PriceList::prices()
{
    TableBlock block;
    block.caption = Words::tr("Prices used, by provider");
    block.columns = {{Words::tr("Price item"), ReportColumn::Align::Left, 1.4, false},
                     {Words::tr("Price"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Effective"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Source"), ReportColumn::Align::Left, 0, true}};
    QStringList providers;
    QHash<QString, QList<const Rate *>> rates;
    for (const RateId id : m_context.usedRates()) {
        const Rate *rate = m_context.plan().find(id);
        const PriceItem *item = m_context.plan().find(rate->item);
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
            add(*rate, *m_context.plan().find(rate->item), block);
    }
    block.note = noteText(block);
    return block;
}

QString PriceList::noteText(const TableBlock &block) const
{
    const QString age = m_context.priceAgeText();
    const QString hours = Words::tr("A month has %1 hours.")
                              .arg(m_context.format().number(m_context.plan().info().hoursPerMonth));
    const QString marks =
        Words::tr("A number in brackets is a source, a capital letter a catalog; both are listed below.");
    QStringList lines {
        filled({markLegend(block),
                age.isEmpty() ? QString()
                              : Words::tr("%1 %2.", "sign, how many prices are old").arg(oldSign, age),
                hours, marks})
            .join(u' ')};
    for (qsizetype i = 0; i < m_steps.texts().size(); ++i)
        lines.append(m_steps.markAt(i) + u"  "_s + m_steps.texts().at(i).first());
    return lines.join(u'\n');
}

QList<Block> PriceList::sources() const
{
    TableBlock block;
    block.caption = Words::tr("Sources of prices");
    block.columns = {{Words::tr("No."), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Source"), ReportColumn::Align::Left, 1, false}};
    for (qsizetype i = 0; i < m_sources.texts().size(); ++i) {
        const QStringList &source = m_sources.texts().at(i);
        ReportRow row;
        row.cells = {ReportCell(m_sources.markAt(i)),
                     source.at(0).isEmpty() ? ReportCell(source.at(1))
                                            : ReportCell(source.at(0), source.at(1))};
        block.rows.append(row);
    }
    return block.rows.isEmpty() ? QList<Block>() : QList<Block> {block};
}

QList<Block> PriceList::catalogs() const
{
    TableBlock block;
    block.caption = Words::tr("Catalogs the prices were taken from");
    block.columns = {{Words::tr("Mark", "of a catalog"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Catalog"), ReportColumn::Align::Left, 1, false},
                     {Words::tr("Kind"), ReportColumn::Align::Left, 0, true},
                     {Words::tr("Date"), ReportColumn::Align::Left, 0, false}};
    for (qsizetype i = 0; i < m_catalogs.texts().size(); ++i) {
        const QStringList &catalog = m_catalogs.texts().at(i);
        ReportRow row;
        row.cells = {ReportCell(m_catalogs.markAt(i)), ReportCell(catalog.at(0)), ReportCell(catalog.at(1)),
                     ReportCell(catalog.at(2))};
        block.rows.append(row);
    }
    return block.rows.isEmpty() ? QList<Block>() : QList<Block> {block};
}

QList<Block> exchangeRates(const ReportContext &context)
{
    TableBlock block;
    block.caption = Words::tr("Exchange rates");
    block.columns = {{Words::tr("Rate"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Date"), ReportColumn::Align::Left, 0, false},
                     {Words::tr("Source"), ReportColumn::Align::Left, 1, false}};
    for (const CurrencyRate &entry : context.plan().table<CurrencyRate>()) {
        ReportRow row;
        row.cells = {ReportCell(Words::tr("1 %1 = %2 %3", "currency, rate, currency")
                                    .arg(entry.from.toString(), entry.rate.toString(), entry.to.toString())),
                     ReportCell(context.format().date(entry.date)),
                     ReportCell(entry.source.isEmpty() ? absentText() : entry.source)};
        block.rows.append(row);
    }
    block.note = Words::tr(
        "A price in another currency counts at the newest rate of a date up to the end of its month.");
    return block.rows.isEmpty() ? QList<Block>() : QList<Block> {block};
}

/// How old the prices are: "46 of 102 prices are older than 12 months, …".
QString ageText(const ReportContext &context)
{
    const Rate *oldest = nullptr;
    int old = 0;
    const QList<RateId> used = context.usedRates();
    for (const RateId id : used) {
        const Rate *rate = context.plan().find(id);
        if (!context.isOld(*rate))
            continue;
        ++old;
        if (!oldest || rate->effective < oldest->effective)
            oldest = rate;
    }
    if (!oldest)
        return {};
    const PriceItem *item = context.plan().find(oldest->item);
    return Words::tr("%1 of %2 prices are older than %n month(s) and marked *; the oldest, %3, is of %4.",
                     nullptr, context.plan().info().priceAge)
        .arg(QString::number(old), QString::number(used.size()), item ? item->name : absentText(),
             context.format().date(oldest->effective));
}

} // namespace

QList<Block> prices(const ReportContext &context)
{
    if (context.option().isNone() || context.usedRates().isEmpty())
        return {};
    const QString frozen = Words::tr(
        "Prices are frozen in the plan, each with its date and source. Where something changes a list price, "
        "the price it counts as stands below it.");
    PriceList list(context);
    QList<Block> blocks {HeadingBlock {1, Words::tr("Price sources")},
                         TextBlock {filled({frozen, ageText(context), context.upfrontText()}).join(u' ')},
                         list.prices()};
    return blocks + list.catalogs() + list.sources() + exchangeRates(context);
}

} // namespace stratoplan::sections
