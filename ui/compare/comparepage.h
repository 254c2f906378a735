// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QHBoxLayout;
class QPushButton;
class QStackedLayout;

namespace stratoplan {

class CompareTable;
class ComparisonModel;
class EmptyState;
class MatrixCard;
class PageBar;
class PageRegistry;
class SegmentedControl;
class WaterfallCard;
struct ComparisonCell;

/// Options, or the phases or scenarios of one, side by side: roles paired, the cheapest marked, the way from
/// one total to another.
class ComparePage : public Page
{
    Q_OBJECT

public:
    explicit ComparePage(PageContext &context, QWidget *parent = nullptr);

    static void registerPage(PageRegistry &registry);

    [[nodiscard]] std::optional<Headline> headline() const override;
    [[nodiscard]] std::optional<Trace> trace() const override;
    void reveal(const Finding &finding) override;
    using Page::reveal;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void makeBar();
    void makeEmpty();
    /// Shares the width below the table between the ways and the decision.
    void shareAnswers();
    /// Shares the height between the table and what is below it.
    void shareHeight();
    void openWhatIf();
    [[nodiscard]] QString emptyText() const;
    void setMode(const QString &key);
    /// Compares these options alone; empty: all again.
    void compareOnly(const QList<OptionId> &options);
    [[nodiscard]] const ComparisonCell *currentCell() const;
    [[nodiscard]] QString environmentName() const;
    /// "GCP +$134"; empty for a column that is not held against the first one.
    [[nodiscard]] QString differenceNote(int compared) const;
    [[nodiscard]] QString differencesNote() const;
    void openInDesign();

    ComparisonModel *m_model;
    PageBar *m_bar;
    SegmentedControl *m_mode;
    QPushButton *m_onlyDifferences;
    QPushButton *m_chosen = nullptr; ///< says how many options are left out, and brings them back
    QStackedLayout *m_stack;
    QWidget *m_content; ///< the table and what is below it
    CompareTable *m_table;
    WaterfallCard *m_waterfall;
    MatrixCard *m_matrix;
    EmptyState *m_empty;
    QHBoxLayout *m_answers;
    QPushButton *m_addCompared = nullptr;
    QPushButton *m_addOption = nullptr;
    QPushButton *m_openWhatIf = nullptr;
};

} // namespace stratoplan
