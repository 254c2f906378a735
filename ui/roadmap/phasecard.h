// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "render/theme/token.h"

#include <QFrame>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace stratoplan {

class ElidedLabel;
class MeterBar;
class ThemeSource;

/// What a phase's card says.
struct PhaseCardText
{
    PhaseId phase;
    QString name;
    QString chip; ///< "now", "not dated"
    QString chipSeverity;
    QString progress; ///< "checklist 7 of 12"
    QString figure; ///< "$34.22"
    QString figureTip;
    QString note; ///< "a month, budget $30–35"
    QString shortNote; ///< "budget $30–35", where there is no room for the note; never cut
    double used = -1; ///< of the budget's limit, 0 … 1 and above; below 0: no budget
    Token usedColor = Token::Accent;
    QList<double> ticks; ///< thresholds, as fractions of the limit
    QString change; ///< "+$43.78 against Phase 1"
    QString changeSeverity;
    QList<std::pair<QString, QString>> facts; ///< "Team", "1 developer"
    QList<Task> tasks;
    int color = 0; ///< of Theme::series()
};

/// A phase in short below the time line: cost against budget, team, begin, tasks to tick.
class PhaseCard : public QFrame
{
    Q_OBJECT

public:
    explicit PhaseCard(ThemeSource &theme, QWidget *parent = nullptr);

    void setText(const PhaseCardText &text);
    void setSelected(bool isSelected);
    /// Tasks that a card shows at most; a link tells of the others.
    void setMostTasks(int most);
    /// Width at which the figure and the short note stand whole.
    [[nodiscard]] int leastWidth() const;
    [[nodiscard]] PhaseId phase() const { return m_text.phase; }

Q_SIGNALS:
    /// Click or Enter.
    void opened(stratoplan::PhaseId phase);
    void ticked(stratoplan::Id<stratoplan::Task> task, bool isDone);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void build();
    void showNote();
    void showFacts();
    void showTasks();

    ThemeSource &m_theme;
    PhaseCardText m_text;
    bool m_isSelected = false;
    int m_mostTasks = 6;
    ElidedLabel *m_name;
    QLabel *m_chip;
    QLabel *m_progress;
    QLabel *m_figure;
    ElidedLabel *m_note;
    MeterBar *m_meter;
    ElidedLabel *m_change;
    QGridLayout *m_facts;
    QList<ElidedLabel *> m_factLabels; ///< label and value, in turn
    QVBoxLayout *m_list;
    QList<QCheckBox *> m_boxes;
    QPushButton *m_more;
};

} // namespace stratoplan
