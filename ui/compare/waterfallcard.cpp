// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/waterfallcard.h"

#include "models/compare/comparisonmodel.h"
#include "render/painted/figureview.h"
#include "render/painted/waterfall.h"
#include "render/theme/themesource.h"
#include "ui/shell/commands/figuresaving.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int axisWidth = 86; ///< of its numbers, and margins
constexpr int leftOutMargin = 16;
constexpr int narrowestSlot = 46; ///< of a bar, with its name in two lines
constexpr int widestSlot = 64; ///< longer words are cut
constexpr int betweenNames = 3;
constexpr int besideTitle = 240; ///< in the card's head, beside title and pickers
constexpr int fewestSteps = 3;
constexpr int mostSteps = 9;

/// The last column that costs something else than the first; the last one where all cost the same.
int lastThatDiffers(const QList<ComparisonColumn> &columns)
{
    const int last = static_cast<int>(columns.size()) - 1;
    for (int column = last; column > 0; --column) {
        if (columns.at(column).total.amount.likely != columns.first().total.amount.likely)
            return column;
    }
    return last;
}

} // namespace

WaterfallCard::WaterfallCard(PageContext &context, const ComparisonModel &model, QWidget *parent)
    : Card(tr("From one to the other"), parent), m_context(context), m_model(model),
      m_from(addPicker(u"waterfallFromCombo"_s, tr("From"))), m_to(nullptr),
      m_leftOut(makeLabel({}, u"subtitle"_s, this)), m_figure(new FigureView(context.theme.theme(), this))
{
    addToHead(new QLabel(tr("to"), this));
    m_to = addPicker(u"waterfallToCombo"_s, tr("To"));
    m_figure->setObjectName(u"waterfallFigure"_s);
    m_figure->setMinimumHeight(140);
    auto *share = makeIconButton(context.theme, u"export"_s, tr("Copy or save this figure"), this);
    share->setObjectName(u"shareWaterfallButton"_s);
    offerSaving(*share, m_figure->figureActions(), context, tr("Difference"));
    addToHead(share);
    m_leftOut->setObjectName(u"waterfallLeftOutLabel"_s);
    m_leftOut->setWordWrap(true);
    m_leftOut->setContentsMargins(leftOutMargin, 0, leftOutMargin, 8);
    m_leftOut->hide();
    addBody(m_leftOut, 0, 0);
    addBody(m_figure, 12);
    connect(&context.theme, &ThemeSource::changed, this,
            [this] { m_figure->setTheme(m_context.theme.theme()); });
}

QComboBox *WaterfallCard::addPicker(const QString &name, const QString &title)
{
    auto *picker = new QComboBox(this);
    picker->setObjectName(name);
    picker->setAccessibleName(title);
    picker->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(picker, &QComboBox::activated, this, &WaterfallCard::draw);
    addToHead(picker);
    return picker;
}

void WaterfallCard::fill(QComboBox &picker, int fallback, Joined joined)
{
    const QList<ComparisonColumn> &columns = m_model.comparison().columns;
    QStringList titles;
    for (const ComparisonColumn &column : columns)
        titles.append(column.title);
    QStringList shown;
    for (int i = 0; i < picker.count(); ++i)
        shown.append(picker.itemText(i));
    if (shown == titles)
        return;
    const QString chosen = picker.currentText();
    const QSignalBlocker quiet(picker);
    picker.clear();
    picker.addItems(titles);
    // What is new beside what was shown is what somebody wants to see.
    const bool isNew = joined == Joined::Chosen && !titles.isEmpty() && titles.size() > shown.size()
        && titles.mid(0, shown.size()) == shown;
    const int same = isNew ? -1 : static_cast<int>(titles.indexOf(chosen));
    picker.setCurrentIndex(same >= 0 ? same : fallback);
}

void WaterfallCard::follow()
{
    fill(*m_from, 0, Joined::Stays);
    fill(*m_to, lastThatDiffers(m_model.comparison().columns), Joined::Chosen);
    draw();
}

