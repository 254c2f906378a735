// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/money/commitmentmodel.h"
#include "ui/curves/commitments/commitmentsearch.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;
class QTreeView;

namespace stratoplan {

class ChartCard;
struct PageContext;

/// The commitment question: which coverage of which family under which term costs least over the plan, given
/// how demand grows and that it may shrink. A choice is written into the plan in one step.
class CommitmentWindow : public QDialog
{
    Q_OBJECT

public:
    explicit CommitmentWindow(PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] CommitmentSearch &search() { return m_search; }

public Q_SLOTS:
    /// Asks again for the plan, the option and the risk as they are now.
    void ask();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeRisk();
    QSlider *makeSlider(const QString &name, const QString &title, QLabel *value);
    QWidget *makeFoot();
    void follow();
    [[nodiscard]] ShrinkRisk risk() const;
    void showAnswers(const QList<CommitmentAnswer> &answers);
    void showFamily();
    void showRunning();
    [[nodiscard]] const CommitmentAnswer *current() const;
    void apply();

    PageContext &m_context;
    CommitmentSearch m_search;
    CommitmentModel m_model;
    QTimer m_askSoon;
    QLabel *m_title;
    QLabel *m_byText;
    QLabel *m_chanceText;
    QSlider *m_by;
    QSlider *m_chance;
    QTreeView *m_table;
    ChartCard *m_chart;
    QLabel *m_sentences;
    QProgressBar *m_progress;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace stratoplan
