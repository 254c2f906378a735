// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/findingscard.h"

#include "document/planview.h"
#include "models/lists/findingsmodel.h"
#include "ui/shell/findings/findingsfilter.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/table/tables.h"

#include <QPushButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int rowHeight = 30;
}

FindingsCard::FindingsCard(PageContext &context, QWidget *parent)
    : Card(tr("Findings"), parent), m_context(context),
      m_model(new FindingsModel(context.recalculator, this)), m_shown(new FindingsFilter(this))
{
    m_shown->setSourceModel(m_model);
    QPushButton *all = makeLink(tr("Show all"), this);
    all->setObjectName(u"allFindingsLink"_s);
    connect(all, &QPushButton::clicked, &context.navigator, &Navigator::openFindings);
    addToHead(all);
    addHeadLine();
    auto *table = makeTable(
        context.theme,
        {u"findingsTable"_s, tr("Findings"), {.rowHeight = rowHeight}, false, FindingsModel::Text}, this);
    setTableModel(*table, m_shown);
    table->setColumnHidden(FindingsModel::Place, true); // all are about the chosen option
    connect(table, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        m_context.navigator.openFinding(m_model->at(m_shown->mapToSource(index).row()));
    });
    addBody(table);
}

void FindingsCard::follow()
{
    const Option *option = m_context.document.find(m_context.view.option());
    m_shown->setOption(m_context.view.option());
    m_shown->setKnownOption(option ? option->name : QString());
    QStringList counts;
    if (const int critical = m_shown->count(Finding::Severity::Critical))
        counts.append(tr("%n critical", nullptr, critical));
    if (const int warnings = m_shown->count(Finding::Severity::Warning))
        counts.append(tr("%n warning(s)", nullptr, warnings));
    if (const int notes = m_shown->count(Finding::Severity::Note))
        counts.append(tr("%n note(s)", nullptr, notes));
    setSubtitle(counts.isEmpty() ? tr("nothing to report") : counts.join(u", "_s));
}

} // namespace stratoplan
