// SPDX-License-Identifier: GPL-3.0-or-later
// Slots come and go, copies are apart, and with AddressSanitizer nobody may touch a free one.
#include "core/base/poison.h"
#include "core/engine/slab.h"
#include "tests/support/test_entry.h"

#include <QTest>

#include <utility>

using namespace lockscope;

namespace {

struct Thing {
    SlotIndex next_free = no_slot;
    std::uint32_t generation = 0;
    std::uint64_t value = 0;
};

bool is_poisoned(const Slab<Thing>& slab, SlotIndex slot) {
    return lockscope::is_poisoned(&slab[slot].value);
}

} // namespace

class TestSlab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_slot_given_back_is_taken_again_by_another_generation() {
        Slab<Thing> slab;
        const SlotIndex first = slab.take();
        const SlotIndex second = slab.take();
        slab[first].value = 1;
        slab[second].value = 2;
        const std::uint32_t generation = slab[first].generation;
        slab.give_back(first);
        QVERIFY(slab[first].generation != generation); // a timer may ask
        const std::vector<bool> taken = slab.taken();
        QVERIFY(!taken[first] && taken[second]);
        QCOMPARE(slab.take(), first);
        QCOMPARE(slab.capacity(), std::size_t{2});
        QCOMPARE(slab[second].value, std::uint64_t{2});
    }

    void a_free_slot_is_out_of_bounds() {
        Slab<Thing> slab;
        const SlotIndex slot = slab.take();
        slab.take();
        QVERIFY(!is_poisoned(slab, slot));
        slab.give_back(slot);
        QCOMPARE(is_poisoned(slab, slot), memory_can_be_poisoned);
        QCOMPARE(slab.take(), slot);
        QVERIFY(!is_poisoned(slab, slot));
        slab[slot].value = 3;
    }

    void so_it_is_in_a_copy_and_still_in_the_original() {
        Slab<Thing> slab;
        const SlotIndex freed = slab.take();
        const SlotIndex used = slab.take();
        slab[used].value = 7;
        slab.give_back(freed);
        Slab<Thing> copy = slab;
        Slab<Thing> assigned;
        assigned.take();
        assigned = slab;
        for (const Slab<Thing>* each :
             {&std::as_const(slab), &std::as_const(copy), &std::as_const(assigned)}) {
            QCOMPARE(is_poisoned(*each, freed), memory_can_be_poisoned);
            QVERIFY(!is_poisoned(*each, used));
            QCOMPARE((*each)[used].value, std::uint64_t{7});
        }
        QCOMPARE(copy.take(), freed);
        copy[freed].value = 9;
        copy[used].value = 8;
        QCOMPARE(is_poisoned(slab, freed), memory_can_be_poisoned);
        QCOMPARE(slab[used].value, std::uint64_t{7});
    }
};

LOCKSCOPE_TEST(test_slab, TestSlab)
#include "test_slab.moc"
