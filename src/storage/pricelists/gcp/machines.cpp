// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/gcp/machines.h"

#include "core/base/scaled.h"
#include "storage/pricelists/support/words.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

constexpr qsizetype mostParts = 20'000;

/// Machine types of one family and kind: memory is a multiple of the vCPUs.
struct Shape
{
    const char *family;
    const char *kind;
    const char16_t *memoryPerCpu; ///< GiB
    std::initializer_list<int> cpus;
};

const Shape shapes[] = {
    {"e2", "standard", u"4", {2, 4, 8, 16, 32}},
    {"e2", "highmem", u"8", {2, 4, 8, 16}},
    {"e2", "highcpu", u"1", {2, 4, 8, 16, 32}},
    {"n1", "standard", u"3.75", {1, 2, 4, 8, 16, 32, 64, 96}},
    {"n1", "highmem", u"6.5", {2, 4, 8, 16, 32, 64, 96}},
    {"n1", "highcpu", u"0.9", {2, 4, 8, 16, 32, 64, 96}},
    {"n2", "standard", u"4", {2, 4, 8, 16, 32, 48, 64, 80, 96, 128}},
    {"n2", "highmem", u"8", {2, 4, 8, 16, 32, 48, 64, 80, 96}},
    {"n2", "highcpu", u"1", {2, 4, 8, 16, 32, 48, 64, 80, 96}},
    {"n2d", "standard", u"4", {2, 4, 8, 16, 32, 48, 64, 80, 96, 128, 224}},
    {"n2d", "highmem", u"8", {2, 4, 8, 16, 32, 48, 64, 80, 96}},
    {"n2d", "highcpu", u"1", {2, 4, 8, 16, 32, 48, 64, 80, 96, 128, 224}},
    {"t2d", "standard", u"4", {1, 2, 4, 8, 16, 32, 48, 60}},
    {"t2a", "standard", u"4", {1, 2, 4, 8, 16, 32, 48}},
    {"c2", "standard", u"4", {4, 8, 16, 30, 60}},
    {"c2d", "standard", u"4", {2, 4, 8, 16, 32, 56, 112}},
    {"c2d", "highmem", u"8", {2, 4, 8, 16, 32, 56, 112}},
    {"c2d", "highcpu", u"2", {2, 4, 8, 16, 32, 56, 112}},
    {"c3", "standard", u"4", {4, 8, 22, 44, 88, 176}},
    {"c3", "highmem", u"8", {4, 8, 22, 44, 88, 176}},
    {"c3", "highcpu", u"2", {4, 8, 22, 44, 88, 176}},
    {"n4", "standard", u"4", {2, 4, 8, 16, 32, 48, 64, 80}},
    {"n4", "highmem", u"8", {2, 4, 8, 16, 32, 48, 64, 80}},
    {"n4", "highcpu", u"2", {2, 4, 8, 16, 32, 48, 64, 80}},
};

/// Machine types that share a core: they pay for a part of it.
struct Shared
{
    const char *name;
    const char16_t *paidCpus;
    const char *cpus; ///< as they are seen inside
    const char16_t *memory; ///< GiB
};

constexpr Shared sharedCores[] = {
    {"e2-micro", u"0.25", "2", u"1"},
    {"e2-small", u"0.5", "2", u"2"},
    {"e2-medium", u"1", "2", u"4"},
};

/// Which part of which family a SKU prices.
struct PartName
{
    QString family;
    bool isCore = false;
};

