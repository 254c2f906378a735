// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/range/rangedialog.h"

#include "document/edits/step/onestep.h"
#include "models/time/rangetext.h"
#include "render/painted/figureview.h"
#include "render/theme/themesource.h"
#include "render/time/densitysketch.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

RangeDialog::RangeDialog(PageContext &context, const QString &about, const QList<RangeTarget> &targets,
                         QWidget *parent)
    : FormDialog(u"rangeDialog"_s, tr("Range"), tr("Set range"), parent), m_context(context),
      m_before(targets), m_targets(targets)
{
    setIntroduction(
        tr("%1: how sure a number is. Bands on the curves, the chance to stay within a budget and what "
           "matters most come from it.")
            .arg(about));
    m_what = addCombo(u"rangeWhatCombo"_s, tr("&What"));
    for (const RangeTarget &each : targets)
        m_what->addItem(each.title, each.key);
    QWidget *numbers = makeNumbers();
    addRow(tr("&Numbers"), numbers);
    // Beside the lines, not beside the words over them.
    form().labelForField(numbers)->setContentsMargins(0, m_unit->fontMetrics().height() + 2, 0, 0);
    m_hint = makeLabel({}, u"hint"_s, this);
    m_hint->setWordWrap(true);
    form().addRow(nullptr, m_hint);
    m_spread = addCombo(u"rangeSpreadCombo"_s, tr("&Spread"));
    for (const auto &each : EnumText<Spread>::names)
        m_spread->addItem(spreadTitle(each.value), static_cast<int>(each.value));
    m_meaning = makeLabel({}, u"hint"_s, this);
    m_meaning->setWordWrap(true);
    form().addRow(nullptr, m_meaning);
    m_sketch = new FigureView(context.theme.theme(), this);
    m_sketch->setObjectName(u"rangeDensity"_s);
    m_sketch->setFixedHeight(context.theme.theme().scaled(110));
    m_sketch->setFocusPolicy(Qt::NoFocus);
    connect(&context.theme, &ThemeSource::changed, m_sketch,
            [this] { m_sketch->setTheme(m_context.theme.theme()); });
    form().addRow(nullptr, m_sketch);
    connect(addSideLink(u"makeCertainButton"_s, tr("Make it certain")), &QPushButton::clicked, this,
            &RangeDialog::makeCertain);
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        keepShown();
        showTarget();
    });
    connect(m_spread, &QComboBox::currentIndexChanged, this, &RangeDialog::sketch);
    showTarget();
    m_low->setFocus();
}

QWidget *RangeDialog::makeNumbers()
{
    auto *box = new QWidget(this);
    box->setObjectName(u"rangeNumbers"_s);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const QString &name, const QString &title) {
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        auto *line = new QLineEdit(box);
        line->setObjectName(name);
        line->setAccessibleName(title);
        line->setAlignment(Qt::AlignRight);
        auto *label = makeLabel(title, u"label"_s, box);
        label->setBuddy(line);
        column->addWidget(label);
        column->addWidget(line);
        row->addLayout(column, 1);
        connect(line, &QLineEdit::textEdited, this, &RangeDialog::sketch);
        return line;
    };
    m_low = add(u"rangeLowEdit"_s, tr("Low"));
    m_likely = add(u"rangeLikelyEdit"_s, tr("Likely"));
    m_high = add(u"rangeHighEdit"_s, tr("High"));
    m_unit = makeLabel({}, u"label"_s, box);
    m_unit->setFixedHeight(m_high->sizeHint().height());
    row->addWidget(m_unit, 0, Qt::AlignBottom);
    box->setFocusProxy(m_low);
    return box;
}

const RangeTarget *RangeDialog::target() const
{
    const int index = m_what->currentIndex();
    return index >= 0 && index < m_targets.size() ? &m_targets.at(index) : nullptr;
}

