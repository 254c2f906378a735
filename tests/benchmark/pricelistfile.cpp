// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark/pricelistfile.h"

#include <QFile>
#include <QHash>
#include <QList>
#include <QRandomGenerator>
#include <QSet>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Size
{
    const char *name;
    int vcpu;
};

constexpr Size sizes[] = {{"medium", 1},    {"large", 2},     {"xlarge", 4},    {"2xlarge", 8},
                          {"4xlarge", 16},  {"8xlarge", 32},  {"12xlarge", 48}, {"16xlarge", 64},
                          {"24xlarge", 96}, {"48xlarge", 192}};

const QList<QByteArray> families {"m5",  "m5d",  "m6i", "m6g", "m7g", "m7i", "m8g", "c5",    "c6i", "c6g",
                                  "c7g", "c7gn", "r5",  "r6i", "r6g", "r7g", "r8g", "x2idn", "i4i", "g5"};
const QList<std::pair<QByteArray, QByteArray>> regions {
    {"us-east-1", "US East (N. Virginia)"},      {"us-east-2", "US East (Ohio)"},
    {"us-west-2", "US West (Oregon)"},           {"eu-west-1", "EU (Ireland)"},
    {"eu-central-1", "EU (Frankfurt)"},          {"eu-north-1", "EU (Stockholm)"},
    {"me-central-1", "Middle East (UAE)"},       {"ap-southeast-1", "Asia Pacific (Singapore)"},
    {"ap-southeast-2", "Asia Pacific (Sydney)"}, {"ap-northeast-1", "Asia Pacific (Tokyo)"},
    {"ap-south-1", "Asia Pacific (Mumbai)"},     {"sa-east-1", "South America (Sao Paulo)"}};
const QList<std::pair<QByteArray, QByteArray>> systems {{"Linux", "RunInstances"},
                                                        {"Windows", "RunInstances:0002"},
                                                        {"RHEL", "RunInstances:0010"},
                                                        {"SUSE", "RunInstances:000g"},
                                                        {"Ubuntu Pro", "RunInstances:0g00"}};
const QList<QByteArray> softwareKinds {"NA", "NA", "NA", "SQL Std", "SQL Web", "SQL Ent"};
const QList<QByteArray> tenancies {"Shared", "Dedicated"};
const QList<QByteArray> capacities {"Used", "UnusedCapacityReservation"};

/// Writes the rows of one product after another.
class Writer
{
public:
    Writer(QFile &out, const QList<QByteArray> &header) : m_out(out), m_cells(header.size())
    {
        for (qsizetype i = 0; i < header.size(); ++i)
            m_columns.insert(header.at(i), i);
    }

    qint64 write(qint64 rows)
    {
        for (qint64 written = 0; written < rows;) {
            setProduct();
            written += writeProduct(rows - written);
        }
        return m_out.flush() ? rows : -1;
    }

private:
    template <class List>
    auto any(const List &list)
    {
        return list.at(m_random.bounded(static_cast<int>(list.size())));
    }
    QByteArray code(int length)
    {
        QByteArray text;
        for (int i = 0; i < length; ++i)
            text += "ABCDEFGHJKMNPQRSTUVWXYZ23456789"[m_random.bounded(31)];
        return text;
    }
    void set(const QByteArray &column, const QByteArray &value) { m_cells[m_columns.value(column)] = value; }

