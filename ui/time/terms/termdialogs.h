// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "ui/widgets/forms/formdialog.h"

class QSpinBox;

namespace stratoplan {

class Format;

/// When a committed price begins, how often it is renewed, and what is paid before and after.
class CommitmentDialog : public FormDialog
{
    Q_OBJECT

public:
    CommitmentDialog(Document &document, const Format &format, const Commitment &commitment,
                     QWidget *parent = nullptr);

protected:
    [[nodiscard]] Status apply() override;

private:
    void fillRates();
    void fillOtherwise();
    void tellEnd();
    [[nodiscard]] Commitment typed() const;

    Document &m_document;
    const Format &m_format;
    Commitment m_commitment;
    QComboBox *m_rate;
    QLineEdit *m_start;
    QSpinBox *m_terms;
    QComboBox *m_otherwise;
    QLabel *m_end;
};

/// The hours a month that the machines of an environment run: always, or so many hours on so many days a
/// week.
class HoursDialog : public FormDialog
{
    Q_OBJECT

public:
    HoursDialog(Document &document, const Format &format, Id<Environment> environment,
                QWidget *parent = nullptr);

protected:
    [[nodiscard]] Status apply() override;

private:
    void choosePreset();
    void tellShare();

    Document &m_document;
    const Format &m_format;
    Id<Environment> m_environment;
    QComboBox *m_preset;
    QLineEdit *m_hours;
    QLabel *m_share;
};

/// A price that changes on a day: which, from when, to what, who says so and why.
class DatedPriceDialog : public FormDialog
{
    Q_OBJECT

public:
    DatedPriceDialog(Document &document, const Format &format, const PriceOverride &price,
                     QWidget *parent = nullptr);

protected:
    [[nodiscard]] Status apply() override;

private:
    void tellPrice();

    Document &m_document;
    const Format &m_format;
    PriceOverride m_override;
    QComboBox *m_rate;
    QLabel *m_now;
    QLineEdit *m_price;
    QLineEdit *m_from;
    QLineEdit *m_author;
    QLineEdit *m_reason;
};

} // namespace stratoplan
