// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/designbar.h"

#include "render/theme/themesource.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/input/segmentedcontrol.h"

#include <QMenu>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Arrangement = ComponentTreeModel::Arrangement;

constexpr int roomForBasis = 680;

Arrangement arrangementOf(const QString &key)
{
    if (key == "byCategory"_L1)
        return Arrangement::ByCategory;
    return key == "flat"_L1 ? Arrangement::Flat : Arrangement::ByEnvironment;
}

} // namespace

DesignBar::DesignBar(ThemeSource &theme, QWidget *parent)
    : PageBar(tr("Design"), parent), m_arrangement(new SegmentedControl(tr("Rows by"), this)),
      m_basis(new SegmentedControl(tr("Basis"), this)), m_theme(theme),
      m_side(makeIconButton(theme, u"search"_s, tr("Catalog and component"), this)),
      m_add(makeIconButton(theme, u"add"_s, tr("Add component"), this)),
      m_remove(makeIconButton(theme, u"remove"_s, tr("Remove what is selected (Del)"), this))
{
    setContentsMargins(16, 0, 12, 0);
    addChoices();
    m_side->setObjectName(u"sidePanelButton"_s);
    m_side->setCheckable(true);
    m_side->hide();
    connect(m_side, &QToolButton::clicked, this, &DesignBar::sideToggled);
    m_add->setObjectName(u"addComponentButton"_s);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_remove->setObjectName(u"removeComponentButton"_s);
    connect(m_remove, &QToolButton::clicked, this, &DesignBar::removeRequested);
    auto *exports = makeIconButton(theme, u"export"_s, tr("Export as CSV (Ctrl+Shift+E)"), this);
    exports->setObjectName(u"exportGridButton"_s);
    connect(exports, &QToolButton::clicked, this, &DesignBar::exportRequested);
    for (QWidget *control : {static_cast<QWidget *>(m_basis), static_cast<QWidget *>(m_add),
                             static_cast<QWidget *>(m_remove), static_cast<QWidget *>(exports)})
        addRight(control);
}

void DesignBar::addChoices()
{
    m_arrangement->setObjectName(u"arrangementControl"_s);
    m_arrangement->addSegment(u"byEnvironment"_s, tr("By environment"));
    m_arrangement->addSegment(u"byCategory"_s, tr("By category"));
    m_arrangement->addSegment(u"flat"_s, tr("Flat"));
    connect(m_arrangement, &SegmentedControl::chosen, this,
            [this](const QString &key) { Q_EMIT arrangementChosen(arrangementOf(key)); });
    m_basis->setObjectName(u"basisControl"_s);
    m_basis->addSegment(u"catalogBasis"_s, tr("Catalog"), tr("Rate × quantity from the catalogs"));
    m_basis->addSegment(u"statedBasis"_s, tr("Stated"), tr("Amounts written down by a document or a person"));
    connect(m_basis, &SegmentedControl::chosen, this, [this](const QString &key) {
        Q_EMIT basisChosen(key == "statedBasis"_L1 ? Basis::Stated : Basis::Catalog);
    });
    addLeft(m_side);
    addLeft(m_arrangement);
}

void DesignBar::setSideButton(bool isShown, bool isChecked)
{
    m_side->setVisible(isShown);
    m_side->setChecked(isChecked);
}

void DesignBar::resizeEvent(QResizeEvent *event)
{
    PageBar::resizeEvent(event);
    // The header has the basis too.
    m_basis->setVisible(width() >= m_theme.theme().scaled(roomForBasis));
}

void DesignBar::setBasis(Basis basis)
{
    m_basis->setCurrent(basis == Basis::Stated ? u"statedBasis"_s : u"catalogBasis"_s);
}

void DesignBar::setAddMenu(QMenu *menu)
{
    m_add->setMenu(menu);
}

void DesignBar::setRemoveEnabled(bool isEnabled)
{
    m_remove->setEnabled(isEnabled);
}

} // namespace stratoplan
