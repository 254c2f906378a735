// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table/groupedheader.h"

#include "models/roles.h"
#include "render/theme/themesource.h"
#include "ui/widgets/clauselabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int padding = 8;
constexpr int singleHeight = 30;
constexpr int lineHeight = 23;
constexpr int detailedHeight = 45;
constexpr int providerWidth = 3;
constexpr int providerHeight = 26;
constexpr int chipMore = 34; ///< width of a chip beside that of its text
constexpr int narrowestTitle = 90; ///< left of the chip "cheapest"
constexpr int sortMarkSize = 12;
}

GroupedHeader::GroupedHeader(ThemeSource &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    setObjectName(u"columnsHeader"_s);
    setAccessibleName(tr("Columns"));
    setHighlightSections(false);
    setSectionsClickable(true);
    setMinimumSectionSize(24);
    connect(&theme, &ThemeSource::changed, this, &QWidget::updateGeometry);
}

QVariant GroupedHeader::value(int visual, int role) const
{
    return model() ? model()->headerData(logicalIndex(visual), Qt::Horizontal, role) : QVariant();
}

int GroupedHeader::lastVisible() const
{
    int visual = count() - 1;
    while (visual > 0 && isSectionHidden(logicalIndex(visual)))
        --visual;
    return visual;
}

QList<GroupedHeader::Group> GroupedHeader::groups() const
{
    QList<Group> all;
    for (int visual = 0; visual < count(); ++visual) {
        if (isSectionHidden(logicalIndex(visual)))
            continue;
        const QString title = m_showsGroups ? value(visual, GroupTitleRole).toString() : QString();
        if (!title.isEmpty() && !all.isEmpty() && all.last().title == title)
            all.last().last = visual;
        else
            all.append({visual, visual, title});
    }
    return all;
}

bool GroupedHeader::isGrouped() const
{
    const QList<Group> all = groups();
    return std::any_of(all.begin(), all.end(), [](const Group &group) { return !group.title.isEmpty(); });
}

bool GroupedHeader::isTall() const
{
    for (int visual = 0; m_showsGroups && visual < count(); ++visual) {
        const bool hasMark = !value(visual, DetailRole).toString().isEmpty()
            || !value(visual, ProviderRole).toString().isEmpty();
        if (hasMark && !value(visual, GroupTitleRole).toString().isEmpty())
            return true;
    }
    return false;
}

int GroupedHeader::groupHeight() const
{
    return isGrouped() ? m_theme.theme().scaled(isTall() ? detailedHeight : lineHeight) : 0;
}

QSize GroupedHeader::sizeHint() const
{
    const int group = groupHeight();
    return {QHeaderView::sizeHint().width(),
            group + m_theme.theme().scaled(group > 0 ? lineHeight : singleHeight)};
}

QSize GroupedHeader::sectionSizeFromContents(int logical) const
{
    if (isHidden()) // words that nobody sees need no room
        return {0, sizeHint().height()};
    const int visual = visualIndex(logical);
    const QFontMetrics metrics(m_theme.theme().font(FontRole::LabelStrong));
    const int text = metrics.horizontalAdvance(value(visual, Qt::DisplayRole).toString());
    const int left = visual == 0 ? m_edge : padding;
    const int right = visual == lastVisible() ? m_edge : padding;
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == logical;
    return {text + left + right + 2 + (isSorted ? sortMarkSize + 3 : 0), sizeHint().height()};
}

QRect GroupedHeader::sectionRect(int visual) const
{
    const int logical = logicalIndex(visual);
    return {sectionViewportPosition(logical), 0, sectionSize(logical), height()};
}

void GroupedHeader::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_theme.theme();
    QPainter painter(viewport());
    painter.fillRect(rect(), theme.color(Token::Header));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Token::LineStrong));
    for (const Group &group : groups()) {
        const bool hasHeading = !group.title.isEmpty();
        for (int visual = group.first; visual <= group.last; ++visual)
            paintSection(painter, visual, hasHeading ? groupHeight() : 0);
        if (hasHeading)
            paintGroup(painter, group);
    }
}

void GroupedHeader::paintGroup(QPainter &painter, const Group &group) const
{
    const Theme &theme = m_theme.theme();
    const QRect rect = sectionRect(group.first).united(sectionRect(group.last));
    QRect head(rect.left(), 0, rect.width(), groupHeight());
    painter.fillRect(QRect(head.left(), head.bottom(), head.width(), 1), theme.color(Token::Line));
    painter.fillRect(QRect(head.left(), 0, 1, height() - 1), theme.color(Token::Line));
    const QString detail = value(group.first, DetailRole).toString();
    if (detail.isEmpty() && value(group.first, ProviderRole).toString().isEmpty()) {
        painter.setFont(theme.font(FontRole::LabelStrong));
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(head, Qt::AlignCenter, group.title);
        return;
    }
    head.adjust(12, 0, -padding, 0);
    painter.fillRect(
        QRect(head.left(), head.center().y() - providerHeight / 2 + 1, providerWidth, providerHeight),
        theme.provider(value(group.first, ProviderRole).toString()));
    head.setLeft(head.left() + providerWidth + padding);
    paintTitle(painter, head, group);
}

