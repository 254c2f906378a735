// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/findings/findingspanel.h"

#include "document/planview.h"
#include "models/lists/findingsmodel.h"
#include "render/theme/themesource.h"
#include "ui/shell/findings/findingsdelegate.h"
#include "ui/shell/findings/findingsfilter.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"
#include "ui/widgets/input/segmentedcontrol.h"
#include "ui/widgets/severity.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr std::array severities {Finding::Severity::Critical, Finding::Severity::Warning,
                                 Finding::Severity::Note};

QString countText(Finding::Severity severity, int count)
{
    switch (severity) {
    case Finding::Severity::Critical:
        return FindingsPanel::tr("%n critical", nullptr, count);
    case Finding::Severity::Warning:
        return FindingsPanel::tr("%n warning(s)", nullptr, count);
    case Finding::Severity::Note:
        return FindingsPanel::tr("%n note(s)", nullptr, count);
    }
    Q_UNREACHABLE();
}

} // namespace

FindingsPanel::FindingsPanel(PageContext &context, const PageRegistry &pages, QWidget *parent)
    : QFrame(parent), m_context(context), m_model(new FindingsModel(context.recalculator, this)),
      m_filter(new FindingsFilter(this))
{
    setAccessibleName(tr("Findings"));
    m_filter->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeStrip());
    makeList(pages);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    connect(m_model, &FindingsModel::countsChanged, this, &FindingsPanel::follow);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FindingsPanel::follow);
    connect(&context.view, &PlanView::viewChanged, this, &FindingsPanel::follow);
    followTheme(*m_list, context.theme);
    follow();
}

QWidget *FindingsPanel::makeStrip()
{
    auto *strip = new QFrame(this);
    setRole(*strip, u"strip"_s);
    auto *layout = new QHBoxLayout(strip);
    layout->setContentsMargins(16, 0, 12, 0);
    layout->setSpacing(6);
    layout->addWidget(makeLabel(tr("Findings"), u"strong"_s, strip));
    layout->addSpacing(6);
    for (const Finding::Severity severity : severities) {
        auto *count = new QPushButton(strip);
        setRole(*count, u"count"_s);
        count->setObjectName(enumName(severity) + u"CountButton"_s);
        count->setProperty("severity", enumName(severity));
        count->setIcon(m_context.theme.icons().icon(severityIcon(severity), severityToken(severity)));
        count->setIconSize({15, 15});
        connect(count, &QPushButton::clicked, this, [this] { setOpen(true); });
        layout->addWidget(count);
        m_counts.append(count);
    }
    m_elsewhere = makeLink({}, strip);
    m_elsewhere->setObjectName(u"otherOptionsFindingsLink"_s);
    m_elsewhere->setToolTip(tr("Show the findings of all options"));
    connect(m_elsewhere, &QPushButton::clicked, this, [this] {
        m_scope->setCurrent(u"all"_s);
        setOpen(true);
        follow();
    });
    layout->addWidget(m_elsewhere);
    layout->addSpacing(10);
    m_first = new ElidedLabel(strip);
    setRole(*m_first, u"secondary"_s);
    layout->addWidget(m_first, 1);
    addScope(*layout);
    m_toggle = new QPushButton(strip);
    setRole(*m_toggle, u"disclosure"_s);
    m_toggle->setObjectName(u"toggleFindingsButton"_s);
    m_toggle->setLayoutDirection(Qt::RightToLeft); // the chevron follows the word
    connect(m_toggle, &QPushButton::clicked, this, [this] { setOpen(!m_isOpen); });
    layout->addWidget(m_toggle);
    return strip;
}

void FindingsPanel::addScope(QHBoxLayout &strip)
{
    m_scope = new SegmentedControl(tr("Which findings"), strip.parentWidget());
    m_scope->addSegment(u"thisOption"_s, tr("This option"));
    m_scope->addSegment(u"phase"_s, tr("This phase"));
    m_scope->addSegment(u"all"_s, tr("All"));
    connect(m_scope, &SegmentedControl::chosen, this, &FindingsPanel::follow);
    strip.addWidget(m_scope);
}

void FindingsPanel::makeList(const PageRegistry &pages)
{
    m_list = new QListView(this);
    m_list->setObjectName(u"findingsList"_s);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setModel(m_filter);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *delegate = new FindingsDelegate(m_context.theme, pages, m_list);
    m_list->setItemDelegate(delegate);
    connect(delegate, &FindingsDelegate::linkActivated, this, &FindingsPanel::act);
    connect(m_list, &QListView::activated, this, &FindingsPanel::act);
    m_empty = makeLabel(tr("Nothing to report."), u"hint"_s, this);
    m_empty->setAlignment(Qt::AlignCenter);
}

void FindingsPanel::follow()
{
    const QString scope = m_scope->current();
    m_filter->setPhase(scope == "phase"_L1 ? m_context.view.phase() : PhaseId());
    m_filter->setOption(scope == "all"_L1 ? OptionId() : m_context.view.option());
    followCounts();
    const bool isEmpty = m_filter->rowCount() == 0;
    m_first->setText(isEmpty        ? tr("Nothing to report")
                         : m_isOpen ? QString()
                                    : m_filter->index(0, 0).data().toString());
    m_list->setVisible(m_isOpen && m_filter->rowCount() > 0);
    m_empty->setVisible(m_isOpen && m_filter->rowCount() == 0);
    m_scope->setVisible(m_isOpen);
    m_toggle->setText(m_isOpen ? tr("Hide") : tr("Show"));
    m_toggle->setIcon(m_context.theme.icons().icon(m_isOpen ? u"chevron-down"_s : u"chevron-up"_s));
    m_toggle->setAccessibleName(m_isOpen ? tr("Hide findings") : tr("Show findings"));
}

int FindingsPanel::elsewhere() const
{
    const OptionId here = m_context.view.option();
    int found = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const OptionId option = m_model->at(row).option;
        found += !here.isNone() && !option.isNone() && option != here ? 1 : 0;
    }
    return found;
}

void FindingsPanel::followCounts()
{
    for (std::size_t i = 0; i < severities.size(); ++i) {
        const int count = m_filter->count(severities[i]);
        QPushButton *button = m_counts.at(static_cast<qsizetype>(i));
        button->setText(countText(severities[i], count));
        button->setVisible(count > 0);
    }
    const int others = elsewhere();
    m_elsewhere->setText(tr("+%n in other options", nullptr, others));
    m_elsewhere->setVisible(others > 0 && m_scope->current() != "all"_L1);
}

void FindingsPanel::setOpen(bool isOpen)
{
    if (isOpen == m_isOpen)
        return;
    m_isOpen = isOpen;
    follow();
    Q_EMIT openChanged(isOpen);
}

void FindingsPanel::next()
{
    setOpen(true);
    const int rows = m_filter->rowCount();
    if (rows == 0)
        return;
    const QModelIndex current = m_list->currentIndex();
    const QModelIndex index = m_filter->index(current.isValid() ? (current.row() + 1) % rows : 0, 0);
    m_list->setCurrentIndex(index);
    jump(index);
}

void FindingsPanel::act(const QModelIndex &index)
{
    if (isAboutOldPrices(index.data(KeyRole).toString()))
        m_context.navigator.reprice();
    else
        jump(index);
}

void FindingsPanel::jump(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT jumpRequested(m_model->at(m_filter->mapToSource(index).row()));
}

} // namespace stratoplan
