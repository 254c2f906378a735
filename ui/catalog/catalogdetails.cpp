// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/catalogdetails.h"

#include "core/catalog/region.h"
#include "core/plan/role.h"
#include "models/catalog/catalogsmodel.h"
#include "render/theme/themesource.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/properties.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int padding = 14;
}

CatalogDetails::CatalogDetails(PageContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_title(makeLabel({}, u"strong"_s, this)),
      m_note(makeLabel({}, u"label"_s, this)),
      m_browse(makeButton(context.theme, u"search"_s, tr("Search it"), this)),
      m_copy(makeButton(context.theme, u"copy"_s, tr("Copy"), this)),
      m_remove(makeButton(context.theme, u"remove"_s, tr("Remove…"), this)), m_stack(new QStackedWidget(this))
{
    setObjectName(u"catalogDetails"_s);
    setRole(*this, u"dock"_s);
    auto *page = new QWidget(this);
    auto *scroll = new QScrollArea(page);
    setRole(*scroll, u"plain"_s);
    scroll->setObjectName(u"catalogDetailsScroll"_s);
    scroll->setAccessibleName(tr("About the catalog"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_content = new QWidget;
    m_body = new QVBoxLayout(m_content);
    m_body->setContentsMargins(padding, 8, padding, padding);
    m_body->setSpacing(4);
    scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false); // setWidget() asks for it
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(scroll, 1);
    column->addWidget(makeFoot());
    m_stack->addWidget(
        new EmptyState(context.theme, u"catalog"_s, tr("Choose a catalog to see what it covers."), this));
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&context.catalogs, &CatalogService::catalogsChanged, this, [this] { m_known.clear(); });
}

QWidget *CatalogDetails::makeHead()
{
    auto *head = new QWidget(this);
    m_title->setObjectName(u"catalogTitleLabel"_s);
    m_note->setObjectName(u"catalogNoteLabel"_s);
    for (QLabel *label : {m_title, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(padding, 12, padding, 8);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    return head;
}

QWidget *CatalogDetails::makeFoot()
{
    auto *foot = new QFrame(this);
    setRole(*foot, u"card-foot"_s);
    m_browse->setObjectName(u"browseCatalogButton"_s);
    m_browse->setToolTip(tr("Show the price items of this catalog alone"));
    m_copy->setObjectName(u"copyCatalogButton"_s);
    m_copy->setToolTip(tr("Copy everything that is said here"));
    m_remove->setObjectName(u"removeCatalogButton"_s);
    m_remove->setToolTip(tr("Take this imported catalog away; plans keep the prices they were made with"));
    connect(m_browse, &QPushButton::clicked, this, [this] {
        if (m_summary)
            Q_EMIT browseRequested(m_summary->key, m_summary->title);
    });
    connect(m_copy, &QPushButton::clicked, this, &CatalogDetails::copy);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_summary)
            Q_EMIT removeRequested(m_summary->key);
    });
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(padding, 0, padding, 0);
    layout->setSpacing(8);
    layout->addWidget(m_browse);
    layout->addWidget(m_copy);
    layout->addStretch(1);
    layout->addWidget(m_remove);
    return foot;
}

void CatalogDetails::setCatalog(const storage::CatalogSummary &summary)
{
    const bool isSame = m_summary && m_summary->key == summary.key && m_known.contains(summary.key);
    m_summary = summary;
    m_stack->setCurrentIndex(1);
    m_title->setText(summary.title);
    QStringList notes {CatalogsModel::kindText(summary), CatalogsModel::datesText(summary, m_context.format)};
    if (summary.imported.isValid())
        notes.append(tr("imported on %1").arg(m_context.format.date(summary.imported.toLocalTime().date())));
    m_note->setText(notes.join(u" · "_s));
    m_remove->setVisible(summary.kind == PlanCatalog::Kind::Imported);
    if (isSame)
        return;
    if (const auto known = m_known.constFind(summary.key); known != m_known.constEnd()) {
        show(*known);
        return;
    }
    m_task = m_context.catalogs.ask(
        [summary](const storage::CatalogLibrary &library) { return coverageOf(library, summary); },
        [this, key = summary.key](const CatalogCoverage &coverage) {
            m_known.insert(key, coverage);
            show(coverage);
        });
}