    void setProduct()
    {
        m_cells.fill({});
        const Size size = sizes[m_random.bounded(int(std::size(sizes)))];
        const QByteArray family = any(families);
        const auto region = any(regions);
        const auto system = any(systems);
        m_isUsed = m_random.bounded(2) == 0;
        m_sku = code(16);
        const int perVcpu = family.startsWith('c')             ? 2
            : family.startsWith('r') || family.startsWith('x') ? 8
                                                               : 4;
        m_price = 0.035 * size.vcpu * (1 + m_random.bounded(100) / 100.0);
        set("SKU", m_sku);
        set("Currency", "USD");
        set("EffectiveDate", "2025-09-12");
        set("Product Family", "Compute Instance");
        set("serviceCode", "AmazonEC2");
        set("Location", region.second);
        set("Location Type", "AWS Region");
        set("Instance Type", family + '.' + size.name);
        set("Current Generation", "Yes");
        set("Instance Family",
            perVcpu == 2       ? "Compute optimized"
                : perVcpu == 8 ? "Memory optimized"
                               : "General purpose");
        set("vCPU", QByteArray::number(size.vcpu));
        set("Physical Processor",
            family.contains('g') ? "AWS Graviton3 Processor" : "Intel Xeon 8375C (Ice Lake)");
        set("Clock Speed", "3.5 GHz");
        set("Memory", QByteArray::number(size.vcpu * perVcpu) + " GiB");
        set("Storage", family.contains('d') ? "1 x 118 NVMe SSD" : "EBS only");
        set("Network Performance", "Up to 12500 Megabit");
        set("Processor Architecture", "64-bit");
        const QByteArray software = any(softwareKinds);
        const QByteArray plain = family + '.' + size.name + region.first;
        // A plain Linux machine is listed once for a region.
        const bool isPlain = m_isUsed && system.first == "Linux" && software == "NA";
        set("Tenancy", isPlain && m_plain.contains(plain) ? "Dedicated" : any(tenancies));
        if (isPlain && m_cells.at(m_columns.value("Tenancy")) == "Shared")
            m_plain.insert(plain);
        set("Operating System", system.first);
        set("License Model", "No License required");
        set("usageType", QByteArray(m_isUsed ? "BoxUsage:" : "UnusedBox:") + family + '.' + size.name);
        set("operation", system.second);
        set("CapacityStatus", capacities.at(m_isUsed ? 0 : 1));
        set("Enhanced Networking Supported", "Yes");
        set("Intel AVX Available", "Yes");
        set("MarketOption", "OnDemand");
        set("Normalization Size Factor", QByteArray::number(size.vcpu * 2));
        set("Pre Installed S/W", software);
        set("Processor Features", "Intel AVX; Intel AVX2; Intel AVX512; Intel Turbo");
        set("Region Code", region.first);
        set("serviceName", "Amazon Elastic Compute Cloud");
        set("VPCNetworkingSupport", "true");
    }

    /// On demand; for one product in eight the reservations as well.
    qint64 writeProduct(qint64 most)
    {
        setPrice("JRTCKXETXF", "Hrs", m_price);
        set("TermType", "OnDemand");
        set("PriceDescription",
            QByteArray("$") + QByteArray::number(m_price) + " per On Demand Instance Hour");
        writeRow();
        qint64 written = 1;
        if (!m_isUsed || m_random.bounded(4) != 0)
            return written;
        set("TermType", "Reserved");
        for (const QByteArray years : {"1yr", "3yr"}) {
            for (const QByteArray option : {"No Upfront", "Partial Upfront", "All Upfront"}) {
                set("LeaseContractLength", years);
                set("PurchaseOption", option);
                set("OfferingClass", "standard");
                const QByteArray term = code(10);
                const double share = years == "1yr" ? 0.6 : 0.4;
                if (written == most)
                    return written;
                setPrice(term, "Hrs", option == "All Upfront" ? 0 : m_price * share);
                writeRow();
                ++written;
                if (option == "No Upfront" || written == most)
                    continue;
                setPrice(term, "Quantity", std::round(m_price * share * 8760));
                writeRow();
                ++written;
            }
        }
        return written;
    }

    void setPrice(const QByteArray &term, const QByteArray &unit, double price)
    {
        const bool isHourly = unit == "Hrs";
        set("OfferTermCode", term);
        set("RateCode", m_sku + '.' + term + (isHourly ? ".6YS6EN2CT7" : ".2TG2D8R56U"));
        set("StartingRange", isHourly ? "0" : "");
        set("EndingRange", isHourly ? "Inf" : "");
        set("Unit", unit);
        set("PricePerUnit", QByteArray::number(price, 'f', isHourly ? 10 : 0));
    }

    void writeRow()
    {
        m_line.clear();
        for (const QByteArray &cell : m_cells)
            m_line += cell.isEmpty() ? QByteArray(",") : '"' + cell + "\",";
        m_line.back() = '\n';
        m_out.write(m_line);
    }

    QFile &m_out;
    QHash<QByteArray, qsizetype> m_columns;
    QList<QByteArray> m_cells;
    QRandomGenerator m_random {20251120};
    QSet<QByteArray> m_plain; ///< that were listed
    QByteArray m_sku;
    QByteArray m_line;
    double m_price = 0;
    bool m_isUsed = true;
};

} // namespace

qint64 writePriceList(const QString &realList, const QString &path, qint64 rows)
{
    QFile real(realList);
    QFile out(path);
    if (!real.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        return -1;
    QByteArray header;
    for (int i = 0; i < 6; ++i) {
        header = real.readLine();
        out.write(header);
    }
    QList<QByteArray> names = header.trimmed().split(',');
    for (QByteArray &name : names)
        name = name.mid(1, name.size() - 2);
    return Writer(out, names).write(rows);
}
