// SPDX-License-Identifier: GPL-3.0-or-later
// Files made to hurt are refused with little more work than a large honest file is to read, and
// within 256 MiB, without a crash.
//
// Memory is the peak of the whole process, which includes the hostile text itself.
#include "core/scenario/reader.h"
#include "tests/support/effort.h"
#include "tests/support/sanitized.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <fstream>
#include <functional>
#include <optional>
#include <random>
#include <string>

using namespace lockscope;
using lockscope::test::errors_of;
using lockscope::test::sanitized;
using lockscope::test::text;
using lockscope::test::Yardstick;

namespace {

/// Times the work of the large honest file. The worst of them take 1 to 3 times as much, by build;
/// to compare each key of the longest with each other one would take some tens.
constexpr double work_max = 10.0;
constexpr long memory_max_kib = 256 * 1024;

/// VmHWM, the most memory this process has held since it was last reset; 0 if unknown.
long peak_memory_kib() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            long kib = 0;
            status >> kib;
            return kib;
        }
    }
    return 0;
}

void reset_peak_memory() {
    std::ofstream("/proc/self/clear_refs") << "5"; // Linux: resets VmHWM
}

std::string repeated(std::string_view part, std::size_t count) {
    std::string result;
    result.reserve(part.size() * count);
    for (std::size_t i = 0; i < count; ++i) {
        result += part;
    }
    return result;
}

/// `part` with every `#` replaced by 0, 1, 2, ...
std::string numbered(std::string_view part, std::size_t count) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) {
        for (const char c : part) {
            if (c == '#') {
                result += std::to_string(i);
            } else {
                result += c;
            }
        }
    }
    return result;
}

constexpr std::string_view head = "lockscope: 1\nname: x\nduration: 1h\n";
constexpr std::string_view feed =
    "workloads:\n  - { name: w, kind: order_insert, arrivals: { process: poisson, rate: 1/s }, "
    "targets: { a: 1 } }\n";

std::string scenario_with(const std::string& accounts, const std::string& rest = {}) {
    return std::string(head) + "accounts:\n" + accounts + std::string(feed) + rest;
}

constexpr std::size_t honest_accounts = 40'000;

std::string large_honest_text() {
    return scenario_with("  - { id: a }\n" +
                         numbered("  - { id: account-#x, children: 12 }\n", honest_accounts));
}

std::string deep_blocks() {
    std::string result;
    for (std::size_t i = 0; result.size() < 3'900'000; ++i) {
        result += std::string(i, ' ') + "a:\n";
    }
    return result;
}

std::string alias_bomb() {
    std::string result = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 30; ++i) {
        const std::string last = "*a" + std::to_string(i - 1) + ", ";
        result += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + repeated(last, 9) +
                  "x]\n";
    }
    return result;
}

std::string noise(std::uint64_t seed, std::size_t bytes) {
    std::mt19937_64 random(seed);
    std::string result(bytes, '\0');
    for (char& c : result) {
        c = static_cast<char>(random());
    }
    return result;
}

/// Noise from the characters YAML cares about, so that it gets past the first look.
std::string structured_noise(std::uint64_t seed, std::size_t bytes) {
    constexpr std::string_view alphabet = "aa bb\n\n  --:: ,[]{}#&*!|>'\"%@`?\\~0";
    std::mt19937_64 random(seed);
    std::string result(bytes, '\0');
    for (char& c : result) {
        c = alphabet[random() % alphabet.size()];
    }
    return result;
}

struct Hostile {
    const char* name;
    std::function<std::string()> make;
    const char* says; ///< part of the first error; empty: any will do
};

