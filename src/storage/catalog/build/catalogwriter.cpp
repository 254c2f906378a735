// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/build/catalogwriter.h"

#include "core/plan/role.h"
#include "storage/catalog/search/words.h"

#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

void appendNumber(QByteArray &out, qint64 number)
{
    char bytes[8];
    qToBigEndian(number, bytes);
    out.append(bytes, 8);
}

qint64 placeOfRole(const QString &key)
{
    static const QHash<QString, qint64> places = [] {
        QHash<QString, qint64> list;
        for (const Role &each : roles())
            list.insert(each.key, list.size());
        return list;
    }();
    return places.value(key, places.size());
}

Status runWith(Statement &statement, const QList<std::variant<qint64, QString>> &values)
{
    int next = 1;
    for (const auto &value : values)
        std::visit([&](const auto &each) { statement.bind(next++, each); }, value);
    return statement.run();
}

} // namespace

QByteArray orderOf(const PriceItem &item)
{
    QByteArray order;
    order.reserve(160);
    appendNumber(order, placeOfRole(item.role));
    const auto appendText = [&order](const QString &text) { order += text.toUtf8() + '\0'; };
    appendText(item.provider);
    appendText(item.service);
    appendNumber(order, vcpuOf(item).value_or(Quantity()).raw());
    appendNumber(order, memoryOf(item).value_or(Quantity()).raw());
    appendText(item.sku);
    appendText(item.region);
    appendText(item.key);
    return order;
}

Result<CatalogWriter> CatalogWriter::on(Connection &connection, Dictionary &dictionary)
{
    if (const Status made = createCatalogTables(connection); !made)
        return made.error();
    // Fewer, larger pieces of the index: merging them takes most of the time.
    if (const Status set = connection.execute(
            "INSERT INTO product_words (product_words, rank) VALUES ('hashsize', 2097152)");
        !set)
        return set.error();
    CatalogWriter writer(connection, dictionary);
    auto item = connection.prepare("INSERT INTO item (id, key_number, packed) VALUES (?, ?, ?)");
    auto product = connection.prepare("INSERT INTO product VALUES (?, ?, ?, ?, ?, ?)");
    auto words = connection.prepare("INSERT INTO product_words (rowid, words) VALUES (?, ?)");
    for (const auto *statement : {&item, &product, &words}) {
        if (!*statement)
            return statement->error();
    }
    writer.m_inserts =
        std::make_unique<Inserts>(Inserts {*std::move(item), *std::move(product), *std::move(words)});
    writer.m_worker = std::make_unique<BatchWorker<ItemRow>>(
        [inserts = writer.m_inserts.get()](ItemRow &row) { return inserts->run(row); });
    return writer;
}

Status CatalogWriter::Inserts::run(const ItemRow &row)
{
    item.bind(1, row.id);
    item.bind(2, row.keyNumber);
    item.bindBytes(3, row.packed);
    if (const Status done = item.run(); !done)
        return done;
    product.bind(1, row.id);
    int next = 2;
    for (const qint64 number : {row.measures.vcpu, row.measures.memory, row.measures.price,
                                row.measures.pricePerVcpu, row.measures.pricePerMemory})
        product.bind(next++, number);
    if (const Status done = product.run(); !done)
        return done;
    words.bind(1, row.id);
    words.bindText(2, row.document);
    return words.run();
}

void CatalogWriter::note(int catalog, const QList<Rate> &rates)
{
    const auto place = static_cast<std::size_t>(catalog);
    if (m_found.size() <= place)
        m_found.resize(place + 1);
    Found &found = m_found[place];
    ++found.items;
    found.rates += rates.size();
    for (const Rate &rate : rates) {
        if (!rate.effective.isValid())
            continue;
        found.oldest = found.oldest.isValid() ? std::min(found.oldest, rate.effective) : rate.effective;
        found.newest = std::max(found.newest, rate.effective);
    }
}

Status CatalogWriter::addItem(int catalog, const PriceItem &item, const QList<Rate> &rates)
{
    QByteArray packed;
    packItem(packed, *m_dictionary, catalog, item, rates);
    return addPacked({catalog, item, rates}, std::move(packed));
}

Status CatalogWriter::addPacked(const PackedItem &item, QByteArray packed)
{
    note(item.catalog, item.rates);
    ItemRow row {.id = ++m_items,
                 .keyNumber = keyNumber(item.item.key),
                 .measures = measuresOf(item.item, item.rates),
                 .packed = std::move(packed),
                 .document = {}};
    row.document = m_index.document(item.catalog, item.item, item.rates, row.measures);
    return m_worker->add(std::move(row)) ? Status() : m_worker->finish();
}