RangeTarget::Texts RangeDialog::texts() const
{
    RangeTarget::Texts texts(m_low->text().trimmed(), m_likely->text().trimmed(), m_high->text().trimmed());
    // What is left empty is as certain as what is typed.
    if (texts.likely.isEmpty())
        texts.likely = texts.low.isEmpty() ? texts.high : texts.low;
    if (texts.low.isEmpty())
        texts.low = texts.likely;
    if (texts.high.isEmpty())
        texts.high = texts.likely;
    return texts;
}

void RangeDialog::keepShown()
{
    if (m_shown < 0)
        return;
    m_targets[m_shown].texts = texts();
    m_targets[m_shown].spread = static_cast<Spread>(m_spread->currentData().toInt());
}

void RangeDialog::showTarget()
{
    const RangeTarget *shown = target();
    if (!shown)
        return;
    m_shown = m_what->currentIndex();
    for (QLineEdit *line : {m_low, m_likely, m_high})
        restyle(*line, "invalid", false);
    m_low->setText(shown->texts.low);
    m_likely->setText(shown->texts.likely);
    m_high->setText(shown->texts.high);
    m_unit->setText(shown->unit);
    m_hint->setText(shown->hint);
    m_spread->setCurrentIndex(m_spread->findData(static_cast<int>(shown->spread)));
    sketch();
}

void RangeDialog::sketch()
{
    const RangeTarget *shown = target();
    if (!shown)
        return;
    const auto spread = static_cast<Spread>(m_spread->currentData().toInt());
    m_meaning->setText(spreadMeaning(spread));
    const RangeTarget::Texts words = texts();
    const auto low = shown->read(words.low);
    const auto likely = shown->read(words.likely);
    const auto high = shown->read(words.high);
    const bool isRange = low && likely && high && *low <= *likely && *likely <= *high;
    m_spread->setEnabled(isRange && *low < *high);
    m_sketch->setFigure(
        isRange ? std::make_shared<DensitySketch>(Range<double>(*low, *likely, *high), spread, words)
                : nullptr);
}

void RangeDialog::makeCertain()
{
    const QString likely = texts().likely;
    m_low->setText(likely);
    m_likely->setText(likely);
    m_high->setText(likely);
    sketch();
}

bool RangeDialog::isChanged(qsizetype index) const
{
    const RangeTarget &before = m_before.at(index);
    const RangeTarget &now = m_targets.at(index);
    return now.texts != before.texts || now.spread != before.spread;
}

/// Whether the texts of a target are numbers; it is shown where they are not.
Status RangeDialog::check(qsizetype index)
{
    const RangeTarget::Texts &words = m_targets.at(index).texts;
    for (const auto &[line, text] :
         {std::pair(m_low, words.low), std::pair(m_likely, words.likely), std::pair(m_high, words.high)}) {
        const auto number = m_targets.at(index).read(text);
        if (number)
            continue;
        m_what->setCurrentIndex(static_cast<int>(index));
        restyle(*line, "invalid", true);
        return blame(*m_low->parentWidget(), number.error().message);
    }
    return {};
}

Status RangeDialog::apply()
{
    keepShown();
    QList<qsizetype> changed;
    for (qsizetype index = 0; index < m_targets.size(); ++index) {
        if (!isChanged(index))
            continue;
        if (const Status fine = check(index); !fine)
            return fine;
        changed.append(index);
    }
    const auto set = [this](qsizetype index) -> Status {
        const RangeTarget &target = m_targets.at(index);
        const Status done = target.apply(target.texts, target.spread);
        if (!done)
            m_what->setCurrentIndex(static_cast<int>(index));
        return done ? done : blame(*m_low->parentWidget(), done.error().message);
    };
    if (changed.size() == 1)
        return set(changed.first());
    return edits::inOneStep(m_context.document, tr("Set ranges"), [&]() -> Status {
        for (const qsizetype index : std::as_const(changed)) {
            if (const Status done = set(index); !done)
                return done;
        }
        return {};
    });
}

} // namespace stratoplan
