// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/search/relevance.h"

#include "storage/catalog/search/words.h"

#include <algorithm>
#include <numeric>

namespace stratoplan::storage {

namespace {

/// How a text says a word, the best first.
enum Saying { Whole, Beginning, BeginningOfPart, NotAtAll };

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || isMark(c);
}

/// How a word stands at a place of a text that has its letters there.
Saying sayingAt(const QString &text, qsizetype at, qsizetype length)
{
    const bool beginsWord = at == 0 || !isPartOfWord(text.at(at - 1));
    const bool beginsPart = beginsWord || isMark(text.at(at - 1));
    const bool ends = at + length == text.size() || !isPartOfWord(text.at(at + length));
    if (!beginsPart)
        return NotAtAll;
    if (beginsWord)
        return ends ? Whole : Beginning;
    return ends ? Beginning : BeginningOfPart;
}

int wordsBefore(const QString &text, qsizetype at)
{
    int count = 0;
    for (qsizetype i = 0; i < at; ++i)
        count += isPartOfWord(text.at(i)) && (i == 0 || !isPartOfWord(text.at(i - 1)));
    return count;
}

struct Place
{
    Saying saying = NotAtAll;
    int word = 0; ///< of the text, from 0
};

Place placeOf(const QString &word, const QString &text)
{
    Place best;
    qsizetype found = 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const Saying saying = sayingAt(text, at, word.size());
        if (saying >= best.saying)
            continue;
        best.saying = saying;
        found = at;
    }
    best.word = wordsBefore(text, found);
    return best;
}

} // namespace

Relevance::Relevance(const QString &words) : m_words(typedWords(words).words) { }

const QList<int> &Relevance::shared(const QString &text)
{
    const auto known = m_shared.constFind(text);
    if (known != m_shared.cend())
        return *known;
    const QString plain = folded(text);
    QList<int> sayings;
    for (const QString &word : std::as_const(m_words))
        sayings.append(stratoplan::storage::placeOf(word, plain).saying);
    return *m_shared.insert(text, sayings);
}

qint64 Relevance::placeOf(const PriceItem &item)
{
    constexpr qint64 mostWords = 32; // of a name, that are told apart
    const QString name = folded(item.name);
    const QString sku = folded(item.sku);
    QList<int> best;
    qint64 elsewhere = 0;
    qint64 until = 0;
    for (const QString &word : std::as_const(m_words)) {
        const Place inName = stratoplan::storage::placeOf(word, name);
        if (inName.saying == NotAtAll)
            ++elsewhere;
        else
            until = std::max<qint64>(until, inName.word);
        best.append(std::min(inName.saying, stratoplan::storage::placeOf(word, sku).saying));
    }
    const auto take = [&best](const QList<int> &sayings) {
        for (qsizetype i = 0; i < best.size(); ++i)
            best[i] = std::min(best.at(i), sayings.at(i));
    };
    take(shared(item.service));
    for (const KeyValue &specification : item.specifications)
        take(shared(specification.value));
    const qint64 saying = std::accumulate(best.cbegin(), best.cend(), qint64(0));
    return (saying * mostWords + elsewhere) * mostWords + std::min(until, mostWords - 1);
}

} // namespace stratoplan::storage
