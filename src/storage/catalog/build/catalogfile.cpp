// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/build/catalogfile.h"

#include "core/plan/role.h"
#include "storage/json/decode.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// Reads one catalog; the first thing wrong ends it.
class CatalogFileReader
{
public:
    explicit CatalogFileReader(const QString &fileName) : m_fileName(fileName)
    {
        for (const Role &each : roles())
            m_roles.insert(each.key);
    }

    Result<CatalogFile> read(const JsonValue &root)
    {
        if (readRoot(root))
            return std::move(m_file);
        return Error {Error::Code::Damaged,
                      Words::tr("“%1”, line %2: %3")
                          .arg(m_fileName, QString::number(m_decoder.line()),
                               m_decoder.place() + u": "_s + m_decoder.problem()),
                      {}};
    }

private:
    using Kind = JsonValue::Kind;

    bool readRoot(const JsonValue &root)
    {
        const JsonValue *format = root.find(u"format");
        if (!format || format->text != "stratoplan-catalog"_L1)
            return fail(root, u"format"_s,
                        Words::tr("a catalog begins with \"format\": \"stratoplan-catalog\""));
        const JsonValue *version = root.find(u"version");
        if (!version || version->integer != 1)
            return fail(root, u"version"_s, Words::tr("the version of a catalog must be 1"));
        QString currency;
        if (!allowed(root,
                     {u"format"_s, u"version"_s, u"id"_s, u"title"_s, u"provider"_s, u"currency"_s,
                      u"sources"_s, u"missing"_s, u"items"_s})
            || !text(root, u"id"_s, m_file.key) || !text(root, u"title"_s, m_file.title)
            || !text(root, u"provider"_s, m_file.provider) || !text(root, u"currency"_s, currency))
            return false;
        const auto code = Currency::fromString(currency);
        if (!code)
            return fail(*root.find(u"currency"), u"currency"_s, Decoder::currencyHint());
        m_currency = *code;
        return readSources(root) && readMissing(root) && readItems(root);
    }

    bool readSources(const JsonValue &root)
    {
        const JsonValue *sources = root.find(u"sources");
        if (!sources || !sources->is(Kind::Object))
            return fail(root, u"sources"_s, Words::tr("a catalog says where its prices come from"));
        for (const JsonMember &member : sources->members) {
            CatalogSource source;
            const JsonValue &value = member.value;
            const bool fine = allowed(value, {u"title"_s, u"url"_s, u"kind"_s})
                && text(value, u"title"_s, source.title) && optionalText(value, u"url"_s, source.url)
                && text(value, u"kind"_s, source.kind);
            if (!m_decoder.at(u"sources."_s + member.name, fine))
                return false;
            m_sources.insert(member.name, source);
            m_file.sources.append(source);
        }
        return true;
    }

    bool readMissing(const JsonValue &root)
    {
        const JsonValue *missing = root.find(u"missing");
        if (!missing)
            return true;
        if (!missing->is(Kind::Array))
            return fail(*missing, u"missing"_s, Words::tr("what is missing is a list of sentences"));
        for (const JsonValue &value : missing->items) {
            QString sentence;
            const QString place = u"missing[%1]"_s.arg(m_file.missing.size());
            if (!m_decoder.at(place, m_decoder.readText(value, sentence)))
                return false;
            if (sentence.isEmpty())
                return fail(value, place, Words::tr("this text is missing or empty"));
            m_file.missing.append(sentence);
        }
        return true;
    }

    bool readItems(const JsonValue &root)
    {
        const JsonValue *items = root.find(u"items");
        if (!items || !items->is(Kind::Array))
            return fail(root, u"items"_s, Words::tr("a catalog has a list of items"));
        for (const JsonValue &value : items->items) {
            CatalogItem item;
            item.catalogKey = m_file.key;
            item.catalogTitle = m_file.title;
            if (!m_decoder.at(u"items[%1]"_s.arg(m_file.items.size()), readItem(value, item)))
                return false;
            m_file.items.append(item);
        }
        return true;
    }

