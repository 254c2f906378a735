// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/input/formdialog.h"

#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

FormDialog::FormDialog(const QString &name, const QString &title, const QString &action, QWidget *parent)
    : QDialog(parent), m_form(new QFormLayout), m_accept(nullptr)
{
    setObjectName(name);
    setWindowTitle(title);
    setMinimumWidth(420);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptButton"_s);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(m_form);
    layout->addWidget(buttons);
}

QLineEdit *FormDialog::addLine(const QString &name, const QString &label, const QString &text, Need need)
{
    auto *line = new QLineEdit(text, this);
    line->setObjectName(name);
    m_form->addRow(label, line);
    if (need == Need::Required) {
        m_required.append(line);
        connect(line, &QLineEdit::textChanged, this, &FormDialog::check);
        check();
    }
    return line;
}

QComboBox *FormDialog::addChoice(const QString &name, const QString &label,
                                 const QList<std::pair<QVariant, QString>> &choices, const QVariant &current)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    for (const auto &[value, title] : choices)
        combo->addItem(title, value);
    combo->setCurrentIndex(std::max(0, combo->findData(current)));
    m_form->addRow(label, combo);
    return combo;
}

QLabel *FormDialog::addFact(const QString &name, const QString &label)
{
    auto *fact = makeLabel({}, u"strong"_s, this);
    fact->setObjectName(name);
    fact->setTextFormat(Qt::PlainText);
    fact->setWordWrap(true);
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_form->addRow(label, fact);
    return fact;
}

void FormDialog::setAcceptable(bool isAcceptable)
{
    m_isAcceptable = isAcceptable;
    check();
}

void FormDialog::check()
{
    m_accept->setEnabled(m_isAcceptable
                         && std::none_of(m_required.begin(), m_required.end(), [](const QLineEdit *line) {
                                return line->text().trimmed().isEmpty();
                            }));
}

} // namespace stratoplan