Result<QList<CatalogSummary>> CatalogWriter::finish(const QList<CatalogEdition> &editions)
{
    if (const Status written = m_worker->finish(); !written)
        return written.error();
    m_worker.reset();
    m_inserts.reset();
    m_found.resize(static_cast<std::size_t>(editions.size()));
    QList<CatalogSummary> summaries;
    for (qsizetype i = 0; i < editions.size(); ++i) {
        const Found &found = m_found[static_cast<std::size_t>(i)];
        CatalogEdition edition = editions.at(i);
        edition.summary.items = static_cast<int>(found.items);
        edition.summary.rates = found.rates;
        edition.summary.oldest = found.oldest;
        edition.summary.newest = found.newest;
        edition.summary.regions = regionsOf(static_cast<int>(i));
        if (!edition.summary.date.isValid())
            edition.summary.date = found.newest;
        if (const Status done = writeCatalog(i, edition); !done)
            return done.error();
        summaries.append(edition.summary);
    }
    for (const auto step :
         {&CatalogWriter::writeDictionary, &CatalogWriter::writeFacets, &CatalogWriter::writeIndex}) {
        if (const Status done = (this->*step)(); !done)
            return done.error();
    }
    return summaries;
}

Status CatalogWriter::writeCatalog(qint64 id, const CatalogEdition &edition)
{
    const CatalogSummary &summary = edition.summary;
    auto insert =
        m_connection->prepare("INSERT INTO catalog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    if (const Status done =
            runWith(*insert,
                    {id, summary.key, summary.list.isEmpty() ? summary.key : summary.list, summary.title,
                     enumName(summary.kind), summary.provider, dateText(summary.date), summary.source,
                     timeText(summary.imported), qint64(summary.items), summary.rates,
                     dateText(summary.oldest), dateText(summary.newest), summary.missing.join(u'\n'),
                     QString::fromLatin1(edition.digest), QString::fromUtf8(edition.report)});
        !done)
        return done;
    auto source = m_connection->prepare("INSERT INTO source VALUES (?, ?, ?)");
    if (!source)
        return source.error();
    for (const CatalogSource &each : edition.sources) {
        if (const Status done = runWith(*source, {each.title, each.url, each.kind}); !done)
            return done;
    }
    return {};
}

QStringList CatalogWriter::regionsOf(int catalog) const
{
    QStringList regions;
    for (const IndexBuilder::Count &count : m_index.counts()) {
        const Facet &facet = m_index.facets().at(count.facet);
        if (count.catalog == catalog && facet.kind == Facet::Kind::Region && !regions.contains(facet.value))
            regions += facet.value;
    }
    regions.sort();
    return regions;
}

Status CatalogWriter::insertTexts(const QByteArray &sql, const QStringList &texts)
{
    auto insert = m_connection->prepare(sql);
    if (!insert)
        return insert.error();
    for (const QString &text : texts) {
        insert->bind(1, text);
        if (const Status done = insert->run(); !done)
            return done;
    }
    return {};
}

Status CatalogWriter::writeDictionary()
{
    auto insert = m_connection->prepare("INSERT INTO word (id, text) VALUES (?, ?)");
    if (!insert)
        return insert.error();
    const QStringList &texts = m_dictionary->texts();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (const Status done = runWith(*insert, {qint64(i), texts.at(i)}); !done)
            return done;
    }
    if (const Status done = insertTexts("INSERT INTO vocabulary (word) VALUES (?)", m_index.vocabulary());
        !done)
        return done;
    return m_connection->execute(QByteArray("INSERT INTO vocabulary_state VALUES (")
                                 + (m_index.isVocabularyComplete() ? "1)" : "0)"));
}

Status CatalogWriter::writeFacets()
{
    auto facet = m_connection->prepare("INSERT INTO facet (code, kind, value) VALUES (?, ?, ?)");
    if (!facet)
        return facet.error();
    for (qsizetype i = 0; i < m_index.facets().size(); ++i) {
        const Facet &each = m_index.facets().at(i);
        if (const Status done = runWith(*facet, {qint64(i), qint64(each.kind), each.value}); !done)
            return done;
    }
    auto count = m_connection->prepare("INSERT INTO facet_count VALUES (?, ?, ?, ?)");
    if (!count)
        return count.error();
    for (const IndexBuilder::Count &each : m_index.counts()) {
        if (const Status done = runWith(
                *count,
                {qint64(each.catalog), qint64(each.provider), qint64(each.facet), qint64(each.items)});
            !done)
            return done;
    }
    return {};
}

/// After the rows are in, which is faster.
Status CatalogWriter::writeIndex()
{
    return m_connection->execute("CREATE INDEX item_key ON item (key_number);\n"
                                 "INSERT INTO product_words (product_words) VALUES ('optimize');\n");
}

} // namespace stratoplan::storage
