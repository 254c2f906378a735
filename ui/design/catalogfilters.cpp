// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/catalogfilters.h"

#include "core/plan/role.h"
#include "ui/design/termtext.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int popupWidth = 320;

void refill(QComboBox &combo, const QString &all, const QList<storage::CatalogFacet> &facets,
            const std::function<QString(const QString &)> &title)
{
    const QVariant before = combo.currentData();
    const QSignalBlocker blocker(combo);
    combo.clear();
    combo.addItem(all, QString());
    for (const storage::CatalogFacet &facet : facets)
        combo.addItem(u"%1  (%2)"_s.arg(title(facet.key)).arg(facet.items), facet.key);
    combo.setCurrentIndex(qMax(0, combo.findData(before)));
}

QString same(const QString &key)
{
    return key;
}

} // namespace

CatalogFilters::CatalogFilters(QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setObjectName(u"catalogFilters"_s);
    stratoplan::setRole(*this, u"toast"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    m_service = addCombo(*form, u"serviceCombo"_s, tr("&Service"));
    m_role = addCombo(*form, u"roleCombo"_s, tr("&Role"));
    m_category = addCombo(*form, u"categoryCombo"_s, tr("&Category"));
    m_vcpu = addSpin(*form, u"vcpuSpinBox"_s, tr("At least &vCPU"), {});
    m_memory = addSpin(*form, u"memorySpinBox"_s, tr("At least &memory"), tr(" GiB"));
    m_term = addCombo(*form, u"termFilterCombo"_s, tr("&Term"));
    auto *reset = makeLink(tr("Clear filters"), this);
    reset->setObjectName(u"clearFiltersButton"_s);
    connect(reset, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT changed();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    layout->addWidget(makeLabel(tr("Filter price items"), u"strong"_s, this));
    layout->addLayout(form);
    layout->addWidget(reset, 0, Qt::AlignLeft);
    setFixedWidth(popupWidth);
    setFacets({});
}

QComboBox *CatalogFilters::addCombo(QFormLayout &form, const QString &name, const QString &label)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(10);
    form.addRow(label, combo);
    connect(combo, &QComboBox::currentIndexChanged, this, &CatalogFilters::changed);
    return combo;
}

QSpinBox *CatalogFilters::addSpin(QFormLayout &form, const QString &name, const QString &label, const QString &suffix)
{
    auto *spin = new QSpinBox(this);
    spin->setObjectName(name);
    spin->setRange(0, 4096);
    spin->setSuffix(suffix);
    spin->setSpecialValueText(tr("any"));
    form.addRow(label, spin);
    connect(spin, &QSpinBox::valueChanged, this, &CatalogFilters::changed);
    return spin;
}

void CatalogFilters::setFacets(const storage::CatalogFacets &facets)
{
    refill(*m_service, tr("All services"), facets.services, same);
    refill(*m_role, tr("All roles"), facets.roles, [](const QString &key) { return stratoplan::role(key).title; });
    refill(*m_category, tr("All categories"), facets.categories, [](const QString &key) {
        const auto category = enumFromName<Category>(key);
        return category ? categoryTitle(*category) : key;
    });
    refill(*m_term, tr("All terms"), facets.terms, termText);
}

void CatalogFilters::apply(storage::CatalogQuery &query) const
{
    query.service = m_service->currentData().toString();
    query.role = m_role->currentData().toString();
    query.category = enumFromName<Category>(m_category->currentData().toString());
    query.minimumVcpu = Quantity::fromWhole(m_vcpu->value());
    query.minimumMemory = Quantity::fromWhole(m_memory->value());
    query.term = m_term->currentData().toString();
}

int CatalogFilters::count() const
{
    int set = 0;
    for (const QComboBox *combo : {m_service, m_role, m_category, m_term})
        set += combo->currentIndex() > 0 ? 1 : 0;
    for (const QSpinBox *spin : {m_vcpu, m_memory})
        set += spin->value() > 0 ? 1 : 0;
    return set;
}

void CatalogFilters::clear()
{
    const QSignalBlocker blocker(this);
    for (QComboBox *combo : {m_service, m_role, m_category, m_term})
        combo->setCurrentIndex(0);
    for (QSpinBox *spin : {m_vcpu, m_memory})
        spin->setValue(0);
}

void CatalogFilters::chooseRole(const QString &role)
{
    const QSignalBlocker blocker(this);
    m_role->setCurrentIndex(qMax(0, m_role->findData(role)));
}

void CatalogFilters::openAt(QWidget &anchor)
{
    adjustSize();
    const QPoint corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 4));
    move(corner);
    show();
    m_service->setFocus();
}

} // namespace stratoplan
