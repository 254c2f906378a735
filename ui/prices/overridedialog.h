// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"
#include "document/document.h"
#include "ui/widgets/forms/formdialog.h"

namespace stratoplan {

/// Sets a price by hand in place of a rate's list price: with who, when and why.
class OverrideDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param author  who sets it, where the price was not set before
    OverrideDialog(Document &document, RateId rate, const QString &author, const Format &format,
                   QWidget *parent = nullptr);

protected:
    [[nodiscard]] Status apply() override;

private:
    /// What the price does not take the place of: the discounts that end with it and the upfront payment that
    /// stays.
    void addConsequences(const Plan &plan, const Rate &rate, const Format &format);
    void takeBack();

    Document &m_document;
    RateId m_rate;
    QLineEdit *m_price;
    QLineEdit *m_author;
    QLineEdit *m_date;
    QLineEdit *m_reason;
    bool m_takesBack = false;
};

} // namespace stratoplan
