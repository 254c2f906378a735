// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "render/curves/moneyfacts.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stratoplan {

class CommitmentWindow;
struct PageContext;

/// What a user pays, how many of them and the discount rate, to be changed in place, and what follows from
/// them in words.
class MoneyQuestions : public Card
{
    Q_OBJECT

public:
    explicit MoneyQuestions(PageContext &context, QWidget *parent = nullptr);

    void showSource(const CurveSource &source);
    void showNothing();

private:
    QWidget *makeInputs();
    QLineEdit *makeInput(const QString &name, const QString &label, const QString &tip);
    void takePrice();
    void takeShare();
    void takeRate();
    /// Marks an input that was not taken and says why, until it is; of several the last says it.
    void mark(QLineEdit &input, const Status &status);
    void showInputs();
    void showFacts(const QList<MoneyFact> &facts);
    /// Adds a fact from a row of the grid on; gives the next free one.
    int addFact(const MoneyFact &fact, int row);
    void openCommitments();

    PageContext &m_context;
    QLineEdit *m_price;
    QLineEdit *m_conversion;
    QLineEdit *m_rate;
    QLabel *m_problem;
    QList<std::pair<const QLineEdit *, QString>> m_problems; ///< of the inputs that are marked
    QWidget *m_factsArea;
    QGridLayout *m_facts;
    QList<MoneyFact> m_shown;
    QPushButton *m_commitments;
    CommitmentWindow *m_window = nullptr;
};

} // namespace stratoplan
