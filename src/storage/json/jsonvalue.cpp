// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/json/jsonvalue.h"

#include <QCoreApplication>
#include <QSet>

#include <nlohmann/json.hpp>

#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr int largestDepth = 24;

/// Reads bytes and counts the lines passed.
class LineIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    LineIterator(const char *at, int *line) : m_at(at), m_line(line) { }
    reference operator*() const { return *m_at; }
    LineIterator &operator++()
    {
        if (*m_at == '\n')
            ++*m_line;
        ++m_at;
        return *this;
    }
    LineIterator operator++(int)
    {
        const LineIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const LineIterator &other) const { return m_at == other.m_at; }
    bool operator!=(const LineIterator &other) const { return m_at != other.m_at; }

private:
    const char *m_at;
    int *m_line;
};

/// Builds the value as the parser meets its parts.
class Builder : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit Builder(const int *line) : m_line(line) { }

    JsonValue root;
    JsonProblem problem;

    bool null() override { return add(make(JsonValue::Kind::Null)); }
    bool boolean(bool value) override
    {
        JsonValue made = make(JsonValue::Kind::Bool);
        made.truth = value;
        return add(std::move(made));
    }
    bool number_integer(number_integer_t value) override { return addInteger(value); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > quint64(std::numeric_limits<qint64>::max()))
            return addNumber(QString::number(value));
        return addInteger(qint64(value));
    }
    bool number_float(number_float_t, const string_t &digits) override
    {
        return addNumber(QString::fromStdString(digits));
    }
    bool string(string_t &value) override
    {
        JsonValue made = make(JsonValue::Kind::Text);
        made.text = QString::fromStdString(value);
        return add(std::move(made));
    }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(JsonValue::Kind::Object); }
    bool start_array(std::size_t) override { return open(JsonValue::Kind::Array); }
    bool end_object() override { return shut(); }
    bool end_array() override { return shut(); }
    bool key(string_t &name) override
    {
        Level &level = m_open.back();
        level.name = QString::fromStdString(name);
        if (isTaken(level))
            return fail(Words::tr("“%1” stands twice in one object.").arg(level.name));
        return true;
    }
    bool parse_error(std::size_t, const std::string &token, const nlohmann::json::exception &) override
    {
        if (problem.text.isEmpty())
            fail(Words::tr("This is not JSON; it goes wrong at “%1”.")
                     .arg(QString::fromStdString(token).right(40).simplified()));
        return false;
    }

private:
    struct Level
    {
        JsonValue value;
        QString name; ///< of the member that comes next
        QSet<QString> names; ///< of all members, once there are many
    };

    /// True where the object has a member of that name already. Few names are compared one by one, which is
    /// quicker; many are kept in a set, so that no file can make it slow.
    static bool isTaken(Level &level)
    {
        constexpr std::size_t few = 48;
        const auto &members = level.value.members;
        if (members.size() < few)
            return level.value.find(level.name) != nullptr;
        if (level.names.isEmpty()) {
            for (const JsonMember &member : members)
                level.names.insert(member.name);
        }
        const qsizetype before = level.names.size();
        level.names.insert(level.name);
        return level.names.size() == before;
    }

    JsonValue make(JsonValue::Kind kind) const
    {
        JsonValue made;
        made.kind = kind;
        made.line = *m_line;
        return made;
    }
    bool addInteger(qint64 value)
    {
        JsonValue made = make(JsonValue::Kind::Integer);
        made.integer = value;
        return add(std::move(made));
    }
    bool addNumber(const QString &digits)
    {
        JsonValue made = make(JsonValue::Kind::Number);
        made.text = digits;
        return add(std::move(made));
    }
    bool fail(const QString &text)
    {
        problem = {*m_line, text};
        return false;
    }
    bool open(JsonValue::Kind kind)
    {
        if (m_open.size() >= largestDepth)
            return fail(Words::tr("Lists and objects stand in each other too deeply."));
        m_open.push_back({make(kind), {}, {}});
        return true;
    }
    bool shut()
    {
        JsonValue done = std::move(m_open.back().value);
        m_open.pop_back();
        return add(std::move(done));
    }
    bool add(JsonValue value)
    {
        if (m_open.empty())
            root = std::move(value);
        else if (m_open.back().value.is(JsonValue::Kind::Array))
            m_open.back().value.items.push_back(std::move(value));
        else
            m_open.back().value.members.push_back({m_open.back().name, std::move(value)});
        return true;
    }

    const int *m_line;
    std::vector<Level> m_open;
};

} // namespace

const JsonValue *JsonValue::find(QStringView name) const
{
    for (const JsonMember &member : members) {
        if (member.name == name)
            return &member.value;
    }
    return nullptr;
}

std::variant<JsonValue, JsonProblem> parseJson(const QByteArray &text)
{
    int line = 1;
    Builder builder(&line);
    const char *begin = text.constData();
    const char *end = begin + text.size();
    if (text.startsWith("\xef\xbb\xbf"))
        begin += 3;
    int unused = 0;
    if (!nlohmann::json::sax_parse(LineIterator(begin, &line), LineIterator(end, &unused), &builder))
        return builder.problem;
    return std::move(builder.root);
}

QString kindTitle(JsonValue::Kind kind)
{
    switch (kind) {
    case JsonValue::Kind::Null:
        return Words::tr("nothing (null)");
    case JsonValue::Kind::Bool:
        return Words::tr("true or false");
    case JsonValue::Kind::Integer:
    case JsonValue::Kind::Number:
        return Words::tr("a number");
    case JsonValue::Kind::Text:
        return Words::tr("text");
    case JsonValue::Kind::Array:
        return Words::tr("a list");
    case JsonValue::Kind::Object:
        return Words::tr("an object");
    }
    Q_UNREACHABLE();
}

} // namespace stratoplan::storage
