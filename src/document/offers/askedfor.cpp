// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/offers/askedfor.h"

#include "storage/catalog/search/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Gigabytes that usually come with a vCPU, where words name vCPUs alone.
constexpr int usualMemory = 4;

struct JobWord
{
    const char *word; ///< the beginning of what people type
    const char *role;
    const char *engine;
};

constexpr JobWord jobWords[] = {
    {"postgres", "relational-database", "PostgreSQL"},
    {"mysql", "relational-database", "MySQL"},
    {"mariadb", "relational-database", "MariaDB"},
    {"rds", "relational-database", ""},
    {"cloudsql", "relational-database", ""},
    {"database", "relational-database", ""},
    {"redis", "cache", "Redis"},
    {"valkey", "cache", "Valkey"},
    {"memcache", "cache", "Memcached"},
    {"cache", "cache", ""},
    {"mongo", "document-database", "MongoDB"},
    {"opensearch", "search-service", "OpenSearch"},
    {"elasticsearch", "search-service", "Elasticsearch"},
    {"vm", "virtual-machine", ""},
    {"virtual", "virtual-machine", ""},
    {"machine", "virtual-machine", ""},
    {"instance", "virtual-machine", ""},
    {"server", "virtual-machine", ""},
    {"ec2", "virtual-machine", ""},
};

/// Two letters that are more often a word than a region.
bool isPlainWord(const QString &word)
{
    return word.size() < 3 && word != "us"_L1 && word != "eu"_L1 && word != "uk"_L1;
}

/// The longest run of words that means regions.
void findRegions(const QStringList &words, AskedFor &asked)
{
    for (qsizetype length = 3; length > 0; --length) {
        for (qsizetype at = 0; at + length <= words.size(); ++at) {
            const QString text = words.mid(at, length).join(u' ');
            if (length == 1 && isPlainWord(text))
                continue;
            const QList<const Region *> regions = regionsMeantBy(text);
            if (regions.isEmpty())
                continue;
            asked.regionText = text;
            asked.regions = regions;
            return;
        }
    }
}

void readJob(const QStringList &words, AskedFor &asked)
{
    for (const QString &word : words) {
        for (const JobWord &job : jobWords) {
            const QLatin1StringView beginning(job.word);
            // Short beginnings must be the whole word: "vm" is no beginning of "vmware".
            if (beginning.size() < 4 ? word != beginning : !word.startsWith(beginning))
                continue;
            if (asked.role.isEmpty() || *job.engine != '\0')
                asked.role = QString::fromLatin1(job.role);
            if (asked.needs.engine.isEmpty())
                asked.needs.engine = QString::fromLatin1(job.engine);
        }
    }
}

/// "4vcpu" and "16gb", as amounts are told.
void readAmounts(const QStringList &amounts, AskedFor &asked)
{
    for (const QString &amount : amounts) {
        qsizetype digits = 0;
        while (digits < amount.size() && (amount.at(digits).isDigit() || amount.at(digits) == u'.'))
            ++digits;
        const auto number = Quantity::fromString(QStringView(amount).left(digits));
        const QString unit = amount.mid(digits);
        if (number && unit == "vcpu"_L1)
            asked.needs.vcpu = *number;
        else if (number && unit == "gb"_L1)
            asked.needs.memory = *number;
    }
}

} // namespace

QStringList AskedFor::regionsAt(const QString &provider, const QStringList &offered) const
{
    QStringList keys;
    for (const Region *region : regions) {
        if (region->provider == provider && offered.contains(region->key))
            keys.append(region->key);
    }
    for (qsizetype i = 0; keys.isEmpty() && i < regions.size(); ++i) {
        if (const Region *near = nearestRegion(*regions.at(i), provider, offered))
            keys.append(near->key);
    }
    return keys;
}

AskedFor understand(const QString &words)
{
    AskedFor asked;
    const QStringList typed = words.toLower().split(u' ', Qt::SkipEmptyParts);
    readJob(typed, asked);
    readAmounts(storage::typedWords(words).amounts, asked);
    findRegions(typed, asked);
    if (asked.needs.memory.isZero() && !asked.needs.vcpu.isZero()) {
        asked.needs.memory = Quantity::fromRaw(asked.needs.vcpu.raw() * usualMemory);
        asked.memoryAssumed = true;
    }
    return asked;
}

AskedFor askedFor(const QString &words, const storage::CatalogQuery &query)
{
    AskedFor asked = understand(words);
    if (!query.role.isEmpty())
        asked.role = query.role;
    if (!query.engine.isEmpty())
        asked.needs.engine = query.engine;
    if (!query.minimumMemory.isZero()) {
        asked.needs.memory = query.minimumMemory;
        asked.memoryAssumed = false;
    }
    if (!query.minimumVcpu.isZero())
        asked.needs.vcpu = query.minimumVcpu;
    asked.needs.architecture = query.architecture;
    return asked;
}

} // namespace stratoplan
