// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/offerjson.h"

#include "storage/pricelists/aws/csvtable.h"
#include "storage/pricelists/aws/offerterms.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/jsonstream.h"
#include "storage/pricelists/support/textsource.h"
#include "storage/pricelists/support/words.h"

#include <QBuffer>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

constexpr auto listUrl = "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/index.json"_L1;

/// The terms of a product stand at "terms", by kind, in offer files by SKU, then by offer term.
bool giveTerms(Listing &listing, const JsonValue &value, const QString &kind, const AwsItem *item)
{
    if (value.find(u"priceDimensions"))
        return giveAwsTerm(listing, value, kind, item);
    for (const JsonMember &term : value.members) {
        if (!giveAwsTerm(listing, term.value, kind, item))
            return false;
    }
    return true;
}

/// Offer files: all products, then all terms. Should the terms come first, they are read in a second pass.
class OfferReader : public JsonGuide
{
public:
    explicit OfferReader(Listing &listing) : m_listing(listing) { }

    [[nodiscard]] bool needsSecondPass() const { return m_termsCameFirst && !m_items.isEmpty(); }
    void beginSecondPass() { m_secondPass = true; }

    Step step(const JsonPath &path) override
    {
        if (path.empty())
            return Step::Enter;
        if (path[0] == "products"_L1 && !m_secondPass)
            return path.size() == 1 ? Step::Enter : Step::Take;
        if (path[0] == "terms"_L1)
            return stepIntoTerms(path);
        const bool isHead = path.size() == 1
            && (path[0] == "offerCode"_L1 || path[0] == "publicationDate"_L1 || path[0] == "url"_L1);
        return isHead ? Step::Take : Step::Skip;
    }

    bool take(const JsonPath &path, const JsonValue &value) override
    {
        if (path[0] == "products"_L1)
            return takeProduct(value);
        if (path[0] == "terms"_L1)
            return takeTerms(path, value);
        if (path[0] == "offerCode"_L1)
            m_offerCode = value.text;
        else if (path[0] == "publicationDate"_L1)
            m_date = readDate(value.text);
        return true;
    }

private:
    Step stepIntoTerms(const JsonPath &path)
    {
        if (path.size() == 1 && m_items.isEmpty() && !m_secondPass) {
            m_termsCameFirst = true;
            return Step::Skip;
        }
        return path.size() <= 2 ? Step::Enter : Step::Take;
    }

    bool takeProduct(const JsonValue &value)
    {
        const AwsProduct product = awsProductOf(value, m_offerCode);
        if (product.sku.isEmpty())
            return true;
        AwsItem made = itemOfAwsProduct(product);
        if (made.item.sku != product.sku)
            addSpecification(made.item, u"Provider SKU"_s, product.sku);
        m_regions.insert(regionOfPlace(made.item.region));
        share(made.item);
        m_items.insert(product.sku, made);
        return true;
    }

    bool takeTerms(const JsonPath &path, const JsonValue &value)
    {
        if (!m_listing.begin(head()))
            return false;
        const auto found = m_items.constFind(path[2]);
        return giveTerms(m_listing, value, path[1], found == m_items.constEnd() ? nullptr : &*found);
    }

    /// Products say the same words again and again: each is kept once.
    void share(PriceItem &item)
    {
        for (QString *text : {&item.service, &item.role, &item.region, &item.provider})
            *text = *m_words.insert(*text);
        for (KeyValue &specification : item.specifications) {
            specification.key = *m_words.insert(specification.key);
            specification.value = *m_words.insert(specification.value);
        }
    }

    PriceListHead head() const
    {
        QString key = u"aws/"_s + m_offerCode;
        QString title = Words::tr("AWS price list: %1").arg(awsServiceTitle(m_offerCode));
        if (m_regions.size() == 1 && *m_regions.cbegin() != "global"_L1) {
            key += u'/' + *m_regions.cbegin();
            title += u", "_s + *m_regions.cbegin();
        }
        return {key, title, u"aws"_s, m_date, listUrl};
    }

    Listing &m_listing;
    QString m_offerCode;
    QDate m_date;
    QHash<QString, AwsItem> m_items; ///< by SKU
    QSet<QString> m_regions;
    QSet<QString> m_words;
    bool m_termsCameFirst = false;
    bool m_secondPass = false;
};

bool recognisesOffer(const QByteArray &head, const QString &)
{
    const QByteArray text = headAsUtf8(head);
    const qsizetype products = text.indexOf("\"products\"");
    const bool isIndex = text.contains("\"currentVersionUrl\"") || text.contains("\"offerVersionUrl\"");
    return !isIndex && text.contains("\"offerCode\"") && !text.contains("SavingsPlan")
        && (products >= 0 || text.contains("\"terms\""));
}

