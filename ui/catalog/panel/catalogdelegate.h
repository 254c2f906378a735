// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace stratoplan {

class ThemeSource;

/// A price item in two lines: icon, name and price, below them what it is.
class CatalogDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CatalogDelegate(ThemeSource &theme, QObject *parent = nullptr);

    /// Whether the second line ends in the item's region.
    void setRegionShown(bool isShown) { m_showsRegion = isShown; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPrice(QPainter &painter, QRect &line, const QString &price) const;

    ThemeSource &m_theme;
    bool m_showsRegion = false;
};

} // namespace stratoplan
