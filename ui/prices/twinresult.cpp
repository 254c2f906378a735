// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/twinresult.h"

#include "core/catalog/region.h"
#include "core/engine/figures/comparison.h"
#include "core/plan/role.h"
#include "document/planview.h"
#include "models/prices/twinmodel.h"
#include "render/theme/themesource.h"
#include "ui/shell/navigator.h"
#include "ui/prices/wrappedcells.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/figures/figurestrip.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"
#include "ui/widgets/table/tables.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// The first of a list and how many others there are.
QString shortList(const QStringList &names)
{
    constexpr qsizetype most = 4;
    const qsizetype rest = names.size() - most;
    const QString shown = names.first(qMin(most, names.size())).join(u", "_s);
    return rest > 0 ? TwinResult::tr("%1 and %n other(s)", "names", static_cast<int>(rest)).arg(shown)
                    : shown;
}

} // namespace

TwinResult::TwinResult(PageContext &context, OptionId source, const edits::Twin &twin, QWidget *parent)
    : QDialog(parent), m_context(context), m_source(source), m_twin(twin.option),
      m_model(new TwinModel(context.document.plan(), twin, this)), m_figures(new FigureStrip(this))
{
    setObjectName(u"twinResult"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1200, 640);
    const Option *from = context.document.find(source);
    const Option *to = context.document.find(twin.option);
    const QString fromName = from ? from->name : QString();
    const QString toName = to ? to->name : QString();
    setWindowTitle(tr("%1 twinned as %2", "option, option").arg(fromName, toName));
    m_figures->addFigure(u"twinSourceLabel"_s, fromName);
    m_figures->addFigure(u"twinTotalLabel"_s, toName);
    m_figures->addFigure(u"twinDifferenceLabel"_s, tr("Like for like"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_figures);
    layout->addWidget(makeChoice());
    layout->addWidget(makeTable(), 1);
    layout->addWidget(makeFoot());
    connect(&context.document, &Document::reset, this, &QWidget::close);
    connect(&context.document, &Document::planChanged, this, [this] {
        if (!m_context.document.find(m_twin) || !m_context.document.find(m_source))
            close();
    });
    showTotals();
}

QWidget *TwinResult::makeChoice()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *show = new QComboBox(bar);
    show->setObjectName(u"twinShowCombo"_s);
    show->setAccessibleName(tr("Which lines are listed"));
    show->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    const auto add = [show](TwinModel::Show which, const QString &text) {
        show->addItem(text, static_cast<int>(which));
    };
    add(TwinModel::Show::All, tr("All lines (%1)").arg(m_model->lineCount()));
    add(TwinModel::Show::Differing, tr("Not an exact fit (%1)").arg(m_model->different()));
    add(TwinModel::Show::Unpriced, tr("Without a price (%1)").arg(m_model->unpriced()));
    connect(show, &QComboBox::currentIndexChanged, this,
            [this, show] { m_model->setShown(static_cast<TwinModel::Show>(show->currentData().toInt())); });
    auto *label = makeLabel(tr("&Show"), u"secondary"_s, bar);
    label->setBuddy(show);
    row->addWidget(label);
    row->addWidget(show);
    row->addStretch(1);
    return bar;
}

QWidget *TwinResult::makeTable()
{
    auto *card = new QFrame(this);
    stratoplan::setRole(*card, u"card"_s);
    m_table = stratoplan::makeTable(m_context.theme,
                                    {.name = u"twinTable"_s,
                                     .title = tr("What became of the components"),
                                     .cells = {.rowHeight = 44, .detail = CostDelegate::Detail::Below},
                                     .stretchColumn = TwinModel::Fit,
                                     .widths = {190, 90, 260, 290}},
                                    card);
    cellsOf(*m_table).setLook([](const QModelIndex &index) {
        CellLook look;
        look.isQuiet = index.column() == TwinModel::Phase;
        return look;
    });
    setTableModel(*m_table, m_model);
    for (const int column : {TwinModel::Was, TwinModel::Now, TwinModel::Fit})
        m_table->setItemDelegateForColumn(column, new WrappedCells(m_context.theme, m_table));
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        m_context.navigator.openComponent(u"design"_s, m_model->componentAt(index.row()));
    });
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_table);
    return card;
}

QWidget *TwinResult::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makeLabel(tr("Edit › Undo takes the twin back in one step."), u"hint"_s, foot), 1);
    auto *compare = new QPushButton(tr("Compare"), foot);
    compare->setObjectName(u"compareTwinButton"_s);
    compare->setAutoDefault(false);
    connect(compare, &QPushButton::clicked, this, [this] { m_context.navigator.openPage(u"compare"_s); });
    auto *done = new QPushButton(tr("Close"), foot);
    done->setObjectName(u"closeTwinResultButton"_s);
    done->setDefault(true);
    makePrimary(*done);
    connect(done, &QPushButton::clicked, this, &QWidget::close);
    row->addWidget(compare);
    row->addWidget(done);
    return foot;
}

void TwinResult::showTotals()
{
    const Format &format = m_context.format;
    const Comparison both = compareOptions(m_context.document.plan(), {m_source, m_twin},
                                           m_context.view.phase(), {}, m_context.view.basis());
    if (both.columns.size() == 2) {
        m_figures->setFigure(u"twinSourceLabel"_s, format.money(both.columns.at(0).total.amount.likely));
        m_figures->setFigure(u"twinTotalLabel"_s, format.money(both.columns.at(1).total.amount.likely));
        const Phase *phase = m_context.document.plan().find(m_context.view.phase());
        const QString unit = phase ? tr("a month, %1", "phase").arg(phase->name) : tr("a month");
        m_figures->setFoot(u"twinSourceLabel"_s, unit);
        m_figures->setFoot(u"twinTotalLabel"_s, unit);
        const LikeForLike alike = likeForLike(both, 0, 1);
        m_figures->setFoot(u"twinDifferenceLabel"_s,
                           alike.leftOut.isEmpty() ? unit : tr("left out: %1").arg(shortList(alike.leftOut)));
        const auto difference = both.columns.at(1).difference;
        m_figures->setTitle(u"twinDifferenceLabel"_s,
                            tr("Like for like, %1 → %2", "amount, amount")
                                .arg(format.money(alike.from), format.money(alike.to)));
        m_figures->setFigure(
            u"twinDifferenceLabel"_s, difference ? format.moneyDifference(*difference) : incomparableText(),
            difference && difference->isNegative() ? u"saving"_s : QString(),
            alike.leftOut.isEmpty()
                ? tr("Over all roles")
                : tr("Without what one of them has no price for: %1").arg(alike.leftOut.join(u", "_s)));
    }
    const QString lines =
        tr("%1 of %n line(s) with a price", nullptr, m_model->lineCount()).arg(m_model->priced());
    m_figures->setRemark(lines, tr("%n not an exact fit", nullptr, m_model->different()));
}

} // namespace stratoplan