Status readOffer(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    Listing listing(sink, fileName);
    OfferReader reader(listing);
    Status status = listing.status(readJson(device, fileName, reader));
    if (status.ok() && reader.needsSecondPass()) {
        if (!device.seek(0))
            return Error {
                Error::Code::Invalid,
                Words::tr("“%1” lists its terms before its products and can only be read from a file.")
                    .arg(fileName),
                {}};
        reader.beginSecondPass();
        status = listing.status(readJson(device, fileName, reader));
    }
    if (status.ok() && !listing.hasBegun())
        return noPrices(fileName, Words::tr("it lists products without terms."));
    return status;
}

/// GetProducts documents.
class ProductsReader : public JsonGuide
{
public:
    ProductsReader(Listing &listing, bool isInner) : m_listing(listing), m_isInner(isInner) { }

    [[nodiscard]] const Status &innerStatus() const { return m_inner; }

    Step step(const JsonPath &path) override
    {
        if (path.empty())
            return Step::Enter;
        if (path.size() == 1 && path[0] == "PriceList"_L1)
            return Step::Enter;
        const bool isDocument = path.back().isEmpty();
        const bool isPart = path.size() == 1
            && (path[0] == "product"_L1 || path[0] == "serviceCode"_L1 || path[0] == "terms"_L1);
        return isDocument || isPart ? Step::Take : Step::Skip;
    }

    bool take(const JsonPath &path, const JsonValue &value) override
    {
        if (path.back().isEmpty())
            return value.is(JsonValue::Kind::Text) ? takeText(value) : takeDocument(value);
        if (path[0] == "serviceCode"_L1)
            m_serviceCode = value.text;
        else if (path[0] == "product"_L1)
            m_product = value;
        else
            return giveAll(value);
        return true;
    }

private:
    bool takeDocument(const JsonValue &value)
    {
        const JsonValue *product = value.find(u"product");
        const JsonValue *terms = value.find(u"terms");
        if (!product || !terms)
            return true;
        m_serviceCode = jsonText(value, u"serviceCode");
        m_product = *product;
        return giveAll(*terms);
    }

    /// A document written as a text in the list, as the command line gives it.
    bool takeText(const JsonValue &value)
    {
        if (m_isInner)
            return true;
        QByteArray bytes = value.text.toUtf8();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        ProductsReader inner(m_listing, true);
        m_inner = readJson(buffer, m_listing.fileName(), inner);
        return m_inner.ok();
    }

    bool giveAll(const JsonValue &terms)
    {
        const AwsProduct product = awsProductOf(m_product, m_serviceCode);
        if (product.sku.isEmpty())
            return true;
        AwsItem item = itemOfAwsProduct(product);
        if (item.item.sku != product.sku)
            addSpecification(item.item, u"Provider SKU"_s, product.sku);
        const PriceListHead head {u"aws/get-products/"_s + m_serviceCode,
                                  Words::tr("AWS prices queried: %1").arg(awsServiceTitle(m_serviceCode)),
                                  u"aws"_s,
                                  {},
                                  listUrl};
        if (!m_listing.begin(head))
            return false;
        for (const JsonMember &kind : terms.members) {
            if (!giveTerms(m_listing, kind.value, kind.name, &item))
                return false;
        }
        return true;
    }

    Listing &m_listing;
    bool m_isInner;
    Status m_inner;
    QString m_serviceCode;
    JsonValue m_product;
};

bool recognisesProducts(const QByteArray &head, const QString &)
{
    const QByteArray text = headAsUtf8(head);
    if (text.contains("\"PriceList\""))
        return true;
    return text.contains("\"product\"")
        && (text.contains("\"priceDimensions\"") || text.contains("\"serviceCode\""))
        && !text.contains("\"products\"");
}

Status readProducts(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    Listing listing(sink, fileName);
    ProductsReader reader(listing, false);
    Status status = readJson(device, fileName, reader);
    if (!reader.innerStatus().ok())
        status = reader.innerStatus();
    status = listing.status(status);
    if (status.ok() && !listing.hasBegun())
        return noPrices(fileName, Words::tr("it lists no product with its terms."));
    return status;
}

} // namespace

PriceListFormat awsOfferFormat()
{
    return {Words::tr("AWS price list (JSON)"), &recognisesOffer, &readOffer};
}

PriceListFormat awsGetProductsFormat()
{
    return {Words::tr("AWS GetProducts answer (JSON)"), &recognisesProducts, &readProducts};
}

} // namespace stratoplan::storage::pricelists
