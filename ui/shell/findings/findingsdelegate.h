// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace stratoplan {

class PageRegistry;
class ThemeSource;

/// A row of the findings list: icon, text, place, why, and a link to the page that shows it.
class FindingsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    FindingsDelegate(ThemeSource &theme, const PageRegistry &pages, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void linkActivated(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    [[nodiscard]] QString linkText(const QModelIndex &index) const;
    [[nodiscard]] QRect linkRect(const QRect &row, const QModelIndex &index) const;

    ThemeSource &m_theme;
    const PageRegistry &m_pages;
};

/// Whether the finding of that key is put right by re-pricing the plan.
[[nodiscard]] bool isAboutOldPrices(const QString &finding);

} // namespace stratoplan
