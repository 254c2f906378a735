// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/daysspinbox.h"

#include "core/roadmap/roadmapwords.h"

namespace stratoplan {

namespace {

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar each : text) {
        if (each.isDigit())
            digits.append(each);
    }
    return digits;
}

} // namespace

QString DaysSpinBox::textFromValue(int value) const
{
    return roadmapwords::days(value);
}

int DaysSpinBox::valueFromText(const QString &text) const
{
    return digitsOf(text).toInt();
}

QValidator::State DaysSpinBox::validate(QString &text, int &position) const
{
    Q_UNUSED(position)
    const QString digits = digitsOf(text);
    if (digits.isEmpty())
        return text == specialValueText() ? QValidator::Acceptable : QValidator::Intermediate;
    bool isNumber = false;
    const int days = digits.toInt(&isNumber);
    return isNumber && days <= maximum() ? QValidator::Acceptable : QValidator::Invalid;
}

} // namespace stratoplan
