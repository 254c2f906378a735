// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "ui/widgets/forms/formdialog.h"

namespace stratoplan {

/// Adds a dated exchange rate to a plan, or changes one.
class ExchangeDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @p rate with an id: that one is changed
    ExchangeDialog(Document &document, const CurrencyRate &rate, QWidget *parent = nullptr);

protected:
    [[nodiscard]] Status apply() override;

private:
    [[nodiscard]] Status put(const CurrencyRate &rate);
    Document &m_document;
    CurrencyRate m_rate;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QLineEdit *m_value;
    QLineEdit *m_date;
    QLineEdit *m_source;
};

} // namespace stratoplan