const std::vector<Hostile>& hostile_texts() {
    const auto repeat = [](const char* part, std::size_t count, const char* before = "",
                           const char* after = "") {
        return [=] { return before + repeated(part, count) + after; };
    };
    static const std::vector<Hostile> texts{
        {"100,000 brackets", repeat("[", 100'000), ""},
        {"100,000 brackets, closed", [] { return repeated("[", 100'000) + repeated("]", 100'000); },
         ""},
        {"4 million brackets", repeat("[", 4'000'000), "brackets"},
        {"100,000 braces", repeat("{a: ", 60'000), ""},
        {"4 million braces", repeat("{", 4'000'000), "brackets"},
        {"dashes", repeat("- ", 2'000'000), "nests deeper"},
        {"question marks", repeat("? ", 2'000'000), ""},
        {"few question marks", repeat("? ", 100'000), ""},
        {"deep blocks", deep_blocks, "nests deeper"},
        {"alias bomb", alias_bomb, "anchors are not read"},
        {"many anchors", [] { return numbered("- &a# x\n", 200'000); }, ""},
        {"anchors in a row", repeat("&a ", 1'300'000), ""},
        {"tags in a row", repeat("!a ", 1'300'000), ""},
        {"a 60 MB scalar", repeat("x", 60'000'000, "name: \"", "\""), "longer than 4 MiB"},
        {"a 4 MB scalar", repeat("x", 4'000'000, "lockscope: 1\nname: \"", "\"\n"), ""},
        {"a 4 MB scalar without end", repeat("x", 4'000'000, "lockscope: 1\nname: \""), ""},
        {"a 4 MB plain scalar of many lines", repeat("x\n  ", 1'000'000, "name: "), ""},
        {"a 4 MB literal", repeat("  x\n", 1'000'000, "name: |\n"), ""},
        {"a 4 MB key", repeat("k", 4'000'000, "", ": 1\n"), ""},
        {"a 4 MB account id", repeat("k", 4'000'000, "lockscope: 1\naccounts: [{ id: ", " }]\n"),
         ""},
        {"escapes", repeat("\\n", 2'000'000, "name: \"", "\""), ""},
        {"comments", repeat("#\n", 2'000'000), "is not a scenario"},
        {"newlines", repeat("\n", 4'000'000), "is not a scenario"},
        {"spaces", repeat(" ", 4'000'000), "is not a scenario"},
        {"tabs", repeat("\t", 4'000'000), ""},
        {"carriage returns", repeat("\r", 4'000'000), ""},
        {"document marks", repeat("---\n", 1'000'000), "second document"},
        {"document ends", repeat("...\n", 1'000'000), ""},
        {"directives", repeat("%TAG ! tag:a,2000:\n", 200'000), ""},
        {"a list as long as may be", repeat("a,", 249'000, "[", "]"), "is not a scenario"},
        {"maps in a list", repeat("{a: b},", 60'000, "[", "]"), "is not a scenario"},
        {"a longer list", repeat("a,", 1'900'000, "[", "]"), "brackets"},
        {"a list of lines", repeat("- a\n", 1'000'000), "more than 250000 values"},
        {"nothing in a list", repeat("-\n", 2'000'000), ""},
        {"empty map entries", repeat(",", 249'000, "{", "}"), ""},
        {"one key again and again", repeat("k: 1\n", 240'000, "lockscope: 1\n"), ""},
        {"unknown keys", [] { return std::string(head) + numbered("k#: 1\n", 120'000); }, ""},
        {"unknown parameters",
         [] {
             return std::string(head) + "parameters:\n" + numbered("  work.inse#: 1\n", 120'000);
         },
         ""},
        {"10^12 accounts", [] { return scenario_with("  - { id: a, count: 1000000000000 }\n"); },
         "`1000000000000` is out of range"},
        {"2^63 accounts in many groups",
         [] { return scenario_with(numbered("  - { id: a#, count: 10000000 }\n", 30'000)); },
         "more than 10000000 accounts"},
        {"accounts all alike", [] { return scenario_with(repeated("  - { id: a }\n", 80'000)); },
         "too; give every"},
        {"accounts with unknown keys",
         [] { return scenario_with(numbered("  - { id: a#, childern: 5 }\n", 40'000)); },
         "did you mean `children`?"},
        {"unknown accounts in interventions",
         [] {
             return scenario_with(
                 "  - { id: a }\n" + numbered("  - { id: a# }\n", 30'000),
                 "interventions:\n" +
                     numbered("  - { at: 1m, set: { account.b#.children: 1 } }\n", 19'000));
         },
         "did you mean `account.a"},
        {"unknown accounts in targets",
         [] {
             return std::string(head) + "accounts:\n" + numbered("  - { id: a# }\n", 30'000) +
                    "workloads:\n  - { name: w, kind: order_insert, arrivals: { process: poisson, "
                    "rate: 1/s }, targets: { " +
                    numbered("b#: 1, ", 30'000) + "} }\n";
         },
         "there is no account `b0`"},
        {"workloads without end",
         [] {
             return std::string(head) + "accounts: [{ id: a, count: 100000 }]\nworkloads:\n" +
                    numbered("  - { name: w#, kind: order_insert, arrivals: { process: poisson, "
                             "rate: 1/s }, targets: { uniform: a } }\n",
                             14'000);
         },
         "are more than 1000"},
        {"zeros", [] { return std::string(4'000'000, '\0'); }, "0x00 is not text"},
        {"noise", [] { return noise(1, 4'000'000); }, ""},
        {"noise with structure", [] { return structured_noise(2, 1'000'000); }, ""},
        {"UTF-16", [] { return "\xff\xfe" + noise(3, 1000); }, "UTF-16"},
    };
    return texts;
}

} // namespace

class HostileFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const std::string yaml = large_honest_text();
        honest_.emplace([yaml] { (void)read_scenario(yaml, "large.yaml"); });
    }

    void a_large_honest_file_is_read() {
        const auto read = read_scenario(large_honest_text(), "large.yaml");
        QVERIFY2(read, qPrintable(errors_of(read)));
        QCOMPARE(read.value().accounts.size(), honest_accounts + 1);
    }

    void are_refused_with_little_work_and_memory_data() {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < hostile_texts().size(); ++i) {
            QTest::newRow(hostile_texts()[i].name) << i;
        }
    }
    void are_refused_with_little_work_and_memory() {
        QFETCH(std::size_t, index);
        const Hostile& hostile = hostile_texts()[index];
        const std::string yaml = hostile.make();
        reset_peak_memory();
        std::optional<Result<Scenario>> read;
        const double work =
            honest_->times([&] { read.emplace(read_scenario(yaml, "hostile.yaml")); }, work_max);
        const long peak = peak_memory_kib();
        QVERIFY2(!*read, "accepted");
        const Errors& errors = read->errors();
        QVERIFY2(text(errors).contains(hostile.says), qPrintable(text(to_string(errors.front()))));
        QVERIFY2(text(errors).size() < 200'000, "the errors are a flood");
        const QString times = QStringLiteral("%1 times the work of an honest file").arg(work);
        QVERIFY2(work <= work_max, qPrintable(times));
        QVERIFY2(sanitized || peak < memory_max_kib, qPrintable(QString("%1 KiB").arg(peak)));
    }

    void noise_of_every_kind_never_crashes() {
        const auto seed = static_cast<std::uint64_t>(std::random_device{}());
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        const std::string good =
            scenario_with("  - { id: a, count: 5 }\n", "parameters: { work.insert: 5ms }\n");
        QVERIFY(read_scenario(good, "good.yaml"));
        std::mt19937_64 random(seed);
        for (int i = 0; i < 3000; ++i) {
            // A good file with a few bytes changed, dropped or doubled, or cut off.
            std::string yaml = good;
            for (std::uint64_t k = 1 + random() % 4; k > 0; --k) {
                const std::size_t at = random() % yaml.size();
                switch (random() % 4) {
                case 0:
                    yaml[at] = static_cast<char>(random());
                    break;
                case 1:
                    yaml.erase(at, 1 + random() % 3);
                    break;
                case 2:
                    yaml.insert(at, yaml.substr(random() % yaml.size(), random() % 20));
                    break;
                default:
                    yaml[at] = ":,{}[]-#&*!|>'\"\n ?%@"[random() % 20];
                }
                yaml += yaml.empty() ? "x" : "";
            }
            const auto read = read_scenario(yaml, "mutant.yaml");
            if (read) {
                QVERIFY(validate(read.value()).empty());
            } else {
                QVERIFY(!read.errors().empty());
            }
            QVERIFY(!read_scenario(structured_noise(seed + std::uint64_t(i), 200), "noise.yaml"));
        }
    }

private:
    std::optional<Yardstick> honest_;
};

LOCKSCOPE_TEST(test_hostile_files, HostileFilesTest)
#include "test_hostile_files.moc"
