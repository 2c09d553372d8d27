//! Which of LLVM's passes run, in LLVM's notation for pipelines. Comes in: the level of optimisation. Goes out: text for
//! its pass builder.
//!
//! Level 2 is LLVM's own `default<O2>` without what our code does not need: calls through pointers that become direct
//! ones (the call graph is known), splitting loops by their stores, and passes that run several times where one run leaves
//! nothing to do. `make guard` shows what a change here costs or saves.
//!
//! Level 1 is for programs that are built often and run briefly: calls are inlined and variables live in registers, values
//! are computed once and what does not change in a loop before it, but loops are not unrolled nor vectorised.

/// What runs on each function while the inliner works its way up the call graph, callees first.
const SIMPLIFY: &[&str] = &[
    "sroa<modify-cfg>",
    "early-cse<memssa>",
    "jump-threading",
    "correlated-propagation",
    TIDY,
    COMBINE,
    "tailcallelim",
    "reassociate",
    "constraint-elimination",
    "loop-mssa(loop-instsimplify,loop-simplifycfg,licm<no-allowspeculation>,loop-rotate<header-duplication;no-prepare-for-lto>,\
     licm<allowspeculation>,simple-loop-unswitch<no-nontrivial;trivial>)",
    "loop(loop-idiom,indvars,extra-simple-loop-unswitch-passes,loop-deletion,loop-unroll-full)",
    "gvn<>",
    "sccp",
    COMBINE,
    "jump-threading",
    "correlated-propagation",
    "adce",
    "memcpyopt",
    "dse",
    "loop-mssa(licm<allowspeculation>)",
    TIDY_AND_JOIN,
    COMBINE,
];

/// The same at level 1.
const SIMPLIFY_QUICKLY: &[&str] = &[
    "sroa<modify-cfg>",
    "early-cse<memssa>",
    TIDY,
    COMBINE,
    "loop-mssa(loop-instsimplify,loop-simplifycfg,loop-rotate<header-duplication;no-prepare-for-lto>,licm<allowspeculation>)",
    "loop(loop-idiom,indvars,loop-deletion)",
    "gvn<>",
    TIDY_AND_JOIN,
    COMBINE,
];

/// What runs on each function when nothing is inlined any more.
const SPEED_UP: &[&str] = &[
    "drop-unnecessary-assumes",
    "float2int",
    "lower-constant-intrinsics",
    "loop(loop-rotate<header-duplication;no-prepare-for-lto>,loop-deletion)",
    "inject-tli-mappings",
    "loop-vectorize<no-interleave-forced-only;no-vectorize-forced-only;>",
    "drop-unnecessary-assumes",
    "infer-alignment",
    TIDY_FOR_GOOD,
    "slp-vectorizer",
    "vector-combine",
    COMBINE,
    "loop-unroll<O2>",
    "loop-mssa(licm<allowspeculation>)",
    "instsimplify",
    "div-rem-pairs",
    "tailcallelim",
    TIDY_LAST,
];

const COMBINE: &str = "instcombine<max-iterations=1;no-verify-fixpoint>";
/// Blocks, with the shape of loops kept for the passes on loops.
const TIDY: &str = "simplifycfg<bonus-inst-threshold=1;switch-range-to-icmp;keep-loops;speculate-blocks;simplify-cond-branch>";
/// Also moves what both branches do to before or behind them.
const TIDY_AND_JOIN: &str = "simplifycfg<bonus-inst-threshold=1;switch-range-to-icmp;switch-to-arithmetic;keep-loops;hoist-common-insts;\
     sink-common-insts;speculate-blocks;simplify-cond-branch>";
/// Also turns switches into tables.
const TIDY_FOR_GOOD: &str = "simplifycfg<bonus-inst-threshold=1;forward-switch-cond;switch-range-to-icmp;switch-to-arithmetic;\
     switch-to-lookup;no-keep-loops;hoist-common-insts;sink-common-insts;speculate-blocks;simplify-cond-branch>";
/// Also makes selects of branches that are hard to predict.
const TIDY_LAST: &str = "simplifycfg<bonus-inst-threshold=1;switch-range-to-icmp;switch-to-arithmetic;keep-loops;\
     hoist-loads-stores-with-cond-faulting;speculate-blocks;simplify-cond-branch;speculate-unpredictables>";

/// The passes for a level of optimisation from 0 to 3.
pub fn passes(level: u8) -> String {
    match level {
        1 => quick(),
        2 => thorough(),
        level => format!("default<O{}>", level.min(3)),
    }
}

fn quick() -> String {
    format!(
        "inferattrs,globalopt,always-inline,require<globals-aa>,function(invalidate<aa>),require<profile-summary>,\
         cgscc(inline,function-attrs<skip-non-recursive-function-attrs>,function<eager-inv;no-rerun>({})),\
         function(drop-unnecessary-assumes,{TIDY_FOR_GOOD}),globaldce,constmerge",
        SIMPLIFY_QUICKLY.join(",")
    )
}

fn thorough() -> String {
    let (simplify, speed_up) = (SIMPLIFY.join(","), SPEED_UP.join(","));
    format!(
        "forceattrs,inferattrs,function<eager-inv>(lower-expect,{TIDY},sroa<modify-cfg>,early-cse<>),ipsccp,globalopt,\
         function<eager-inv>(mem2reg,{COMBINE},{TIDY}),always-inline,require<globals-aa>,function(invalidate<aa>),\
         require<profile-summary>,cgscc(inline,function-attrs<skip-non-recursive-function-attrs>,\
         function<eager-inv;no-rerun>({simplify}),function-attrs,\
         function(require<should-not-run-function-passes>)),deadargelim,globalopt,globaldce,elim-avail-extern,\
         rpo-function-attrs,recompute-globalsaa,function<eager-inv>({speed_up}),globaldce,constmerge,rel-lookup-table-converter"
    )
}
