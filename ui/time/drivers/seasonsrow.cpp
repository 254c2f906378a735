// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/drivers/seasonsrow.h"

#include "ui/widgets/properties.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

SeasonsRow::SeasonsRow(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"seasonsRow"_s);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(4);
    layout->setVerticalSpacing(3);
    const QLocale locale = QLocale::c();
    for (int month = 1; month <= 12; ++month) {
        auto *line = new QLineEdit(this);
        const QString name = locale.standaloneMonthName(month);
        line->setObjectName(u"season%1Edit"_s.arg(month));
        line->setAccessibleName(tr("Per cent of the curve in %1").arg(name));
        line->setPlaceholderText(u"100"_s);
        line->setAlignment(Qt::AlignRight);
        line->setMinimumWidth(44);
        line->setMaxLength(9);
        auto *title = makeLabel(locale.standaloneMonthName(month, QLocale::ShortFormat), u"axis"_s, this);
        title->setBuddy(line);
        title->setAlignment(Qt::AlignRight);
        connect(line, &QLineEdit::textEdited, this, &SeasonsRow::edited);
        connect(line, &QLineEdit::editingFinished, this, [this, line] {
            if (!line->isModified())
                return;
            line->setModified(false);
            Q_EMIT finished();
        });
        layout->addWidget(title, 0, month - 1);
        layout->addWidget(line, 1, month - 1);
        m_lines[static_cast<std::size_t>(month - 1)] = line;
    }
}

void SeasonsRow::setSeasons(const QList<Season> &seasons)
{
    std::array<QString, 12> texts;
    for (const Season &season : seasons) {
        if (season.month >= 1 && season.month <= 12 && season.percent != Percent::fromWhole(100))
            texts[static_cast<std::size_t>(season.month - 1)] = season.percent.toString();
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        QLineEdit &line = *m_lines[i];
        if (line.hasFocus() && line.isModified())
            continue;
        if (line.text() != texts[i])
            line.setText(texts[i]);
        restyle(line, "invalid", false);
    }
}

Result<QList<Season>> SeasonsRow::seasons() const
{
    QList<Season> seasons;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        QLineEdit &line = *m_lines[i];
        const QString text = line.text().remove(u'%').simplified();
        const std::optional<Percent> percent =
            text.isEmpty() ? std::optional(Percent::fromWhole(100)) : Percent::fromString(text);
        restyle(line, "invalid", !percent || *percent < Percent());
        if (!percent || *percent < Percent())
            return Error {Error::Code::Invalid,
                          tr("“%1” in %2 is no percentage such as 120.")
                              .arg(text, QLocale::c().standaloneMonthName(static_cast<int>(i) + 1))};
        if (*percent != Percent::fromWhole(100))
            seasons.append({static_cast<int>(i) + 1, *percent});
    }
    return seasons;
}

} // namespace stratoplan
