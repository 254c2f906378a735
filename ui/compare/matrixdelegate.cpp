// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/matrixdelegate.h"

#include "document/document.h"
#include "models/compare/matrixmodel.h"
#include "models/roles.h"
#include "render/theme/themesource.h"
#include "ui/compare/weightedit.h"

#include <QPainter>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int padding = 8;
constexpr int edge = 16;
constexpr int barWidth = 34;
constexpr int barHeight = 5;
constexpr int barGap = 8;
constexpr int roomyRow = 30;
constexpr int denseRow = 26;

using Kind = MatrixModel::RowKind;

bool isTotal(const QModelIndex &index)
{
    return index.siblingAtColumn(0).data(KindRole).toInt() == static_cast<int>(Kind::Total);
}

int wholeOf(Percent percent)
{
    return static_cast<int>(std::lround(percent.toDouble()));
}

} // namespace

MatrixDelegate::MatrixDelegate(ThemeSource &theme, MatrixModel &model, QObject *parent)
    : CostDelegate(theme, parent), m_themes(theme), m_model(model)
{
    setLook([](const QModelIndex &index) {
        CellLook look;
        if (isTotal(index))
            look.row = CellLook::Row::Total;
        look.isQuiet = index.column() == MatrixModel::WeightColumn && !isTotal(index);
        return look;
    });
}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    CostDelegate::paint(painter, option, index);
    if (m_hasBars && !m_isSliding && index.data(ShareRole).isValid())
        paintBar(*painter, option, index);
}

int MatrixDelegate::rowHeight() const
{
    return theme().scaled(m_isDense ? denseRow : roomyRow);
}

QSize MatrixDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint(CostDelegate::sizeHint(option, index).width(), rowHeight());
    if (!m_hasBars || m_isSliding || index.column() < MatrixModel::FirstOptionColumn)
        return hint;
    const bool isLast = index.column() == index.model()->columnCount() - 1;
    const int text = QFontMetrics(theme().font(FontRole::Body)).horizontalAdvance(u"10.0"_s);
    const int bar = theme().scaled(padding + barWidth + barGap + (isLast ? edge : padding));
    return {std::max(hint.width(), bar + text), hint.height()};
}

void MatrixDelegate::paintBar(QPainter &painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme &look = theme();
    const bool isLast = index.column() == index.model()->columnCount() - 1;
    const QFontMetrics metrics(look.font(FontRole::Body));
    const int right = option.rect.right() - look.scaled(isLast ? edge : padding)
        - metrics.horizontalAdvance(u"10.0"_s) - look.scaled(barGap);
    const int width = std::min(look.scaled(barWidth), right - option.rect.left() - look.scaled(2));
    if (width < 6)
        return;
    const int height = look.scaled(barHeight);
    const QRectF track(right - width, option.rect.center().y() - height / 2, width, height);
    const double share = std::clamp(index.data(ShareRole).toDouble(), 0.0, 1.0);
    const int column = index.column() - MatrixModel::FirstOptionColumn;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.color(Token::Line));
    painter.drawRoundedRect(track, height / 2.0, height / 2.0);
    painter.setBrush(look.provider(m_model.matrix().columns.at(column).provider));
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * share, track.height())),
                            height / 2.0, height / 2.0);
    painter.restore();
}

QWidget *MatrixDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    if (!m_isSliding || index.column() != MatrixModel::WeightColumn)
        return CostDelegate::createEditor(parent, option, index);
    const Id<Criterion> criterion = m_model.criterionAt(index.row());
    auto *edit = new WeightEdit(m_themes, QString::number(criterion.value()), parent);
    edit->setAutoFillBackground(true);
    edit->setSaved(wholeOf(m_model.weightAt(index.row())));
    connect(edit, &WeightEdit::moved, this,
            [this, criterion](int weight) { m_model.moveWeight(criterion, Percent::fromWhole(weight)); });
    connect(edit, &WeightEdit::settled, this, &MatrixDelegate::weightSettled);
    return edit;
}

void MatrixDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    CostDelegate::updateEditorGeometry(editor, option, index);
    if (qobject_cast<WeightEdit *>(editor))
        editor->setGeometry(option.rect.adjusted(0, 0, 0, -1)); // the row's line stays
}

void MatrixDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = qobject_cast<WeightEdit *>(editor);
    if (!edit) {
        CostDelegate::setEditorData(editor, index);
        return;
    }
    edit->setName(index.siblingAtColumn(MatrixModel::NameColumn).data().toString());
    edit->setWeight(wholeOf(m_model.weightAt(index.row())), index.data().toString());
}

void MatrixDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (!qobject_cast<WeightEdit *>(editor))
        CostDelegate::setModelData(editor, model, index);
}

} // namespace stratoplan
