// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/catalog.h"

namespace stratoplan::storage {

/// The catalogs at hand: those that come with the program and every one that was imported, searched as one.
/// An imported catalog is one edition of a price list in a file of its own. Of an item that several of them
/// have, the newest price that holds today is found; a query that names a catalog searches that one. For one thread at a time.
class CatalogLibrary
{
public:
    /// Where imported catalogs live: STRATOPLAN_CATALOG_DIR, or "catalogs" in the folder of the program's
    /// data.
    [[nodiscard]] static QString importedFolder();

    /// Opens the bundled catalog and those of the folder. A catalog that cannot be opened is left out and
    /// told by problems(): the others go on. Never fails as a whole.
    explicit CatalogLibrary(const QString &bundledPath = Catalog::defaultPath(),
                            const QString &folder = importedFolder());
    CatalogLibrary(CatalogLibrary &&) noexcept;
    CatalogLibrary &operator=(CatalogLibrary &&) noexcept;
    ~CatalogLibrary();

    [[nodiscard]] const QString &folder() const;
    /// What could not be opened, and why.
    [[nodiscard]] const QList<Error> &problems() const;
    /// Whether there is anything to search.
    [[nodiscard]] bool isEmpty() const;

    /// All catalogs, bundled ones first, then by title, newest edition first.
    [[nodiscard]] const QList<CatalogSummary> &catalogs() const;

    /// Items of all catalogs at once: sorted over all of them, or, in the catalogs' own order, those of one
    /// catalog after the other.
    [[nodiscard]] Result<CatalogPage> search(const CatalogQuery &query) const;
    /// The item with that key in the catalog of key @p catalog; without one in the newest that has it. Fails
    /// with NotFound.
    [[nodiscard]] Result<CatalogItem> item(const QString &key, const QString &catalog = {}) const;
    /// Filters over all items, or over one provider's; what several lists have counts in each of them.
    [[nodiscard]] Result<CatalogFacets> facets(const QString &provider = {}) const;

    /// The items of least price by the hour that fit, cheapest first. See cheapest.h for what fits.
    [[nodiscard]] Result<QList<CatalogItem>> cheapestThatFits(const CatalogNeeds &needs,
                                                              int limit = 10) const;

    /// Takes an imported catalog away, for good. Fails with NotFound, Invalid (a bundled one) or Unwritable.
    Status remove(const QString &catalog);
    /// Looks at the folder again: after an import or a removal by another program.
    void reload();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace stratoplan::storage
