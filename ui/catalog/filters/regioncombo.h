// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/catalog/filters/filtercombo.h"

namespace stratoplan {

/// The region filter: a region by its key or place; a place that several providers are in, or any words
/// typed, look in all of them.
class RegionCombo : public FilterCombo
{
    Q_OBJECT

public:
    explicit RegionCombo(QWidget *parent = nullptr);

    /// Offers the regions of a provider; of all where @p provider is empty. @p wanted is chosen where it is
    /// there, else what was.
    void offerRegions(const QList<storage::CatalogFacet> &regions, const QString &provider,
                      const QString &wanted);
    /// Key of the chosen region; empty: all, or words.
    [[nodiscard]] QString key() const;
    /// Words to search for in place of a key.
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool isSet() const { return currentIndex() > 0 || !words().isEmpty(); }
    void chooseAll();

Q_SIGNALS:
    /// The user typed.
    void edited();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] QString shortText() const;
};

} // namespace stratoplan
