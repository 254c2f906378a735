// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/search/searchexpression.h"

#include "storage/catalog/search/words.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

constexpr qint64 noLimit = std::numeric_limits<qint64>::max();
constexpr qsizetype longestIndexedBeginning = 3; ///< characters of prefixes that the full-text index keeps
constexpr qsizetype shortestCode = 6;

QString quoted(const QString &token)
{
    return u'"' + QString(token).remove(u'"') + u'"';
}

QString marked(char32_t mark, const QString &text)
{
    return quoted(QString::fromUcs4(&mark, 1) + tokenOf(text));
}

/// Collects the conditions that all must hold.
class Builder
{
public:
    Builder(const SearchIndex &index, WordMatch match) : m_index(index), m_match(match) { }

    void addWords(const QString &text)
    {
        const TypedWords typed = typedWords(text);
        if (typed.words.isEmpty() && typed.amounts.isEmpty() && !text.trimmed().isEmpty())
            m_expression.isNothing = true; // only marks and signs: nothing has them
        for (const QString &amount : typed.amounts)
            addAlternatives(alternatives(m_index.codesNamed(amount)) + QStringList {quoted(amount)});
        for (const QString &word : typed.words) {
            const bool isWhole = m_match == WordMatch::Whole;
            addAlternatives(isWhole ? alternatives(m_index.codesNamed(word)) + QStringList {quoted(word)}
                                    : alternatives(codesOf(word)) + names(word));
        }
    }

    void addFacet(Facet::Kind kind, const QString &value)
    {
        if (value.isEmpty())
            return;
        const auto code = m_index.code(kind, value);
        addAlternatives(code ? QStringList {quoted(facetToken(*code))} : QStringList());
    }

    void addSpecification(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            addFacet(Facet::Kind::Specification, key + facetSeparator + value);
    }

    void addRange(Facet::Kind kind, const char *column, qint64 least, std::optional<qint64> most)
    {
        if (least <= 0 && !most)
            return;
        const qint64 end = most.value_or(noLimit);
        addAlternatives(
            alternatives(m_index.codesOfSteps(kind, stepOf(std::max<qint64>(least, 0)), stepOf(end))));
        m_expression.bounds.append({column, least, end});
    }

    [[nodiscard]] SearchExpression take()
    {
        m_expression.match = m_conditions.join(u" AND "_s);
        return std::move(m_expression);
    }

private:
    static QStringList alternatives(const QList<int> &codes)
    {
        QStringList tokens;
        for (const int code : codes)
            tokens += quoted(facetToken(code));
        return tokens;
    }

    /// One letter begins too much: it stands for the names that begin with it, and for what is just that
    /// letter.
    [[nodiscard]] QList<int> codesOf(const QString &word) const
    {
        const bool isLetter = word.size() == 1 && m_index.code(Facet::Kind::Initial, word);
        return isLetter ? m_index.codesNamed(word) : m_index.codesBeginning(word);
    }

    /// How names are found that begin with a word. The full-text index finds one or two or three characters
    /// at once; for longer ones it would gather all that begin alike, so it is asked for each name by itself.
    [[nodiscard]] QStringList names(const QString &word) const
    {
        if (word.size() == 1) {
            const auto initial = m_index.code(Facet::Kind::Initial, word);
            return initial ? QStringList {quoted(facetToken(*initial))} : QStringList();
        }
        const QString beginning = quoted(word) + u" *"_s;
        if (word.size() <= longestIndexedBeginning)
            return {beginning};
        QStringList tokens;
        if (const auto known = m_index.namesBeginning(word)) {
            for (const QString &name : *known)
                tokens += quoted(name);
        } else {
            tokens += beginning;
        }
        if (word.size() >= shortestCode)
            tokens += marked(codeMark, word) + u" *"_s;
        return tokens;
    }

    void addAlternatives(const QStringList &tokens)
    {
        if (tokens.isEmpty())
            m_expression.isNothing = true;
        else
            m_conditions += u'(' + tokens.join(u" OR "_s) + u')';
    }

    const SearchIndex &m_index;
    WordMatch m_match;
    SearchExpression m_expression;
    QStringList m_conditions;
};

} // namespace

SearchExpression searchExpression(const SearchIndex &index, const CatalogQuery &query,
                                  std::optional<int> catalog, WordMatch match)
{
    using Kind = Facet::Kind;
    Builder builder(index, match);
    builder.addWords(query.words);
    if (catalog)
        builder.addFacet(Kind::Catalog, QString::number(*catalog));
    builder.addFacet(Kind::Provider, query.provider);
    builder.addFacet(Kind::Region, query.region);
    builder.addFacet(Kind::Service, query.service);
    builder.addFacet(Kind::Role, query.role);
    builder.addFacet(Kind::Category, query.category ? enumName(*query.category) : QString());
    builder.addFacet(Kind::Term, query.term);
    builder.addSpecification(u"Architecture"_s, query.architecture);
    builder.addSpecification(u"Engine"_s, query.engine);
    const auto raw = [](const auto &optional) {
        return optional ? std::optional(optional->raw()) : std::nullopt;
    };
    builder.addRange(Kind::Vcpu, "vcpu", query.minimumVcpu.raw(), raw(query.maximumVcpu));
    builder.addRange(Kind::Memory, "memory", query.minimumMemory.raw(), raw(query.maximumMemory));
    builder.addRange(Kind::Price, "price", raw(query.minimumPrice).value_or(0), raw(query.maximumPrice));
    return builder.take();
}

QString anyOf(const QList<int> &codes)
{
    QStringList tokens;
    for (const int code : codes)
        tokens += quoted(facetToken(code));
    return u'(' + tokens.join(u" OR "_s) + u')';
}

QString skuIs(const QString &sku)
{
    return marked(skuMark, sku);
}

} // namespace stratoplan::storage
