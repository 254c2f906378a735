// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/designside.h"

#include "render/theme/themesource.h"
#include "ui/catalog/panel/catalogpanel.h"
#include "ui/design/editor/componenteditor.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/segmentedcontrol.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

DesignSide::DesignSide(PageContext &context, QWidget *parent)
    : QFrame(parent), m_control(new SegmentedControl(tr("Panel"), this)), m_stack(new QStackedWidget(this)),
      m_catalog(new CatalogPanel(context, m_stack)), m_editor(new ComponentEditor(context, m_stack))
{
    const Theme &theme = context.theme.theme();
    setRole(*this, u"dock"_s);
    setMinimumWidth(theme.scaled(228));
    setMaximumWidth(theme.scaled(420));
    m_control->setObjectName(u"sideControl"_s);
    m_control->addSegment(u"catalog"_s, tr("Catalog"), tr("Price items to add (Ctrl+K)"));
    m_control->addSegment(u"component"_s, tr("Component"), tr("Everything about the selected component"));
    connect(m_control, &SegmentedControl::chosen, this, &DesignSide::showPanel);
    auto *head = new QFrame(this);
    head->setFixedHeight(theme.scaled(48));
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(12, 0, 12, 0);
    line->addWidget(m_control);
    line->addStretch(1);
    m_stack->addWidget(m_catalog);
    m_stack->addWidget(m_editor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_stack, 1);
}

void DesignSide::showPanel(const QString &key)
{
    m_control->setCurrent(key);
    m_stack->setCurrentWidget(key == "component"_L1 ? static_cast<QWidget *>(m_editor) : m_catalog);
}

void DesignSide::showCatalog()
{
    showPanel(u"catalog"_s);
}

void DesignSide::showComponent()
{
    showPanel(u"component"_s);
}

} // namespace stratoplan