    bool readItem(const JsonValue &value, CatalogItem &item)
    {
        PriceItem &made = item.item;
        QString category;
        if (!allowed(value,
                     {u"id"_s, u"provider"_s, u"service"_s, u"sku"_s, u"name"_s, u"role"_s, u"category"_s,
                      u"region"_s, u"specs"_s, u"rates"_s})
            || !text(value, u"id"_s, made.key) || !text(value, u"provider"_s, made.provider)
            || !text(value, u"service"_s, made.service) || !text(value, u"sku"_s, made.sku)
            || !text(value, u"name"_s, made.name) || !text(value, u"role"_s, made.role)
            || !text(value, u"category"_s, category) || !text(value, u"region"_s, made.region))
            return false;
        if (m_keys.contains(made.key))
            return fail(value, u"id"_s, Words::tr("“%1” stands twice").arg(made.key));
        m_keys.insert(made.key);
        if (!m_roles.contains(made.role))
            return fail(*value.find(u"role"), u"role"_s, Words::tr("“%1” is no role").arg(made.role));
        const auto known = enumFromName<Category>(category);
        if (!known)
            return fail(*value.find(u"category"), u"category"_s,
                        Words::tr("“%1” is no category").arg(category));
        made.category = *known;
        return readSpecifications(value, made) && readRates(value, item);
    }

    bool readSpecifications(const JsonValue &value, PriceItem &item)
    {
        const JsonValue *specs = value.find(u"specs");
        if (!specs)
            return true;
        if (!specs->is(Kind::Object))
            return fail(*specs, u"specs"_s, Words::tr("specifications are an object of texts"));
        for (const JsonMember &member : specs->members) {
            QString text;
            if (!m_decoder.at(u"specs."_s + member.name, m_decoder.readText(member.value, text)))
                return false;
            item.specifications.append({member.name, text});
        }
        return true;
    }

    bool readRates(const JsonValue &value, CatalogItem &item)
    {
        const JsonValue *rates = value.find(u"rates");
        if (!rates || !rates->is(Kind::Array) || rates->items.empty())
            return fail(value, u"rates"_s, Words::tr("an item has at least one rate"));
        for (const JsonValue &each : rates->items) {
            Rate rate;
            CatalogSource source;
            const QString place = u"rates[%1]"_s.arg(item.rates.size());
            if (!m_decoder.at(place, readRate(each, rate, source)))
                return false;
            for (const Rate &other : item.rates) {
                if (other.term == rate.term && other.unit == rate.unit && other.time == rate.time)
                    return fail(each, place, Words::tr("the rate stands twice: same term, unit and time"));
            }
            item.rates.append(rate);
            item.date = std::max(item.date, rate.effective);
            if (!item.sources.contains(source))
                item.sources.append(source);
        }
        return true;
    }

    bool readRate(const JsonValue &value, Rate &rate, CatalogSource &source)
    {
        rate.currency = m_currency;
        QString sourceKey;
        if (!allowed(value,
                     {u"term"_s, u"term_months"_s, u"unit"_s, u"time"_s, u"per"_s, u"tiering"_s, u"price"_s,
                      u"tiers"_s, u"tier_scope"_s, u"pool"_s, u"upfront"_s, u"minimum"_s, u"free"_s,
                      u"allowance"_s, u"effective"_s, u"source"_s, u"note"_s})
            || !text(value, u"term"_s, rate.term) || !text(value, u"unit"_s, rate.unit)
            || !text(value, u"source"_s, sourceKey) || !optionalText(value, u"pool"_s, rate.pool)
            || !optionalText(value, u"note"_s, rate.note) || !readPrice(value, rate)
            || !readUsage(value, rate) || !readMoney(value, u"upfront"_s, rate.upfront)
            || !readMoney(value, u"minimum"_s, rate.minimum))
            return false;
        const auto found = m_sources.constFind(sourceKey);
        if (found == m_sources.constEnd())
            return fail(*value.find(u"source"), u"source"_s,
                        Words::tr("a price needs a source; there is no source “%1”").arg(sourceKey));
        source = *found;
        rate.sourceTitle = source.title;
        rate.sourceUrl = source.url;
        return checkTiers(value, rate) && checkCommitment(value, rate);
    }

    /// What is counted, and how.
    bool readUsage(const JsonValue &value, Rate &rate)
    {
        return optional(value, u"term_months"_s, rate.termMonths) && optional(value, u"time"_s, rate.time)
            && optional(value, u"per"_s, rate.per) && optional(value, u"tiering"_s, rate.tiering)
            && optional(value, u"tier_scope"_s, rate.tierScope)
            && optional(value, u"effective"_s, rate.effective) && optional(value, u"free"_s, rate.free)
            && optional(value, u"allowance"_s, rate.allowance);
    }

