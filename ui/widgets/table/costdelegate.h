// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace stratoplan {

class Theme;
class ThemeSource;
struct PaintedCell;

/// How a cell is set, decided by the view; what it means comes from the model's roles.
struct CellLook
{
    enum class Row { Normal, Group, Subtotal, Total };

    Row row = Row::Normal;
    bool isQuiet = false; ///< second-rank column: 12 px, text 2
    bool isStrong = false; ///< 600
    bool isLink = false; ///< accent
    bool hasFit = false; ///< shows the triangle of FitRole; the first column always does
    bool isVerdict = false; ///< shows the mark of VerdictRole
    bool isWarning = false; ///< a remark in the warning colour, never 600
    bool isReached = false; ///< takes the colour of VerdictRole
    bool hasCount = true; ///< CountRole stands behind the text
    int indent = 0; ///< pixels, at 100 % text scale

    bool operator==(const CellLook &) const = default;
};

/// Paints the cells of every table and tree: text with icon, swatch or provider bar, amounts that are
/// unknown, on the other basis, cheapest, over budget or a saving, second lines, the current phase's column,
/// the current cell.
class CostDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Where DetailRole and NoteRole go.
    enum class Detail { Hidden, Below, Beside };
    struct Options
    {
        int rowHeight = 26;
        Detail detail = Detail::Hidden;
        int edge = 16; ///< free at the left of the first and the right of the last column
        int iconSize = 16;
        bool hasRowLines = true;
        bool hasGroupLines = true; ///< a line where a group of columns under one heading begins
    };

    explicit CostDelegate(ThemeSource &theme, QObject *parent = nullptr);
    CostDelegate(ThemeSource &theme, const Options &options, QObject *parent = nullptr);

    /// Looks of cells; without one all rows are normal.
    void setLook(std::function<CellLook(const QModelIndex &)> look) { m_look = std::move(look); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    [[nodiscard]] const Theme &theme() const;

private:
    [[nodiscard]] PaintedCell cellOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintBackground(QPainter &painter, const PaintedCell &cell) const;
    void paintText(QPainter &painter, const PaintedCell &cell) const;
    void paintTwoLines(QPainter &painter, const PaintedCell &cell) const;
    void paintFrame(QPainter &painter, const PaintedCell &cell) const;
    [[nodiscard]] QColor textColor(const PaintedCell &cell) const;

    ThemeSource &m_theme;
    Options m_options;
    std::function<CellLook(const QModelIndex &)> m_look;
};

} // namespace stratoplan
