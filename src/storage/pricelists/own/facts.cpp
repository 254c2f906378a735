// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/own/facts.h"

#include "core/plan/role.h"
#include "storage/pricelists/azure/units.h"
#include "storage/pricelists/gcp/units.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/csvrows.h"
#include "storage/pricelists/support/listed.h"
#include "storage/pricelists/support/words.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

struct Service
{
    const char *word; ///< the service's name begins with it
    const char *role;
    const char *thing;
};

constexpr Service services[] = {
    {"EC2", "virtual-machine", "instance"},
    {"Compute Engine", "virtual-machine", "instance"},
    {"Virtual Machines", "virtual-machine", "instance"},
    {"RDS storage", "relational-database", "unit"},
    {"RDS", "relational-database", "instance"},
    {"Cloud SQL", "relational-database", "instance"},
    {"SQL Database", "relational-database", "instance"},
    {"PostgreSQL", "relational-database", "instance"},
    {"MySQL", "relational-database", "instance"},
    {"ElastiCache", "cache", "node"},
    {"Memorystore", "cache", "node"},
    {"Redis", "cache", "cache"},
    {"OpenSearch", "search-service", "node"},
    {"S3", "object-storage", "unit"},
    {"Blob", "object-storage", "unit"},
    {"Cloud Storage", "object-storage", "unit"},
    {"EBS", "block-storage", "unit"},
    {"Persistent Disk", "block-storage", "unit"},
    {"Managed Disks", "block-storage", "disk"},
    {"Files", "file-storage", "unit"},
    {"EFS", "file-storage", "unit"},
    {"CloudFront", "cdn", "unit"},
    {"Lambda", "function", "unit"},
    {"EKS", "kubernetes-cluster", "cluster"},
    {"GKE", "kubernetes-cluster", "cluster"},
    {"Route 53", "dns", "unit"},
    {"ELB", "load-balancer", "load balancer"},
    {"CloudWatch", "monitoring", "unit"},
};

const Service *serviceOf(const QString &name)
{
    for (const Service &service : services) {
        if (name.startsWith(QLatin1StringView(service.word)))
            return &service;
    }
    return nullptr;
}

/// "hour", "GB-month", "10k requests", "1 GB/Month", "GiBy.h".
std::optional<Usage> usageOf(const QString &unit, const QString &thing)
{
    static const QRegularExpression span(u"-(hour|month|second|day)$"_s);
    static const QRegularExpression thousands(u"^([0-9]+)k "_s);
    if (unit.contains(u'.') || unit == "h"_L1)
        return gcpUsage(unit, thing);
    QString text = unit;
    text.replace(thousands, u"\\1K "_s);
    const QString time = span.match(text).captured(1);
    text.remove(span);
    if (time.isEmpty())
        return azureUsage(text, thing);
    if (text.contains(u'/'))
        return std::nullopt;
    auto usage = azureUsage(text, thing);
    if (!usage)
        return std::nullopt;
    static const QRegularExpression number(u"^[0-9]+[KMB]? "_s);
    usage->unit = text.remove(number);
    if (time == "hour"_L1 || time == "month"_L1)
        usage->time = time == "hour"_L1 ? Rate::Time::Hour : Rate::Time::Month;
    else
        usage->unit += u'-' + time;
    return usage;
}

struct Term
{
    QString name;
    int months = 0;
};

std::optional<Term> termOf(const QString &text)
{
    static const QHash<QString, Term> terms {
        {u"on-demand"_s, {u"on-demand"_s, 0}},
        {u"spot"_s, {u"spot"_s, 0}},
        {u"subscription"_s, {u"flat"_s, 0}},
        {u"cud1y"_s, {u"committed-1y"_s, 12}},
        {u"cud3y"_s, {u"committed-3y"_s, 36}},
        {u"ri1y"_s, {u"reserved-1y-all-upfront"_s, 12}},
        {u"ri3y"_s, {u"reserved-3y-all-upfront"_s, 36}},
        {u"ri1y-no-upfront-standard"_s, {u"reserved-1y-no-upfront"_s, 12}},
        {u"ri3y-no-upfront-standard"_s, {u"reserved-3y-no-upfront"_s, 36}},
    };
    const auto found = terms.constFind(text);
    return found == terms.constEnd() ? std::nullopt : std::optional(*found);
}

class FactsRow
{
public:
    FactsRow(const CsvColumns &columns, const QStringList &cells) : m_columns(columns), m_cells(cells) { }

