// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundledfiles.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

BundledFiles::BundledFiles()
{
    const QDir folder(qEnvironmentVariable("STRATOPLAN_SOURCE_DIR") + u"/resources/catalogs"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        m_problem = u"no catalogs in "_s + folder.path();
    for (const QString &name : names) {
        const auto content = contentOf(folder.filePath(name));
        auto file = readCatalogFile(content.value_or(QByteArray()), name);
        if (!file) {
            m_problem = file.error().message;
            return;
        }
        m_items += file->items;
        m_files.append(*std::move(file));
    }
    for (qsizetype i = 0; i < m_items.size(); ++i)
        m_places.insert(m_items.at(i).item.key, i);
}

const CatalogItem *BundledFiles::item(const QString &key) const
{
    const auto found = m_places.constFind(key);
    return found == m_places.constEnd() ? nullptr : &m_items.at(*found);
}

const Rate *BundledFiles::rate(const QString &key, const QString &term) const
{
    const CatalogItem *found = item(key);
    if (!found)
        return nullptr;
    for (const Rate &rate : found->rates) {
        if (rate.term == term)
            return &rate;
    }
    return nullptr;
}

QString specification(const PriceItem &item, const QString &key)
{
    for (const KeyValue &each : item.specifications) {
        if (each.key == key)
            return each.value;
    }
    return {};
}

QString sharedPrices()
{
    const QString folder = qEnvironmentVariable("STRATOPLAN_SHARED_DIR") + u"/prices"_s;
    return QDir(folder).exists() ? folder : QString();
}

QList<QStringList> commaSeparated(const QByteArray &text)
{
    QList<QStringList> rows;
    QStringList row;
    QByteArray field;
    bool quoted = false;
    const auto endField = [&] {
        row.append(QString::fromUtf8(field));
        field.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (quoted && c == '"' && i + 1 < text.size() && text.at(i + 1) == '"') {
            field += c;
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
            field += c;
        } else if (c == ',') {
            endField();
        } else if (c == '\n') {
            endField();
            rows.append(row);
            row.clear();
        }
    }
    if (!field.isEmpty() || !row.isEmpty()) {
        endField();
        rows.append(row);
    }
    return rows;
}

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

} // namespace stratoplan::storage
