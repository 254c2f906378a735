// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/rowswindow.h"

namespace stratoplan {

class CommitmentsModel;
class CommitmentWindow;
class DatedPricesModel;
class HoursModel;
struct PageContext;

/// What time does to prices: commitments that begin, end, renew or lapse, the hours that environments run,
/// and prices that change on a day. Every change counts at once and undoes. Tabs: "commitments",
/// "hours", "prices".
class TermsWindow : public RowsWindow
{
    Q_OBJECT

public:
    explicit TermsWindow(PageContext &context, QWidget *parent = nullptr);

private:
    /// Opens what finds the commitments that cost least and writes them into the plan.
    void findCommitments();
    [[nodiscard]] bool rests(int row);
    void connectCommitments();
    void connectHours();
    void connectPrices();

    CommitmentsModel *m_commitments;
    HoursModel *m_hours;
    DatedPricesModel *m_prices;
    RowsPanel *m_commitmentRows;
    RowsPanel *m_hourRows;
    RowsPanel *m_priceRows;
    CommitmentWindow *m_question = nullptr;
};

} // namespace stratoplan
