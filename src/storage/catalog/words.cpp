// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/words.h"

#include "core/plan/role.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

/// Other words that people use for a role, a provider or a service.
struct Synonym
{
    QLatin1StringView name;
    QLatin1StringView words;
};

constexpr Synonym synonyms[] = {
    {"virtual-machine"_L1, "vm instance server"_L1},
    {"kubernetes-cluster"_L1, "k8s"_L1},
    {"relational-database"_L1, "sql rdbms db"_L1},
    {"document-database"_L1, "nosql db"_L1},
    {"object-storage"_L1, "bucket blob"_L1},
    {"block-storage"_L1, "disk volume"_L1},
    {"load-balancer"_L1, "lb"_L1},
    {"cdn"_L1, "content delivery network edge"_L1},
    {"ai"_L1, "llm model"_L1},
    {"function"_L1, "serverless faas"_L1},
    {"firewall"_L1, "waf"_L1},
    {"queue"_L1, "messaging broker"_L1},
    {"email"_L1, "mail"_L1},
    {"monitoring"_L1, "metrics observability"_L1},
    {"data-transfer"_L1, "egress traffic bandwidth"_L1},
    {"aws"_L1, "Amazon Web Services"_L1},
    {"gcp"_L1, "Google Cloud Platform"_L1},
    {"azure"_L1, "Microsoft"_L1},
    {"Elastic Load Balancing"_L1, "elb alb nlb"_L1},
    {"Azure Kubernetes Service"_L1, "aks"_L1},
    {"Google Kubernetes Engine"_L1, "gke"_L1},
    {"Compute Engine"_L1, "gce"_L1},
    {"Cloud Storage"_L1, "gcs"_L1},
    {"Amazon Route 53"_L1, "route53"_L1},
};

const QRegularExpression &amountPattern()
{
    static const QRegularExpression pattern(
        uR"(\b(\d+(?:\.\d+)?)\s*(tib|tb|gib|gb|mib|mb|vcpus?|cpus?|cores?)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

struct Amount
{
    Quantity number; ///< in GiB, or a count of processors
    bool isMemory = false;
};

/// 1 TB is 1024 GB, and GB stands for GiB, as people mix them.
std::optional<Amount> amountOf(const QString &number, const QString &unit)
{
    const auto read = Quantity::fromString(number);
    if (!read)
        return std::nullopt;
    if (unit.startsWith(u't'))
        return Amount {Quantity::fromRaw(read->raw() * 1024), true};
    if (unit.startsWith(u'm'))
        return Amount {Quantity::fromRaw(read->raw() / 1024), true};
    return Amount {*read, unit.startsWith(u'g')};
}

/// One word of the index for an amount: no dot, which would part it.
QString amountWord(const Amount &amount)
{
    return amount.number.toString().replace(u'.', u'p') + (amount.isMemory ? "gb"_L1 : "vcpu"_L1);
}

QString specificationOf(const PriceItem &item, QLatin1StringView key)
{
    for (const KeyValue &specification : item.specifications) {
        if (specification.key.compare(key, Qt::CaseInsensitive) == 0)
            return specification.value;
    }
    return {};
}

/// A typed word as a phrase of the index that may go on: "us-east-1" is three words in a row.
QString phrase(QString word)
{
    return u'"' + word.remove(u'"') + u"\" *"_s;
}

bool hasLetterOrDigit(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

} // namespace

std::optional<Quantity> vcpuOf(const PriceItem &item)
{
    return Quantity::fromString(specificationOf(item, "vCPU"_L1));
}

std::optional<Quantity> memoryOf(const PriceItem &item)
{
    const auto match = amountPattern().match(specificationOf(item, "Memory"_L1));
    const auto amount =
        match.hasMatch() ? amountOf(match.captured(1), match.captured(2).toLower()) : std::nullopt;
    return amount && amount->isMemory ? std::optional(amount->number) : std::nullopt;
}

QString indexText(const PriceItem &item)
{
    QStringList parts {item.sku,
                       item.name,
                       item.service,
                       item.provider,
                       providerTitle(item.provider),
                       item.region,
                       item.role,
                       categoryTitle(item.category)};
    for (const Synonym &synonym : synonyms) {
        if (item.role == synonym.name || item.provider == synonym.name || item.service == synonym.name)
            parts += synonym.words;
    }
    for (const KeyValue &specification : item.specifications) {
        parts += specification.key + u' ' + specification.value;
        auto matches = amountPattern().globalMatch(specification.value + u' ' + specification.key);
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (const auto amount = amountOf(match.captured(1), match.captured(2).toLower()))
                parts += amountWord(*amount);
        }
    }
    return parts.join(u' ');
}

QString matchExpression(const QString &words)
{
    QStringList terms;
    QString rest;
    qsizetype at = 0;
    auto matches = amountPattern().globalMatch(words);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto amount = amountOf(match.captured(1), match.captured(2).toLower());
        if (!amount)
            continue;
        rest += words.mid(at, match.capturedStart() - at) + u' ';
        at = match.capturedEnd();
        terms += u'"' + amountWord(*amount) + u'"';
    }
    rest += words.mid(at);
    const QStringList typed = rest.split(QRegularExpression(uR"([\s,;]+)"_s), Qt::SkipEmptyParts);
    for (const QString &word : typed.mid(0, 20)) {
        if (hasLetterOrDigit(word))
            terms += phrase(word.left(60));
    }
    return terms.join(u" AND "_s);
}

} // namespace stratoplan::storage