std::optional<PartName> partOf(const QString &description)
{
    static const QRegularExpression running(
        u"^(?:Spot )?(?:Preemptible )?(?:(?:([A-Z][0-9]+[A-Z]?)(?: AMD| Arm| Predefined)? Instance)|Compute optimized(?: Instance)?) (Core|Ram) running in "_s);
    static const QRegularExpression committed(
        u"^Commitment(?: v1)?: (?:([A-Z][0-9]+[A-Z]?)(?: AMD| Arm)? |(Compute optimized) )?(Cpu|Core|Ram) in .* for [13] Year"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto plain = running.match(description);
    if (plain.hasMatch()) {
        const QString family = plain.captured(1);
        return PartName {family.isEmpty() ? u"c2"_s : family.toLower(), plain.captured(2) == "Core"_L1};
    }
    const auto commitment = committed.match(description);
    if (!commitment.hasMatch())
        return std::nullopt;
    const QString family = !commitment.captured(2).isEmpty() ? u"c2"_s
        : commitment.captured(1).isEmpty()                   ? u"n1"_s
                                                             : commitment.captured(1).toLower();
    return PartName {family, commitment.captured(3).compare("Ram"_L1, Qt::CaseInsensitive) != 0};
}

PriceItem machine(const QString &name, const QString &region, const QString &cpus, Quantity memory)
{
    PriceItem item;
    item.key = u"gcp/compute-engine/"_s + name + u'/' + region;
    item.provider = u"gcp"_s;
    item.service = u"Compute Engine"_s;
    item.sku = name;
    item.name = name;
    item.role = u"virtual-machine"_s;
    item.category = Category::Compute;
    item.region = region;
    item.specifications = {{u"Measure"_s, u"node"_s},
                           {u"vCPU"_s, cpus},
                           {u"Memory"_s, memory.toString() + u" GiB"_s},
                           {u"Architecture"_s, name.startsWith("t2a"_L1) ? u"arm64"_s : u"x86_64"_s}};
    return item;
}

std::optional<UnitPrice> sum(const Rate &core, Quantity cpus, const Rate &memory, Quantity gib)
{
    const auto a = scaled(core.tiers.first().price, cpus);
    const auto b = scaled(memory.tiers.first().price, gib);
    return a && b ? together(*a, *b) : std::nullopt;
}

} // namespace

void GcpMachines::note(const GcpSku &sku, const Rate &rate)
{
    if (sku.service != "Compute Engine"_L1 || rate.time != Rate::Time::Hour || rate.tiers.size() != 1)
        return;
    const auto part = partOf(sku.description);
    for (qsizetype i = 0; part && i < sku.regions.size(); ++i) {
        const QString &region = sku.regions.at(i);
        const QString key = region + u'/' + part->family + u'/' + rate.term + u'/' + rate.currency.toString();
        auto found = m_index.constFind(key);
        if (found == m_index.constEnd()) {
            if (m_parts.size() >= mostParts)
                return;
            found = m_index.insert(key, m_parts.size());
            m_parts.append({region, part->family, {}, {}});
        }
        Parts &parts = m_parts[*found];
        std::optional<Rate> &place = part->isCore ? parts.core : parts.memory;
        if (!place)
            place = rate;
    }
}

bool GcpMachines::give(Listing &listing, qint64 line) const
{
    for (const Parts &parts : m_parts) {
        if (parts.core && parts.memory && !give(listing, line, parts))
            return false;
    }
    return true;
}

bool GcpMachines::give(Listing &listing, qint64 line, const Parts &parts) const
{
    const auto giveOne = [&](const QString &name, const QString &cpus, Quantity paidCpus, Quantity memory) {
        const auto price = sum(*parts.core, paidCpus, *parts.memory, memory);
        if (!price)
            return true;
        ListedPrice made;
        made.line = line;
        made.sameRow = true;
        made.item = machine(name, parts.region, cpus, memory);
        made.rate = *parts.core;
        made.rate.unit = u"instance"_s;
        made.rate.per = Quantity::fromWhole(1);
        setPrice(made.rate, *price);
        made.rate.effective = std::max(parts.core->effective, parts.memory->effective);
        made.rate.note = Words::tr("The sum of its vCPU and memory prices.");
        return listing.add(made);
    };
    for (const Shape &shape : shapes) {
        if (parts.family != QLatin1StringView(shape.family))
            continue;
        const Quantity each = *Quantity::fromString(shape.memoryPerCpu);
        for (const int cpus : shape.cpus) {
            const QString name =
                u"%1-%2-%3"_s.arg(parts.family, QLatin1StringView(shape.kind), QString::number(cpus));
            if (!giveOne(name, QString::number(cpus), Quantity::fromWhole(cpus),
                         Quantity::fromRaw(each.raw() * cpus)))
                return false;
        }
    }
    for (const Shared &shared : sharedCores) {
        if (parts.family == "e2"_L1 && !parts.core->term.startsWith("committed"_L1)
            && !giveOne(QString::fromLatin1(shared.name), QString::fromLatin1(shared.cpus),
                        *Quantity::fromString(shared.paidCpus), *Quantity::fromString(shared.memory)))
            return false;
    }
    return true;
}

} // namespace stratoplan::storage::pricelists
