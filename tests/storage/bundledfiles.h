// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/build/catalogfile.h"

#include <QHash>

#include <optional>

namespace stratoplan::storage {

/// The bundled catalogs as they stand in resources/catalogs, read once for all tests of a program.
class BundledFiles
{
public:
    BundledFiles();

    [[nodiscard]] const QString &problem() const { return m_problem; } ///< empty: all were read
    [[nodiscard]] const QList<CatalogFile> &files() const { return m_files; }
    [[nodiscard]] const QList<CatalogItem> &items() const { return m_items; }
    [[nodiscard]] const CatalogItem *item(const QString &key) const;
    /// The rate of a term; null without one. With several of a term, the first.
    [[nodiscard]] const Rate *rate(const QString &key, const QString &term) const;

private:
    QString m_problem;
    QList<CatalogFile> m_files;
    QList<CatalogItem> m_items;
    QHash<QString, qsizetype> m_places;
};

/// A specification of an item; empty without it.
[[nodiscard]] QString specification(const PriceItem &item, const QString &key);

/// The folder of price files beside the project; empty where there is none.
[[nodiscard]] QString sharedPrices();

/// The rows of a comma-separated text, quotes taken off.
[[nodiscard]] QList<QStringList> commaSeparated(const QByteArray &text);

/// All of a file; nothing where it cannot be read.
[[nodiscard]] std::optional<QByteArray> contentOf(const QString &path);

} // namespace stratoplan::storage
