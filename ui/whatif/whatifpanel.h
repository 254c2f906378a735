// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/whatif/leverdifferences.h"
#include "models/whatif/levermodel.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace stratoplan {

class LeverMoves;
class LeverRow;
class WhatIfCommands;
class WhatIfHead;
struct PageContext;

/// Levers and drivers at hand, with what they do to the cost at once. What is tried out is kept as a
/// scenario, written into the plan, or let go.
class WhatIfPanel : public QFrame
{
    Q_OBJECT

public:
    WhatIfPanel(PageContext &context, QWidget *parent = nullptr);
    ~WhatIfPanel() override;

    [[nodiscard]] LeverModel &levers() { return m_levers; }
    [[nodiscard]] WhatIfCommands &commands() { return *m_commands; }
    /// The keyboard goes to the first lever, or to what makes one.
    void focusFirst();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeLevers();
    QWidget *makeFoot();
    QWidget *makeEmpty();
    /// One row widget for each lever, in order.
    void followRows();
    void followTabs();
    void followLines(int first, int last);
    void follow();
    void showProblems();
    LeverRow *addRow(const LeverLine &line);
    void moveLever(Id<Lever> lever, int step);

    PageContext &m_context;
    LeverDifferences m_differences;
    LeverModel m_levers;
    LeverMoves *m_moves;
    WhatIfCommands *m_commands;
    WhatIfHead *m_head;
    QLabel *m_problems;
    QStackedLayout *m_stack = nullptr;
    QVBoxLayout *m_leverLayout = nullptr;
    QVBoxLayout *m_driverLayout = nullptr;
    QLabel *m_driverTitle = nullptr;
    QScrollArea *m_list = nullptr;
    QPushButton *m_ready = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_reset = nullptr;
    QList<LeverRow *> m_rows;
};

} // namespace stratoplan