void CatalogDetails::clear()
{
    m_summary.reset();
    m_task.cancel();
    m_stack->setCurrentIndex(0);
}

void CatalogDetails::show(const CatalogCoverage &coverage)
{
    while (QLayoutItem *item = m_body->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addRoles(coverage);
    addTitle(tr("Regions"), m_context.format.locale().toString(m_summary->regions.size()));
    QStringList regions;
    for (const QString &region : m_summary->regions)
        regions.append(regionTitle(m_summary->provider, region));
    addText(regions.join(u", "_s), u"fact"_s);
    addMissing(coverage);
    addSources(coverage);
    m_body->addStretch(1);
}

void CatalogDetails::addTitle(const QString &title, const QString &note)
{
    auto *row = new QWidget(m_content);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 10, 0, 2);
    layout->addWidget(makeLabel(title, u"label-strong"_s, row));
    layout->addStretch(1);
    layout->addWidget(makeLabel(note, u"label"_s, row));
    m_body->addWidget(row);
}

QLabel *CatalogDetails::addText(const QString &text, const QString &role)
{
    QLabel *label = makeLabel(text, role, m_content);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_body->addWidget(label);
    return label;
}

void CatalogDetails::addRoles(const CatalogCoverage &coverage)
{
    addTitle(tr("Covers"), tr("%n role(s)", nullptr, static_cast<int>(coverage.roles.size())));
    auto *box = new QWidget(m_content);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const CatalogCoverage::RoleCount &count : coverage.roles) {
        const Role role = stratoplan::role(count.role);
        grid->addWidget(new IconLabel(m_context.theme, role.icon, 16, Token::Text2, box), row, 0);
        grid->addWidget(makeLabel(role.title, u"fact"_s, box), row, 1);
        const QString items = m_context.format.locale().toString(count.items);
        grid->addWidget(makeLabel(count.more ? tr("more than %1").arg(items) : items, u"fact"_s, box), row, 2,
                        Qt::AlignRight);
        ++row;
    }
    m_body->addWidget(box);
}

void CatalogDetails::addMissing(const CatalogCoverage &coverage)
{
    if (coverage.absent.isEmpty() && m_summary->missing.isEmpty())
        return;
    addTitle(tr("Known to be missing or weak"));
    for (const QString &sentence : m_summary->missing)
        addText(sentence, u"fact"_s);
    if (coverage.absent.isEmpty())
        return;
    QStringList titles;
    for (const QString &absent : coverage.absent)
        titles.append(role(absent).title);
    addText(tr("%1 prices that do not come with the program: %2", "provider, roles")
                .arg(providerTitle(m_summary->provider), titles.join(u", "_s)),
            u"fact"_s);
}

void CatalogDetails::addSources(const CatalogCoverage &coverage)
{
    if (coverage.sources.isEmpty() && m_summary->source.isEmpty())
        return;
    addTitle(tr("Sources"));
    QList<storage::CatalogSource> sources = coverage.sources;
    const auto isNamed = [this](const storage::CatalogSource &source) {
        return source.url == m_summary->source;
    };
    if (!m_summary->source.isEmpty() && std::none_of(sources.begin(), sources.end(), isNamed)) {
        const bool isAddress = m_summary->source.startsWith("http"_L1);
        sources.prepend({m_summary->source, isAddress ? m_summary->source : QString(), {}});
    }
    for (const storage::CatalogSource &source : std::as_const(sources))
        addSource(source);
}

void CatalogDetails::addSource(const storage::CatalogSource &source)
{
    if (source.url.isEmpty()) {
        addText(source.title, u"fact"_s);
        return;
    }
    m_body->addWidget(new LinkLabel(source.title, source.url, u"fact"_s, m_content));
}

void CatalogDetails::copy()
{
    if (!m_summary)
        return;
    QGuiApplication::clipboard()->setText(
        plainText(*m_summary, m_known.value(m_summary->key), m_context.format));
    m_context.navigator.showMessage(tr("%1 copied").arg(m_summary->title));
}

} // namespace stratoplan
