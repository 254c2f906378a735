// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/filters/rangeedit.h"

#include "core/base/decimal.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int digits = 6;
constexpr int longest = 12;

/// The number that was typed, with a point for decimals; empty where it is none or below zero.
QString numberIn(const QLineEdit &edit)
{
    QString text = edit.text().trimmed();
    text.replace(u',', u'.');
    const auto number = decimal::parse(text, digits);
    return number && *number >= 0 ? text : QString();
}

} // namespace

RangeEdit::RangeEdit(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent), m_from(new QLineEdit(this)), m_to(new QLineEdit(this))
{
    m_from->setObjectName(name + u"FromEdit"_s);
    m_from->setPlaceholderText(tr("from"));
    m_from->setAccessibleName(tr("%1, from").arg(title));
    m_to->setObjectName(name + u"ToEdit"_s);
    m_to->setPlaceholderText(tr("to"));
    m_to->setAccessibleName(tr("%1, to").arg(title));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_from, 1);
    layout->addWidget(makeLabel(u"–"_s, u"label"_s, this));
    layout->addWidget(m_to, 1);
    for (QLineEdit *edit : {m_from, m_to}) {
        edit->setMaxLength(longest);
        edit->setMinimumWidth(44);
        connect(edit, &QLineEdit::textChanged, this, [this, edit] {
            restyle(*edit, "invalid", !edit->text().trimmed().isEmpty() && numberIn(*edit).isEmpty());
            Q_EMIT changed();
        });
    }
    setFocusProxy(m_from);
}

QString RangeEdit::from() const
{
    return numberIn(*m_from);
}

QString RangeEdit::to() const
{
    return numberIn(*m_to);
}

bool RangeEdit::isEmpty() const
{
    return from().isEmpty() && to().isEmpty();
}

void RangeEdit::clear()
{
    const QSignalBlocker quiet(this);
    m_from->clear();
    m_to->clear();
}

void RangeEdit::setUnit(const QString &unit)
{
    for (QLineEdit *edit : {m_from, m_to})
        edit->setToolTip(unit);
}

} // namespace stratoplan
