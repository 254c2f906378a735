// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/catalog/catalog.h"

#include <QComboBox>

#include <functional>

namespace stratoplan {

/// A combo box that is narrower than what it offers: text that does not fit ends in an ellipsis and stands in
/// the tooltip, the list opens as wide as its longest entry.
class FilterCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit FilterCombo(QWidget *parent = nullptr);

    /// Offers everything and what the catalogs hold; what was chosen stays chosen where it is still there.
    /// @param title  of a key, for people
    void offer(const QString &all, const QList<storage::CatalogFacet> &facets,
               const std::function<QString(const QString &)> &title);
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect textRect() const;
};

} // namespace stratoplan
