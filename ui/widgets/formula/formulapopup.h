// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/time/formulascope.h"

#include <QFrame>

class QLabel;
class QTreeView;

namespace stratoplan {

class FormulaWordsModel;
class ThemeSource;

/// The list of words that can come next in a formula, with their meaning and value, and below it what the
/// formula comes to. It never takes the keyboard: whoever is typed into hands it keys.
class FormulaPopup : public QFrame
{
    Q_OBJECT

public:
    FormulaPopup(ThemeSource &theme, QWidget *parent);

    void setEntries(const QList<FormulaEntry> &entries);
    /// Lists what matches @p beginning. @return how many there are
    int offer(const QString &beginning);
    void clearOffer();
    /// A line below the list; empty: none.
    void setRemark(const QString &text, bool isProblem);

    /// Shows it below @p below (global), as large as it needs to be.
    void showBelow(const QRect &below);
    [[nodiscard]] bool hasOffer() const;
    void moveBy(int rows);
    /// The entry that is chosen, or null.
    [[nodiscard]] const FormulaEntry *current() const;

Q_SIGNALS:
    /// An entry was clicked.
    void picked();

private:
    FormulaWordsModel *m_model;
    QTreeView *m_list;
    QLabel *m_remark;
};

} // namespace stratoplan