    /// Why the row makes no price; empty where it made one.
    QString read(ListedPrice &made) const
    {
        const auto term = termOf(text(u"term"_s));
        if (!term)
            return column(u"term"_s, Words::tr("“%1” is no kind of price.").arg(text(u"term"_s)));
        const QString amount = text(u"price_usd"_s);
        const auto price = readPrice(amount);
        if (!price || price->isNegative())
            return column(u"price_usd"_s, Words::tr("“%1” is no price.").arg(amount));
        made.item = item();
        made.rate.term = term->name;
        made.rate.termMonths = term->months;
        made.rate.effective = readDate(text(u"price_date"_s));
        made.rate.sourceTitle = text(u"source"_s);
        const QString unit = text(u"unit"_s);
        if (unit == "reservation-total"_L1 || unit.contains("(term total)"_L1))
            return readTotal(amount, made);
        const Service *service = serviceOf(text(u"service"_s));
        const auto usage = usageOf(unit, service ? QString::fromLatin1(service->thing) : u"unit"_s);
        if (!usage || usage->yearly || usage->unit.isEmpty())
            return column(u"unit"_s, Words::tr("“%1” is not understood.").arg(unit));
        setUsage(made.rate, *usage);
        setPrice(made.rate, *price);
        return {};
    }

private:
    /// The price is for the whole term.
    QString readTotal(const QString &amount, ListedPrice &made) const
    {
        const auto upfront = readMoney(amount, Currency::of("USD"));
        if (!upfront)
            return column(u"price_usd"_s, Words::tr("“%1” is no amount of money.").arg(amount));
        setUsage(made.rate, {u"instance"_s, Rate::Time::Hour, Quantity::fromWhole(1)});
        setPrice(made.rate, {});
        made.rate.upfront = *upfront;
        return {};
    }

    PriceItem item() const
    {
        static const QRegularExpression space(u"\\s"_s);
        PriceItem made;
        made.provider = text(u"provider"_s);
        made.service = text(u"service"_s);
        made.sku = text(u"sku"_s);
        made.name = made.sku;
        made.region = text(u"region"_s).isEmpty() ? u"global"_s : text(u"region"_s);
        const Service *service = serviceOf(made.service);
        made.role = service ? QString::fromLatin1(service->role) : u"other"_s;
        made.category = role(made.role).category;
        const auto word = [](const QString &each) { return each.contains(space) ? keyPart(each) : each; };
        made.key =
            made.provider + u'/' + keyPart(made.service) + u'/' + word(made.sku) + u'/' + word(made.region);
        addSpecification(made, u"vCPU"_s, text(u"vcpu"_s));
        if (!text(u"memory_gib"_s).isEmpty())
            addSpecification(made, u"Memory"_s, text(u"memory_gib"_s) + u" GiB"_s);
        addSpecification(made, u"Family"_s, text(u"family"_s));
        return made;
    }

    static QString column(const QString &name, const QString &why)
    {
        return Words::tr("Column “%1”: %2").arg(name, why);
    }
    QString text(const QString &name) const { return m_columns.cell(m_cells, name); }

    const CsvColumns &m_columns;
    const QStringList &m_cells;
};

Status read(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    CsvRows rows(device);
    Listing listing(sink, fileName);
    if (!rows.next())
        return csvError(fileName,
                        rows.problem().isEmpty() ? Words::tr("the file is empty.") : rows.problem());
    const CsvColumns columns(rows.cells());
    for (const QString &name :
         {u"provider"_s, u"service"_s, u"sku"_s, u"unit"_s, u"term"_s, u"price_usd"_s}) {
        if (!columns.has(name))
            return csvError(fileName, Words::tr("the first row names no column “%1”.").arg(name));
    }
    const QString name = QFileInfo(fileName).completeBaseName();
    bool goesOn = listing.begin({u"own/"_s + keyPart(name), name, u"own"_s, {}, {}});
    while (goesOn && rows.next()) {
        ListedPrice price;
        price.line = rows.line();
        const QString problem = FactsRow(columns, rows.cells()).read(price);
        goesOn = problem.isEmpty() ? listing.add(price)
                                   : listing.skip(price.line, skippedRowText(rows, columns, problem));
    }
    if (goesOn && !rows.problem().isEmpty())
        return csvError(fileName, rows.problem());
    return listing.status({});
}

bool recognises(const QByteArray &head, const QString &)
{
    const QByteArray text = headAsUtf8(head);
    const QByteArray line = text.left(text.indexOf('\n'));
    return line.contains("price_usd") && line.contains("provider");
}

} // namespace

PriceListFormat factsFormat()
{
    return {Words::tr("Table of price facts (CSV)"), &recognises, &read};
}

} // namespace stratoplan::storage::pricelists
