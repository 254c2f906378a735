// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/pricecommands.h"

#include "document/document.h"
#include "ui/prices/overridedialog.h"
#include "ui/prices/pricebookwindow.h"
#include "ui/prices/repricedialog.h"
#include "ui/prices/twindialog.h"
#include "ui/prices/twinresult.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

PriceCommands::PriceCommands(PageContext &context, QWidget &window)
    : QObject(&window), m_context(context), m_window(window)
{
    connect(&context.navigator, &Navigator::priceBookRequested, this, &PriceCommands::openPriceBook);
    connect(&context.navigator, &Navigator::priceOverrideRequested, this, &PriceCommands::overridePrice);
    connect(&context.navigator, &Navigator::repriceRequested, this, &PriceCommands::reprice);
    connect(&context.navigator, &Navigator::twinRequested, this, &PriceCommands::twin);
}

void PriceCommands::openPriceBook(const QString &tab)
{
    if (!m_book)
        m_book = new PriceBookWindow(m_context, &m_window);
    m_book->showTab(tab);
    m_book->show();
    m_book->raise();
    m_book->activateWindow();
}

void PriceCommands::overridePrice(RateId rate)
{
    const Plan &plan = m_context.document.plan();
    if (!plan.find(rate))
        return;
    QString author = m_context.settings.author.value();
    if (author.isEmpty())
        author = plan.info().author;
    QWidget *parent = m_book && m_book->isActiveWindow() ? static_cast<QWidget *>(m_book) : &m_window;
    OverrideDialog dialog(m_context.document, rate, author, m_context.format, parent);
    std::ignore = m_context.prompts.run(dialog);
}

void PriceCommands::reprice()
{
    RepriceDialog dialog(m_context, &m_window);
    if (m_context.prompts.run(dialog))
        m_context.navigator.showMessage(tr("The plan was re-priced"));
}

void PriceCommands::twin(OptionId option, const QString &provider)
{
    const Option *source = m_context.document.find(option);
    if (!source)
        return;
    TwinDialog dialog(m_context, option, provider, &m_window);
    if (!m_context.prompts.run(dialog))
        return;
    m_context.navigator.openPage(u"compare"_s);
    m_context.navigator.compareOptions({option, dialog.twin().option});
    auto *result = new TwinResult(m_context, option, dialog.twin(), &m_window);
    result->show();
}

} // namespace stratoplan
