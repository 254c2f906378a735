// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/guitest.h"

#include <QAbstractItemView>

namespace stratoplan::test {

/// Mouse and keyboard of a user, who finds things by what they say and by object name. Every function fails the
/// program where there is nothing to click: a test that cannot go on says so at once.
class Hands
{
public:
    explicit Hands(GuiTest &gui) : m_gui(gui) { }

    [[nodiscard]] GuiTest &gui() { return m_gui; }
    /// Brings the window to the front, so that shortcuts reach it.
    void activate();
    /// Clicks the page's button in the rail: "design".
    void openPage(const QString &page);
    /// Presses the shortcut of an action: "undoAction".
    void press(const char *action);
    /// Chooses an entry of a picker with the arrow keys.
    void choose(const char *picker, const QString &entry);
    void click(QAbstractItemView &view, const QModelIndex &index);
    void doubleClick(QAbstractItemView &view, const QModelIndex &index);
    /// Double-clicks a cell, types over what is in it and presses Enter.
    void type(QAbstractItemView &view, const QModelIndex &index, const QString &text);

private:
    GuiTest &m_gui;
};

/// The row that says @p path, from the outermost row on: {"Production", "Compute", "EKS cluster"}; invalid if none.
[[nodiscard]] QModelIndex rowAt(const QAbstractItemModel &model, const QStringList &path);
/// The row of a flat list that says @p text, below the row that says @p heading and above the next row of its kind; an
/// empty heading: anywhere.
[[nodiscard]] QModelIndex rowBelow(const QAbstractItemModel &model, const QString &heading, const QString &text);
/// The column below the group title @p group that is headed @p title; -1 if none.
[[nodiscard]] int columnTitled(const QAbstractItemModel &model, const QString &group, const QString &title);

} // namespace stratoplan::test
