// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/editor/candidatelist.h"

#include "core/engine/figures/candidate.h"
#include "core/plan/role.h"
#include "document/edits/prices/candidates.h"
#include "document/planview.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int waitingTime = 250; ///< milliseconds after the last edit
constexpr int most = 8;

/// The text with places to break it at: keys of price items have no spaces.
QString breakable(QString text)
{
    for (const QChar each : {u'_', u'/', u'.'})
        text.replace(each, QString(each) + QChar(0x200B));
    return text;
}

} // namespace

CandidateList::CandidateList(PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_waiting(new QTimer(this)), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"candidateList"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(makeLabel(tr("Candidates"), u"strong"_s, this));
    m_waiting->setSingleShot(true);
    m_waiting->setInterval(waitingTime);
    connect(m_waiting, &QTimer::timeout, this, &CandidateList::lookUp);
    rebuild();
}

edits::Place CandidateList::place() const
{
    return {m_component, m_context.view.phase()};
}

void CandidateList::show(ComponentId component)
{
    if (component != m_component)
        m_offers.clear();
    m_component = component;
    lookUpLater();
    if (isVisible())
        rebuild();
}

void CandidateList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    rebuild();
    if (!m_isReady)
        lookUpLater();
}

void CandidateList::lookUpLater()
{
    m_isReady = false;
    m_task.cancel();
    if (isVisible())
        m_waiting->start();
}

void CandidateList::lookUp()
{
    const Plan plan = m_context.document.plan();
    m_task = m_context.catalogs.ask(
        [plan, component = m_component,
         phase = m_context.view.phase()](const storage::CatalogLibrary &library) {
            return candidatesFor(plan, component, phase, LibraryOffers(library), most);
        },
        [this](const QList<Offer> &offers) {
            m_offers = offers;
            m_isReady = true;
            rebuild();
        });
}

QString CandidateList::costText(const CostCell &cost) const
{
    return cost.state == CostCell::State::Priced ? tr("%1 a month").arg(m_context.format.money(cost.amount))
                                                 : tr("no price");
}

void CandidateList::rebuild()
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    m_layout->addWidget(m_rows);
    bool isEmpty = true;
    for (const Candidate &candidate : m_context.document.plan().table<Candidate>()) {
        if (candidate.component != m_component || candidate.partOf)
            continue;
        addKept(candidate);
        isEmpty = false;
    }
    for (qsizetype position = 0; position < m_offers.size(); ++position)
        addOffer(position);
    if (isEmpty && m_offers.isEmpty()) {
        const QString text = m_isReady
            ? tr("Nothing else of that size is in the catalogs. State its needs to look further.")
            : tr("Looking in the catalogs…");
        auto *hint = makeLabel(text, u"hint"_s, m_rows);
        hint->setWordWrap(true);
        rows->addWidget(hint);
    }
}

void CandidateList::addRow(const Entry &entry, const QString &name, const QList<QWidget *> &actions)
{
    auto *box = new QFrame(m_rows);
    stratoplan::setRole(*box, u"card"_s);
    box->setObjectName(name);
    box->setAccessibleName(entry.title);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(10, 6, 10, 6);
    column->setSpacing(1);
    auto *title = makeLabel(breakable(entry.title), u"strong"_s, box);
    title->setObjectName(u"candidateTitle"_s);
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    title->setToolTip(entry.title);
    column->addWidget(title);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *where = new ElidedLabel(entry.place, box);
    stratoplan::setRole(*where, u"label"_s);
    where->setToolTip(entry.place);
    line->addWidget(where, 1);
    auto *price = makeLabel(entry.price, {}, box);
    price->setObjectName(u"candidatePrice"_s);
    price->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(price);
    column->addLayout(line);
    if (!entry.fit.isEmpty()) {
        auto *fit = makeLabel(entry.fit, u"label"_s, box);
        fit->setWordWrap(true);
        if (entry.isWarning)
            fit->setProperty("severity", u"warning"_s);
        column->addWidget(fit);
    }
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    for (QWidget *action : actions) {
        action->setParent(box);
        foot->addWidget(action);
    }
    foot->addStretch(1);
    column->addLayout(foot);
    m_rows->layout()->addWidget(box);
}

void CandidateList::addKept(const Candidate &candidate)
{
    const Plan &plan = m_context.document.plan();
    const Rate *rate = plan.find(candidate.rate);
    const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
    if (!item)
        return;
    const Id<Candidate> id = candidate.id;
    const QString name = candidateName(plan, candidate);
    auto *use = makeLink(tr("Use"), nullptr);
    use->setObjectName(u"useCandidateButton:%1"_s.arg(id.value()));
    use->setAccessibleName(tr("Use %1").arg(name));
    connect(
        use, &QPushButton::clicked, this,
        [this, id] {
            m_context.navigator.check(edits::useCandidate(m_context.document, id, m_context.view.phase()));
        },
        Qt::QueuedConnection);
    auto *remove = makeLink(tr("Remove"), nullptr);
    remove->setObjectName(u"removeCandidateButton:%1"_s.arg(id.value()));
    remove->setAccessibleName(tr("Remove the candidate %1").arg(name));
    connect(
        remove, &QPushButton::clicked, this,
        [this, id] { m_context.navigator.check(edits::removeCandidate(m_context.document, id)); },
        Qt::QueuedConnection);
    Entry entry {name, u"%1 · %2"_s.arg(providerTitle(item->provider), item->region),
                 costText(candidateCost(plan, candidate, m_context.view.phase())),
                 candidate.note.isEmpty() ? tr("kept as candidate") : candidate.note};
    addRow(entry, u"candidate:%1"_s.arg(id.value()), {use, remove});
}

void CandidateList::addOffer(qsizetype position)
{
    const Offer &offer = m_offers.at(position);
    auto *use = makeLink(tr("Use"), nullptr);
    use->setObjectName(u"useOfferButton:%1"_s.arg(position));
    use->setAccessibleName(tr("Use %1").arg(offer.title()));
    connect(
        use, &QPushButton::clicked, this,
        [this, offer] { m_context.navigator.check(edits::useOffer(m_context.document, place(), offer)); },
        Qt::QueuedConnection);
    auto *keep = makeLink(tr("Keep as candidate"), nullptr);
    keep->setObjectName(u"keepOfferButton:%1"_s.arg(position));
    keep->setAccessibleName(tr("Keep %1 as candidate").arg(offer.title()));
    connect(
        keep, &QPushButton::clicked, this,
        [this, offer] {
            const auto kept = edits::keepCandidate(m_context.document, place(), offer);
            if (!kept)
                m_context.navigator.showError(kept.error());
        },
        Qt::QueuedConnection);
    const bool isExact = offer.fit.isExact();
    Entry entry {offer.title(), u"%1 · %2"_s.arg(providerTitle(offer.provider()), offer.region()),
                 costText(offer.cost), isExact ? tr("fits exactly") : offer.fit.text(),
                 offer.fit.has(FitKind::Missing) || offer.fit.has(FitKind::OtherRegion)};
    addRow(entry, u"offer:%1"_s.arg(position), {use, keep});
}

} // namespace stratoplan
