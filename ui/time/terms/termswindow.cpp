// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/terms/termswindow.h"

#include "document/document.h"
#include "document/edits/time/commitments.h"
#include "document/edits/time/policies.h"
#include "models/time/commitmentsmodel.h"
#include "models/time/datedpricesmodel.h"
#include "models/time/hoursmodel.h"
#include "ui/curves/commitments/commitmentwindow.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/settings.h"
#include "ui/time/terms/termdialogs.h"
#include "ui/widgets/forms/windowfoot.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

TermsWindow::TermsWindow(PageContext &context, QWidget *parent)
    : RowsWindow(context, u"termsWindow"_s, tr("Commitments and hours"), parent),
      m_commitments(new CommitmentsModel(context.document, context.format, this)),
      m_hours(new HoursModel(context.document, context.format, this)),
      m_prices(new DatedPricesModel(context.document, context.format, this)),
      m_commitmentRows(makeRows(
          {.key = u"commitment"_s,
           .title = tr("Commitments"),
           .icon = u"certificate"_s,
           .emptyText =
               tr("The plan uses no price with a term. Choose one at a component, or see which commitment "
                  "costs least."),
           .addText = tr("Find commitments that pay…"),
           .addIcon = u"discount"_s,
           .isOrdered = false,
           .jumpText = {},
           .stretchColumn = CommitmentsModel::Item,
           .hasDetails = true,
           .widths = {0, 190, 150, 170, 300}},
          m_commitments)),
      m_hourRows(makeRows({.key = u"hours"_s,
                           .title = tr("Hours of environments"),
                           .icon = u"container"_s,
                           .emptyText = tr("The plan has no environment yet."),
                           .addText = {},
                           .removeText = tr("Run all hours"),
                           .canRemove = [this](int row) { return rests(row); },
                           .isOrdered = false,
                           .jumpText = {},
                           .stretchColumn = HoursModel::Name,
                           .hasDetails = false,
                           .widths = {0, 160, 160, 140}},
                          m_hours)),
      m_priceRows(makeRows({.key = u"datedPrice"_s,
                            .title = tr("Prices from a date"),
                            .icon = u"payment"_s,
                            .emptyText = tr("No price is known to change."),
                            .addText = tr("Add price…"),
                            .isOrdered = false,
                            .jumpText = {},
                            .stretchColumn = DatedPricesModel::Item,
                            .hasDetails = true,
                            .widths = {0, 110, 190, 190, 260}},
                           m_prices))
{
    resize(1120, 520);
    addTab(u"commitments"_s, tr("Commitments"), m_commitmentRows);
    addTab(u"hours"_s, tr("Hours"), m_hourRows);
    addTab(u"prices"_s, tr("Prices from a date"), m_priceRows);
    layOut(nullptr,
           makeWindowFoot(*this,
                          {.theme = context.theme,
                           .stack = context.document.undoStack(),
                           .name = u"Terms"_s,
                           .remark = tr("Every change counts at once and can be undone.")}));
    connectCommitments();
    connectHours();
    connectPrices();
}

void TermsWindow::findCommitments()
{
    if (!m_question)
        m_question = new CommitmentWindow(context(), this);
    m_question->ask();
    m_question->show();
    m_question->raise();
    m_question->activateWindow();
}

void TermsWindow::connectCommitments()
{
    Document &document = context().document;
    connect(m_commitmentRows, &RowsPanel::addRequested, this, &TermsWindow::findCommitments);
    connect(m_commitmentRows, &RowsPanel::editRequested, this, [this, &document](int row) {
        run(CommitmentDialog(document, context().format, m_commitments->commitmentAt(row), this));
    });
    connect(m_commitmentRows, &RowsPanel::removeRequested, this, [this, &document](int row) {
        const Commitment commitment = m_commitments->commitmentAt(row);
        check(commitment.id.isNone()
                  ? Status(Error {Error::Code::Invalid,
                                  tr("Nothing is said about it: it counts as long as components use it.")})
                  : edits::removeCommitment(document, commitment.id));
    });
}

/// Whether an environment runs some hours only.
bool TermsWindow::rests(int row)
{
    const Environment *environment = context().document.find(m_hours->environmentAt(row));
    return environment && environment->hours;
}

void TermsWindow::connectHours()
{
    Document &document = context().document;
    connect(m_hourRows, &RowsPanel::editRequested, this, [this, &document](int row) {
        run(HoursDialog(document, context().format, m_hours->environmentAt(row), this));
    });
    // What goes is what is said about the hours, not the environment.
    connect(m_hourRows, &RowsPanel::removeRequested, this, [this, &document](int row) {
        check(edits::setEnvironmentHours(document, m_hours->environmentAt(row), std::nullopt));
    });
}

void TermsWindow::connectPrices()
{
    Document &document = context().document;
    connect(m_priceRows, &RowsPanel::addRequested, this, [this, &document] {
        PriceOverride price;
        price.author = context().settings.author.value();
        if (price.author.isEmpty())
            price.author = document.plan().info().author;
        m_priceRows->chooseNew();
        run(DatedPriceDialog(document, context().format, price, this));
    });
    connect(m_priceRows, &RowsPanel::editRequested, this, [this, &document](int row) {
        run(DatedPriceDialog(document, context().format, m_prices->priceAt(row), this));
    });
    connect(m_priceRows, &RowsPanel::removeRequested, this, [this, &document](int row) {
        check(edits::removeDatedPrice(document, m_prices->priceAt(row).id));
    });
}

} // namespace stratoplan
