// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/support/jsonstream.h"

#include "storage/pricelists/support/textsource.h"
#include "storage/pricelists/support/words.h"

#include <nlohmann/json.hpp>

#include <iterator>

namespace stratoplan::storage::pricelists {

namespace {

constexpr std::size_t deepestRecord = 24;
constexpr std::size_t deepestPath = 12;
constexpr int largestRecord = 500'000; ///< values
constexpr qint64 largestText = 8 * 1024 * 1024; ///< bytes between two values

/// Lets the parser read from a source; it stops feeding where a single text grows beyond all measure.
class SourceIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    SourceIterator() = default;
    explicit SourceIterator(TextSource *source) : m_source(source) { }
    reference operator*() const { return m_source->current(); }
    SourceIterator &operator++()
    {
        m_source->advance();
        if (m_source->sinceMark() > largestText)
            m_source->stop();
        return *this;
    }
    SourceIterator operator++(int)
    {
        const SourceIterator before = *this;
        ++*this;
        return before;
    }
    /// Only ever compared with the end.
    bool operator==(const SourceIterator &) const { return m_source->atEnd(); }
    bool operator!=(const SourceIterator &other) const { return !(*this == other); }

private:
    TextSource *m_source = nullptr;
};

/// Follows the guide through the parser's events.
class Walker : public nlohmann::json_sax<nlohmann::json>
{
public:
    Walker(TextSource &source, JsonGuide &guide) : m_source(source), m_guide(guide) { }

    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    [[nodiscard]] const JsonProblem &problem() const { return m_problem; }

    bool null() override { return scalar(JsonValue::Kind::Null, {}); }
    bool boolean(bool value) override
    {
        JsonValue made = make(JsonValue::Kind::Bool);
        made.truth = value;
        return add(std::move(made));
    }
    bool number_integer(number_integer_t value) override
    {
        return isSkipping() || scalar(JsonValue::Kind::Number, QString::number(value));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return isSkipping() || scalar(JsonValue::Kind::Number, QString::number(value));
    }
    bool number_float(number_float_t, const string_t &digits) override
    {
        // The parser puts the decimal point of the system's language into the digits.
        return isSkipping()
            || scalar(JsonValue::Kind::Number, QString::fromStdString(digits).replace(u',', u'.'));
    }
    bool string(string_t &value) override
    {
        return isSkipping() || scalar(JsonValue::Kind::Text, QString::fromStdString(value));
    }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(JsonValue::Kind::Object); }
    bool start_array(std::size_t) override { return open(JsonValue::Kind::Array); }
    bool end_object() override { return shut(); }
    bool end_array() override { return shut(); }
    bool key(string_t &name) override
    {
        m_source.mark();
        if (!isSkipping())
            m_name = QString::fromStdString(name);
        return true;
    }
    bool parse_error(std::size_t, const std::string &token, const nlohmann::json::exception &) override
    {
        if (m_source.sinceMark() > largestText)
            return fail(Words::tr("a single text is larger than a price list's could be."));
        if (m_source.atEnd())
            return fail(Words::tr("the file ends too early."));
        return fail(Words::tr("this is not JSON; it goes wrong at “%1”.")
                        .arg(QString::fromStdString(token).right(40).simplified()));
    }

private:
    using Step = JsonGuide::Step;

    /// A list or object that is gone through value by value.
    struct Entered
    {
        bool isList = false;
    };
    /// A part of the record being collected, with the name it stands under.
    struct Part
    {
        JsonValue value;
        QString name;
    };

    [[nodiscard]] bool isSkipping() const { return m_skipped > 0; }

    bool fail(const QString &text)
    {
        if (m_problem.text.isEmpty())
            m_problem = {int(m_source.line()), text};
        return false;
    }
    [[nodiscard]] JsonValue make(JsonValue::Kind kind) const
    {
        JsonValue made;
        made.kind = kind;
        made.line = int(m_source.line());
        return made;
    }
    bool scalar(JsonValue::Kind kind, QString text)
    {
        if (isSkipping()) {
            m_source.mark();
            return true;
        }
        JsonValue made = make(kind);
        made.text = std::move(text);
        return add(std::move(made));
    }

