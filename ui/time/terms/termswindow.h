// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDialog>

class QLabel;
class QStackedWidget;

namespace stratoplan {

class CommitmentsModel;
class DatedPricesModel;
class HoursModel;
class RowsPanel;
class SegmentedControl;
struct PageContext;

/// What time does to prices: commitments that begin, end, renew or lapse, the hours that environments run,
/// and prices that change on a day. Every change counts at once and undoes.
class TermsWindow : public QDialog
{
    Q_OBJECT

public:
    explicit TermsWindow(PageContext &context, QWidget *parent = nullptr);

    /// Brings a tab to the front: "commitments", "hours", "prices".
    void showTab(const QString &key);

private:
    void connectCommitments();
    void connectHours();
    void connectPrices();
    void run(QDialog &&dialog);
    bool check(const Status &status);

    PageContext &m_context;
    CommitmentsModel *m_commitments;
    HoursModel *m_hours;
    DatedPricesModel *m_prices;
    SegmentedControl *m_tabs;
    QStackedWidget *m_stack;
    RowsPanel *m_commitmentRows;
    RowsPanel *m_hourRows;
    RowsPanel *m_priceRows;
    QLabel *m_problem;
};

} // namespace stratoplan