void GroupedHeader::paintCheapest(QPainter &painter, QRect &line) const
{
    const Theme &theme = m_theme.theme();
    const QString text = tr("cheapest");
    painter.setFont(theme.font(FontRole::LabelStrong));
    const int width = painter.fontMetrics().horizontalAdvance(text) + chipMore;
    if (line.width() < width + narrowestTitle)
        return;
    const QRect chip(line.right() - width + 1, line.center().y() - 10, width, 21);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::SavingTint));
    painter.drawRoundedRect(chip, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawPixmap(chip.left() + 8, chip.top() + 3,
                       m_theme.icons().pixmap(u"check"_s, 14, Token::Saving, devicePixelRatioF()));
    painter.setPen(theme.color(Token::Saving));
    painter.drawText(chip.adjusted(25, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
    line.setRight(chip.left() - padding);
}

/// The chip stands beside both lines; where the second one needs its room, beside the first.
void GroupedHeader::paintTitle(QPainter &painter, const QRect &head, const Group &group) const
{
    const Theme &theme = m_theme.theme();
    const QString detail = value(group.first, DetailRole).toString();
    const QFont titleFont = theme.font(FontRole::BodyStrong);
    const QFont detailFont = theme.font(FontRole::Axis);
    const QFontMetrics detailMetrics(detailFont);
    const int titleHeight = QFontMetrics(titleFont).height();
    const int detailHeight = detail.isEmpty() ? 0 : detailMetrics.height();
    const int top = head.top() + (head.height() - titleHeight - detailHeight) / 2;
    QRect upper(head.left(), top, head.width(), titleHeight);
    QRect lower(head.left(), top + titleHeight, head.width(), detailHeight);
    if (value(group.first, CheapestRole).toBool()) {
        QRect both = head;
        const int chip = QFontMetrics(theme.font(FontRole::LabelStrong)).horizontalAdvance(tr("cheapest"));
        const bool isBeside =
            detailMetrics.horizontalAdvance(detail) <= head.width() - chip - chipMore - padding;
        paintCheapest(painter, isBeside ? both : upper);
        upper.setRight(qMin(upper.right(), both.right()));
        lower.setRight(qMin(lower.right(), both.right()));
    }
    painter.setFont(titleFont);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(group.title, Qt::ElideRight, upper.width()));
    painter.setFont(detailFont);
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                     ClauseLabel::counted(detail, detailMetrics, lower.width()));
}

void GroupedHeader::paintSection(QPainter &painter, int visual, int top) const
{
    const Theme &theme = m_theme.theme();
    QRect rect = sectionRect(visual);
    rect.setTop(top);
    const bool isCurrent = value(visual, CurrentPhaseRole).toBool();
    if (isCurrent)
        painter.fillRect(rect.adjusted(0, 0, 0, -1), theme.color(Token::Selection));
    const bool isSub = top > 0;
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex(visual);
    const FontRole font = isCurrent ? FontRole::LabelStrong : isSub ? FontRole::Axis : FontRole::LabelStrong;
    painter.setFont(theme.font(font));
    painter.setPen(theme.color(isCurrent ? Token::Accent : isSorted ? Token::Text : Token::Text2));
    const bool isFirst = visual == 0;
    const bool isLast = visual == lastVisible();
    rect.adjust(isFirst ? m_edge : padding, 0, isLast ? -m_edge : -padding, -1);
    const QVariant alignment = value(visual, Qt::TextAlignmentRole);
    const auto flags =
        (alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft) | Qt::AlignVCenter;
    const bool isRight = flags.testFlag(Qt::AlignRight);
    const int mark = isSorted ? sortMarkSize + 3 : 0;
    rect.adjust(isRight ? mark : 0, 0, isRight ? 0 : -mark, 0);
    const QString text = painter.fontMetrics().elidedText(value(visual, Qt::DisplayRole).toString(),
                                                          Qt::ElideRight, rect.width());
    painter.drawText(rect, static_cast<int>(flags), text);
    if (isSorted) {
        const int used = painter.fontMetrics().horizontalAdvance(text);
        paintSortMark(painter,
                      {isRight ? rect.right() + 1 - used - mark : rect.left() + used + 3, rect.center().y()});
    }
}

void GroupedHeader::paintSortMark(QPainter &painter, const QPoint &place) const
{
    const QString icon = sortIndicatorOrder() == Qt::AscendingOrder ? u"chevron-up"_s : u"chevron-down"_s;
    painter.drawPixmap(place.x(), place.y() - sortMarkSize / 2,
                       m_theme.icons().pixmap(icon, sortMarkSize, Token::Accent, devicePixelRatioF()));
}

bool GroupedHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int logical = logicalIndexAt(help->pos());
        const QVariant tip = model() && logical >= 0
            ? model()->headerData(logical, Qt::Horizontal, Qt::ToolTipRole)
            : QVariant();
        if (tip.isValid()) {
            QToolTip::showText(help->globalPos(), tip.toString(), this);
            return true;
        }
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace stratoplan
