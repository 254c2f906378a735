// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/search/words.h"

#include <QRegularExpression>

#include <algorithm>

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
    {"Amazon EC2"_L1, "amazonec2 elastic compute cloud"_L1},
    {"Amazon RDS"_L1, "amazonrds"_L1},
    {"Azure Database for PostgreSQL"_L1, "postgres"_L1},
    {"nat-gateway"_L1, "nat"_L1},
    {"public-ip"_L1, "ipv4 address"_L1},
    {"secrets"_L1, "vault keys"_L1},
    {"cache"_L1, "memory store"_L1},
    {"registry"_L1, "ecr docker images"_L1},
    {"file-storage"_L1, "nfs efs share"_L1},
    {"logs"_L1, "logging"_L1},
};

/// A number and what it counts. The last unit may be half typed.
const QRegularExpression &amountPattern()
{
    static const QRegularExpression pattern(
        uR"(\b(\d[\d,]*(?:\.\d+)?)\s*(tib|tb|gib|gb|mib|mb|vcpus?|cpus?|cores?)\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &beginningOfUnitPattern()
{
    static const QRegularExpression pattern(uR"(\b(\d+(?:\.\d+)?)\s+(gi?|v|vc|vcp|cp|co|cor)$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

struct Amount
{
    Quantity number; ///< in GiB, or a count of processors
    bool isMemory = false;
};

/// 1 TB is 1024 GB, and GB stands for GiB, as people mix them.
std::optional<Amount> amountOf(QString number, const QString &unit)
{
    const auto read = Quantity::fromString(number.remove(u','));
    constexpr qint64 largest = qint64(1) << 50;
    if (!read || read->raw() > largest)
        return std::nullopt;
    if (unit.startsWith(u't'))
        return Amount {Quantity::fromRaw(read->raw() * 1024), true};
    if (unit.startsWith(u'm'))
        return Amount {Quantity::fromRaw(read->raw() / 1024), true};
    return Amount {*read, unit.startsWith(u'g')};
}

QString amountWord(const Amount &amount)
{
    return amount.number.toString() + (amount.isMemory ? "gb"_L1 : "vcpu"_L1);
}

void addNames(const QString &word, QStringList &names)
{
    qsizetype end = word.size();
    while (end > 0 && isMark(word.at(end - 1)))
        --end;
    for (qsizetype at = 0; at < end; ++at) {
        const bool begins = at == 0 || isMark(word.at(at - 1));
        if (begins && !isMark(word.at(at))) {
            QString name = word.mid(at, end - at);
            if (!names.contains(name))
                names += std::move(name);
        }
    }
}

/// Whether a word goes on at a place; pairs of surrogates count as the letter they stand for.
bool isWordAt(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (!c.isSurrogate())
        return c.isLetterOrNumber() || isMark(c);
    const bool high = c.isHighSurrogate();
    const qsizetype other = high ? at + 1 : at - 1;
    if (other < 0 || other >= text.size() || text.at(other).isHighSurrogate() == high)
        return false;
    const QChar pair = text.at(other);
    return QChar::isLetterOrNumber(high ? QChar::surrogateToUcs4(c, pair) : QChar::surrogateToUcs4(pair, c));
}

/// Calls @p each with every run of letters, digits and marks.
template <class Each>
void forEachWord(const QString &text, Each each)
{
    qsizetype from = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && isWordAt(text, at))
            continue;
        if (at > from)
            each(text.mid(from, at - from));
        from = at + 1;
    }
}

bool hasLetterOrDigit(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

} // namespace

bool isMark(QChar c)
{
    static constexpr QStringView marks = u"-._/+:#&";
    return marks.contains(c);
}

QString folded(const QString &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (isPlain)
        return text.toLower();
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain.toLower();
}

QStringList namesOf(const QString &text)
{
    QStringList names;
    forEachWord(folded(text), [&](const QString &word) { addNames(word, names); });
    return names;
}

QString tokenOf(const QString &text)
{
    QString token = folded(text);
    for (QChar &c : token) {
        if (c.unicode() < 0x80 && !c.isLetterOrNumber() && !isMark(c))
            c = u'_';
    }
    return token;
}

QStringList amountsOf(const QString &text)
{
    QStringList words;
    auto matches = amountPattern().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (const auto amount = amountOf(match.captured(1), match.captured(2).toLower()))
            words += amountWord(*amount);
    }
    return words;
}

bool isUnit(const QString &word)
{
    static const QStringList units {u"tib"_s,  u"tb"_s,    u"gib"_s, u"gb"_s,   u"mib"_s,  u"mb"_s,
                                    u"vcpu"_s, u"vcpus"_s, u"cpu"_s, u"cpus"_s, u"core"_s, u"cores"_s};
    return units.contains(word);
}

bool isCode(const QString &text)
{
    if (text.size() < 10)
        return false;
    qsizetype digits = 0;
    qsizetype lower = 0;
    for (const QChar c : text) {
        if (c.isDigit())
            ++digits;
        else if (c >= u'a' && c <= u'f')
            ++lower;
        else if (!(c >= u'A' && c <= u'Z') && c != u'-' && c != u'/')
            return false;
    }
    return digits > 0 && (lower == 0 || text.count(u'-') == 4);
}

QStringList otherWordsFor(const QString &name)
{
    QStringList words;
    for (const Synonym &synonym : synonyms) {
        if (name == synonym.name)
            words += namesOf(QString(synonym.words));
    }
    return words;
}

TypedWords typedWords(const QString &text)
{
    constexpr qsizetype longestText = 500;
    constexpr qsizetype mostWords = 20;
    TypedWords typed;
    QString rest = text.left(longestText);
    if (const auto match = beginningOfUnitPattern().match(rest); match.hasMatch())
        rest = rest.left(match.capturedStart(2))
            + (match.captured(2).startsWith(u'g', Qt::CaseInsensitive) ? "gb"_L1 : "cpu"_L1);
    typed.amounts = amountsOf(rest);
    rest.replace(amountPattern(), u" "_s);
    forEachWord(folded(rest), [&](QString word) {
        while (isMark(word.front()) && hasLetterOrDigit(word))
            word.remove(0, 1);
        if (hasLetterOrDigit(word) && typed.words.size() < mostWords && !typed.words.contains(word))
            typed.words += word.left(60);
    });
    return typed;
}

QString specificationOf(const PriceItem &item, QLatin1StringView key)
{
    for (const KeyValue &specification : item.specifications) {
        if (specification.key.compare(key, Qt::CaseInsensitive) == 0)
            return specification.value;
    }
    return {};
}

std::optional<Quantity> vcpuOf(const PriceItem &item)
{
    return Quantity::fromString(specificationOf(item, "vCPU"_L1));
}

std::optional<Quantity> memoryOf(const PriceItem &item)
{
    return gigabytesOf(specificationOf(item, "Memory"_L1));
}

std::optional<Quantity> gigabytesOf(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (text.endsWith(" GiB"_L1)) { // as nearly all are written
        if (const auto number = Quantity::fromString(QStringView(text).chopped(4)))
            return number;
    }
    const auto match = amountPattern().match(text);
    const auto amount =
        match.hasMatch() ? amountOf(match.captured(1), match.captured(2).toLower()) : std::nullopt;
    return amount && amount->isMemory ? std::optional(amount->number) : std::nullopt;
}

} // namespace stratoplan::storage
