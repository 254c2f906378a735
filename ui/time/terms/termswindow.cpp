// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/terms/termswindow.h"

#include "document/document.h"
#include "document/edits/time/commitments.h"
#include "document/edits/time/policies.h"
#include "models/time/commitmentsmodel.h"
#include "models/time/datedpricesmodel.h"
#include "models/time/hoursmodel.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/settings.h"
#include "ui/time/terms/termdialogs.h"
#include "ui/widgets/forms/windowfoot.h"
#include "ui/widgets/input/segmentedcontrol.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/rowspanel.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

const QStringList &tabKeys()
{
    static const QStringList keys {u"commitments"_s, u"hours"_s, u"prices"_s};
    return keys;
}

} // namespace

TermsWindow::TermsWindow(PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context),
      m_commitments(new CommitmentsModel(context.document, context.format, this)),
      m_hours(new HoursModel(context.document, context.format, this)),
      m_prices(new DatedPricesModel(context.document, context.format, this)),
      m_tabs(new SegmentedControl(tr("Tables"), this)), m_stack(new QStackedWidget(this)),
      m_commitmentRows(new RowsPanel(
          context.theme,
          {.key = u"commitment"_s,
           .title = tr("Commitments"),
           .icon = u"certificate"_s,
           .emptyText =
               tr("The plan uses no price with a term. Choose one at a component, or ask Curves which "
                  "commitment costs least."),
           .addText = {},
           .isOrdered = false,
           .jumpText = {},
           .stretchColumn = CommitmentsModel::Item,
           .hasDetails = true,
           .widths = {0, 190, 150, 170, 300}},
          m_commitments, m_stack)),
      m_hourRows(new RowsPanel(context.theme,
                               {.key = u"hours"_s,
                                .title = tr("Hours of environments"),
                                .icon = u"container"_s,
                                .emptyText = tr("The plan has no environment yet."),
                                .addText = {},
                                .isOrdered = false,
                                .jumpText = {},
                                .stretchColumn = HoursModel::Name,
                                .hasDetails = false,
                                .widths = {0, 160, 160, 140}},
                               m_hours, m_stack)),
      m_priceRows(new RowsPanel(context.theme,
                                {.key = u"datedPrice"_s,
                                 .title = tr("Prices from a date"),
                                 .icon = u"payment"_s,
                                 .emptyText = tr("No price is known to change."),
                                 .addText = tr("Add price…"),
                                 .isOrdered = false,
                                 .jumpText = {},
                                 .stretchColumn = DatedPricesModel::Item,
                                 .hasDetails = true,
                                 .widths = {0, 110, 190, 190, 260}},
                                m_prices, m_stack)),
      m_problem(makeLabel({}, {}, this))
{
    setObjectName(u"termsWindow"_s);
    setWindowTitle(tr("Commitments and hours"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1120, 520);
    m_tabs->addSegment(u"commitments"_s, tr("Commitments"));
    m_tabs->addSegment(u"hours"_s, tr("Hours"));
    m_tabs->addSegment(u"prices"_s, tr("Prices from a date"));
    connect(m_tabs, &SegmentedControl::chosen, this, &TermsWindow::showTab);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setProperty("severity", u"critical"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    for (RowsPanel *panel : {m_commitmentRows, m_hourRows, m_priceRows})
        m_stack->addWidget(panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_tabs, 0, Qt::AlignLeft);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_problem);
    layout->addWidget(makeWindowFoot(*this,
                                     {.theme = context.theme,
                                      .stack = context.document.undoStack(),
                                      .name = u"Terms"_s,
                                      .remark = tr("Every change counts at once and can be undone.")}));
    connectCommitments();
    connectHours();
    connectPrices();
    connect(&context.document, &Document::reset, this, &QWidget::close);
}

void TermsWindow::showTab(const QString &key)
{
    const int index = static_cast<int>(tabKeys().indexOf(key));
    if (index < 0)
        return;
    m_tabs->setCurrent(key);
    m_stack->setCurrentIndex(index);
}

bool TermsWindow::check(const Status &status)
{
    m_problem->setText(status ? QString() : status.error().message);
    m_problem->setVisible(!status.ok());
    return status.ok();
}

void TermsWindow::run(QDialog &&dialog)
{
    check({});
    std::ignore = m_context.prompts.run(dialog);
}

void TermsWindow::connectCommitments()
{
    Document &document = m_context.document;
    connect(m_commitmentRows, &RowsPanel::editRequested, this, [this, &document](int row) {
        run(CommitmentDialog(document, m_context.format, m_commitments->commitmentAt(row), this));
    });
    connect(m_commitmentRows, &RowsPanel::removeRequested, this, [this, &document](int row) {
        const Commitment commitment = m_commitments->commitmentAt(row);
        check(commitment.id.isNone()
                  ? Status(Error {Error::Code::Invalid,
                                  tr("Nothing is said about it: it counts as long as components use it.")})
                  : edits::removeCommitment(document, commitment.id));
    });
}

void TermsWindow::connectHours()
{
    Document &document = m_context.document;
    connect(m_hourRows, &RowsPanel::editRequested, this, [this, &document](int row) {
        run(HoursDialog(document, m_context.format, m_hours->environmentAt(row), this));
    });
    // Removing is what is said about the hours, not the environment.
    connect(m_hourRows, &RowsPanel::removeRequested, this, [this, &document](int row) {
        check(edits::setEnvironmentHours(document, m_hours->environmentAt(row), std::nullopt));
    });
}

void TermsWindow::connectPrices()
{
    Document &document = m_context.document;
    connect(m_priceRows, &RowsPanel::addRequested, this, [this, &document] {
        PriceOverride price;
        price.author = m_context.settings.author.value();
        if (price.author.isEmpty())
            price.author = document.plan().info().author;
        m_priceRows->chooseNew();
        run(DatedPriceDialog(document, m_context.format, price, this));
    });
    connect(m_priceRows, &RowsPanel::editRequested, this, [this, &document](int row) {
        run(DatedPriceDialog(document, m_context.format, m_prices->priceAt(row), this));
    });
    connect(m_priceRows, &RowsPanel::removeRequested, this, [this, &document](int row) {
        check(edits::removeDatedPrice(document, m_prices->priceAt(row).id));
    });
}

} // namespace stratoplan
