// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace stratoplan {

class ThemeSource;

/// A table's header, painted from the theme. Where the model gives neighbouring columns the same
/// GroupTitleRole, one heading stands over all of them (with DetailRole, ProviderRole and CheapestRole of its
/// first column) and their own texts below it in smaller type. The column of the current phase is marked.
class GroupedHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit GroupedHeader(ThemeSource &theme, QWidget *parent = nullptr);

    /// Pixels kept free at the left of the first and the right of the last section.
    void setEdge(int edge) { m_edge = edge; }
    /// Shows the columns' own texts alone, whatever groups they stand in.
    void setGroupsShown(bool areShown) { m_showsGroups = areShown; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int logical) const override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// Neighbouring sections under one heading.
    struct Group
    {
        int first = 0; ///< visual indexes
        int last = 0;
        QString title;
    };
    [[nodiscard]] QList<Group> groups() const;
    [[nodiscard]] int lastVisible() const;
    [[nodiscard]] bool isGrouped() const;
    /// Whether a heading has a second line or a provider's mark.
    [[nodiscard]] bool isTall() const;
    [[nodiscard]] int groupHeight() const;
    [[nodiscard]] QVariant value(int visual, int role) const;
    [[nodiscard]] QRect sectionRect(int visual) const;
    void paintGroup(QPainter &painter, const Group &group) const;
    /// Paints the chip "cheapest" at the right of @p line where there is room, and takes that from it.
    void paintCheapest(QPainter &painter, QRect &line) const;
    void paintTitle(QPainter &painter, const QRect &head, const Group &group) const;
    void paintSection(QPainter &painter, int visual, int top) const;
    /// @param place  its left end, in the middle of the line
    void paintSortMark(QPainter &painter, const QPoint &place) const;

    ThemeSource &m_theme;
    int m_edge = 16;
    bool m_showsGroups = true;
};

} // namespace stratoplan
