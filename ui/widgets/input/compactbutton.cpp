// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/input/compactbutton.h"

#include "ui/widgets/properties.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

int CompactButton::textWidth(const QString &text) const
{
    return m_button->fontMetrics().size(Qt::TextShowMnemonic, text).width();
}

bool CompactButton::canCompact() const
{
    return m_button && !m_button->isHidden() && !m_button->icon().isNull()
        && (m_isCompact || !m_button->text().isEmpty());
}

int CompactButton::fullWidth() const
{
    return m_isCompact ? m_around + textWidth(m_text) : m_button->sizeHint().width();
}

int CompactButton::compactWidth() const
{
    if (!m_button->menu()) // a square
        return m_button->sizeHint().height();
    return m_isCompact ? m_around : m_button->sizeHint().width() - textWidth(m_button->text());
}

void CompactButton::compact()
{
    if (m_isCompact)
        return;
    m_isCompact = true;
    m_text = m_button->text();
    m_around = m_button->sizeHint().width() - textWidth(m_text);
    m_tip = m_button->toolTip();
    m_name = m_button->accessibleName();
    m_role = m_button->property("role");
    m_compactTip = m_tip.contains(m_text, Qt::CaseInsensitive) ? m_tip
        : m_tip.isEmpty()                                      ? m_text
                                                               : m_text + u'\n' + m_tip;
    m_button->setToolTip(m_compactTip);
    if (m_name.isEmpty())
        m_button->setAccessibleName(m_text);
    m_button->setText({});
    if (!m_button->menu())
        restyle(*m_button, "role", u"icon-bordered"_s);
}

void CompactButton::expand()
{
    if (!m_isCompact)
        return;
    m_isCompact = false;
    if (m_button->text().isEmpty())
        m_button->setText(m_text);
    if (m_button->toolTip() == m_compactTip)
        m_button->setToolTip(m_tip);
    if (m_button->accessibleName() == m_text)
        m_button->setAccessibleName(m_name);
    restyle(*m_button, "role", m_role);
}

void CompactButton::follow()
{
    if (m_button && m_isCompact && !m_button->text().isEmpty())
        expand();
}

} // namespace stratoplan
