// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/filters/filtercombo.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>

namespace stratoplan {

namespace {
constexpr int widestList = 420;
}

FilterCombo::FilterCombo(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
}

void FilterCombo::offer(const QString &all, const QList<storage::CatalogFacet> &facets,
                        const std::function<QString(const QString &)> &title)
{
    const QVariant before = currentData();
    const QSignalBlocker blocker(this);
    clear();
    addItem(all, QString());
    for (const storage::CatalogFacet &facet : facets) {
        addItem(title(facet.key), facet.key);
        setItemData(count() - 1,
                    tr("%n price item(s), counted in every list that has them", nullptr, facet.items),
                    Qt::ToolTipRole);
    }
    setCurrentIndex(qMax(0, findData(before)));
}

void FilterCombo::showPopup()
{
    const int wide =
        view()->sizeHintForColumn(modelColumn()) + view()->verticalScrollBar()->sizeHint().width() + 12;
    view()->setMinimumWidth(qBound(width(), wide, widestList));
    QComboBox::showPopup();
}

QRect FilterCombo::textRect() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
}

void FilterCombo::paintEvent(QPaintEvent *event)
{
    if (isEditable()) {
        QComboBox::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, textRect().width() - 2);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

bool FilterCombo::event(QEvent *event)
{
    const bool isCut = fontMetrics().horizontalAdvance(currentText()) > textRect().width() - 2;
    if (event->type() != QEvent::ToolTip || !isCut)
        return QComboBox::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), currentText(), this);
    return true;
}

} // namespace stratoplan
