// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

namespace stratoplan::test {

/// Sets an environment variable until the end of the test function.
class Variable
{
public:
    Variable(const char *name, const QByteArray &value) : m_name(name), m_before(qgetenv(name))
    {
        qputenv(name, value);
    }
    ~Variable() { qputenv(m_name, m_before); }
    Q_DISABLE_COPY(Variable)

private:
    const char *m_name;
    QByteArray m_before;
};

/// A program called `dot` that does something else, first in PATH.
class FakeDot
{
public:
    explicit FakeDot(const QByteArray &script)
        : m_path("PATH", m_folder.path().toLocal8Bit() + ":" + qgetenv("PATH"))
    {
        QFile file(m_folder.filePath(QStringLiteral("dot")));
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + script + "\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private:
    QTemporaryDir m_folder;
    Variable m_path;
};

} // namespace stratoplan::test
