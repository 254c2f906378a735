// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/time/range/rangetarget.h"
#include "ui/widgets/forms/formdialog.h"

namespace stratoplan {

class FigureView;
struct PageContext;

/// Low, likely and high of something in a plan and how it is spread between them, with a sketch of it. Of
/// several things each keeps what was typed for it; all that changed are set in one step.
class RangeDialog : public FormDialog
{
    Q_OBJECT

public:
    RangeDialog(PageContext &context, const QString &about, const QList<RangeTarget> &targets,
                QWidget *parent = nullptr);

protected:
    [[nodiscard]] Status apply() override;

private:
    [[nodiscard]] QWidget *makeNumbers();
    void showTarget();
    void keepShown();
    void sketch();
    void makeCertain();
    [[nodiscard]] Status check(qsizetype index);
    [[nodiscard]] bool isChanged(qsizetype index) const;
    [[nodiscard]] const RangeTarget *target() const;
    [[nodiscard]] RangeTarget::Texts texts() const;

    PageContext &m_context;
    const QList<RangeTarget> m_before; ///< as the plan has them
    QList<RangeTarget> m_targets; ///< as they were typed
    int m_shown = -1;
    QComboBox *m_what;
    QLabel *m_hint = nullptr;
    QLineEdit *m_low = nullptr;
    QLineEdit *m_likely = nullptr;
    QLineEdit *m_high = nullptr;
    QLabel *m_unit = nullptr;
    QComboBox *m_spread;
    QLabel *m_meaning;
    FigureView *m_sketch;
};

} // namespace stratoplan