    /// A value that is complete: part of the record, or one the guide is asked about.
    bool add(JsonValue value)
    {
        m_source.mark();
        if (isSkipping())
            return true;
        if (!m_parts.empty())
            return append(std::move(value), std::exchange(m_name, {}));
        beginPath();
        const bool go = m_guide.step(m_path) != Step::Take || give(value);
        endPath();
        return go;
    }
    bool append(JsonValue value, QString name)
    {
        if (++m_size > largestRecord)
            return fail(Words::tr("a single record holds more values than a price could."));
        JsonValue &whole = m_parts.back().value;
        if (whole.is(JsonValue::Kind::Array))
            whole.items.push_back(std::move(value));
        else
            whole.members.push_back({std::move(name), std::move(value)});
        return true;
    }
    bool give(const JsonValue &value)
    {
        m_cancelled = !m_guide.take(m_path, value);
        return !m_cancelled;
    }

    bool open(JsonValue::Kind kind)
    {
        m_source.mark();
        if (isSkipping()) {
            ++m_skipped;
            return true;
        }
        if (!m_parts.empty())
            return collect(kind);
        beginPath();
        switch (m_guide.step(m_path)) {
        case Step::Skip:
            m_skipped = 1;
            return true;
        case Step::Enter:
            if (m_entered.size() >= deepestPath)
                return fail(Words::tr("lists and objects stand in each other too deeply."));
            m_entered.push_back({kind == JsonValue::Kind::Array});
            return true;
        case Step::Take:
            m_size = 0;
            return collect(kind);
        }
        return false;
    }
    bool collect(JsonValue::Kind kind)
    {
        if (m_parts.size() >= deepestRecord)
            return fail(Words::tr("lists and objects stand in each other too deeply."));
        m_parts.push_back({make(kind), std::exchange(m_name, {})});
        return true;
    }
    bool shut()
    {
        m_source.mark();
        if (isSkipping()) {
            if (--m_skipped == 0)
                endPath();
            return true;
        }
        if (m_parts.empty()) {
            m_entered.pop_back();
            endPath();
            return true;
        }
        Part done = std::move(m_parts.back());
        m_parts.pop_back();
        if (!m_parts.empty())
            return append(std::move(done.value), std::move(done.name));
        const bool go = give(done.value);
        endPath();
        return go;
    }

    /// The path leads to the value that comes now. The root has none.
    void beginPath()
    {
        if (m_entered.empty())
            return;
        m_path.push_back(m_entered.back().isList ? QString() : std::exchange(m_name, {}));
    }
    void endPath()
    {
        if (!m_path.empty() && m_path.size() >= m_entered.size())
            m_path.pop_back();
    }

    TextSource &m_source;
    JsonGuide &m_guide;
    JsonPath m_path;
    std::vector<Entered> m_entered;
    std::vector<Part> m_parts;
    QString m_name;
    int m_skipped = 0; ///< how deep in a value that is left out
    int m_size = 0; ///< values of the record
    bool m_cancelled = false;
    JsonProblem m_problem;
};

void skipSpace(TextSource &source)
{
    while (!source.atEnd()) {
        const char c = source.current();
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return;
        source.advance();
    }
}

Error damaged(const QString &fileName, const JsonProblem &problem)
{
    return {
        Error::Code::Damaged,
        Words::tr("“%1” is broken at line %2: %3").arg(fileName, QString::number(problem.line), problem.text),
        {}};
}

} // namespace

Status readJson(QIODevice &device, const QString &fileName, JsonGuide &guide)
{
    TextSource source(device);
    Walker walker(source, guide);
    skipSpace(source);
    if (source.atEnd() && !source.failed())
        return damaged(fileName, {1, Words::tr("the file is empty.")});
    while (!source.atEnd()) {
        if (source.current() != '{' && source.current() != '[')
            return damaged(
                fileName, {int(source.line()), Words::tr("something stands where a list or object should.")});
        source.mark();
        const bool done = nlohmann::json::sax_parse(SourceIterator(&source), SourceIterator(), &walker,
                                                    nlohmann::json::input_format_t::json, false);
        if (walker.isCancelled())
            return Error {Error::Code::Cancelled, Words::tr("Reading “%1” was stopped.").arg(fileName), {}};
        if (!done)
            return damaged(fileName, walker.problem());
        source.mark();
        skipSpace(source);
    }
    if (source.failed())
        return Error {Error::Code::Unreadable, Words::tr("“%1” cannot be read.").arg(fileName),
                      source.errorText()};
    return {};
}

QString jsonText(const JsonValue *value)
{
    return value && (value->is(JsonValue::Kind::Text) || value->is(JsonValue::Kind::Number)) ? value->text
                                                                                             : QString();
}

QString jsonText(const JsonValue &object, QStringView name)
{
    return jsonText(object.find(name));
}

} // namespace stratoplan::storage::pricelists
