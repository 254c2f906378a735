// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationrail.h"

#include "render/theme/themesource.h"
#include "ui/widgets/properties.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int labelledWidth = 80;
constexpr int compactWidth = 56;
}

NavigationRail::NavigationRail(const ThemeSource &theme, const QList<QAction *> &pages, QWidget *parent)
    : QFrame(parent), m_theme(theme)
{
    setRole(*this, u"rail"_s);
    setAccessibleName(tr("Pages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 8, 6, 8);
    layout->setSpacing(0);
    for (QAction *page : pages) {
        auto *button = new QToolButton(this);
        setRole(*button, u"rail"_s);
        button->setDefaultAction(page);
        button->setIconSize({22, 22});
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setObjectName(page->objectName().replace("Action"_L1, "RailButton"_L1));
        button->setAccessibleName(page->text());
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        layout->addWidget(button);
        m_buttons.append(button);
    }
    layout->addStretch(1);
    connect(&theme, &ThemeSource::changed, this, &NavigationRail::applyWidth);
    applyWidth();
}

void NavigationRail::applyWidth()
{
    setFixedWidth(m_width == Width::Compact ? compactWidth : m_theme.theme().scaled(labelledWidth));
}

void NavigationRail::setWidth(Width width)
{
    if (width == m_width)
        return;
    m_width = width;
    const bool isCompact = width == Width::Compact;
    for (QToolButton *button : std::as_const(m_buttons)) {
        button->setToolButtonStyle(isCompact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextUnderIcon);
        restyle(*button, "compact", isCompact);
    }
    applyWidth();
}

} // namespace stratoplan
