// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/panel/catalogfilters.h"

#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Which = FilterControls::Which;

constexpr int popupWidth = 320;

const QList<Which> &shown()
{
    static const QList<Which> all {Which::Service,      Which::Role, Which::Category, Which::Term,
                                   Which::Architecture, Which::Vcpu, Which::Memory,   Which::Price};
    return all;
}

} // namespace

CatalogFilters::CatalogFilters(FilterControls &controls, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_controls(controls)
{
    setObjectName(u"catalogFilters"_s);
    setRole(*this, u"toast"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const Which which : shown())
        form->addRow(FilterControls::title(which), &controls.control(which));
    auto *separator = new QFrame(this);
    setRole(*separator, u"separator"_s);
    form->addRow(separator);
    form->addRow(FilterControls::title(Which::Sort), &controls.control(Which::Sort));
    auto *reset = makeLink(tr("Clear filters"), this);
    reset->setObjectName(u"clearFiltersButton"_s);
    connect(reset, &QPushButton::clicked, this, &CatalogFilters::clearRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    layout->addWidget(makeLabel(tr("Filter price items"), u"strong"_s, this));
    layout->addLayout(form);
    layout->addWidget(reset, 0, Qt::AlignLeft);
    setFixedWidth(popupWidth);
}

int CatalogFilters::count() const
{
    return m_controls.count(shown());
}

void CatalogFilters::openAt(QWidget &anchor)
{
    adjustSize();
    QPoint corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 4));
    const QRect room = anchor.screen()->availableGeometry();
    corner.setX(qMax(room.left(), qMin(corner.x(), room.right() - width())));
    corner.setY(qMax(room.top(), qMin(corner.y(), room.bottom() - height())));
    move(corner);
    show();
    m_controls.control(Which::Service).setFocus();
}

} // namespace stratoplan
