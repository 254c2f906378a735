// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/slides/slidepages.h"

#include "render/slides/slidepainter.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

constexpr QSizeF pagePoints {960, 540}; ///< 13⅓ × 7½ inches

} // namespace

SlidePages::SlidePages(DeckInput input, const QString &author)
    : m_deck(std::move(input)), m_keys(m_deck.keys()),
      m_author(author.isEmpty() ? m_deck.input().plan.info().author : author)
{
}

QString SlidePages::title() const
{
    return Words::tr("%1: slides", "name of a plan").arg(m_deck.foot().plan);
}

QPageSize SlidePages::pageSize() const
{
    return QPageSize(pagePoints, QPageSize::Point, u"16:9"_s, QPageSize::ExactMatch);
}

void SlidePages::paint(QPainter &painter, int page) const
{
    const std::optional<Slide> slide = m_deck.slide(m_keys.at(page));
    SlidePainter::paint(painter, {{}, pagePoints}, *slide, m_deck.foot(), {page + 1, count()});
}

} // namespace stratoplan
