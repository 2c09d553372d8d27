//! Tim Peters' merge sort, with the runs and merges of CPython 3.11's lists: it compares the same items in the same order,
//! which programs see that count comparisons or whose `<` is no order.
//!
//! Sources: Objects/listsort.txt of CPython; "Nearly-Optimal Mergesorts" by J. I. Munro and S. Wild (2018) for which
//! runs are merged when.

/// So many in a row have to come from one run before their end is looked for in leaps.
const MIN_GALLOP: usize = 7;

struct Run {
    start: usize,
    len: usize,
    /// Of the boundary to the next run: its depth in a tree that halves the whole again and again.
    power: u32,
}

struct Sort<'a, T, F> {
    items: &'a mut [T],
    less: F,
    runs: Vec<Run>,
    /// The shorter one of the two runs that are being merged.
    room: Vec<T>,
    min_gallop: usize,
}

/// Sorts by a comparison that can fail. Then some items may be there twice and others not at all.
pub fn sort<T: Copy, E>(items: &mut [T], less: impl Fn(&T, &T) -> Result<bool, E>) -> Result<(), E> {
    Sort { items, less, runs: Vec::new(), room: Vec::new(), min_gallop: MIN_GALLOP }.all()
}

/// Runs that are shorter are made longer by insertion: 32 to 64, such that the runs are about a power of two.
fn shortest_run(mut count: usize) -> usize {
    let mut odd = 0;
    while count >= 64 {
        odd |= count & 1;
        count >>= 1;
    }
    count + odd
}

/// The power of the boundary between two neighbours.
fn power(start: usize, len: usize, next_len: usize, count: usize) -> u32 {
    // Twice the middles of the two runs.
    let mut a = 2 * start + len;
    let mut b = a + len + next_len;
    let mut power = 1;
    while a >= count || b < count {
        if a >= count {
            a -= count;
            b -= count;
        }
        a *= 2;
        b *= 2;
        power += 1;
    }
    power
}

