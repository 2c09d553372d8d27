//! The list of everything compiled code may call or read, for programs that run in memory.

use crate::unicode::{case, data, predicate};
use crate::*;

/// Names beside addresses, written once.
macro_rules! functions {
    ($($module:ident: $($name:ident),+;)+) => {
        vec![$($((stringify!($name), $module::$name as *const () as usize)),+),+]
    };
}

/// All symbols of this library with their addresses.
pub fn symbols() -> Vec<(&'static str, usize)> {
    let mut all = functions! {
        alloc: pyl_alloc, pyl_realloc, pyl_free, pyl_exhausted, pyl_look_for_memory, pyl_pool_refill, pyl_start_counting, pyl_live_allocs, pyl_report_leaks;
        bigint: pyl_big_from_int, pyl_big_from_words, pyl_big_is_word, pyl_big_low, pyl_big_from_float, pyl_big_from_text, pyl_big_parse, pyl_big_fits, pyl_big_to_int, pyl_big_add, pyl_big_sub, pyl_big_mul, pyl_big_floordiv, pyl_big_mod, pyl_big_pow, pyl_big_pow_mod, pyl_big_inverse, pyl_big_shl, pyl_big_shr, pyl_big_and, pyl_big_or, pyl_big_xor, pyl_big_compare, pyl_big_gcd, pyl_big_isqrt, pyl_big_bit_length, pyl_big_bit_count, pyl_big_hash, pyl_big_text, pyl_big_str, pyl_big_float, pyl_big_divide;
        case: pyl_str_upper, pyl_str_lower, pyl_str_casefold, pyl_str_swapcase, pyl_str_capitalize, pyl_str_title;
        codec: pyl_staged_len, pyl_take_bytes, pyl_encoding, pyl_error_handler, pyl_str_encode, pyl_bytes_decode;
        data: pyl_unicode_category, pyl_unicode_combining, pyl_unicode_width, pyl_unicode_normalize, pyl_unicode_name, pyl_unicode_lookup;
        digits: pyl_max_digits, pyl_set_max_digits;
        dropped: pyl_put_aside, pyl_any_dropped, pyl_next_dropped, pyl_dropped_is_closed, pyl_hold_dropped, pyl_release_held;
        failure: pyl_failure, pyl_failure_detail, pyl_failure_text;
        file: pyl_file_open, pyl_file_of_descriptor, pyl_file_close, pyl_file_flush, pyl_file_write, pyl_file_write_bytes, pyl_file_read, pyl_file_read_line,
            pyl_file_read_bytes, pyl_file_read_line_bytes, pyl_file_seek, pyl_file_tell, pyl_file_truncate, pyl_file_descriptor,
            pyl_file_is_terminal;
        format: pyl_format_int, pyl_format_bool, pyl_format_big, pyl_format_float, pyl_format_complex, pyl_format_str, pyl_percent_int, pyl_percent_big,
            pyl_percent_float, pyl_percent_str;
        hash: pyl_hash_begin, pyl_hash_update, pyl_hash_digest, pyl_hash_key, pyl_crc32;
        interrupt: pyl_interrupted, pyl_limit_stack;
        math: pyl_math_pow, pyl_math_cbrt, pyl_int_divide;
        narrow: pyl_float_narrow, pyl_float_widen;
        number: pyl_int_text, pyl_int_base_text, pyl_float_text, pyl_complex_text, pyl_float_hex, pyl_int_parse, pyl_float_parse,
            pyl_complex_parse, pyl_float_fromhex, pyl_float_hash, pyl_float_round;
        os: pyl_os_error_text, pyl_os_remove, pyl_os_mkdir, pyl_os_rmdir, pyl_os_rename, pyl_os_chdir, pyl_os_list, pyl_os_stat,
            pyl_os_kind, pyl_os_chmod, pyl_os_set_time, pyl_os_terminal_size, pyl_os_access, pyl_os_is_link, pyl_os_symlink, pyl_os_read_link, pyl_os_real_path, pyl_os_cwd, pyl_os_environment, pyl_os_set_variable,
            pyl_os_system, pyl_os_process_id, pyl_os_name, pyl_os_cpu_count, pyl_os_random;
        pool: pyl_block_new, pyl_block_zeroed, pyl_block_resize, pyl_block_free;
        predicate: pyl_str_isalpha, pyl_str_isdecimal, pyl_str_isdigit, pyl_str_isnumeric, pyl_str_isalnum, pyl_str_isspace,
            pyl_str_isprintable, pyl_str_isascii, pyl_str_islower, pyl_str_isupper, pyl_str_istitle, pyl_str_isidentifier;
        radix: pyl_bytes_hex, pyl_bytes_from_hex, pyl_hex_encode, pyl_hex_decode, pyl_base64_encode, pyl_base64_decode;
        regex: pyl_regex_compile, pyl_regex_flags, pyl_regex_groups, pyl_regex_group_number, pyl_regex_group_name, pyl_regex_find, pyl_regex_span;
        repr: pyl_str_repr, pyl_str_escape_ascii, pyl_bytes_repr;
        restart: pyl_int_overflow, pyl_power_leaves_type;
        search: pyl_str_contains, pyl_str_find, pyl_str_rfind, pyl_str_count, pyl_str_starts, pyl_str_ends, pyl_str_replace,
            pyl_str_find_at, pyl_str_rfind_at, pyl_str_skip_space, pyl_str_skip_word, pyl_str_skip_space_back, pyl_str_skip_word_back,
            pyl_str_skip_line, pyl_str_skip_break, pyl_str_strip, pyl_str_strip_chars, pyl_str_expandtabs, pyl_str_pad, pyl_bytes_find,
            pyl_bytes_rfind, pyl_bytes_compare;
        slice: pyl_str_index, pyl_str_ascii_at, pyl_str_char_at, pyl_str_code, pyl_str_code_at, pyl_str_next, pyl_str_slice, pyl_str_slice_step, pyl_str_cut,
            pyl_str_walk, pyl_str_distance;
        sort: pyl_sort, pyl_sort_order, pyl_sort_by;
        start: pyl_init, pyl_finish, pyl_end, pyl_exit, pyl_arg_count, pyl_arg, pyl_run_on_big_stack;
        stdio: pyl_print_str, pyl_print_int, pyl_print_float, pyl_print_end, pyl_flush_stdout, pyl_print_error, pyl_capture_begin, pyl_capture_end;
        table: pyl_table_fill, pyl_table_free;
        text: pyl_str_len, pyl_str_size, pyl_str_byte, pyl_str_concat, pyl_str_concat_3, pyl_str_concat_4, pyl_str_concat_5,
            pyl_str_concat_6, pyl_str_concat_7, pyl_str_concat_8, pyl_str_join, pyl_str_append, pyl_str_free, pyl_str_repeat, pyl_str_eq, pyl_str_compare,
            pyl_str_hash, pyl_bytes_hash, pyl_chr, pyl_ord, pyl_str_copy, pyl_str_from_block;
        time: pyl_time_ns, pyl_sleep, pyl_time_part, pyl_time_zone, pyl_time_make, pyl_time_format;
        trace: pyl_trace_begin, pyl_trace_resume, pyl_trace_add, pyl_trace_forget, pyl_trace_text;
        walk: pyl_cycles_begin, pyl_cycles_end, pyl_gc_collect, pyl_gc_enable, pyl_gc_is_enabled, pyl_walked_refill, pyl_listed_new,
            pyl_listed_free;
        weak: pyl_weak_number, pyl_weak_get, pyl_weak_class, pyl_weak_watch, pyl_weak_gone, pyl_weak_next_gone;
    };
    all.push(("pyl_count_allocs", &raw const alloc::pyl_count_allocs as usize));
    all.push(("pyl_dropped_waiting", &raw const dropped::pyl_dropped_waiting as usize));
    all.push(("pyl_pools_texts", &raw const pool::pyl_pools_texts as usize));
    all.push(("pyl_latin1", &raw const text::LATIN1 as usize));
    all.extend(math::c_functions());
    all
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = super::symbols().into_iter().map(|(name, _)| name).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
