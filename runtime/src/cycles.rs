//! The collector of reference cycles: given all objects that may be part of one, it finds those that hold only each
//! other, and lets go of them. Everything else is the business of the counts.
//!
//! An object is in use if somebody outside of these objects holds it, or an object in use does. So: take every reference
//! that one of the objects holds off the count of the other; who still has a count is held from outside. Go on from
//! there, and give the counts back. (Trial deletion, as in CPython; but in the counts themselves.)

use crate::alloc::attempt;

/// What every object begins with.
#[repr(C)]
pub struct Object {
    /// How many references there are. For moments of a collection it may be less than nothing: while elements move
    /// inside of an array, one reference stands in two places.
    pub count: i32,
    class: u32,
}

impl Object {
    pub fn class(&self) -> i64 {
        i64::from(self.class)
    }
}

/// Set in the class number, while a collection goes on, of objects that are known to be in use.
const REACHED: u32 = 1 << 31;

pub type Visitor = extern "C" fn(&mut Collector, *mut Object);

/// What compiled code gives for each class that may take part in cycles; the others have nulls.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Kind {
    /// Calls the visitor for each reference that the object holds.
    visit: Option<extern "C" fn(*mut Object, Visitor, &mut Collector)>,
    /// Takes all references out of the object and releases them.
    clear: Option<extern "C" fn(*mut Object)>,
    /// What happens to an object whose count has become zero.
    discard: Option<extern "C" fn(*mut Object)>,
}

/// One collection.
pub struct Collector {
    /// By class number.
    kinds: &'static [Kind],
    /// Objects in use whose references are still to be followed.
    work: Vec<*mut Object>,
}

/// Collects among the objects, which are all there are of the classes in the table. Gives how many it found unused; None
/// if there is no memory for its lists.
///
/// # Safety
/// The objects are alive, each is named once, and the table is that of the program that made them.
pub unsafe fn collect(kinds: &'static [Kind], objects: &[*mut Object]) -> Option<usize> {
    let (mut work, mut unused) = (Vec::new(), Vec::new());
    attempt(|| work.try_reserve_exact(objects.len()).and_then(|()| unused.try_reserve_exact(objects.len()))).ok()?;
    let mut collector = Collector { kinds, work };
    // SAFETY: the caller's promise; nothing is freed before `dispose`.
    unsafe {
        for &object in objects {
            collector.visit(object, take_off);
        }
        for &object in objects {
            if (*object).count > 0 {
                collector.reach(object);
                collector.follow();
            }
        }
        unused.extend(objects.iter().copied().filter(|&object| (*object).class & REACHED == 0));
        for &object in &unused {
            collector.visit(object, give_back);
        }
        for &object in objects {
            (*object).class &= !REACHED;
        }
        collector.dispose(&unused);
        Some(unused.len())
    }
}

impl Collector {
    /// # Safety
    /// The object is alive and was made by the program of the table.
    unsafe fn kind(&self, object: *mut Object) -> Option<&'static Kind> {
        // SAFETY: the caller's promise.
        let class = unsafe { (*object).class } & !REACHED;
        self.kinds.get(class as usize).filter(|kind| kind.visit.is_some())
    }

    /// # Safety
    /// As for `kind`.
    unsafe fn visit(&mut self, object: *mut Object, visitor: Visitor) {
        // SAFETY: the caller's promise.
        if let Some(visit) = unsafe { self.kind(object) }.and_then(|kind| kind.visit) {
            visit(object, visitor, self);
        }
    }

    /// # Safety
    /// As for `kind`.
    unsafe fn reach(&mut self, object: *mut Object) {
        // SAFETY: the caller's promise.
        unsafe {
            if (*object).class & REACHED == 0 {
                (*object).class |= REACHED;
                self.work.push(object);
            }
        }
    }

    /// Follows the references of what was reached; each object gives back what it holds.
    ///
    /// # Safety
    /// All objects are alive.
    unsafe fn follow(&mut self) {
        while let Some(object) = self.work.pop() {
            // SAFETY: the caller's promise.
            unsafe { self.visit(object, give_back_and_reach) };
        }
    }

    /// Lets go of unused objects. While they let go of each other, a reference of our own keeps all of them alive.
    ///
    /// # Safety
    /// The objects are alive, their counts are right, and only they hold each other.
    unsafe fn dispose(&self, unused: &[*mut Object]) {
        // SAFETY: the caller's promise; the references of our own make it hold to the end.
        unsafe {
            for &object in unused {
                (*object).count += 1;
            }
            for &object in unused {
                if let Some(clear) = self.kind(object).and_then(|kind| kind.clear) {
                    clear(object);
                }
            }
            for &object in unused {
                (*object).count -= 1;
                if (*object).count == 0
                    && let Some(discard) = self.kind(object).and_then(|kind| kind.discard)
                {
                    discard(object);
                }
            }
        }
    }
}

extern "C" fn take_off(collector: &mut Collector, object: *mut Object) {
    // SAFETY: compiled code names objects that the visited one holds, which keeps them alive.
    unsafe {
        if collector.kind(object).is_some() {
            (*object).count -= 1;
        }
    }
}

extern "C" fn give_back(collector: &mut Collector, object: *mut Object) {
    // SAFETY: as above.
    unsafe {
        if collector.kind(object).is_some() {
            (*object).count += 1;
        }
    }
}