    /// "tiers", or "price" where there is only one.
    bool readPrice(const JsonValue &value, Rate &rate)
    {
        const JsonValue *price = value.find(u"price");
        if (!price)
            return optional(value, u"tiers"_s, rate.tiers);
        if (value.find(u"tiers"))
            return fail(*price, u"price"_s, Words::tr("a rate has a price or tiers, not both"));
        Tier only;
        if (!optional(value, u"price"_s, only.price))
            return false;
        rate.tiers.append(only);
        return true;
    }

    bool readMoney(const JsonValue &value, const QString &name, Money &out)
    {
        const JsonValue *found = value.find(name);
        if (!found)
            return true;
        const auto amount = found->is(Kind::Text) ? Money::fromString(found->text, m_currency) : std::nullopt;
        if (!amount || amount->isNegative())
            return fail(*found, name, Decoder::decimalHint());
        out = *amount;
        return true;
    }

    bool checkCommitment(const JsonValue &value, const Rate &rate)
    {
        if (rate.termMonths < 0 || (rate.termMonths == 0 && !rate.upfront.isZero()))
            return fail(value, u"term_months"_s, Words::tr("an upfront payment is for a number of months"));
        if ((rate.free == Rate::Free::None) != rate.allowance.isZero())
            return fail(value, u"allowance"_s,
                        Words::tr("an allowance has a kind and more than 0 free units"));
        return true;
    }

    bool checkTiers(const JsonValue &value, const Rate &rate)
    {
        if (rate.per <= Quantity())
            return fail(value, u"per"_s, Words::tr("a price is for more than 0 units"));
        if (rate.tiers.isEmpty() || !rate.tiers.first().from.isZero())
            return fail(value, u"tiers"_s, Words::tr("a rate needs a tier that begins at 0"));
        for (qsizetype i = 1; i < rate.tiers.size(); ++i) {
            if (rate.tiers.at(i).from <= rate.tiers.at(i - 1).from)
                return fail(value, u"tiers[%1]"_s.arg(i),
                            Words::tr("each tier must begin above the one before"));
        }
        for (const Tier &tier : rate.tiers) {
            if (tier.price.isNegative())
                return fail(value, u"tiers"_s, Words::tr("a price is not below 0"));
        }
        return true;
    }

    bool fail(const JsonValue &value, const QString &place, const QString &problem)
    {
        return m_decoder.at(place, m_decoder.fail(value, problem));
    }

    /// An object with no other members than those named.
    bool allowed(const JsonValue &value, const QStringList &names)
    {
        if (!value.is(Kind::Object))
            return m_decoder.failKind(value, kindTitle(Kind::Object));
        for (const JsonMember &member : value.members) {
            if (!names.contains(member.name) && !isForeignName(member.name))
                return m_decoder.failName(member, names);
        }
        return true;
    }

    /// A member that must be there and must not be empty.
    bool text(const JsonValue &value, const QString &name, QString &out)
    {
        if (!optionalText(value, name, out))
            return false;
        return !out.isEmpty() || fail(value, name, Words::tr("this text is missing or empty"));
    }

    bool optionalText(const JsonValue &value, const QString &name, QString &out)
    {
        const JsonValue *found = value.find(name);
        return !found || m_decoder.at(name, m_decoder.readText(*found, out));
    }

    template <class T>
    bool optional(const JsonValue &value, const QString &name, T &out)
    {
        const JsonValue *found = value.find(name);
        return !found || m_decoder.at(name, decode(*found, out, m_decoder));
    }

    QString m_fileName;
    Decoder m_decoder;
    CatalogFile m_file;
    Currency m_currency;
    QHash<QString, CatalogSource> m_sources;
    QSet<QString> m_keys;
    QSet<QString> m_roles;
};

} // namespace

Result<CatalogFile> readCatalogFile(const QByteArray &json, const QString &fileName)
{
    const auto parsed = parseJson(json);
    if (const auto *problem = std::get_if<JsonProblem>(&parsed))
        return Error {
            Error::Code::Damaged,
            Words::tr("“%1”, line %2: %3").arg(fileName, QString::number(problem->line), problem->text),
            {}};
    return CatalogFileReader(fileName).read(std::get<JsonValue>(parsed));
}

} // namespace stratoplan::storage
