// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/scaling/loadgrid.h"

#include "models/roles.h"
#include "models/time/loadweekmodel.h"
#include "render/theme/themesource.h"
#include "ui/widgets/properties.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int cellWidth = 25;
constexpr int cellHeight = 21;
constexpr int headHeight = 18;
constexpr int headWidth = 34;

/// Paints the share of the peak as a tint behind its number.
class LoadDelegate : public QStyledItemDelegate
{
public:
    LoadDelegate(ThemeSource &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = m_theme.theme();
        QColor tint = theme.color(Token::Accent);
        tint.setAlphaF(static_cast<float>(0.45 * std::clamp(index.data(ShareRole).toDouble(), 0.0, 1.0)));
        const QRect cell = option.rect.adjusted(0, 0, -1, -1);
        painter->fillRect(cell, theme.color(Token::Surface));
        painter->fillRect(cell, tint);
        painter->setFont(theme.font(FontRole::Tiny));
        painter->setPen(theme.color(Token::Text));
        painter->drawText(cell, Qt::AlignCenter, index.data().toString());
        if (!option.state.testFlag(QStyle::State_Selected))
            return;
        const bool isCurrent = option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(QPen(theme.color(isCurrent ? Token::Text : Token::Accent), isCurrent ? 2 : 1.5));
        painter->drawRect(QRectF(cell).adjusted(1, 1, -1, -1));
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        auto *line = new QLineEdit(parent);
        setRole(*line, u"cell"_s);
        line->setObjectName(u"loadEditor"_s);
        line->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        line->setAlignment(Qt::AlignCenter);
        line->setMinimumWidth(m_theme.theme().scaled(46));
        return line;
    }

private:
    ThemeSource &m_theme;
};

/// Hours and days in small type, close to the cells.
class TinyHeader : public QHeaderView
{
public:
    TinyHeader(Qt::Orientation orientation, ThemeSource &theme, QWidget *parent)
        : QHeaderView(orientation, parent), m_theme(theme)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme &theme = m_theme.theme();
        painter->fillRect(rect, theme.color(Token::Header));
        painter->setFont(theme.font(FontRole::Tiny));
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(rect, Qt::AlignCenter, model()->headerData(section, orientation()).toString());
    }

private:
    ThemeSource &m_theme;
};

} // namespace

LoadGrid::LoadGrid(ThemeSource &theme, LoadWeekModel &model, QWidget *parent)
    : QTableView(parent), m_theme(theme), m_model(model)
{
    setObjectName(u"loadGrid"_s);
    setAccessibleName(tr("Load by hour of the week, per cent of the peak"));
    stratoplan::setRole(*this, u"framed"_s);
    setModel(&model);
    setItemDelegate(new LoadDelegate(theme, this));
    setHorizontalHeader(new TinyHeader(Qt::Horizontal, theme, this));
    setVerticalHeader(new TinyHeader(Qt::Vertical, theme, this));
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                    | QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCornerButtonEnabled(false);
    setFont(theme.theme().font(FontRole::Tiny));
    const Theme &now = theme.theme();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(now.scaled(18));
    horizontalHeader()->setFixedHeight(now.scaled(headHeight));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(now.scaled(cellHeight));
    verticalHeader()->setDefaultSectionSize(now.scaled(cellHeight));
    verticalHeader()->setFixedWidth(now.scaled(headWidth));
    connect(&model, &LoadWeekModel::typed, this,
            [this](Percent load) { m_model.fill(selectionModel()->selectedIndexes(), load); });
    connect(&theme, &ThemeSource::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize LoadGrid::sizeHint() const
{
    const Theme &theme = m_theme.theme();
    return {theme.scaled(headWidth) + 24 * theme.scaled(cellWidth) + 2,
            theme.scaled(headHeight) + 7 * theme.scaled(cellHeight) + 2};
}

void LoadGrid::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::MouseFocusReason && !currentIndex().isValid())
        setCurrentIndex(m_model.index(0, 0));
    QTableView::focusInEvent(event);
}

void LoadGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        m_model.fill(selectionModel()->selectedIndexes(), Percent());
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace stratoplan