int WaterfallCard::fittingSteps(const QList<WaterfallStep> &steps) const
{
    const Theme &theme = m_context.theme.theme();
    const QFontMetrics metrics(theme.font(FontRole::Axis));
    int widest = 0;
    for (const WaterfallStep &step : steps) {
        for (const QString &word : step.title.split(u' '))
            widest = qMax(widest, metrics.horizontalAdvance(word) + betweenNames);
    }
    const int slot = qBound(theme.scaled(narrowestSlot), widest, theme.scaled(widestSlot));
    const int bars = (width() - theme.scaled(axisWidth)) / slot;
    return qBound(fewestSteps, bars - 2, mostSteps); // two are totals
}

void WaterfallCard::fitTitle()
{
    if (m_from->currentIndex() < 0 || m_to->currentIndex() < 0)
        return;
    const QString whole = tr("From %1 to %2").arg(m_from->currentText(), m_to->currentText());
    const Theme &theme = m_context.theme.theme();
    const int need = QFontMetrics(theme.font(FontRole::BodyStrong)).horizontalAdvance(whole)
        + m_from->sizeHint().width() + m_to->sizeHint().width() + theme.scaled(besideTitle);
    const bool isWhole = m_difference.isEmpty() || need <= width();
    const QString difference = m_once.isEmpty()
        ? tr("%1 a month").arg(m_difference)
        : tr("%1, of it %2 once", "amounts").arg(m_difference, m_once);
    setTitle(isWhole ? whole : difference);
    if (m_difference.isEmpty())
        return;
    const QString byRole = m_once.isEmpty() ? tr("%1 a month, by role").arg(m_difference)
                                            : tr("%1, by role", "difference").arg(difference);
    const QString what = isWhole ? byRole : tr("by role");
    setSubtitle(m_axis.isEmpty() ? what : what + u"; "_s + m_axis);
}

void WaterfallCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitTitle();
    if (fittingSteps(m_steps) != m_most)
        draw();
}

QString WaterfallCard::leftOutText(const ComparisonColumn &a, const ComparisonColumn &b,
                                   const LikeForLike &both) const
{
    if (both.leftOut.isEmpty())
        return {};
    const Format &format = m_context.format;
    QStringList parts;
    const auto add = [&](const ComparisonColumn &column, const Money &part) {
        const Money &whole = column.total.amount.likely;
        if (part != whole)
            parts.append(tr("%1 %2 of %3", "option, amounts")
                             .arg(column.title, format.money(part), format.money(whole)));
    };
    add(a, both.from);
    add(b, both.to);
    const QString without = both.leftOut.join(u", "_s);
    return parts.isEmpty()
        ? tr("Over roles priced in both; without %1.").arg(without)
        : tr("Over roles priced in both: %1; without %2.").arg(parts.join(u", "_s), without);
}

void WaterfallCard::draw()
{
    const Comparison &comparison = m_model.comparison();
    const int from = m_from->currentIndex();
    const int to = m_to->currentIndex();
    if (from < 0 || to < 0 || from >= comparison.columns.size() || to >= comparison.columns.size())
        return;
    const ComparisonColumn &a = comparison.columns.at(from);
    const ComparisonColumn &b = comparison.columns.at(to);
    if (a.roles == 0 || b.roles == 0) {
        m_difference.clear();
        fitTitle();
        m_figure->setFigure(nullptr);
        m_leftOut->hide();
        setSubtitle(tr("%1 has nothing here", "an option or scenario").arg(a.roles == 0 ? a.title : b.title));
        return;
    }
    WaterfallData shown;
    shown.fromTitle = a.title;
    shown.toTitle = b.title;
    shown.fromProvider = a.provider;
    shown.toProvider = b.provider;
    const LikeForLike both = likeForLike(comparison, from, to);
    shown.from = both.from;
    shown.to = both.to;
    m_steps = waterfall(comparison, from, to);
    m_most = fittingSteps(m_steps);
    shown.most = m_most;
    for (const WaterfallStep &step : std::as_const(m_steps))
        shown.steps.append({step.title, step.change});
    const auto figure = std::make_shared<Waterfall>(shown);
    m_figure->setFigure(figure);
    m_difference = m_context.format.moneyDifference(both.difference());
    m_once = both.once.isZero() ? QString() : m_context.format.moneyDifference(both.once);
    m_axis = figure->axisNote();
    fitTitle();
    m_leftOut->setText(leftOutText(a, b, both));
    m_leftOut->setVisible(!both.leftOut.isEmpty());
}

} // namespace stratoplan
