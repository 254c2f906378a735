// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztargets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QString reader = QStringLiteral(STRATOPLAN_FUZZ_READER);
    stratoplan::fuzz::priceList(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), reader);
    return 0;
}
