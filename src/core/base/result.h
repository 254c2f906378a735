// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace stratoplan {

/// Why something the user asked for could not be done.
struct Error
{
    enum class Code {
        Invalid, ///< the request itself makes no sense: an empty name, a negative quantity
        NotFound,
        Unreadable, ///< the file cannot be opened or read
        NotOurs, ///< a file of another program
        TooNew, ///< written by a newer version of this program
        Damaged, ///< ours, but broken
        Unwritable, ///< no permission, read-only folder
        DiskFull,
        Locked, ///< another running program holds it
        ChangedOnDisk, ///< not the file that was opened
        Cancelled,
        Failed
    };

    Code code = Code::Failed;
    QString message; ///< one translated sentence the user can act on; names the file
    QString detail = {}; ///< for the log and "Show details"; not translated

    bool operator==(const Error &) const = default;
};

/// A value, or the reason why there is none.
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &operator*() & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success, or the reason why not.
class [[nodiscard]] Status
{
public:
    Status() = default;
    Status(Error error) : m_error(std::move(error)), m_ok(false) { }
    [[nodiscard]] bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace stratoplan
