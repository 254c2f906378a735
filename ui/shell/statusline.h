// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QStatusBar>

#include <optional>

class QLabel;

namespace stratoplan {

struct PageContext;

/// The window's last row: what the figures rest on (date of prices, region, hours, currency) and how long
/// they took. Status tips take its place while an action is pointed at.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(PageContext &context, QWidget *parent = nullptr);

    /// Shows these parts instead of those of the plan; empty: the plan's again.
    void setParts(const QStringList &parts);

private:
    void follow();
    void show(const QStringList &parts);
    [[nodiscard]] QString prices();

    PageContext &m_context;
    QList<QLabel *> m_parts;
    QLabel *m_time;
    QStringList m_own;
    std::optional<quint64> m_revision; ///< that m_prices is of
    OptionId m_option;
    QString m_prices;
};

} // namespace stratoplan
