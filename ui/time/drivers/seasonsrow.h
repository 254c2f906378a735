// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/workload.h"

#include <QWidget>

#include <array>

class QLineEdit;

namespace stratoplan {

/// Twelve small fields, one for each month of the year: what per cent of its curve a driver has then. Empty
/// means 100.
class SeasonsRow : public QWidget
{
    Q_OBJECT

public:
    explicit SeasonsRow(QWidget *parent = nullptr);

    void setSeasons(const QList<Season> &seasons);
    /// What is typed, or why it cannot be taken.
    [[nodiscard]] Result<QList<Season>> seasons() const;

Q_SIGNALS:
    /// The user typed.
    void edited();
    /// The user typed and left a field.
    void finished();

private:
    std::array<QLineEdit *, 12> m_lines;
};

} // namespace stratoplan
