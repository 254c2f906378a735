// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/findings/findingsdelegate.h"

#include "models/lists/findingsmodel.h"
#include "render/theme/themesource.h"
#include "ui/shell/pageregistry.h"
#include "ui/widgets/severity.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int padding = 16;
constexpr int textLeft = 48;
constexpr int gap = 16;
constexpr double placeAt = 0.39; ///< of the row's width
constexpr double whyAt = 0.51;

Finding::Severity severityOf(const QModelIndex &index)
{
    return static_cast<Finding::Severity>(index.data(SeverityRole).toInt());
}

QString placeOf(const QModelIndex &index)
{
    return index.siblingAtColumn(FindingsModel::Place).data().toString();
}

void drawElided(QPainter &painter, const QRect &rect, const QFont &font, const QColor &color,
                const QString &text)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

bool isAboutOldPrices(const QString &finding)
{
    return finding == "prices/old"_L1;
}

FindingsDelegate::FindingsDelegate(ThemeSource &theme, const PageRegistry &pages, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_pages(pages)
{
}

QString FindingsDelegate::linkText(const QModelIndex &index) const
{
    if (isAboutOldPrices(index.data(KeyRole).toString()))
        return tr("Re-price…");
    const int page = m_pages.indexOf(index.data(PageRole).toString());
    return page < 0 ? QString() : tr("Open in %1").arg(m_pages.pages().at(page).title);
}

QRect FindingsDelegate::linkRect(const QRect &row, const QModelIndex &index) const
{
    const int width =
        QFontMetrics(m_theme.theme().font(FontRole::Body)).horizontalAdvance(linkText(index)) + 2;
    return {row.right() - padding - width + 1, row.top(), width, row.height()};
}

void FindingsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Theme &theme = m_theme.theme();
    const QRect row = option.rect;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->fillRect(row,
                      theme.color(isSelected      ? Token::Selection
                                      : isHovered ? Token::Hover
                                                  : Token::Surface));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.color(Token::Grid));
    const Finding::Severity severity = severityOf(index);
    const QPixmap icon = m_theme.icons().pixmap(severityIcon(severity), 16, severityToken(severity),
                                                painter->device()->devicePixelRatioF());
    painter->drawPixmap(row.left() + padding, row.center().y() - 7, icon);

    const int place = row.left() + static_cast<int>(row.width() * placeAt);
    const int why = row.left() + static_cast<int>(row.width() * whyAt);
    const QRect link = linkRect(row, index);
    const auto column = [&row](int from, int to) {
        return QRect(from, row.top(), to - from - gap, row.height());
    };
    const bool isStrong = severity == Finding::Severity::Critical;
    drawElided(*painter, column(row.left() + textLeft, place),
               theme.font(isStrong ? FontRole::BodyStrong : FontRole::Body), theme.color(Token::Text),
               index.data().toString());
    drawElided(*painter, column(place, why), theme.font(FontRole::Body), theme.color(Token::Text2),
               placeOf(index));
    drawElided(*painter, column(why, link.left()), theme.font(FontRole::Body), theme.color(Token::Text2),
               index.data(NoteRole).toString());
    drawElided(*painter, link, theme.font(FontRole::Body), theme.color(Token::Accent), linkText(index));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = row;
        option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

QSize FindingsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {400, m_theme.theme().scaled(27)};
}

bool FindingsDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const QPoint position = static_cast<QMouseEvent *>(event)->position().toPoint();
        if (linkRect(option.rect, index).contains(position)) {
            Q_EMIT linkActivated(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

bool FindingsDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                 const QModelIndex &index)
{
    const QStringList lines {index.data().toString(), placeOf(index), index.data(NoteRole).toString()};
    QToolTip::showText(event->globalPos(), lines.join(u'\n').trimmed(), view);
    return true;
}

} // namespace stratoplan