impl<T: Copy, E, F: Fn(&T, &T) -> Result<bool, E>> Sort<'_, T, F> {
    fn all(mut self) -> Result<(), E> {
        let count = self.items.len();
        if count < 2 {
            return Ok(());
        }
        let shortest = shortest_run(count);
        let mut start = 0;
        while start < count {
            let mut len = self.run_at(start)?;
            if len < shortest {
                let grown = shortest.min(count - start);
                self.insert(start, start + len, start + grown)?;
                len = grown;
            }
            self.make_room_for(start, len)?;
            self.runs.push(Run { start, len, power: 0 });
            start += len;
        }
        while self.runs.len() > 1 {
            let at = self.runs.len() - 2;
            let earlier = at > 0 && self.runs[at - 1].len < self.runs[at + 1].len;
            self.merge(if earlier { at - 1 } else { at })?;
        }
        Ok(())
    }

    /// The length of the ascending run that begins at `start`; one that strictly descends is turned round.
    fn run_at(&mut self, start: usize) -> Result<usize, E> {
        let count = self.items.len();
        let mut end = start + 1;
        if end == count {
            return Ok(1);
        }
        let descends = (self.less)(&self.items[end], &self.items[start])?;
        end += 1;
        while end < count && (self.less)(&self.items[end], &self.items[end - 1])? == descends {
            end += 1;
        }
        if descends {
            self.items[start..end].reverse();
        }
        Ok(end - start)
    }

    /// Sorts what is between `start` and `end`, of which what is before `done` is sorted already.
    fn insert(&mut self, start: usize, done: usize, end: usize) -> Result<(), E> {
        for at in done..end {
            let pivot = self.items[at];
            let (mut low, mut high) = (start, at);
            while low < high {
                let middle = low + (high - low) / 2;
                if (self.less)(&pivot, &self.items[middle])? {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            self.items.copy_within(low..at, low + 1);
            self.items[low] = pivot;
        }
        Ok(())
    }

    /// Merges what has to be merged before the next run comes.
    fn make_room_for(&mut self, start: usize, len: usize) -> Result<(), E> {
        let Some(last) = self.runs.last() else { return Ok(()) };
        let power = power(last.start, start - last.start, len, self.items.len());
        while self.runs.len() > 1 && self.runs[self.runs.len() - 2].power > power {
            self.merge(self.runs.len() - 2)?;
        }
        if let Some(last) = self.runs.last_mut() {
            last.power = power;
        }
        Ok(())
    }

    /// Merges a run with the next one.
    fn merge(&mut self, at: usize) -> Result<(), E> {
        let next = self.runs.remove(at + 1);
        let run = &mut self.runs[at];
        let (start, middle, end) = (run.start, next.start, next.start + next.len);
        run.len += next.len;
        // What is smaller than all of the second run stays, and so does what is greater than all of the first.
        let start = start + self.boundary(&self.items[middle], &self.items[start..middle], 0, true)?;
        if start == middle {
            return Ok(());
        }
        let second = &self.items[middle..end];
        let end = middle + self.boundary(&self.items[middle - 1], second, second.len() - 1, false)?;
        if end == middle {
            return Ok(());
        }
        if middle - start <= end - middle { self.merge_up(start, middle, end) } else { self.merge_down(start, middle, end) }
    }

    /// The place of `key` in a run, in front of or behind what is equal to it; looked for in growing leaps from `hint` on.
    fn boundary(&self, key: &T, run: &[T], hint: usize, behind: bool) -> Result<usize, E> {
        let before = |at: usize| match behind {
            true => (self.less)(key, &run[at]).map(|less| !less),
            false => (self.less)(&run[at], key),
        };
        let (mut near, mut far) = (0, 1);
        // What is before `low` is before the key, what is from `high` on is not.
        let (mut low, mut high);
        if before(hint)? {
            let most = run.len() - hint;
            while far < most && before(hint + far)? {
                (near, far) = (far, 2 * far + 1);
            }
            (low, high) = (hint + near + 1, hint + far.min(most));
        } else {
            let most = hint + 1;
            while far < most && !before(hint - far)? {
                (near, far) = (far, 2 * far + 1);
            }
            (low, high) = (most - far.min(most), hint - near);
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if before(middle)? {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(low)
    }

    /// Merges [start, middle) and [middle, end), the first being the shorter, from the front.
    fn merge_up(&mut self, start: usize, middle: usize, end: usize) -> Result<(), E> {
        self.room.clear();
        self.room.extend_from_slice(&self.items[start..middle]);
        // The next of the first run, which is in the room, and of the second.
        let (mut i, mut j) = (0, middle);
        let mut out = start;
        self.items[out] = self.items[j];
        (j, out) = (j + 1, out + 1);
        // It is known of the last of the first run that it comes behind the second one.
        let last = self.room.len() - 1;
        'merging: while j < end && i < last {
            let (mut firsts, mut seconds) = (0, 0);
            while firsts < self.min_gallop && seconds < self.min_gallop {
                if (self.less)(&self.items[j], &self.room[i])? {
                    self.items[out] = self.items[j];
                    (j, out) = (j + 1, out + 1);
                    (firsts, seconds) = (0, seconds + 1);
                } else {
                    self.items[out] = self.room[i];
                    (i, out) = (i + 1, out + 1);
                    (firsts, seconds) = (firsts + 1, 0);
                }
                if j == end || i == last {
                    break 'merging;
                }
            }
            self.min_gallop += 1;
            loop {
                self.min_gallop -= usize::from(self.min_gallop > 1);
                firsts = self.boundary(&self.items[j], &self.room[i..], 0, true)?;
                self.items[out..out + firsts].copy_from_slice(&self.room[i..i + firsts]);
                (i, out) = (i + firsts, out + firsts);
                if i >= last {
                    break 'merging;
                }
                self.items[out] = self.items[j];
                (j, out) = (j + 1, out + 1);
                if j == end {
                    break 'merging;
                }
                seconds = self.boundary(&self.room[i], &self.items[j..end], 0, false)?;
                self.items.copy_within(j..j + seconds, out);
                (j, out) = (j + seconds, out + seconds);
                if j == end {
                    break 'merging;
                }
                self.items[out] = self.room[i];
                (i, out) = (i + 1, out + 1);
                if i == last {
                    break 'merging;
                }
                if firsts < MIN_GALLOP && seconds < MIN_GALLOP {
                    break;
                }
            }
            self.min_gallop += 1;
        }
        if i == last {
            self.items.copy_within(j..end, out);
            out += end - j;
        }
        let rest = &self.room[i..];
        self.items[out..out + rest.len()].copy_from_slice(rest);
        Ok(())
    }

    /// Merges [start, middle) and [middle, end), the second being the shorter, from the back.
    fn merge_down(&mut self, start: usize, middle: usize, end: usize) -> Result<(), E> {
        self.room.clear();
        self.room.extend_from_slice(&self.items[middle..end]);
        // What is left of the first run ends at `i`, of the second, which is in the room, at `j`, and what is free at `out`.
        let (mut i, mut j) = (middle, self.room.len());
        let mut out = end;
        (i, out) = (i - 1, out - 1);
        self.items[out] = self.items[i];
        // It is known of the first of the second run that it comes in front of the first one.
        'merging: while i > start && j > 1 {
            let (mut firsts, mut seconds) = (0, 0);
            while firsts < self.min_gallop && seconds < self.min_gallop {
                if (self.less)(&self.room[j - 1], &self.items[i - 1])? {
                    (i, out) = (i - 1, out - 1);
                    self.items[out] = self.items[i];
                    (firsts, seconds) = (firsts + 1, 0);
                } else {
                    (j, out) = (j - 1, out - 1);
                    self.items[out] = self.room[j];
                    (firsts, seconds) = (0, seconds + 1);
                }
                if i == start || j == 1 {
                    break 'merging;
                }
            }
            self.min_gallop += 1;
            loop {
                self.min_gallop -= usize::from(self.min_gallop > 1);
                let first = &self.items[start..i];
                firsts = first.len() - self.boundary(&self.room[j - 1], first, first.len() - 1, true)?;
                (i, out) = (i - firsts, out - firsts);
                self.items.copy_within(i..i + firsts, out);
                if i == start {
                    break 'merging;
                }
                (j, out) = (j - 1, out - 1);
                self.items[out] = self.room[j];
                if j == 1 {
                    break 'merging;
                }
                seconds = j - self.boundary(&self.items[i - 1], &self.room[..j], j - 1, false)?;
                (j, out) = (j - seconds, out - seconds);
                self.items[out..out + seconds].copy_from_slice(&self.room[j..j + seconds]);
                if j <= 1 {
                    break 'merging;
                }
                (i, out) = (i - 1, out - 1);
                self.items[out] = self.items[i];
                if i == start {
                    break 'merging;
                }
                if firsts < MIN_GALLOP && seconds < MIN_GALLOP {
                    break;
                }
            }
            self.min_gallop += 1;
        }
        if j == 1 {
            self.items.copy_within(start..i, out - (i - start));
            out -= i - start;
        }
        let rest = &self.room[..j];
        self.items[out - rest.len()..out].copy_from_slice(rest);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::convert::Infallible;

    fn check(numbers: &[i64]) -> usize {
        let compared = Cell::new(0);
        let mut order: Vec<usize> = (0..numbers.len()).collect();
        let Ok(()) = super::sort(&mut order, |a, b| {
            compared.set(compared.get() + 1);
            Ok::<bool, Infallible>(numbers[*a] < numbers[*b])
        });
        let mut expected: Vec<usize> = (0..numbers.len()).collect();
        expected.sort_by_key(|number| numbers[*number]);
        assert_eq!(order, expected);
        compared.get()
    }

    #[test]
    fn stable_and_with_as_many_comparisons_as_in_cpython() {
        let scattered = |count: i64, range: i64| (0..count).map(|i| i * 7919 % 10007 % range).collect::<Vec<i64>>();
        let sawtooth: Vec<i64> = (0..3000).map(|i| i % 500).collect();
        let halves: Vec<i64> = (0..1000).chain(0..700).chain((300..900).rev()).collect();
        let counts = [
            check(&[]),
            check(&[5]),
            check(&(0..100).collect::<Vec<_>>()),
            check(&(0..100).rev().collect::<Vec<_>>()),
            check(&scattered(10, 100)),
            check(&scattered(63, 1000)),
            check(&scattered(64, 1000)),
            check(&scattered(1000, 10000)),
            check(&scattered(5000, 30)),
            check(&sawtooth),
            check(&halves),
        ];
        assert_eq!(counts, [0, 0, 99, 99, 15, 299, 312, 8629, 43441, 10993, 5316]);
    }
}
