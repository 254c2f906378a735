// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "ui/widgets/forms/formdialog.h"

namespace stratoplan {

/// Adds a negotiated discount to a plan, or changes one.
class DiscountDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @p entry with an id: that discount is changed
    DiscountDialog(Document &document, const PriceBookEntry &entry, QWidget *parent = nullptr);

protected:
    [[nodiscard]] Status apply() override;

private:
    [[nodiscard]] Status put(const PriceBookEntry &entry);
    void fillProviders();
    void fillServices();
    void fillTerms();

    Document &m_document;
    PriceBookEntry m_entry;
    QComboBox *m_provider;
    QComboBox *m_service;
    QComboBox *m_sku;
    QComboBox *m_term;
    QLineEdit *m_discount;
    QLineEdit *m_from;
    QLineEdit *m_until;
    QLineEdit *m_note;
};

} // namespace stratoplan