extern "C" fn give_back_and_reach(collector: &mut Collector, object: *mut Object) {
    // SAFETY: as above.
    unsafe {
        if collector.kind(object).is_some() {
            (*object).count += 1;
            collector.reach(object);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::ptr;

    /// An object of the toy graph: may hold three others.
    #[repr(C)]
    struct Node {
        header: Object,
        held: [*mut Node; 3],
        /// Its place in the list of what was dropped.
        number: usize,
    }

    thread_local! {
        static DROPPED: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
    }

    const NODE: u32 = 1;
    /// A class that the collector has nothing to do with.
    const LEAF: u32 = 0;

    static KINDS: [Kind; 2] =
        [Kind { visit: None, clear: None, discard: None }, Kind { visit: Some(visit), clear: Some(clear), discard: Some(discard) }];

    extern "C" fn visit(object: *mut Object, visitor: Visitor, collector: &mut Collector) {
        for held in unsafe { (*object.cast::<Node>()).held } {
            if !held.is_null() {
                visitor(collector, held.cast());
            }
        }
    }

    extern "C" fn clear(object: *mut Object) {
        for place in unsafe { &mut (*object.cast::<Node>()).held } {
            release(std::mem::replace(place, ptr::null_mut()));
        }
    }

    extern "C" fn discard(object: *mut Object) {
        clear(object);
        let node = unsafe { Box::from_raw(object.cast::<Node>()) };
        DROPPED.with(|dropped| dropped.borrow_mut().push(node.number));
    }

    fn release(node: *mut Node) {
        if !node.is_null() {
            unsafe {
                (*node).header.count -= 1;
                if (*node).header.count == 0 {
                    discard(node.cast());
                }
            }
        }
    }

    struct Graph {
        nodes: Vec<*mut Node>,
    }

    impl Graph {
        /// Nodes held from outside: one reference each.
        fn new(count: usize) -> Graph {
            DROPPED.with(|dropped| dropped.borrow_mut().clear());
            let node = |number| Node { header: Object { count: 1, class: NODE }, held: [ptr::null_mut(); 3], number };
            Graph { nodes: (0..count).map(|number| Box::into_raw(Box::new(node(number)))).collect() }
        }

        fn hold(&mut self, from: usize, to: usize) {
            unsafe {
                (*self.nodes[to]).header.count += 1;
                let place = (*self.nodes[from]).held.iter_mut().find(|place| place.is_null()).expect("room");
                *place = self.nodes[to];
            }
        }

        /// Collects; gives the numbers of what was dropped, in order.
        fn collect(&self, alive: &[usize]) -> Vec<usize> {
            let objects: Vec<*mut Object> = alive.iter().map(|&number| self.nodes[number].cast()).collect();
            let found = unsafe { collect(&KINDS, &objects) }.expect("there is memory");
            let mut dropped = DROPPED.with(|dropped| std::mem::take(&mut *dropped.borrow_mut()));
            dropped.sort_unstable();
            assert!(dropped.len() >= found);
            dropped
        }

        fn count(&self, node: usize) -> i32 {
            unsafe { (*self.nodes[node]).header.count }
        }
    }

    #[test]
    fn what_is_held_from_outside_stays_with_its_counts() {
        let mut graph = Graph::new(3);
        for (from, to) in [(0, 1), (1, 2), (2, 0), (2, 2)] {
            graph.hold(from, to);
        }
        release(graph.nodes[1]);
        release(graph.nodes[2]);
        assert_eq!(graph.collect(&[0, 1, 2]), []);
        assert_eq!([graph.count(0), graph.count(1), graph.count(2)], [2, 1, 2]);
        release(graph.nodes[0]);
        assert_eq!(graph.collect(&[0, 1, 2]), [0, 1, 2]);
    }

    #[test]
    fn a_cycle_goes_and_what_it_held_loses_a_reference() {
        let mut graph = Graph::new(4);
        for (from, to) in [(0, 1), (1, 0), (1, 2), (0, 3)] {
            graph.hold(from, to);
        }
        for gone in [0, 1, 3] {
            release(graph.nodes[gone]);
        }
        assert_eq!(graph.collect(&[0, 1, 2, 3]), [0, 1, 3]);
        assert_eq!(graph.count(2), 1);
    }

    #[test]
    fn objects_of_other_classes_are_left_to_their_counts() {
        let mut graph = Graph::new(2);
        unsafe { (*graph.nodes[1]).header.class = LEAF };
        graph.hold(0, 0);
        graph.hold(0, 1);
        release(graph.nodes[0]);
        assert_eq!(graph.collect(&[0]), [0]);
        assert_eq!(graph.count(1), 1);
    }

    #[test]
    fn one_reference_that_stands_in_two_places_harms_nothing() {
        let mut graph = Graph::new(2);
        graph.hold(0, 1);
        unsafe { (*graph.nodes[0]).held[1] = graph.nodes[1] };
        release(graph.nodes[1]);
        assert_eq!(graph.collect(&[0, 1]), []);
        assert_eq!([graph.count(0), graph.count(1)], [1, 1]);
    }

    #[test]
    fn long_chains_need_no_stack() {
        let count = 200_000;
        let mut graph = Graph::new(count);
        for at in 0..count {
            graph.hold(at, (at + 1) % count);
        }
        for &node in &graph.nodes[1..] {
            release(node);
        }
        let all: Vec<usize> = (0..count).collect();
        assert_eq!(graph.collect(&all), []);
        release(graph.nodes[0]);
        assert_eq!(graph.collect(&all).len(), count);
    }
}
